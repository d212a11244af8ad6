import type { Claim } from '../../casebook/entry.ts';
import type { Draft } from '../../casebook/link.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { filedUnder, scopeOf } from '../../tally/scope.ts';
import { standingOf, statementsOf, type AsOf } from '../../tally/statement.ts';
import { tallyIncident, type Tally } from '../../tally/tally.ts';
import { panelsOf, positionsIn, type LedgerPanel } from './panels.ts';
import { barOf, ledgerRows, type LedgerRow } from './rows.ts';

/** What was said of an incident and outcome, ready to be drawn: rows on a shared scale, and what follows. */
export interface Ledger {
  tally: Tally;
  rows: LedgerRow[];
  panels: LedgerPanel[];
  /** Places on a scale; with fewer than two there is no axis. */
  positions: number;
  /** Current claims, and those who make them. */
  claims: number;
  voices: number;
}

/** The ledger of an incident and outcome, now or as of the end of a day (milliseconds since 1970 UTC). */
export function ledgerOf(casebook: Draft, incident: string, outcome: Outcome, asOf?: AsOf): Ledger {
  const tally = tallyIncident(casebook, incident, outcome, asOf);
  const rows = ledgerRows(casebook, incident, outcome, asOf);
  const current = rows.filter(({ standing }) => standing.state === 'current');
  return {
    tally,
    rows,
    panels: panelsOf(rows, tally.floor),
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
