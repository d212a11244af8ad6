import { textFault } from '../text/deception.ts';
import { delimiterOf, readCsv, type Delimiter } from '../text/csv.ts';

/** Something of a file that could not be taken: a cell, a row (no column), or the whole (line 1). */
export interface Refusal {
  line: number;
  column: string;
  reason: string;
}

/** The form of a dataset's tables. */
export interface TableForm {
  /** The name of the dataset: `UCDP GED`. */
  name: string;
  /** Columns without which a file is none of the dataset. */
  needed: readonly string[];
  /** Columns that hold days. */
  days: readonly string[];
  /** Names that columns had in other versions, with those that they have now. */
  formerNames: Readonly<Record<string, string>>;
  /** The columns of known versions, for files that have lost their header. */
  headers: readonly (readonly string[])[];
}

export type DayOrder = 'day first' | 'month first' | 'unclear';

export interface TableRow {
  line: number;
  /** The cell of a column as it stands in the file, trimmed; empty when there is no such column. */
  raw(column: string): string;
  /** The same, where `NA` and the like are empty too. */
  of(column: string): string;
}

export interface ImportedTable {
  delimiter: Delimiter;
  columns: readonly string[];
  /** The rows, read anew each time; a row that has not as many fields as the header is refused. */
  rows(): Generator<TableRow | Refusal, void>;
  /** The order of day and month in a column, decided for all rows by a value above 12. */
  orderOf(column: string): DayOrder;
}

function isRefusal(row: TableRow | Refusal): row is Refusal {
  return 'reason' in row;
}

/** Why nothing was made of a row. */
export interface Refused {
  refused: Refusal[];
}

/**
 * The cells of a row that the records do not hold, without those that follow from them; a cell that is not what it
 * seems is left out, with the reason.
 */
export function keptOf(
  row: TableRow,
  columns: readonly string[],
  implied: Readonly<Record<string, string>> = {},
): { kept: Record<string, string>; remarks: Refusal[] } {
  const kept: Record<string, string> = {};
  const remarks: Refusal[] = [];
  for (const column of columns) {
    const cell = row.raw(column);
    const fault = textFault(cell);
    if (fault) remarks.push({ line: row.line, column, reason: `Left out: the cell ${fault}.` });
    else if (cell !== '' && implied[column] !== cell) kept[column] = cell;
  }
  return { kept, remarks };
}

/** Every row with what `read` makes of it, or why it makes nothing. */
export function* readRows<Read extends object>(
  table: ImportedTable,
  read: (row: TableRow, table: ImportedTable) => Read | Refused,
): Generator<{ row: TableRow; read: Read } | Refused, void> {
  for (const row of table.rows()) {
    const made = isRefusal(row) ? { refused: [row] } : read(row, table);
    if (isRefusal(row) || 'refused' in made) yield made as Refused;
    else yield { row, read: made };
  }
}

/** The identity of a row, and the message for a second row that has the same. */
export interface Identity<Read> {
  of(row: TableRow, read: Read): string;
  column: string;
  repeated(key: string, line: number): string;
}

/** The rows of `readRows`, each with what tells it apart; a row that has it from an earlier line is refused. */
export function* distinctRows<Read extends object>(
  rows: Iterable<{ row: TableRow; read: Read } | Refused>,
  identity: Identity<Read>,
): Generator<{ row: TableRow; read: Read; key: string } | Refused, void> {
  const lineOf = new Map<string, number>();
  for (const each of rows) {
    if ('refused' in each) {
      yield each;
      continue;
    }
    const { row, read } = each;
    const key = identity.of(row, read);
    const before = lineOf.get(key);
    if (before === undefined) {
      lineOf.set(key, row.line);
      yield { row, read, key };
    } else yield refusedRow(row, identity.column, identity.repeated(key, before));
  }
}

export function refusedRow({ line }: { line: number }, column: string, reason: string): Refused {
  return { refused: [{ line, column, reason }] };
}

/** Opens a table whose text `chunks` gives as often as it is called; or says why it is none. Never throws. */
export function openTable(
  chunks: () => Iterable<string>,
  form: TableForm,
): ImportedTable | Refusal {
  const delimiter = delimiterOf(firstOf(chunks()) ?? '');
  const refused = (reason: string): Refusal => ({ line: 1, column: '', reason });
  if (!delimiter)
    return refused(
      `This is not a file of ${form.name}: no comma, semicolon or tab parts its first line.`,
    );
  const first = firstOf(readCsv(chunks(), delimiter));
  const known = form.headers.find(({ length }) => length === first?.cells.length);
  const hasHeader = !/^\d+$/.test(first?.cells[0]?.trim() ?? '') || !known;
  const columns = hasHeader
    ? (first?.cells ?? []).map((name) => columnNameOf(name, form))
    : [...known];
  const missing = form.needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return refused(
      `This is not a file of ${form.name}: the header lacks ${missing.join(', ')} (fields parted by ${delimiterNames[delimiter]}).`,
    );
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
  const deceptive = columns.map(textFault).find((fault) => fault !== undefined);
  if (deceptive !== undefined) return refused(`The name of a column ${deceptive}.`);
  if (twice !== undefined) return refused(`The header has the column ${twice} twice.`);
  const indexOf = new Map(columns.map((name, index) => [name, index]));
  const rows = () => rowsOf(readCsv(chunks(), delimiter), indexOf, hasHeader);
  const orders = dayOrdersOf(
    rows(),
    form.days.filter((name) => indexOf.has(name)),
  );
  return { delimiter, columns, rows, orderOf: (column) => orders.get(column) ?? 'unclear' };
}

const delimiterNames: Record<Delimiter, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

function firstOf<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}

function columnNameOf(written: string, { formerNames }: TableForm): string {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return formerNames[name] ?? name;
}

const nothing = /^(?:na|n\/a|null|nan)$/i;

function* rowsOf(
  records: ReturnType<typeof readCsv>,
  indexOf: ReadonlyMap<string, number>,
  hasHeader: boolean,
): Generator<TableRow | Refusal, void> {
  let isHeader = hasHeader;
  for (const { line, cells, unclosed } of records) {
    if (isHeader) isHeader = false;
    else if (unclosed)
      yield { line, column: '', reason: 'A quotation mark of this row is never closed.' };
    else if (cells.length !== indexOf.size)
      yield {
        line,
        column: '',
        reason: `The row has ${cells.length} fields, the header has ${indexOf.size}.`,
      };
    else {
      const raw = (column: string) => cells[indexOf.get(column) ?? -1]?.trim() ?? '';
      const of = (column: string) => (nothing.test(raw(column)) ? '' : raw(column));
      yield { line, raw, of };
    }
  }
}

/** A day in numbers with its year last: `31.1.2016`, `1/31/2016`. */
export const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/;

function dayOrdersOf(
  rows: Iterable<TableRow | Refusal>,
  columns: readonly string[],
): Map<string, DayOrder> {
  const seen = new Map(columns.map((column) => [column, { day: false, month: false }]));
  for (const row of rows) {
    if (isRefusal(row)) continue;
    for (const [column, decided] of seen) {
      const [, first, second] = yearLast.exec(row.of(column)) ?? [];
      if (Number(first) > 12) decided.day = true;
      if (Number(second) > 12) decided.month = true;
    }
  }
  return new Map(
    [...seen].map(([column, { day, month }]) => [
      column,
      day === month ? 'unclear' : day ? 'day first' : 'month first',
    ]),
  );
}
