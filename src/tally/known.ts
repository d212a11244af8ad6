import { compareClaims, descendantsOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { compareText } from '../casebook/problem.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { reportingDays } from './days.ts';
import { standingOf, statementsAbout, type StatementStatus, type Statement } from './statement.ts';
import { tallyIncident, type Tally } from './tally.ts';

/** A statement with what had become of it by a day. */
export interface Stood {
  statement: Statement;
  standing: Exclude<StatementStatus, { state: 'unsaid' }>;
}

/** The claims made by the end of one day, and the tally of them. */
export interface KnownByDay {
  /** `YYYY-MM-DD` (UTC). */
  day: string;
  /** The day's last millisecond, since 1970 UTC. */
  asOf: number;
  /** Everything said by then about the incident or any of its parts, whatever it counts, newest first. */
  said: Stood[];
  tally: Tally;
  /** Numbers said for the first time on that day. */
  added: Stood[];
  /** Numbers that stood the day before and were replaced or retracted by that day. */
  ended: Stood[];
}

/**
 * What was known of an incident and outcome at the end of each day on which something was said of it
 * or its parts, or retracted (content model, "What follows from the claims", rule 9). Between two of
 * them nothing changed.
 */
export const knownByDay = memoize(
  (casebook: LinkedRecords, incident: string, outcome: Outcome): readonly KnownByDay[] => {
    const within = new Set(descendantsOf(casebook, incident));
    const statements = statementsAbout(casebook, outcome)
      .filter(({ claim }) => claim.data.covers.incidents.some((id) => within.has(id)))
      .sort((a, b) => compareClaims(b.claim, a.claim) || compareText(a.claim.id, b.claim.id));
    const known: KnownByDay[] = [];
    let before = new Map<Statement, StatementStatus['state']>();
    for (const { day, asOf } of reportingDays(casebook)) {
      const said = statements.flatMap((statement): Stood[] => {
        const standing = standingOf(casebook, statement, asOf);
        return standing.state === 'unsaid' ? [] : [{ statement, standing }];
      });
      const added = said.filter(({ statement }) => !before.has(statement));
      const ended = said.filter(
        ({ statement, standing }) =>
          before.get(statement) === 'current' && standing.state !== 'current',
      );
      before = new Map(said.map(({ statement, standing }) => [statement, standing.state]));
      if (added.length + ended.length === 0) continue;
      const tally = tallyIncident(casebook, incident, outcome, asOf);
      known.push({ day, asOf, said, tally, added, ended });
    }
    return known;
  },
  'knownByDay',
);
