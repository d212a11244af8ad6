import type { RelationKind } from '../../schemas/claim.ts';
import type { Path } from '../../schemas/shape.ts';
import { cyclesIn } from '../cycles.ts';
import type { Draft } from '../link.ts';
import type { Context, Found } from './check.ts';

/** Circles of two and more claims that a relation closes. */
export function relationCycles(draft: Draft, kind: RelationKind): string[][] {
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

/** A circle of claims, reported at the relation by which its first claim names the second. */
export function relationCircle(
  draft: Draft,
  where: Context['where'],
  kind: RelationKind,
  circle: readonly string[],
): Found {
  const links = circle.map((from, index) => {
    const to = circle[(index + 1) % circle.length] ?? from;
    const claim = draft.claims.get(from);
    const at = claim?.data[kind].findIndex((relation) => relation.claim === to) ?? 0;
    const path: Path = [kind, at, 'claim'];
    return { ...where(claim?.file ?? '', path), what: `"${from}" ${kind} "${to}".` };
  });
  const [{ file, line, column } = { file: '', line: 1, column: 1 }, ...others] = links;
  return {
    file,
    line,
    column,
    what: `This relation closes a circle: ${[...circle, circle[0]].join(' → ')}.`,
    fix: 'Take out the relation that the sources do not bear out.',
    related: others,
  };
}
