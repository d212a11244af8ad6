import { bisectRight } from 'd3';
import { ancestryOf, descendantsOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { momentSaid, statementsOf, successorsOf, type AsOf, type Statement } from './statement.ts';

/**
 * The moments, in milliseconds since 1970 UTC, at which a statement begins or ceases to stand: when it was said, when it
 * was retracted, and when the first that replaces it was said. What has no day is so from minus infinity.
 */
export function turnsOf(casebook: LinkedRecords, statement: Statement): number[] {
  const { retracted, status } = statement.claim.data;
  let replaced = Infinity;
  for (const { by } of successorsOf(casebook, statement))
    replaced = Math.min(replaced, momentSaid(by));
  return [
    momentSaid(statement.claim),
    ...(replaced < Infinity ? [replaced] : []),
    ...(status === 'retracted' ? [retracted?.earliest ?? -Infinity] : []),
  ];
}

/** The turns of what is said of an incident, in order. */
const turnsAt = memoize(
  (casebook: LinkedRecords, incident: string) =>
    inOrder(
      (casebook.claimsAbout.get(incident) ?? [])
        .flatMap(statementsOf)
        .flatMap((statement) => turnsOf(casebook, statement)),
    ),
  'turnsAt',
);

/** The turns of what is said of an incident or any of its parts, in order. */
const turnsWithin = memoize(
  (casebook: LinkedRecords, incident: string) =>
    inOrder(descendantsOf(casebook, incident).flatMap((id) => turnsAt(casebook, id))),
  'turnsWithin',
);

/** The turns of what is said of an incident or of anything that it is a part of, in order. */
const turnsAbove = memoize(
  (casebook: LinkedRecords, incident: string) =>
    inOrder(ancestryOf(casebook, incident).flatMap((id) => turnsAt(casebook, id))),
  'turnsAbove',
);

function inOrder(turns: readonly number[]): readonly number[] {
  return [...new Set(turns)].sort((a, b) => a - b);
}

/** The last turn by a moment of the claims that name an incident; undefined means now, and from the last of all on it is as now. */
export function lastTurnAt(casebook: LinkedRecords, incident: string, asOf: AsOf): AsOf {
  return lastOf([turnsAt(casebook, incident)], asOf);
}

/**
 * The last turn by a moment of all claims on which the tally of an incident depends: those that name it, a part of it or
 * anything that it is a part of. From then until the moment the tally is the same; undefined where it is as now.
 */
export function lastTurn(casebook: LinkedRecords, incident: string, asOf: AsOf): AsOf {
  const whole = casebook.incidents.get(incident)?.data.partOf;
  const above = whole === undefined ? [] : turnsAbove(casebook, whole);
  return lastOf([turnsWithin(casebook, incident), above], asOf);
}

/** The first moment that a date can have: what is so from minus infinity is so by then. */
const beginning = -8.64e15;

function lastOf(lists: readonly (readonly number[])[], asOf: AsOf): AsOf {
  if (asOf === undefined) return undefined;
  let [last, isNow] = [beginning, true];
  for (const turns of lists) {
    const next = bisectRight(turns, asOf);
    last = Math.max(last, turns[next - 1] ?? beginning);
    isNow &&= next === turns.length;
  }
  return isNow ? undefined : last;
}
