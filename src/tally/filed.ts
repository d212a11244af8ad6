import type { Claim } from '../casebook/entry.ts';
import { compareClaims, holderOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { filedUnder } from './scope.ts';
import {
  standingOf,
  statementsNaming,
  statementsOf,
  type AsOf,
  type Statement,
} from './statement.ts';
import { lastTurnAt } from './turns.ts';

/** Current statements about an outcome by where they are filed, in the order in which they were said. */
export interface Filed {
  /** Under one incident alone. */
  under(incident: string): readonly Statement[];
  /** Under several incidents, of which it is one. */
  naming(incident: string): readonly Statement[];
  /** Under several incidents, of which it is the smallest that holds them all. */
  joint(incident: string): readonly Statement[];
}

/** Statements that stand by a moment, in milliseconds since 1970 UTC; undefined means now. */
export function filedBy(casebook: LinkedRecords, outcome: Outcome, asOf: AsOf): Filed {
  const at = (incident: string) =>
    filedAtTurn(casebook, incident, outcome, lastTurnAt(casebook, incident, asOf));
  return {
    under: (incident) => at(incident).alone,
    naming: (incident) => at(incident).withOthers,
    joint: (incident) =>
      (heldBy(casebook).get(incident) ?? [])
        .flatMap(statementsOf)
        .filter((statement) => statement.outcome === outcome && stands(casebook, statement, asOf)),
  };
}

const filedAtTurn = memoize(
  (casebook: LinkedRecords, incident: string, outcome: Outcome, turn?: AsOf) => {
    const [alone, withOthers]: [Statement[], Statement[]] = [[], []];
    for (const statement of statementsNaming(casebook, [incident], outcome)) {
      const filed = filedUnder(casebook, statement.claim.id);
      if (!filed.includes(incident) || !stands(casebook, statement, turn)) continue;
      (filed.length === 1 ? alone : withOthers).push(statement);
    }
    return { alone, withOthers };
  },
  'filedAtTurn',
);

function stands(casebook: LinkedRecords, statement: Statement, asOf: AsOf): boolean {
  return standingOf(casebook, statement, asOf).state === 'current';
}

/** The claims that are filed under several incidents, by the smallest incident that holds these. */
const heldBy = memoize((casebook: LinkedRecords): ReadonlyMap<string, readonly Claim[]> => {
  const several = [...casebook.claims.values()]
    .filter(({ id }) => filedUnder(casebook, id).length > 1)
    .sort(compareClaims);
  return Map.groupBy(several, (claim) => holderOf(casebook, claim) ?? '');
}, 'heldBy');
