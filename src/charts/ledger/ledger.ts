import type { Claim } from '../../casebook/entry.ts';
import { recordOf, type Casebook, type LinkedRecords } from '../../casebook/link.ts';
import { memoize } from '../../casebook/memoize.ts';
import { compareOutcomes, type Outcome } from '../../schemas/outcome.ts';
import { filedUnder, scopeOf } from '../../tally/scope.ts';
import { statementsOf, type AsOf } from '../../tally/statement.ts';
import { tallyIncident, type Tally } from '../../tally/tally.ts';
import { panelsOf, scalePositions, type LedgerPanel } from './panels.ts';
import { ledgerRows, rowsOfStatements, rowsOfSome, type LedgerRow } from './rows.ts';

/** Numbers of one outcome, ready to be drawn: rows on a shared scale. */
export interface LedgerSheet {
  outcome: Outcome;
  rows: LedgerRow[];
  panels: LedgerPanel[];
  /** Places on a scale; with fewer than two there is no axis. */
  positions: number;
  /** Current claims, and those who make them. */
  claims: number;
  voices: number;
}

/** What was said of an incident and outcome, with what follows. */
export interface Ledger extends LedgerSheet {
  tally: Tally;
}

/** The page of an incident, its lists, its picture and its chart ask for its ledgers one after the other. */
const mostRecent = 16;

/** The ledger of an incident and outcome, now or as of the end of a day (milliseconds since 1970 UTC). */
export const ledgerOf = memoize(
  (casebook: LinkedRecords, incident: string, outcome: Outcome, asOf?: AsOf): Ledger => {
    const tally = tallyIncident(casebook, incident, outcome, asOf);
    const rows = ledgerRows(casebook, incident, outcome, asOf);
    return { tally, ...sheetOf(outcome, rows, tally.floor) };
  },
  undefined,
  undefined,
  mostRecent,
);

/** The numbers of some claims by outcome, those for everyone in the case first, then the newest, as they lie to the whole case; nothing follows from a selection. */
export function ledgerOfClaims(casebook: Casebook, claims: readonly Claim[]): LedgerSheet[] {
  const statements = Map.groupBy(claims.flatMap(statementsOf), ({ outcome }) => outcome);
  return [...statements]
    .sort(([a], [b]) => compareOutcomes(a, b))
    .map(([outcome, some]) =>
      sheetOf(outcome, rowsOfSome(casebook, some, casebook.case.data.root), null),
    );
}

function sheetOf(outcome: Outcome, rows: LedgerRow[], floor: number | null): LedgerSheet {
  const current = rows.filter(({ standing }) => standing.state === 'current');
  return {
    outcome,
    rows,
    panels: panelsOf(rows, floor),
    positions: scalePositions(rows),
    claims: current.length,
    voices: new Set(current.map(({ statement }) => statement.claim.data.assertedBy)).size,
  };
}

/**
 * The numbers of one claim, the first row of each sheet, beside those of the same outcome that others give,
 * all as they lie to the whole case; or, for a number that lies outside it, to the incident that it is
 * filed under.
 */
export function ledgerOfClaim(
  casebook: Casebook,
  claim: Claim,
  others: readonly Claim[],
): LedgerSheet[] {
  const { root } = casebook.case.data;
  const [filed = root] = filedUnder(casebook, claim.id);
  return statementsOf(claim).map((statement) => {
    const { overall } = scopeOf(casebook, statement, recordOf(casebook, 'incidents', root));
    const whole = overall === 'same' || overall === 'part' ? root : filed;
    const beside = others
      .flatMap(statementsOf)
      .filter(({ outcome }) => outcome === statement.outcome);
    return sheetOf(
      statement.outcome,
      rowsOfStatements(casebook, [statement, ...beside], whole),
      null,
    );
  });
}
