import { collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import { idGiver } from './ids.ts';
import { literalText, recordText } from './record-text.ts';
import { placesOf } from './ucdp-places.ts';
import { readUcdp, type RowProblem, type UcdpRow } from './ucdp-row.ts';

/** What is known of the dataset itself. */
export interface Dataset {
  /** What it is called in a citation: `UCDP Georeferenced Event Dataset (GED) Global version 19.1`. */
  title: string;
  /** When it was published (EDTF); without it, open from the last day of the rows on. */
  published: string | undefined;
  /** The day of the import (`YYYY-MM-DD`, UTC), on which its claims are entered. */
  recorded: string;
  capture: { sha256: string; bytes: number };
}

/** Content files by their path, and what could not be made into one. */
export interface Imported {
  files: Map<string, string>;
  /** Rows of the file, and how many of them are now incidents. */
  count: number;
  imported: number;
  problems: RowProblem[];
  /** Rows whose coordinates stand for an area and were left out. */
  pointsLeftOut: number;
  /** Rows with low, best and high out of order, which are kept as they are. */
  outOfOrder: number;
}

const source = 'ucdp-ged';
const root = 'ucdp-events';

/**
 * The events of a UCDP GED file as records. UCDP's low, best and high are a coder's judgement and become
 * the assessment of the incident, in whatever order they stand; its deaths by side become one claim that
 * UCDP makes. All of it was read in the dataset, which is the only source: the articles that UCDP cites
 * were not read by us, and are named in the text. `withCase` adds a case that holds the events.
 */
export function importUcdp(text: string, dataset: Dataset, withCase: boolean): Imported {
  const table = readUcdp(text);
  const actors = actorsOf(table.rows);
  const { rows, problems } = soundRows(table.rows, actors);
  const { places, placeOfRow, pointsLeftOut } = placesOf(rows, source);
  const files = new Map<string, string>();
  const refused: RowProblem[] = [];
  const published = dataset.published ?? `${lastDayOf(rows)}/..`;
  const used = new Set<string>();
  for (const row of rows) {
    const place = placeOfRow.get(row) ?? '';
    const [a, b] = [actors.get(row.sideA), actors.get(row.sideB)] as [Side, Side];
    const event = { row, place, a, b, published, dataset, withCase };
    const wrong = [
      ...complaints('incidents', incidentFront(event)),
      ...complaints('claims', claimFront(event)),
    ];
    if (wrong.length > 0) {
      refused.push(...wrong.map((what) => ({ line: row.line, what })));
      continue;
    }
    files.set(
      `incidents/ucdp-${row.id}.mdx`,
      recordText(incidentFront(event), incidentBody(event)),
    );
    files.set(`claims/ucdp-${row.id}.mdx`, recordText(claimFront(event), ''));
    for (const id of [a.id, b.id]) used.add(id);
  }
  const imported = rows.filter(({ id }) => files.has(`incidents/ucdp-${id}.mdx`));
  if (imported.length > 0) {
    for (const side of actors.values())
      if (used.has(side.id)) files.set(`actors/${side.id}.mdx`, recordText(sideFront(side), ''));
    for (const { id, front } of places) files.set(`places/${id}.mdx`, recordText(front, ''));
    files.set(`sources/${source}.mdx`, recordText(sourceFront(dataset, published), ''));
    files.set('actors/ucdp.mdx', recordText(ucdpFront, ''));
    if (withCase) addCase(files, imported, published);
  }
  return {
    files,
    count: table.count,
    imported: imported.length,
    problems: [...table.problems, ...problems, ...refused].sort((x, y) => x.line - y.line),
    pointsLeftOut,
    outOfOrder: imported.filter(({ low, best, high }) => low > best || best > high).length,
  };
}

type SideKind = 'state_body' | 'armed_group' | 'population';

interface Side {
  id: string;
  name: string;
  kind: SideKind;
}

/** The sides of the rows by their names: governments, civilians, and armed groups. */
function actorsOf(rows: readonly UcdpRow[]): Map<string, Side> {
  const states = new Set(rows.flatMap((row) => (row.typeOfViolence === 1 ? [row.sideA] : [])));
  // "unknown" is a group that a breakdown may have, and "ucdp" is who speaks.
  const giveId = idGiver(['unknown', 'ucdp']);
  const names = [...new Set(rows.flatMap(({ sideA, sideB }) => [sideA, sideB]))];
  return new Map(
    names.map((name) => {
      const isState = states.has(name) || /^Government of /.test(name);
      const kind = name === 'Civilians' ? 'population' : isState ? 'state_body' : 'armed_group';
      return [name, { id: giveId(name, name, 'side'), name, kind }];
    }),
  );
}

/** The rows whose kind of violence follows from their sides, as it does on the way back. */
function soundRows(rows: readonly UcdpRow[], actors: ReadonlyMap<string, Side>) {
  const problems: RowProblem[] = [];
  const sound = rows.filter(({ line, typeOfViolence, sideA, sideB }) => {
    const [a, b] = [actors.get(sideA)?.kind, actors.get(sideB)?.kind];
    const follows =
      a !== 'population' &&
      typeOfViolence ===
        (b === 'population' ? 3 : a === 'state_body' || b === 'state_body' ? 1 : 2);
    if (!follows)
      problems.push({
        line,
        what: `type_of_violence is ${typeOfViolence}, which does not follow from the sides "${sideA}" and "${sideB}".`,
      });
    return follows;
  });
  return { rows: sound, problems };
}

interface Event {
  row: UcdpRow;
  place: string;
  a: Side;
  b: Side;
  published: string;
  dataset: Dataset;
  withCase: boolean;
}

function incidentFront({ row, place, a, b, published, dataset, withCase }: Event) {
  const when = row.start === row.end ? row.start : `${row.start} to ${row.end}`;
  const order = row.low <= row.best && row.best <= row.high;
  return {
    title: `${row.sideA} – ${row.sideB}: ${row.where}, ${when}`,
    summary: `An event that UCDP records between ${row.sideA} and ${row.sideB}, ${when}; place: ${row.where}.`,
    type: row.typeOfViolence === 3 ? 'killing' : 'armed_clash',
    occurred: occurredOf(row),
    places: [place],
    ...(withCase ? { partOf: root } : {}),
    actors: [
      { actor: a.id, role: 'side_a' },
      { actor: b.id, role: 'side_b' },
    ],
    responsibility: row.typeOfViolence === 3 ? 'alleged' : 'unattributed',
    assessment: {
      outcome: 'killed',
      low: row.low,
      best: row.best,
      high: row.high,
      rationale: `UCDP’s own judgement, event ${row.id} of ${dataset.title}${row.eventClarity ? `, event_clarity ${row.eventClarity}` : ''}.${order ? '' : ' Low, best and high are not in order; they are kept as the dataset has them.'}`,
    },
    updated: published,
  };
}

/** A day that UCDP knows only about (date_prec 2 for a single day) is approximate. */
function occurredOf({ start, end, datePrec }: UcdpRow): string {
  if (start !== end) return `${start}/${end}`;
  return datePrec === 1 ? start : `${start}~`;
}

function claimFront({ row, place, a, b, published, dataset }: Event) {
  const { deaths } = row;
  const parts = [
    { group: a.id, count: deaths.a },
    ...(b.kind === 'population' ? [] : [{ group: b.id, count: deaths.b }]),
    { group: 'civilians', count: deaths.civilians },
    { group: 'unknown', count: deaths.unknown },
  ];
  return {
    title: `UCDP: ${row.best} killed, event ${row.id}`,
    assertedBy: 'ucdp',
    source,
    claimed: published,
    covers: { occurred: occurredOf(row), incidents: [`ucdp-${row.id}`], places: [place] },
    nature: 'cumulative',
    basis: 'estimated',
    measures: [{ outcome: 'killed', count: row.best, breakdown: [{ by: 'side', parts }] }],
    recorded: dataset.recorded,
    evidence: {
      phrase: `best ${row.best}, deaths_a ${deaths.a}, deaths_b ${deaths.b}, deaths_civilians ${deaths.civilians}, deaths_unknown ${deaths.unknown}`,
      locator: `The row with the id ${row.id}`,
    },
    status: 'active',
  };
}

function incidentBody({ row }: Event): string {
  const articles = row.articles
    .split(/"?\s*;\s*"/)
    .map((article) => article.replace(/^"|"$/g, '').trim())
    .filter((article) => article !== '');
  const named =
    articles.length > 0
      ? ` UCDP names these sources for it, which were not read for this record:\n\n${articles.map((article) => `- ${literalText(article)}`).join('\n')}`
      : '';
  return `Event ${row.id} of the dataset. <Cite source="${source}" />${named}`;
}

function sideFront({ name, kind }: Side) {
  return { names: [{ value: name, lang: 'en' }], kind, party: kind !== 'population' };
}

const ucdpFront = {
  names: [
    { value: 'Uppsala Conflict Data Program', lang: 'en', kind: 'primary' },
    { value: 'UCDP', lang: 'en', kind: 'alias' },
  ],
  kind: 'monitor',
  party: false,
};

function sourceFront({ title, capture }: Dataset, published: string) {
  return {
    title,
    publisher: 'ucdp',
    kind: 'academic',
    language: 'en',
    published,
    capture: { ...capture, mime: 'text/csv' },
  };
}

/** A case and its root incident, for a folder that has none. */
function addCase(files: Map<string, string>, rows: readonly UcdpRow[], published: string): void {
  const [start, end] = [firstDayOf(rows), lastDayOf(rows)];
  const span = `${start}/${end}`;
  const title = `Events recorded by UCDP, ${start} to ${end}`;
  const summary = `${rows.length} events of the UCDP Georeferenced Event Dataset, imported as they are.`;
  files.set(
    'case.mdx',
    recordText(
      {
        title,
        summary,
        window: span,
        languages: ['en'],
        root,
        licence: { content: 'CC-BY-4.0', data: 'CC-BY-4.0' },
        authors: [{ name: 'Uppsala Conflict Data Program' }],
        published,
        version: '0.1.0',
      },
      '',
    ),
  );
  files.set(
    `incidents/${root}.mdx`,
    recordText(
      {
        title,
        summary,
        type: 'other',
        occurred: span,
        responsibility: 'unattributed',
        updated: published,
      },
      '',
    ),
  );
}

function firstDayOf(rows: readonly UcdpRow[]): string {
  return rows.map(({ start }) => start).sort()[0] ?? '';
}

function lastDayOf(rows: readonly UcdpRow[]): string {
  return (
    rows
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? ''
  );
}

/** What the schema of a collection says against some front matter, in words. */
function complaints(collection: CollectionName, front: Record<string, unknown>): string[] {
  const { error } = collectionSchemas[collection].safeParse(front);
  return (error?.issues ?? []).map(
    ({ path, message }) => `It makes no valid record: ${path.join('.')}: ${message}.`,
  );
}
