import type { Claim } from '../../casebook/entry.ts';
import type { Casebook, Draft } from '../../casebook/link.ts';
import { compareOutcomes, type Outcome } from '../../schemas/outcome.ts';
import { filedUnder, scopeOf } from '../../tally/scope.ts';
import { standingOf, statementsOf, type AsOf } from '../../tally/statement.ts';
import { tallyIncident, type Tally } from '../../tally/tally.ts';
import { panelsOf, positionsIn, type LedgerPanel } from './panels.ts';
import { barOf, ledgerRows, rowsOfSome, type LedgerRow } from './rows.ts';

/** Numbers of one outcome, ready to be drawn: rows on a shared scale. */
export interface Sheet {
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
export interface Ledger extends Sheet {
  tally: Tally;
}

/** The ledger of an incident and outcome, now or as of the end of a day (milliseconds since 1970 UTC). */
export function ledgerOf(casebook: Draft, incident: string, outcome: Outcome, asOf?: AsOf): Ledger {
  const tally = tallyIncident(casebook, incident, outcome, asOf);
  const rows = ledgerRows(casebook, incident, outcome, asOf);
  return { tally, ...sheetOf(outcome, rows, tally.floor) };
}

/** The numbers of some claims by outcome, those for everyone in the case first, then the newest, as they lie to the whole case; nothing follows from a selection. */
export function ledgerOfClaims(casebook: Casebook, claims: readonly Claim[]): Sheet[] {
  const statements = Map.groupBy(claims.flatMap(statementsOf), ({ outcome }) => outcome);
  return [...statements]
    .sort(([a], [b]) => compareOutcomes(a, b))
    .map(([outcome, some]) =>
      sheetOf(outcome, rowsOfSome(casebook, some, casebook.case.data.root), null),
    );
}

function sheetOf(outcome: Outcome, rows: LedgerRow[], floor: number | null): Sheet {
  const current = rows.filter(({ standing }) => standing.state === 'current');
  return {
    outcome,
    rows,
    panels: panelsOf(rows, floor),
    positions: positionsIn(rows),
    claims: current.length,
    voices: new Set(current.map(({ statement }) => statement.claim.data.assertedBy)).size,
  };
}

/** The numbers of one claim, each on a scale of its own: what it counts is held against what it is filed under. */
export function ledgerOfClaim(casebook: Draft, claim: Claim): LedgerPanel[] {
  const [only, another] = filedUnder(casebook, claim.id);
  const incident = another === undefined && only ? casebook.incidents.get(only) : undefined;
  return statementsOf(claim).flatMap((statement) => {
    const standing = standingOf(casebook, statement);
    if (standing.state === 'unsaid') return [];
    const relation = incident ? scopeOf(casebook, statement, incident).overall : 'same';
    const bar = barOf(statement, relation);
    const row = { statement, standing, relation, isBelow: false, bar, replaced: [] };
    return panelsOf([row], null);
  });
}
