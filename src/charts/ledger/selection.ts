import { descending } from 'd3';
import { newestFirst, type Casebook } from '../../casebook/link.ts';
import type { LedgerRow } from './rows.ts';

/** A ledger of more rows than these tells some of them, and lists the others. */
const mostRows = 60;
/** So many of each are told: of the largest numbers, of the latest, of those that somebody disputes. */
const mostOfEach = 12;

/**
 * The rows that a page draws, in their order, and the others: where there are more than sixty, the
 * largest numbers, the latest, and those that somebody disputes or took back are drawn.
 */
export function selectRows(
  casebook: Casebook,
  rows: readonly LedgerRow[],
): { told: ReadonlySet<LedgerRow>; others: LedgerRow[] } {
  if (rows.length <= mostRows) return { told: new Set(rows), others: [] };
  const told = new Set(
    [
      rows.toSorted((a, b) => descending(a.bar?.perhaps ?? -1, b.bar?.perhaps ?? -1)),
      rows.toSorted((a, b) => newestFirst(a.statement.claim, b.statement.claim)),
      rows.filter((row) => isContested(casebook, row)),
    ].flatMap((some) => some.slice(0, mostOfEach)),
  );
  return { told, others: rows.filter((row) => !told.has(row)) };
}

function isContested(casebook: Casebook, { statement: { claim }, standing }: LedgerRow): boolean {
  return (
    standing.state === 'retracted' ||
    claim.data.disputes.length > 0 ||
    (casebook.relationsTo.get(claim.id) ?? []).some(({ kind }) => kind === 'disputes')
  );
}
