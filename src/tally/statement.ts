import type { Claim } from '../casebook/entry.ts';
import { compareClaims, lastMomentOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import type { Count } from '../schemas/count.ts';
import type { Breakdown, Population } from '../schemas/measure.ts';
import type { Outcome } from '../schemas/outcome.ts';

/** One number of one claim: what is held against an incident, and what the tally computes with. */
export interface Statement {
  claim: Claim;
  outcome: Outcome;
  count: Count;
  breakdown: readonly Breakdown[];
  /** The one group it is about; undefined means everyone. */
  population: Population | undefined;
}

/** Whether a statement still stands, and if not, what became of it. */
export type StatementStatus =
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
export function statementsOf(claim: Claim): readonly Statement[] {
  return made(claim);
}

/** Made once, so that a statement can be told from another by which it is. */
const made = memoize((claim: Claim): readonly Statement[] =>
  claim.data.measures.map(({ outcome, count, breakdown }) => ({
    claim,
    outcome,
    count,
    breakdown,
    population: claim.data.covers.population,
  })),
);

/** The statements about an outcome whose claims name any of some incidents, in the order in which they were said. */
export function statementsNaming(
  casebook: LinkedRecords,
  incidents: readonly string[],
  outcome: Outcome,
): Statement[] {
  const claims = new Set(incidents.flatMap((id) => casebook.claimsAbout.get(id) ?? []));
  // Those that name one incident are in order.
  const ordered = incidents.length === 1 ? [...claims] : [...claims].sort(compareClaims);
  return ordered.flatMap(statementsOf).filter((statement) => statement.outcome === outcome);
}

/** What became of a statement by a day (content model, "What follows from the claims", rules 1 and 9). */
export function standingOf(
  casebook: LinkedRecords,
  statement: Statement,
  asOf?: AsOf,
): StatementStatus {
  const { claim, outcome } = statement;
  if (!isSaidBy(claim, asOf)) return { state: 'unsaid' };
  if (isRetractedBy(claim, asOf)) return { state: 'retracted', because: claim.data.because ?? '' };
  const successor = successorOf(casebook, statement, asOf);
  if (successor) return { state: 'superseded', ...successor };
  for (const { claim: id, because } of claim.data.repeats) {
    const of = casebook.claims.get(id);
    if (of?.data.measures.some((measure) => measure.outcome === outcome))
      return { state: 'repeated', of, because };
  }
  return { state: 'current' };
}

/** The last possible moment of a claim's saying; of an open end its beginning. Milliseconds since 1970 UTC. */
export function momentSaid({ data: { claimed } }: Claim): number {
  return lastMomentOf(claimed);
}

/** Whether a claim had been said, for certain, by the end of a day. */
export function isSaidBy(claim: Claim, asOf: AsOf): boolean {
  return asOf === undefined || momentSaid(claim) <= asOf;
}

/** A retraction counts from the speaker's day; without one, from the beginning. */
function isRetractedBy({ data: { status, retracted } }: Claim, asOf: AsOf): boolean {
  if (status !== 'retracted') return false;
  return asOf === undefined || (retracted?.earliest ?? -Infinity) <= asOf;
}

/** A claim that replaces another, and why. */
interface Successor {
  by: Claim;
  because: string;
}

/** The nearest of those that replace a statement which had been said by the day. */
function successorOf(
  casebook: LinkedRecords,
  statement: Statement,
  asOf: AsOf,
): Successor | undefined {
  for (const successor of successorsOf(casebook, statement))
    if (isSaidBy(successor.by, asOf)) return successor;
  return undefined;
}

/**
 * The claims of the same asserter, along the chain of `supersedes`, that give a number of the same outcome and population,
 * the nearest first. Links that are silent of the outcome or were retracted pass the replacement on.
 */
export function* successorsOf(
  casebook: LinkedRecords,
  { claim, outcome, population }: Statement,
): Generator<Successor> {
  const queue = directSuccessors(casebook, claim);
  const seen = new Set([claim.id]);
  for (const { by, because } of queue) {
    if (seen.has(by.id)) continue;
    seen.add(by.id);
    const { covers, measures } = by.data;
    const replaces =
      isSamePopulation(covers.population, population) &&
      measures.some((measure) => measure.outcome === outcome);
    if (replaces) yield { by, because };
    for (const next of directSuccessors(casebook, by)) queue.push({ by: next.by, because });
  }
}

function directSuccessors(casebook: LinkedRecords, claim: Claim): Successor[] {
  return (casebook.relationsTo.get(claim.id) ?? []).flatMap(({ kind, claim: by, because }) =>
    kind === 'supersedes' && by.data.assertedBy === claim.data.assertedBy ? [{ by, because }] : [],
  );
}

function isSamePopulation(a: Population | undefined, b: Population | undefined): boolean {
  return a?.by === b?.by && a?.group === b?.group;
}
