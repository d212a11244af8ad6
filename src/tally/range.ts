import type { Draft } from '../casebook/link.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { standingOf, statementsOf, type AsOf, type Standing, type Statement } from './statement.ts';

/** Why a statement about an incident is not put beside the others. */
export type ApartReason =
  | Exclude<Standing, { state: 'current' | 'unsaid' }>
  /** It counts one group only. */
  | { state: 'population' }
  /** It counts what was added since the last. */
  | { state: 'incremental' }
  /** It counts other incidents together with this one. */
  | { state: 'scope' };

/**
 * What is claimed of an incident and outcome, side by side: every current claim about everyone in
 * exactly this incident, so far. No average, no best guess, no interval of confidence.
 */
export interface ReportedRange {
  /** In the order in which they were said. */
  comparable: Statement[];
  /** The rest of what was said about the incident, with why it stands apart. */
  apart: { statement: Statement; reason: ApartReason }[];
}

/** Puts the claims about an incident side by side, as of the end of a day (milliseconds since 1970 UTC). */
export function reportedRange(
  casebook: Draft,
  incident: string,
  outcome: Outcome,
  asOf?: AsOf,
): ReportedRange {
  const range: ReportedRange = { comparable: [], apart: [] };
  for (const statement of (casebook.claimsAbout.get(incident) ?? []).flatMap(statementsOf)) {
    if (statement.outcome !== outcome) continue;
    const standing = standingOf(casebook, statement, asOf);
    if (standing.state === 'unsaid') continue;
    const reason = standing.state === 'current' ? incomparable(statement, incident) : standing;
    if (reason) range.apart.push({ statement, reason });
    else range.comparable.push(statement);
  }
  return range;
}

function incomparable({ claim, population }: Statement, incident: string): ApartReason | undefined {
  if (claim.data.covers.incidents.some((other) => other !== incident)) return { state: 'scope' };
  if (population) return { state: 'population' };
  if (claim.data.nature === 'incremental') return { state: 'incremental' };
  return undefined;
}
