import { fromCsvCell, readCsv } from '../text/csv.ts';
import type { Unreadable } from './files.ts';

/**
 * What datasets hold and the records do not, by dataset (`ucdp-ged`), then by the id of the record: its
 * cells by their columns, without empty ones.
 */
export type Kept = ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, string>>>>;

/** The first column of a file of kept cells: the id of the record. */
export const keptKey = 'record';
/** The column with the digest of the row from which the record was made. */
export const keptDigest = 'row_sha256';

/** The cells of one file of `imports/`; undefined when it is none that `npm run import` has written. */
export function readKept(
  bytes: Uint8Array | Unreadable,
): Map<string, Record<string, string>> | undefined {
  if (typeof bytes === 'string') return undefined;
  const rows = new Map<string, Record<string, string>>();
  let columns: readonly string[] | undefined;
  for (const { cells } of readCsv([new TextDecoder().decode(bytes)])) {
    if (!columns) {
      if (cells[0] !== keptKey) return undefined;
      columns = cells.map(fromCsvCell);
      continue;
    }
    const [key = ''] = cells;
    const kept: Record<string, string> = {};
    for (const [index, cell] of cells.entries())
      if (index > 0 && cell !== '') kept[columns[index] ?? ''] = fromCsvCell(cell);
    rows.set(key, kept);
  }
  return columns && rows;
}
