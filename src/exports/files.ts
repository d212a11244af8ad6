import type { Casebook } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { strings, type Locale, type Strings } from '../i18n/index.ts';
import { acled } from '../schemes/acled.ts';
import { casebookJson, casebookJsonSchema } from './casebook-json.ts';
import { checksums } from './checksums.ts';
import { codebookMarkdown } from './codebook-markdown.ts';
import { writeCsv } from '../tables/csv.ts';
import { dataPackage } from './datapackage.ts';
import { placesGeoJson } from './geojson.ts';
import { leftOutTable } from '../schemes/left-out.ts';
import { writeSqlite } from './sqlite.ts';
import { csvNameOf, type DataFile, type Table, type TableName } from '../tables/table.ts';
import { tablesOf } from '../tables/all.ts';
import { ucdpGed } from '../schemes/ucdp-ged.ts';

/** The tables of the record, and those in the form of other schemes. */
export function allTablesOf(casebook: Casebook): { own: Table[]; schemes: Table[] } {
  const [ged, events] = [ucdpGed(casebook), acled(casebook)];
  const leftOut = leftOutTable([
    { scheme: 'ucdp-ged', leftOut: ged.leftOut },
    { scheme: 'acled', leftOut: events.leftOut },
  ]);
  return { own: tablesOf(casebook), schemes: [ged.table, events.table, leftOut] };
}

/** The title and the description of a file, in a language of the interface. */
export function wordsOf(
  { name, table }: DataFile,
  locale: Locale,
): { title: string; about: string } {
  return strings(locale).data.files[table?.name ?? (name as FileName)];
}

type FileName = Exclude<keyof Strings['data']['files'], TableName>;

/** Every file below `/data/`, in the order in which they are explained. */
export const dataFilesOf = memoize((casebook: Casebook): readonly DataFile[] => {
  const { own, schemes } = allTablesOf(casebook);
  const contents = [
    dataFile('casebook.sqlite', 'application/vnd.sqlite3', writeSqlite(own)),
    dataFile('casebook.json', 'application/json', casebookJson(casebook)),
    dataFile('places.geojson', 'application/geo+json', placesGeoJson(casebook)),
    ...[...own, ...schemes].map(csvFile),
    dataFile('casebook.schema.json', 'application/schema+json', casebookJsonSchema()),
    dataFile('codebook.md', 'text/markdown', codebookMarkdown(own, schemes)),
  ];
  const descriptor = dataPackage(casebook, contents);
  const described = [...contents, dataFile('datapackage.json', 'application/json', descriptor)];
  return [...described, dataFile('SHA256SUMS', 'text/plain', checksums(described))];
}, 'dataFilesOf');

/** The names of all files below `/data/`, which are the same for every case. */
export const dataFileNames = Object.keys(strings('en').data.files).map((name) =>
  name.includes('.') || name === 'SHA256SUMS' ? name : csvNameOf({ name: name as TableName }),
);

/** One of them by its name. */
export const dataFileOf = memoize(
  (casebook: Casebook, name: string) => dataFilesOf(casebook).find((file) => file.name === name),
  'dataFileOf',
);

function csvFile(whole: Table): DataFile {
  const { rows, ...table } = whole;
  return {
    name: csvNameOf(table),
    ...{ title: table.title, description: table.description },
    mediaType: 'text/csv',
    bytes: new TextEncoder().encode(writeCsv(whole)),
    table,
    rows: rows.length,
  };
}

function dataFile(name: FileName, mediaType: string, content: string | Uint8Array): DataFile {
  const { title, about } = strings('en').data.files[name];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, mediaType, bytes, title, description: about };
}
