import type { RelationKind } from '../../schemas/claim.ts';
import { cyclesIn } from '../cycles.ts';
import type { LinkedRecords } from '../link.ts';

/** Circles of two and more claims that a relation closes. */
export function relationCycles(draft: LinkedRecords, kind: RelationKind): string[][] {
  const next = (id: string) => (draft.claims.get(id)?.data[kind] ?? []).map(({ claim }) => claim);
  return cyclesIn(draft.claims.keys(), next).filter((circle) => circle.length > 1);
}

/** Two claims of one circle: that they stand in the wrong order follows from it. */
export function areInOneCycle(
  cycles: readonly (readonly string[])[],
  a: string,
  b: string,
): boolean {
  return cycles.some((circle) => circle.includes(a) && circle.includes(b));
}
