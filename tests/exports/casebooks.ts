import { csvParse, type DSVRowString } from 'd3';
import { parse } from 'yaml';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import type { Casebook } from '../../src/casebook/link.ts';
import { writeCsv } from '../../src/tables/csv.ts';
import { dataFilesOf } from '../../src/exports/files.ts';
import type { Cell, Table } from '../../src/tables/table.ts';
import { checkExample, example } from '../casebook/example.ts';

let asItIs: Casebook | undefined;

/** The example case after a change, checked: throws with the errors when there are any. */
export function casebookWith(change?: ExampleFiles): Casebook {
  if (!change && asItIs) return asItIs;
  const { casebook, problems } = checkExample(change);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!casebook) throw new Error(JSON.stringify(errors, null, 1));
  if (!change) asItIs = casebook;
  return casebook;
}

/** A deep copy of a casebook whose front matter may be spoilt, past every check. */
export function unchecked(casebook: Casebook, spoil: (copy: Casebook) => void): Casebook {
  const copy = structuredClone(casebook);
  spoil(copy);
  return copy;
}

/** A table as a reader of its CSV file sees it. */
export function rowsOf(table: Table): DSVRowString[] {
  return [...csvParse(writeCsv(table))];
}

/** The cell of a row by the name of its field. Throws when the table has no such field. */
export function cellOf(table: Table, row: readonly Cell[], field: string): Cell {
  const index = table.fields.findIndex(({ name }) => name === field);
  if (index < 0) throw new Error(`The table ${table.name} has no field ${field}.`);
  return row[index] ?? null;
}

/** A file of the downloads as text. Throws when there is none. */
export function textOf(casebook: Casebook, name: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(casebook, name));
}

export function bytesOf(casebook: Casebook, name: string): Uint8Array {
  const file = dataFilesOf(casebook).find((one) => one.name === name);
  if (!file) throw new Error(`There is no file ${name}.`);
  return file.bytes;
}

/** The CSV file of a table, read. */
export function csvOf(casebook: Casebook, name: string): DSVRowString[] {
  return [...csvParse(textOf(casebook, `${name}.csv`))];
}

/** The front matter of the example's records as YAML has it, by id: read past our own reader. */
export function frontMatterOf(collection: string): Record<string, Record<string, unknown>> {
  const files = [...example].filter(
    ([path]) => path.startsWith(`${collection}/`) && path.endsWith('.mdx'),
  );
  return Object.fromEntries(
    files.map(([path, bytes]) => [
      path.slice(collection.length + 1, -'.mdx'.length),
      parse(new TextDecoder().decode(bytes as Uint8Array).split(/^---$/m)[1] ?? '') as Record<
        string,
        unknown
      >,
    ]),
  );
}
