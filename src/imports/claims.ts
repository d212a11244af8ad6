import { parseCount } from '../schemas/count.ts';
import { parseEdtf } from '../schemas/edtf.ts';
import { rowFields, type Fields } from './fields.ts';
import { sha256Of } from '../text/sha256.ts';
import { idFromName } from './ids.ts';
import { importedRows, type MadeRow } from './imported-rows.ts';
import { slug } from '../text/slug.ts';
import { caseFiles, type Dataset, type Importing, type RecordFile } from './importing.ts';
import type { FindRecord } from './known-records.ts';
import { nameGatherer } from './likely-duplicates.ts';
import { recordIdOf } from './places.ts';
import {
  readRows,
  refusedRow,
  type Refused,
  type ImportedTable,
  type TableForm,
  type TableRow,
} from './table.ts';

/** The columns of the template, in their order; docs/import.md explains them. */
export const claimColumns = [
  ...['asserter', 'asserter_kind', 'source', 'publisher', 'published', 'language', 'url'],
  ...['said_on', 'covers_from', 'covers_to', 'incident', 'place', 'outcome', 'count'],
  ...['by', 'group', 'nature', 'basis', 'phrase', 'locator'],
] as const;

export const claimForm: TableForm = {
  name: 'claims',
  needed: ['asserter', 'source', 'said_on', 'covers_from', 'outcome', 'count'],
  days: ['said_on', 'covers_from', 'covers_to', 'published'],
  formerNames: {},
  headers: [claimColumns],
};

const newRoot = 'all-claims';

/** The columns that identify a claim, its number aside: rows that agree in all of them are one claim entered twice. */
const identity = [
  ...['asserter', 'source', 'said_on', 'covers_from', 'covers_to', 'incident', 'place'],
  ...['outcome', 'by', 'group'],
];

interface ClaimRow {
  line: number;
  cells: Record<(typeof claimColumns)[number], string>;
  said: string;
  /** When what the number counts happened (EDTF). */
  occurred: string;
  published: string;
  outcomes: string[];
}

/**
 * A plain table of claims, one number a row, as records. Who spoke, the document, the place and the
 * incident are found in the folder by id or by exactly the same name, and made where they are not there.
 */
export function importClaims(table: ImportedTable, dataset: Dataset, find: FindRecord): Importing {
  const survey = surveyOf(table);
  const context = { dataset, find, root: dataset.root ?? newRoot, spans: survey.spans };
  const keptColumns = table.columns.filter(
    (name) => name !== '' && !(claimColumns as readonly string[]).includes(name),
  );
  const published = dataset.published ?? survey.lastSaid;
  return {
    dataset: 'claims',
    keptColumns,
    frame:
      dataset.root === undefined && survey.first !== ''
        ? caseFiles({
            root: newRoot,
            title: dataset.title,
            summary: 'Claims imported from a table.',
            author: 'The authors of the table',
            first: survey.first,
            last: survey.last,
            published,
          })
        : [],
    captured: undefined,
    remarks: survey.remarks,
    rows: () =>
      importedRows({
        table,
        keptColumns,
        read: readRow,
        identity: {
          of: (row) => sha256Of(JSON.stringify(identity.map(row.of)), 16),
          column: '',
          repeated: (_, line) => `Line ${line} says the same of the same people already.`,
        },
        make: (read, mark) => madeFrom(read, mark, context),
        digested: (cells) => cells,
      }),
  };
}

/** The first and last days of the table, and of each incident that it names. */
function surveyOf(table: ImportedTable) {
  const names = nameGatherer();
  const spans = new Map<string, [first: string, last: string]>();
  let [first, last, lastSaid] = ['', '', ''];
  for (const each of readRows(table, readRow)) {
    if ('refused' in each) continue;
    const { read } = each;
    const [from = '', to = from] = read.occurred.split('/');
    const { incident, asserter, place } = read.cells;
    const [start, end] = spans.get(incident) ?? [from, to];
    spans.set(incident, [from < start ? from : start, to > end ? to : end]);
    if (first === '' || from < first) first = from;
    if (to > last) last = to;
    if (read.said > lastSaid) lastSaid = read.said;
    names.add('asserter', asserter);
    names.add('place', place);
  }
  return { spans, first, last, lastSaid, remarks: names.remarks() };
}

function readRow(row: TableRow, table: ImportedTable): ClaimRow | Refused {
  const fields = rowFields(row, table);
  const { filled, text, refuse, refusals } = fields;
  filled('asserter');
  filled('source');
  const from = dateOf(fields, 'covers_from');
  const to = text('covers_to') === '' ? from : dateOf(fields, 'covers_to');
  if (!parseCount(filled('count')) && text('count') !== '')
    refuse('count', `count is "${text('count')}", which is no count as docs/import.md tells them.`);
  const said = dateOf(fields, 'said_on');
  const cells = Object.fromEntries(
    claimColumns.map((name) => [name, text(name)]),
  ) as ClaimRow['cells'];
  const read: ClaimRow = {
    line: row.line,
    cells,
    said,
    occurred: from === to ? from : `${from}/${to}`,
    published: text('published') === '' ? said : dateOf(fields, 'published'),
    outcomes: filled('outcome')
      .toLowerCase()
      .split(/\s*[+,/]\s*|-or-| or | and /),
  };
  return refusals.length > 0 ? { refused: refusals } : read;
}

/** A date in EDTF (2016, 2016-01~), or a day in another form. */
function dateOf({ text, day }: Fields, column: string): string {
  return parseEdtf(text(column)) ? text(column) : day(column);
}

interface Context {
  dataset: Dataset;
  find: FindRecord;
  root: string;
  spans: ReadonlyMap<string, readonly [string, string]>;
}

/** The records of a row, or why there are none. */
function madeFrom(row: ClaimRow, mark: string, context: Context): MadeRow | Refused {
  const { find } = context;
  const { asserter, asserter_kind: kind, group } = row.cells;
  if ((find('actors', asserter) ?? find('figures', asserter)) === undefined && kind === '')
    return refusedRow(
      row,
      'asserter_kind',
      `asserter "${asserter}" is no record of the folder; tell its kind, such as monitor, state_body or media.`,
    );
  const shared: RecordFile[] = [];
  const made = (path: string, front: RecordFile['front']): string => {
    const file = { path: `${path}.mdx`, front, body: '' };
    shared.push(file);
    return recordIdOf(file);
  };
  const speakers = speakersOf(row, context, made);
  const source = documentOf(row, speakers.publisher, context, made);
  const places = placesOf(row, context, made);
  const about = incidentOf(row, context, made);
  const record = `${slug(asserter, 40) || 'claim'}-${mark.slice(0, 8)}`;
  const { cells, said, occurred, outcomes } = row;
  const front = {
    title: `${asserter}: ${cells.count} ${outcomes.join(' or ')}${group ? ` (${group})` : ''}`,
    assertedBy: speakers.assertedBy,
    source,
    claimed: said,
    covers: {
      occurred,
      incidents: [about],
      places,
      ...(group ? { population: { by: cells.by || 'side', group } } : {}),
    },
    nature: cells.nature || 'cumulative',
    basis: cells.basis || 'unspecified',
    measures: [
      {
        outcome: outcomes.length === 1 ? outcomes[0] : outcomes,
        count: /^\d+$/.test(cells.count) ? Number(cells.count) : cells.count,
      },
    ],
    recorded: context.dataset.recorded,
    evidence: {
      phrase: cells.phrase || cells.count,
      ...(cells.locator ? { locator: cells.locator } : {}),
    },
    status: 'active',
  };
  return { record, own: [{ path: `claims/${record}.mdx`, front, body: '' }], shared };
}

/** Writes a record that the folder does not have, and gives its id. */
type Make = (path: string, front: RecordFile['front']) => string;

function speakersOf({ cells }: ClaimRow, { find }: Context, made: Make) {
  const { asserter, asserter_kind: kind, publisher } = cells;
  const actor = (name: string, kindOfActor: string) =>
    made(`actors/${idFromName(name, 'actor', JSON.stringify(['actor', name]))}`, {
      names: [{ value: name, lang: 'en' }],
      kind: kindOfActor,
      party: false,
    });
  const assertedBy = find('actors', asserter) ?? find('figures', asserter) ?? actor(asserter, kind);
  const isOwn = publisher === '' || publisher === asserter;
  return {
    assertedBy,
    publisher: isOwn ? assertedBy : (find('actors', publisher) ?? actor(publisher, 'media')),
  };
}

function documentOf(
  { cells, published }: ClaimRow,
  publisher: string,
  { find }: Context,
  made: Make,
): string {
  const { source, language, url } = cells;
  const tellsApart = JSON.stringify([source, cells.publisher, published]);
  return (
    find('sources', source) ??
    made(`sources/${idFromName(source, 'source', tellsApart)}`, {
      title: source,
      publisher,
      kind: 'other',
      language: language || 'und',
      published,
      ...(url ? { url } : {}),
    })
  );
}

function placesOf({ cells: { place } }: ClaimRow, { find }: Context, made: Make): string[] {
  if (place === '') return [];
  const known = find('places', place);
  if (known !== undefined) return [known];
  const id = idFromName(place, 'place', JSON.stringify(['place', place]));
  const names = [{ value: place, lang: 'en' }];
  return [made(`places/${id}`, { names, kind: 'area', precision: 5 })];
}

/** The incident that the table names, or the one of the whole dataset. */
function incidentOf(
  { cells: { incident }, occurred, said }: ClaimRow,
  { find, root, spans }: Context,
  made: Make,
): string {
  if (incident === '') return root;
  const known = find('incidents', incident);
  if (known !== undefined) return known;
  const [first, last] = spans.get(incident) ?? [occurred, occurred];
  return made(
    `incidents/${idFromName(incident, 'incident', JSON.stringify(['incident', incident]))}`,
    {
      title: incident,
      summary: `${incident}, as a table of claims names it.`,
      type: 'other',
      occurred: first === last ? first : `${first}/${last}`,
      partOf: root,
      responsibility: 'unattributed',
      updated: said,
    },
  );
}
