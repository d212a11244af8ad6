import type { Actor, Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import type { BoundedCount } from '../schemas/count.ts';
import type { Statement } from '../tally/statement.ts';
import { sameStatements, tallyIncident } from '../tally/tally.ts';
import { isCivilian } from './sides.ts';

/**
 * The deaths of one event by side, as one claim gives them; they make up the best figure. As in UCDP GED,
 * a side's deaths are its own dead, not those whom it killed: the axis `attributed_to` has no part in it.
 */
export interface DeathsBySide {
  a: number;
  b: number;
  civilians: number;
  unknown: number;
}

/**
 * The deaths by side of a current claim about exactly this incident whose exact parts make up the editor's
 * best figure, which is its whole number or lies in its range (as UCDP's best does in its low and high). Undefined when no claim is like that, or when
 * two such claims disagree: then the columns stay empty, for unknown is not zero.
 */
export function deathsBySide(
  casebook: Casebook,
  event: { incident: Incident; assessment: { best: number }; a: Actor; b: Actor },
): DeathsBySide | undefined {
  const { incident, assessment, a, b } = event;
  const found = sameStatements(tallyIncident(casebook, incident.id, 'killed')).flatMap(
    (statement) => bySide(statement, assessment.best, a, b) ?? [],
  );
  const [first, ...others] = found;
  const agree = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return agree ? first : undefined;
}

function bySide(
  { count, breakdown }: Statement,
  best: number,
  a: Actor,
  b: Actor,
): DeathsBySide | undefined {
  if (count.kind !== 'exact' && count.kind !== 'range') return undefined;
  if (best < count.min || best > count.max) return undefined;
  const parts = breakdown.find(({ by }) => by === 'side')?.parts;
  if (!parts?.every((part) => part.count.kind === 'exact')) return undefined;
  const groups = new Map(
    parts.map(({ group, count }): [string, number] => [group, (count as BoundedCount).min]),
  );
  const sum = [...groups.values()].reduce((total, number) => total + number, 0);
  const known = [a.id, b.id, 'civilians', 'unknown'];
  if (sum !== best || [...groups.keys()].some((group) => !known.includes(group))) return undefined;
  // The parts make up the whole, so that a group that is not named has nobody in it.
  const of = (...named: string[]) =>
    [...new Set(named)].reduce((total, group) => total + (groups.get(group) ?? 0), 0);
  return isCivilian(b)
    ? { a: of(a.id), b: 0, civilians: of('civilians', b.id), unknown: of('unknown') }
    : { a: of(a.id), b: of(b.id), civilians: of('civilians'), unknown: of('unknown') };
}
