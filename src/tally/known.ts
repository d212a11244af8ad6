import { ascending } from 'd3';
import { compareClaims, descendantsOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { endOfDay, reportingDay, reportingDays } from './days.ts';
import { standingOf, statementsNaming, type StatementStatus, type Statement } from './statement.ts';
import { tallyIncident, type Tally } from './tally.ts';
import { turnsOf } from './turns.ts';

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
  said(): Stood[];
  tally: Tally;
  /** Numbers said for the first time on that day. */
  added: Stood[];
  /** Numbers that stood the day before and were replaced or retracted by that day. */
  ended: Stood[];
}

/** The pages of all days of one incident are made with its outcomes; of most incidents it is asked once. */
const mostRecent = 16;

/**
 * What was known of an incident and outcome at the end of each day on which something was said of it
 * or its parts, or retracted (content model, "What follows from the claims", rule 9). Between two of
 * them nothing changed.
 */
export const knownByDay = memoize(
  (casebook: LinkedRecords, incident: string, outcome: Outcome): readonly KnownByDay[] => {
    const statements = statementsWithin(casebook, incident, outcome);
    return newsByDay(casebook, statements).map(({ asOf, added, ended }) => {
      const tally = tallyIncident(casebook, incident, outcome, asOf);
      const said = () => stoodBy(casebook, asOf, statements);
      return { ...reportingDay(asOf), said, tally, added, ended };
    });
  },
  'knownByDay',
  (known) => known.map(({ said: _, ...day }) => day),
  mostRecent,
);

/** Whether the floor of an incident and outcome was not the same on all days on which something was said or retracted. */
export function hasFloorChanged(
  casebook: LinkedRecords,
  incident: string,
  outcome: Outcome,
): boolean {
  const [first, ...later] = newsByDay(casebook, statementsWithin(casebook, incident, outcome));
  const floorOn = ({ asOf }: NewsOfDay) => tallyIncident(casebook, incident, outcome, asOf).floor;
  // On the last day it is as now, which is asked for anyway.
  return first !== undefined && later.reverse().some((day) => floorOn(day) !== floorOn(first));
}

/** What is said of an incident and its parts, the newest first. */
function statementsWithin(casebook: LinkedRecords, incident: string, outcome: Outcome) {
  return statementsNaming(casebook, descendantsOf(casebook, incident), outcome).sort((a, b) =>
    compareClaims(b.claim, a.claim),
  );
}

type NewsOfDay = Pick<KnownByDay, 'asOf' | 'added' | 'ended'>;

/** The days on which any of some statements was said, replaced or retracted, in order. */
function newsByDay(casebook: LinkedRecords, statements: readonly Statement[]): NewsOfDay[] {
  const before = new Map<Statement, StatementStatus['state']>();
  return turningDays(casebook, statements).flatMap(([asOf, turning]) => {
    const turned = stoodBy(casebook, asOf, turning);
    const added = turned.filter(({ statement }) => !before.has(statement));
    const ended = turned.filter(
      ({ statement, standing }) =>
        before.get(statement) === 'current' && standing.state !== 'current',
    );
    for (const { statement, standing } of turned) before.set(statement, standing.state);
    return added.length + ended.length === 0 ? [] : [{ asOf, added, ended }];
  });
}

/** Those of some statements that were said by the end of a day, with what had become of them. */
function stoodBy(casebook: LinkedRecords, asOf: number, some: readonly Statement[]): Stood[] {
  return some.flatMap((statement) => {
    const standing = standingOf(casebook, statement, asOf);
    return standing.state === 'unsaid' ? [] : [{ statement, standing }];
  });
}

/** The ends of the days on which statements begin or cease to stand, in order, with these. */
function turningDays(
  casebook: LinkedRecords,
  statements: readonly Statement[],
): [asOf: number, turning: Statement[]][] {
  const days = new Map<number, Statement[]>();
  // What was so from the beginning is told on the first day.
  const dayOf = (turn: number) =>
    turn === -Infinity ? (reportingDays(casebook)[0]?.asOf ?? []) : endOfDay(turn);
  for (const statement of statements)
    for (const asOf of new Set(turnsOf(casebook, statement).flatMap(dayOf))) {
      const turning = days.get(asOf);
      if (turning) turning.push(statement);
      else days.set(asOf, [statement]);
    }
  return [...days].sort(([a], [b]) => ascending(a, b));
}
