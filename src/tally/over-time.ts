import { extent } from 'd3';
import type { Incident } from '../casebook/entry.ts';
import { compareClaims, descendantsOf, recordOf, type LinkedRecords } from '../casebook/link.ts';
import type { Population } from '../schemas/measure.ts';
import { compareOutcomes, type Outcome } from '../schemas/outcome.ts';
import { standingOf, statementsOf, type StatementStatus, type Statement } from './statement.ts';

/** A statement with what became of it. */
export interface StatementWithStatus {
  statement: Statement;
  standing: StatementStatus;
}

/** The statements about one outcome and one population: only these may share an axis. */
export interface OverTimePanel {
  outcome: Outcome;
  /** Undefined means everyone. */
  population: Population | undefined;
  /** In the order in which they were said. */
  said: StatementWithStatus[];
  /** Supersessions, from the older statement to the newer, both in `said`. */
  steps: { from: StatementWithStatus; to: StatementWithStatus }[];
}

/** Everything that was said about an incident and its parts, in the order in which it was said. */
export interface OverTime {
  incident: Incident;
  /** By outcome; everyone before the groups, these as they were first named. */
  panels: OverTimePanel[];
  /** From the first to the last of what happened and what was said, in milliseconds since 1970 UTC; `to` is excluded. */
  span: { from: number; to: number };
}

/** The statements about an incident and its parts in order of time; claims that also count other incidents are left out. */
export function claimsOverTime(casebook: LinkedRecords, incident: string): OverTime {
  const within = new Set(descendantsOf(casebook, incident));
  const claims = [...new Set([...within].flatMap((id) => casebook.claimsAbout.get(id) ?? []))]
    .filter(({ data }) => data.covers.incidents.every((id) => within.has(id)))
    .sort(compareClaims);
  const said = claims
    .flatMap(statementsOf)
    .map((statement) => ({ statement, standing: standingOf(casebook, statement) }));
  const record = recordOf(casebook, 'incidents', incident);
  return {
    incident: record,
    panels: panelsOf(said),
    span: spanOf([
      record.data.occurred,
      ...said.map(({ statement }) => statement.claim.data.claimed),
    ]),
  };
}

function panelsOf(said: readonly StatementWithStatus[]): OverTimePanel[] {
  const panels = new Map<string, OverTimePanel>();
  for (const stated of said) {
    const { outcome, population } = stated.statement;
    const key = `${outcome} ${population ? `${population.by}:${population.group}` : ''}`;
    const panel = panels.get(key) ?? { outcome, population, said: [], steps: [] };
    panel.said.push(stated);
    panels.set(key, panel);
  }
  for (const panel of panels.values()) panel.steps = stepsIn(panel.said);
  return [...panels.values()].sort(
    (a, b) =>
      compareOutcomes(a.outcome, b.outcome) ||
      Number(a.population !== undefined) - Number(b.population !== undefined),
  );
}

function stepsIn(said: readonly StatementWithStatus[]): OverTimePanel['steps'] {
  const byClaim = new Map(said.map((stated) => [stated.statement.claim.id, stated]));
  return said.flatMap((from) => {
    const to = from.standing.state === 'superseded' && byClaim.get(from.standing.by.id);
    return to ? [{ from, to }] : [];
  });
}

const day = 24 * 60 * 60 * 1000;

function spanOf(
  dates: readonly { earliest: number | null; latest: number | null }[],
): OverTime['span'] {
  const moments = dates.flatMap(({ earliest, latest }) => [earliest ?? [], latest ?? []].flat());
  // No date is open at both ends.
  const [from, last] = extent(moments) as [number, number];
  // All at one moment: the day around it.
  return from < last ? { from, to: last + 1 } : { from: from - day / 2, to: from + day / 2 };
}
