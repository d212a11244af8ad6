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

function inOrder(turns: readonly number[]): readonly number[] {
  return [...new Set(turns)].sort((a, b) => a - b);
}

/** The last turn by a moment of the claims that name an incident; undefined means now. */
export function lastTurnAt(casebook: LinkedRecords, incident: string, asOf: AsOf): AsOf {
  return asOf === undefined ? undefined : lastOf(turnsAt(casebook, incident), asOf);
}

/**
 * The last turn by a moment of all claims on which the tally of an incident depends: those that name it, a part of it or
 * anything that it is a part of. From then until the moment the tally is the same.
 */
export function lastTurn(casebook: LinkedRecords, incident: string, asOf: AsOf): AsOf {
  if (asOf === undefined) return undefined;
  let last = lastOf(turnsWithin(casebook, incident), asOf);
  for (const id of ancestryOf(casebook, incident).slice(1))
    last = Math.max(last, lastOf(turnsAt(casebook, id), asOf));
  return last;
}

/** The first moment that a date can have: what is so from minus infinity is so by then. */
const beginning = -8.64e15;

function lastOf(turns: readonly number[], asOf: number): number {
  return Math.max(beginning, turns[bisectRight(turns, asOf) - 1] ?? beginning);
}
