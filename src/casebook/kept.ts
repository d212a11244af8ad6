import { fromCsvCell, readCsv } from '../text/csv.ts';
import { said } from '../prose/said.ts';
import { textFault } from '../text/deception.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * What datasets hold and the records do not, by dataset (`ucdp-ged`), then by the id of the record: its
 * cells by their columns, without empty ones.
 */
export type Kept = ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, string>>>>;

/** The first column of a file of kept cells: the id of the record. */
export const keptKey = 'record';
/** The column with the digest of the row from which the record was made. */
export const keptDigest = 'row_sha256';

/**
 * The cells of one file of `imports/`, judged like the texts of records, for the exports repeat them; undefined
 * when it is none that `npm run import` has written.
 */
export function readKept(
  bytes: Uint8Array,
): { rows: Map<string, Record<string, string>>; findings: Diagnostic[] } | undefined {
  const findings: Diagnostic[] = [];
  const rows = new Map<string, Record<string, string>>();
  let columns: readonly string[] | undefined;
  for (const { line, cells } of readCsv([new TextDecoder().decode(bytes)])) {
    if (!columns && cells[0] !== keptKey) return undefined;
    for (const cell of cells) {
      const fault = textFault(cell);
      if (fault) findings.push(deceptive(line, cell, fault));
    }
    if (!columns) {
      columns = cells.map(fromCsvCell);
      continue;
    }
    const [key = ''] = cells;
    const kept: Record<string, string> = {};
    for (const [index, cell] of cells.entries())
      if (index > 0 && cell !== '') kept[columns[index] ?? ''] = fromCsvCell(cell);
    rows.set(key, kept);
  }
  return columns && { rows, findings };
}

function deceptive(line: number, cell: string, fault: string): Diagnostic {
  return {
    code: 'bad-value',
    ...{ line, column: 1 },
    what: `In the row that begins here, "${said(cell)}" ${fault}.`,
    fix: 'Empty this cell, or write it plainly.',
  };
}
