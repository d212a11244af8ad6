import { sha256Of } from '../text/sha256.ts';
import { complainer, type ImportedRow, type Importing } from './importing.ts';
import {
  distinctRows,
  keptOf,
  readRows,
  refusedRow,
  type Identity,
  type ImportedTable,
  type Refused,
  type TableRow,
} from './table.ts';

/** The records that a dataset makes of one row. */
export interface MadeRow extends Pick<ImportedRow, 'record' | 'own' | 'shared'> {
  /** Cells that follow from the records, so that they need not be kept. */
  implied?: Readonly<Record<string, string>>;
  remarks?: { column: string; reason: string }[];
}

/** How a dataset reads its rows and makes records of them. */
interface RowMaking<Read extends object> {
  table: ImportedTable;
  keptColumns: readonly string[];
  read(row: TableRow, table: ImportedTable): Read | Refused;
  identity: Identity<Read>;
  make(read: Read, key: string): MadeRow | Refused;
  /** The value whose digest changes when the row has to be made anew. */
  digested(cells: readonly string[]): unknown;
}

/** The records of all rows of a table. A row that the schemas refuse is refused in their words. */
export function* importedRows<Read extends object>({
  table,
  keptColumns,
  read,
  identity,
  make,
  digested,
}: RowMaking<Read>): ReturnType<Importing['rows']> {
  const complaintAbout = complainer();
  for (const each of distinctRows(readRows(table, read), identity)) {
    const made = 'refused' in each ? each : make(each.read, each.key);
    if ('refused' in each || 'refused' in made) {
      yield made as Refused;
      continue;
    }
    const { row } = each;
    const complaint = complaintAbout([...made.own, ...made.shared]);
    if (complaint) {
      yield refusedRow(row, '', complaint);
      continue;
    }
    const { implied, remarks = [], ...records } = made;
    const { kept, remarks: leftOut } = keptOf(row, keptColumns, implied);
    yield {
      ...records,
      digest: sha256Of(JSON.stringify(digested(table.columns.map(row.raw))), 16),
      kept,
      remarks: [...remarks.map((remark) => ({ line: row.line, ...remark })), ...leftOut],
    };
  }
}
