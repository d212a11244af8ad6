import type { Claim } from '../casebook/entry.ts';
import { compareClaims, type Draft } from '../casebook/link.ts';
import { once } from '../casebook/once.ts';
import type { Count } from '../schemas/count.ts';
import type { Breakdown, Population } from '../schemas/measure.ts';
import type { Outcome } from '../schemas/outcome.ts';

/** One number of one claim: what is put side by side, and what the tally reckons with. */
export interface Statement {
  claim: Claim;
  outcome: Outcome;
  count: Count;
  breakdown: readonly Breakdown[];
  /** The one group it is about; undefined means everyone. */
  population: Population | undefined;
}

/** Whether a statement still stands, and if not, what became of it. */
export type Standing =
  | { state: 'current' }
  /** Said after the day that is asked about. */
  | { state: 'unsaid' }
  | { state: 'retracted'; because: string }
  | { state: 'superseded'; by: Claim; because: string }
  /** A relay of another claim: the same voice, not a second one. */
  | { state: 'repeated'; of: Claim; because: string };

/** The last millisecond that counts, since 1970 UTC; undefined means now, with nothing left out. */
export type AsOf = number | undefined;

/** The statements of a claim, in the order in which it makes them. */
export function statementsOf(claim: Claim): Statement[] {
  return claim.data.measures.map(({ outcome, count, breakdown }) => ({
    claim,
    outcome,
    count,
    breakdown,
    population: claim.data.covers.population,
  }));
}

/** Every statement about an outcome, in the order in which they were said. */
export const statementsAbout = once((casebook: Draft, outcome: Outcome): readonly Statement[] =>
  [...casebook.claims.values()]
    .sort(compareClaims)
    .flatMap(statementsOf)
    .filter((statement) => statement.outcome === outcome),
);

/**
 * What became of a statement by a day. A claim is replaced outcome by outcome, and only by a claim
 * that says so, stands itself un-retracted and had been said by then.
 */
export function standingOf(casebook: Draft, statement: Statement, asOf?: AsOf): Standing {
  const { claim, outcome } = statement;
  if (!isSaidBy(claim, asOf)) return { state: 'unsaid' };
  if (claim.data.status === 'retracted')
    return { state: 'retracted', because: claim.data.because ?? '' };
  for (const { kind, claim: by, because } of casebook.relationsTo.get(claim.id) ?? []) {
    const replaces =
      kind === 'supersedes' &&
      by.data.status === 'active' &&
      isSaidBy(by, asOf) &&
      by.data.measures.some((measure) => measure.outcome === outcome);
    if (replaces) return { state: 'superseded', by, because };
  }
  for (const { claim: id, because } of claim.data.repeats) {
    const of = casebook.claims.get(id);
    if (of && isSaidBy(of, asOf)) return { state: 'repeated', of, because };
  }
  return { state: 'current' };
}

/** Whether a claim had been said, for certain, by the end of a day. */
export function isSaidBy(claim: Claim, asOf: AsOf): boolean {
  if (asOf === undefined) return true;
  const { latest } = claim.data.claimed;
  return latest !== null && latest <= asOf;
}
