import { bisectRight } from 'd3';
import type { Claim } from '../casebook/entry.ts';
import { ancestryOf, descendantsOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { momentSaid, successorsOf, type AsOf } from './statement.ts';

/**
 * The moments, in milliseconds since 1970 UTC, at which what became of a claim's statements may change: when it was said,
 * when it was retracted, and when what may replace it was said. What has no day is so from minus infinity.
 */
export function turnsOf(casebook: LinkedRecords, claim: Claim): number[] {
  const { retracted, status } = claim.data;
  const later = [...successorsOf(casebook, claim)].map(({ by }) => by);
  return [
    ...[claim, ...later].map(momentSaid),
    ...(status === 'retracted' ? [retracted?.earliest ?? -Infinity] : []),
  ];
}

/** The turns of all claims that name an incident, in order. */
const turnsAt = memoize((casebook: LinkedRecords, incident: string) =>
  turnsIn(casebook, [incident]),
);

/** The turns of all claims that name an incident or any of its parts, in order. */
const turnsWithin = memoize((casebook: LinkedRecords, incident: string) =>
  turnsIn(casebook, descendantsOf(casebook, incident)),
);

function turnsIn(casebook: LinkedRecords, incidents: readonly string[]): readonly number[] {
  const claims = new Set(incidents.flatMap((id) => casebook.claimsAbout.get(id) ?? []));
  const turns = new Set([...claims].flatMap((claim) => turnsOf(casebook, claim)));
  return [...turns].sort((a, b) => a - b);
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
