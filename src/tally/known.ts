import { descendantsOf, holderOf, type Draft } from '../casebook/link.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { reportingDays } from './days.ts';
import { minimumOf, type Minimum } from './minimum.ts';
import { reportedRange, type ReportedRange } from './range.ts';
import { standingOf, statementsAbout, type Statement } from './statement.ts';

/** What was known at the end of one day. */
export interface Known {
  /** `YYYY-MM-DD` (UTC). */
  day: string;
  /** The day's last millisecond, since 1970 UTC. */
  asOf: number;
  range: ReportedRange;
  /** What stood that day about the parts of the incident, in the order in which it was said. */
  aboutParts: Statement[];
  minimum: Minimum | undefined;
  /** What was new on that day, about the whole or a part. */
  added: Statement[];
}

/**
 * What was known of an incident and outcome at the end of each reporting day on which something was
 * said about it or its parts. Between two of them nothing changed.
 */
export function knownByDay(casebook: Draft, incident: string, outcome: Outcome): Known[] {
  const within = new Set(descendantsOf(casebook, incident));
  const statements = statementsAbout(casebook, outcome).filter(({ claim }) =>
    claim.data.covers.incidents.some((id) => within.has(id)),
  );
  const known: Known[] = [];
  let before = -Infinity;
  for (const { day, asOf } of reportingDays(casebook)) {
    const added = statements.filter(({ claim: { data } }) => {
      const said = data.claimed.latest;
      return said !== null && said > before && said <= asOf;
    });
    before = asOf;
    if (added.length === 0) continue;
    const aboutParts = statements.filter((statement) => {
      const scope = holderOf(casebook, statement.claim);
      const below = scope !== undefined && scope !== incident && within.has(scope);
      return below && standingOf(casebook, statement, asOf).state === 'current';
    });
    known.push({
      day,
      asOf,
      range: reportedRange(casebook, incident, outcome, asOf),
      aboutParts,
      minimum: minimumOf(casebook, incident, outcome, asOf),
      added,
    });
  }
  return known;
}
