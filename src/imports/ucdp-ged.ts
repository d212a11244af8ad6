import { articlesIn } from './articles.ts';
import { idFromName } from './ids.ts';
import { importedRows, type MadeRow } from './imported-rows.ts';
import { caseFiles, type Dataset, type Importing, type RecordFile } from './importing.ts';
import { nameGatherer } from './likely-duplicates.ts';
import { areaNames, placesOf, recordIdOf } from './places.ts';
import { readRows, type ImportedTable } from './table.ts';
import { readGedRow, type GedRow } from './ucdp-ged-row.ts';

const source = 'ucdp-ged';
const newRoot = 'ucdp-events';

/** Columns that the records hold whole. */
const held = new Set(['where_prec', 'date_start', 'date_end', 'low', 'best', 'high']);

/**
 * The events of a UCDP GED file as records. UCDP's low, best and high are a coder's judgement: the
 * assessment of the incident, in whatever order they stand, and a claim of `low to high` that UCDP makes.
 * The articles that it cites are sources of their own. `root` of the dataset is the incident of which the
 * events are parts; without one, a case is made as well.
 */
export function importUcdpGed(table: ImportedTable, dataset: Dataset): Importing {
  const survey = surveyOf(table);
  const published = dataset.published ?? `${survey.last}/..`;
  const root = dataset.root ?? newRoot;
  const keptColumns = table.columns.filter((name) => name !== '' && !held.has(name));
  const context = { dataset, published, root, states: survey.states };
  const about = `${survey.count} events of the UCDP Georeferenced Event Dataset, imported as they are.`;
  return {
    dataset: source,
    keptColumns,
    frame: [
      { path: 'actors/ucdp.mdx', front: ucdpFront, body: '' },
      { path: `sources/${source}.mdx`, front: sourceFront(dataset, published), body: '' },
      ...(dataset.root === undefined && survey.count > 0
        ? caseFiles({
            root,
            title: `Events recorded by UCDP, ${survey.first} to ${survey.last}`,
            summary: about,
            author: 'Uppsala Conflict Data Program',
            first: survey.first,
            last: survey.last,
            published,
          })
        : []),
    ],
    captured: { path: `sources/${source}.mdx`, capture: dataset.capture },
    remarks: survey.remarks,
    rows: () =>
      importedRows({
        table,
        keptColumns,
        read: readGedRow,
        identity: {
          of: (_, { id }) => id,
          column: 'id',
          repeated: (id, line) => `The id ${id} stands on line ${line} already.`,
        },
        make: (row) => madeFrom(eventOf(row, context), context),
        digested: (cells) => [dataset.title, published, cells],
      }),
  };
}

/** Reads all rows once for the facts that the records of each depend on. */
function surveyOf(table: ImportedTable) {
  const names = nameGatherer();
  // A side of state-based violence is a government, whatever it is called.
  const states = new Set<string>();
  let [count, first, last] = [0, '9999-12-31', ''];
  for (const each of readRows(table, readGedRow)) {
    if ('refused' in each) continue;
    const { read } = each;
    count++;
    if (read.start < first) first = read.start;
    if (read.end > last) last = read.end;
    if (read.typeOfViolence === 1) states.add(read.a.name);
    for (const { name } of [read.a, read.b]) names.add('side', name);
    names.add('country', read.where.country);
    names.add(`governorate of ${read.where.country}`, read.where.governorate);
  }
  return { states, count, first, last, remarks: names.remarks() };
}

interface Context {
  dataset: Dataset;
  published: string;
  root: string;
  states: ReadonlySet<string>;
}

type SideKind = 'state_body' | 'armed_group' | 'population';

interface ConflictSide {
  id: string;
  name: string;
  kind: SideKind;
}

interface ImportedEvent extends GedRow {
  /** Of the incident and of the claim. */
  id: string;
  sides: [ConflictSide, ConflictSide];
  places: RecordFile[];
  /** The deaths by side, where the claim can hold them. */
  parts: { group: string; count: number }[] | undefined;
}

function eventOf(row: GedRow, { states }: Context): ImportedEvent {
  const side = ({ name, number }: GedRow['a']): ConflictSide => {
    const isState = states.has(name) || /^Government of /.test(name);
    const kind = name === 'Civilians' ? 'population' : isState ? 'state_body' : 'armed_group';
    return { id: idFromName(name, 'side', number || name), name, kind };
  };
  const sides: [ConflictSide, ConflictSide] = [side(row.a), side(row.b)];
  return {
    ...row,
    id: `ucdp-${row.id}`,
    sides,
    places: placesOf(row.where, source),
    parts: partsOf(row, sides),
  };
}

/** Parts that make more than the whole, or side B's where it is civilians, are kept as cells alone. */
function partsOf(
  { deaths, low, best, high }: GedRow,
  [a, b]: [ConflictSide, ConflictSide],
): ImportedEvent['parts'] {
  const sum = deaths.a + deaths.b + deaths.civilians + deaths.unknown;
  const isCivilian = b.kind === 'population';
  if (sum !== best || sum > high || low > high || a.id === b.id) return undefined;
  if (isCivilian && deaths.b > 0) return undefined;
  return [
    { group: a.id, count: deaths.a },
    ...(isCivilian ? [] : [{ group: b.id, count: deaths.b }]),
    { group: 'civilians', count: deaths.civilians },
    { group: 'unknown', count: deaths.unknown },
  ];
}

/** The cells that follow from the records, so that they need not be kept. */
function impliedBy(event: ImportedEvent): Readonly<Record<string, string>> {
  const { sides, start, deaths, parts, places } = event;
  const [a, b] = sides;
  const violence = b.kind === 'population' ? 3 : [a.kind, b.kind].includes('state_body') ? 1 : 2;
  const point = places.at(-1)?.front['point'] as readonly [number, number] | undefined;
  const areas = areaNames(places);
  return {
    side_a: a.name,
    side_b: b.name,
    where_coordinates: event.where.name,
    adm_1: areas.governorate,
    country: areas.country,
    year: start.slice(0, 4),
    type_of_violence: String(violence),
    dyad_name: `${a.name} - ${b.name}`,
    date_prec: String(datePrecOf(event)),
    ...(point
      ? {
          latitude: String(point[1]),
          longitude: String(point[0]),
          geom_wkt: `POINT (${point.join(' ')})`,
        }
      : {}),
    ...(parts
      ? {
          deaths_a: String(deaths.a),
          deaths_b: String(deaths.b),
          deaths_civilians: String(deaths.civilians),
          deaths_unknown: String(deaths.unknown),
        }
      : {}),
  };
}

/** The date_prec that follows from the days, as the export has it. */
function datePrecOf({ start, end, datePrec }: GedRow): number {
  const days = (Date.parse(end) - Date.parse(start)) / (24 * 60 * 60 * 1000) + 1;
  if (days === 1) return datePrec === 1 ? 1 : 2;
  if (days <= 7) return days === 7 ? 3 : 2;
  return days <= 31 ? 4 : 5;
}

function madeFrom(event: ImportedEvent, context: Context): MadeRow {
  const articles = articlesIn(event.articles);
  const { id, low, best, high, sides } = event;
  const own: RecordFile[] = [
    {
      path: `incidents/${id}.mdx`,
      front: incidentFront(event, context),
      body: incidentBody(event, articles.sources),
    },
    ...(low <= high
      ? [{ path: `claims/${id}.mdx`, front: claimFront(event, context), body: '' }]
      : []),
  ];
  const shared = [
    ...sides.map((side) => ({ path: `actors/${side.id}.mdx`, front: sideFront(side), body: '' })),
    ...event.places,
    ...articles.files,
  ];
  return {
    record: id,
    own,
    shared,
    implied: impliedBy(event),
    remarks: [
      ...articles.unread.map((article) => ({
        column: 'source_article',
        reason: `No office, day and title: ${article.slice(0, 200)}`,
      })),
      ...(inOrder(event)
        ? []
        : [
            {
              column: 'low',
              reason: `low ${low}, best ${best} and high ${high} are not in order; the assessment has them as they are.`,
            },
          ]),
    ],
  };
}

function inOrder({ low, best, high }: GedRow): boolean {
  return low <= best && best <= high;
}

function incidentFront(event: ImportedEvent, { dataset, published, root }: Context) {
  const { sides, start, end, where, low, best, high, eventClarity, typeOfViolence, id } = event;
  const [a, b] = sides;
  const when = start === end ? start : `${start} to ${end}`;
  const clarity = eventClarity ? `, event_clarity ${eventClarity}` : '';
  const order = inOrder(event)
    ? ''
    : ' Low, best and high are not in order; they are kept as the dataset has them.';
  return {
    title: `${a.name} – ${b.name}: ${where.name}, ${when}`,
    summary: `An event that UCDP records between ${a.name} and ${b.name}, ${when}; place: ${where.name}.`,
    type: typeOfViolence === 3 ? 'killing' : 'armed_clash',
    occurred: occurredOf(event),
    places: placeIdOf(event),
    partOf: root,
    actors: [
      { actor: a.id, role: 'side_a' },
      { actor: b.id, role: 'side_b' },
    ],
    responsibility: typeOfViolence === 3 ? 'alleged' : 'unattributed',
    assessment: {
      outcome: 'killed',
      low,
      best,
      high,
      rationale: `UCDP’s own judgement, event ${id.slice('ucdp-'.length)} of ${dataset.title}${clarity}.${order}`,
    },
    updated: published,
  };
}

function placeIdOf({ places }: ImportedEvent): string[] {
  return places.slice(-1).map(recordIdOf);
}

/** A day that UCDP knows only about (date_prec from 2 on for a single day) is approximate. */
function occurredOf({ start, end, datePrec }: GedRow): string {
  if (start !== end) return `${start}/${end}`;
  return datePrec === 1 ? start : `${start}~`;
}

function claimFront(event: ImportedEvent, { dataset, published }: Context) {
  const { id, low, best, high, parts } = event;
  const number = id.slice('ucdp-'.length);
  const count = low === high ? low : `${low} to ${high}`;
  return {
    title: `UCDP: ${count} killed, event ${number}`,
    assertedBy: 'ucdp',
    source,
    claimed: published,
    covers: { occurred: occurredOf(event), incidents: [id], places: placeIdOf(event) },
    nature: 'cumulative',
    basis: 'estimated',
    measures: [
      { outcome: 'killed', count, ...(parts ? { breakdown: [{ by: 'side', parts }] } : {}) },
    ],
    recorded: dataset.recorded,
    evidence: {
      phrase: `low ${low}, best ${best}, high ${high}`,
      locator: `The row with the id ${number}`,
    },
    status: 'active',
  };
}

function incidentBody({ id }: ImportedEvent, articles: readonly string[]): string {
  const cite = (record: string) => `<Cite source="${record}" />`;
  const named =
    articles.length > 0
      ? ` Named by UCDP as its sources, and not read for this record: ${articles.map(cite).join(' ')}`
      : '';
  return `Event ${id.slice('ucdp-'.length)} of the dataset. ${cite(source)}${named}`;
}

function sideFront({ name, kind }: ConflictSide) {
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
    capture: { ...capture },
  };
}
