import type { RelationKind } from '../../schemas/claim.ts';
import type { Path } from '../../schemas/shape.ts';
import type { Draft } from '../link.ts';
import type { Context, Found } from './check.ts';

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
