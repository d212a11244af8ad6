import { strings, type Strings } from '../i18n/index.ts';
import type { EdtfDate, EdtfPoint } from '../schemas/edtf.ts';

/** Types of the Table Schema of Frictionless (datapackage.org, v2) that our columns need. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A value of a table. Null is "not known", "none" or "open", as the column says, and never zero. */
export type Cell = string | number | boolean | null;

/** A column, described so that the CSV, the database, the data package and the codebook agree. */
export interface Field {
  name: string;
  type: FieldType;
  description: string;
  /** Whether every row has a value. */
  required: boolean;
  /** The only values there are. */
  values?: readonly string[];
  /** The table whose key (`id`) this column holds. */
  references?: TableName;
}

/** A table: data with its description. Rows are in a fixed order, cells in the order of the fields. */
export interface Table {
  /** The name of the table in the database, of the resource in the package and of the CSV file. */
  name: TableName;
  title: string;
  description: string;
  /** The fields that tell one row from all others. */
  key: readonly string[];
  fields: readonly Field[];
  rows: readonly (readonly Cell[])[];
}

/** A table without its rows. */
export type TableOutline = Omit<Table, 'rows'>;

/** A field with how its value is found. */
export type Column<Row> = Field & { of(row: Row): Cell | undefined };

/** The name of a table: what it is called and what it holds is said in the strings of the interface. */
export type TableName = Exclude<
  keyof Strings['data']['files'],
  `${string}.${string}` | 'SHA256SUMS'
>;

export function tableOf<Row>(
  { name, key }: { name: TableName; key: readonly string[] },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const { title, about } = strings('en').data.files[name];
  return {
    name,
    title,
    description: about,
    key,
    fields: columns.map(({ of: _, ...field }) => field),
    rows: rows.map((row) => columns.map((column) => column.of(row) ?? null)),
  };
}

/** The file of a table, below `/data/`. */
export function csvNameOf(table: Pick<Table, 'name'>): string {
  return `${table.name}.csv`;
}

/**
 * The first day that a date allows (UTC), as `YYYY-MM-DD`; null when its beginning is open, unknown or a
 * season (whose months depend on the hemisphere), or outside the years 1 to 9999, which tables cannot
 * write.
 */
export function firstDayOf(date: EdtfDate | undefined): string | null {
  const first = date?.ends[0];
  return first ? dayOf(first, first.earliest) : null;
}

/** The last day that a date allows (UTC), as `YYYY-MM-DD`; null as for the first. */
export function lastDayOf(date: EdtfDate | undefined): string | null {
  const last = date?.ends.at(-1);
  return last ? dayOf(last, last.latest) : null;
}

function dayOf({ precision }: EdtfPoint, moment: number): string | null {
  const year = new Date(moment).getUTCFullYear();
  if (precision === 'season' || year < 1 || year > 9999) return null;
  return new Date(moment).toISOString().slice(0, 10);
}

/** One file of the downloads, whole. */
export interface DataFile {
  /** Its name below `/data/`. */
  name: string;
  title: string;
  description: string;
  mediaType: string;
  bytes: Uint8Array;
  /** The table that a CSV file holds, and how many rows there are, which are not kept: its bytes are. */
  table?: TableOutline;
  rows?: number;
}
