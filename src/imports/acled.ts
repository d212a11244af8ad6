import { rowFields } from './fields.ts';
import { idFromName } from './ids.ts';
import { importedRows, type MadeRow } from './imported-rows.ts';
import { slug } from '../text/slug.ts';
import { caseFiles, type Dataset, type Importing, type RecordFile } from './importing.ts';
import { nameGatherer } from './likely-duplicates.ts';
import { areaNames, placesOf, recordIdOf, type RowLocation } from './places.ts';
import {
  readRows,
  type Refused,
  type ImportedTable,
  type TableForm,
  type TableRow,
} from './table.ts';

const columns =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

export const acledForm: TableForm = {
  name: 'ACLED',
  needed: [
    ...['event_id_cnty', 'event_date', 'time_precision', 'event_type', 'sub_event_type'],
    ...['actor1', 'country', 'location', 'latitude', 'longitude', 'geo_precision', 'fatalities'],
  ],
  days: ['event_date'],
  formerNames: {},
  headers: [columns.split(',')],
};

const source = 'acled';
const newRoot = 'acled-events';

/** Columns that the records hold whole. */
const held = new Set(['actor1', 'actor2', 'fatalities']);

/** The kind of an incident by ACLED's sub_event_type; those that are not listed go by event_type. */
const bySubEvent: Record<string, string> = {
  'Abduction/forced disappearance': 'abduction',
  'Air/drone strike': 'air_strike',
  'Shelling/artillery/missile attack': 'shelling',
  'Excessive force against protesters': 'dispersal',
  Arrests: 'arrest',
  Attack: 'killing',
};
const byEvent: Record<string, string> = {
  Battles: 'armed_clash',
  'Explosions/Remote violence': 'bombing',
  Protests: 'protest',
};

/** The precision of a place by ACLED's geo_precision: a town, near it, a region. */
const precisions: Record<number, number> = { 1: 1, 2: 2, 3: 4 };

interface AcledRow {
  id: string;
  day: string;
  timePrecision: number;
  type: string;
  actors: { name: string; inter: string; role: string }[];
  where: RowLocation;
  fatalities: number;
}

/**
 * The events of an ACLED file as records. ACLED's fatalities are its own choice among reports: a claim
 * that ACLED makes, and the assessment of the incident. Its 0 means that no death was reported, and is no
 * claim. Its notes and sources are kept beside the records in its own words.
 */
export function importAcled(table: ImportedTable, dataset: Dataset): Importing {
  const { count, first, last, remarks } = surveyOf(table);
  const published = dataset.published ?? `${last}/..`;
  const root = dataset.root ?? newRoot;
  const keptColumns = table.columns.filter((name) => name !== '' && !held.has(name));
  return {
    dataset: source,
    keptColumns,
    frame: [
      { path: 'actors/acled.mdx', front: acledFront, body: '' },
      {
        path: `sources/${source}.mdx`,
        front: {
          title: dataset.title,
          publisher: 'acled',
          kind: 'academic',
          language: 'en',
          published,
          capture: { ...dataset.capture },
        },
        body: '',
      },
      ...(dataset.root === undefined && count > 0
        ? caseFiles({
            root,
            title: `Events recorded by ACLED, ${first} to ${last}`,
            summary: `${count} events of ACLED, imported as they are.`,
            author: 'ACLED',
            first,
            last,
            published,
          })
        : []),
    ],
    captured: { path: `sources/${source}.mdx`, capture: dataset.capture },
    remarks,
    rows: () =>
      importedRows({
        table,
        keptColumns,
        read: readRow,
        identity: {
          of: (_, { id }) => id,
          column: 'event_id_cnty',
          repeated: (id, line) => `The id ${id} stands on line ${line} already.`,
        },
        make: (row) => madeFrom(row, { dataset, published, root }),
        digested: (cells) => [dataset.title, published, cells],
      }),
  };
}

/** Reads all rows once for the facts that the records of each depend on. */
function surveyOf(table: ImportedTable) {
  const names = nameGatherer();
  let [count, first, last] = [0, '9999-12-31', ''];
  for (const each of readRows(table, readRow)) {
    if ('refused' in each) continue;
    const { day, actors, where } = each.read;
    count++;
    if (day < first) first = day;
    if (day > last) last = day;
    for (const { name } of actors) names.add('actor', name);
    names.add(`governorate of ${where.country}`, where.governorate);
  }
  return { count, first, last, remarks: names.remarks() };
}

const acledFront = {
  names: [
    { value: 'Armed Conflict Location & Event Data', lang: 'en', kind: 'primary' },
    { value: 'ACLED', lang: 'en', kind: 'alias' },
  ],
  kind: 'monitor',
  party: false,
};

function readRow(row: TableRow, table: ImportedTable): AcledRow | Refused {
  const { text, filled, whole, decimal, day, refuse, refusals } = rowFields(row, table);
  const id = filled('event_id_cnty');
  if (id !== '' && !/^[A-Za-z]{2,4}\d{1,12}$/.test(id))
    refuse('event_id_cnty', `event_id_cnty is "${id.slice(0, 40)}", not letters and a number.`);
  const [longitude, latitude] = [decimal('longitude'), decimal('latitude')];
  const isPoint = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  if (!isPoint)
    refuse(
      'longitude',
      `latitude "${text('latitude')}" and longitude "${text('longitude')}" are no point.`,
    );
  const actor = (number: 1 | 2, role: string) => ({
    name: text(`actor${number}`),
    inter: text(`inter${number}`).toLowerCase(),
    role,
  });
  filled('actor1');
  const read: AcledRow = {
    id,
    day: day('event_date'),
    timePrecision: whole('time_precision', 1, 3),
    type: bySubEvent[filled('sub_event_type')] ?? byEvent[filled('event_type')] ?? 'other',
    actors: [actor(1, 'side_a'), actor(2, 'side_b')].filter(({ name }) => name !== ''),
    where: {
      name: filled('location'),
      precision: precisions[whole('geo_precision', 1, 3)] ?? 1,
      point: isPoint ? [longitude, latitude] : undefined,
      district: text('admin2'),
      governorate: text('admin1'),
      country: filled('country'),
      countryNumber: text('iso'),
    },
    fatalities: whole('fatalities', 0, 10_000_000),
  };
  return refusals.length > 0 ? { refused: refusals } : read;
}

interface Context {
  dataset: Dataset;
  published: string;
  root: string;
}

function recordOf({ id }: AcledRow): string {
  return `acled-${slug(id)}`;
}

/** A week is about a day, a month is the month. */
function occurredOf({ day, timePrecision }: AcledRow): string {
  if (timePrecision === 1) return day;
  return timePrecision === 2 ? `${day}~` : day.slice(0, 7);
}

/** ACLED's kinds of actors, as words and as the numbers of former versions. */
function kindOf(inter: string): string {
  if (/^(?:1|state forces)$/.test(inter)) return 'state_body';
  return /^(?:[567]|rioters|protesters|civilians)$/.test(inter) ? 'population' : 'armed_group';
}

/** The sides of an event as records, each with its role. */
function actorsOf(row: AcledRow) {
  return row.actors.map(({ name, inter, role }) => {
    const kind = kindOf(inter);
    const file: RecordFile = {
      path: `actors/${idFromName(name, 'actor', JSON.stringify(['acled', name]))}.mdx`,
      front: { names: [{ value: name, lang: 'en' }], kind, party: kind !== 'population' },
      body: '',
    };
    return { file, role };
  });
}

function madeFrom(row: AcledRow, { dataset, published, root }: Context): MadeRow {
  const { day, type, fatalities, where, timePrecision } = row;
  const record = recordOf(row);
  const actors = actorsOf(row);
  const places = placesOf(where, source);
  const place = places.slice(-1).map(recordIdOf);
  const occurred = occurredOf(row);
  const between = row.actors.map(({ name }) => name).join(' – ');
  const none = fatalities === 0 ? ' In ACLED, 0 means that no death was reported.' : '';
  const incident = {
    title: `${between}: ${where.name}, ${day}`,
    summary: `An event that ACLED records: ${between}, ${day}; place: ${where.name}.`,
    type,
    occurred,
    places: place,
    partOf: root,
    actors: actors.map(({ file, role }) => ({ actor: recordIdOf(file), role })),
    responsibility: type === 'killing' ? 'alleged' : 'unattributed',
    assessment: {
      outcome: 'killed',
      low: fatalities,
      best: fatalities,
      high: fatalities,
      rationale: `ACLED’s own choice among reports, event ${row.id} of ${dataset.title}.${none}`,
    },
    updated: published,
  };
  const claim = {
    title: `ACLED: ${fatalities} killed, event ${row.id}`,
    assertedBy: 'acled',
    source,
    claimed: published,
    covers: { occurred, incidents: [record], places: place },
    nature: 'cumulative',
    basis: 'estimated',
    measures: [{ outcome: 'killed', count: fatalities }],
    recorded: dataset.recorded,
    evidence: { phrase: `fatalities ${fatalities}`, locator: `The row with the id ${row.id}` },
    status: 'active',
  };
  const cite = `Event ${row.id} of the dataset. <Cite source="${source}" />`;
  const point = places.at(-1)?.front['point'] as readonly [number, number] | undefined;
  const areas = areaNames(places);
  return {
    record,
    own: [
      { path: `incidents/${record}.mdx`, front: incident, body: cite },
      ...(fatalities > 0 ? [{ path: `claims/${record}.mdx`, front: claim, body: '' }] : []),
    ],
    shared: [...actors.map(({ file }) => file), ...places],
    implied: {
      country: areas.country,
      admin1: areas.governorate,
      location: where.name,
      geo_precision: String(Math.min(where.precision, 3)),
      ...(timePrecision === 1
        ? { event_date: day, year: day.slice(0, 4), time_precision: '1' }
        : {}),
      ...(point ? { latitude: String(point[1]), longitude: String(point[0]) } : {}),
    },
  };
}
