import type { AnyEntry } from '../../src/casebook/entry.ts';
import { linkCasebook, type Casebook } from '../../src/casebook/link.ts';
import { caseFile } from '../../src/schemas/case.ts';
import { relationKinds } from '../../src/schemas/claim.ts';
import { collectionSchemas, type CollectionName } from '../../src/schemas/collections.ts';
import type { Axis } from '../../src/schemas/measure.ts';
import type { Outcome } from '../../src/schemas/outcome.ts';
import { sha256Of } from '../../src/text/sha256.ts';

/** A claim in as few words as a test needs; the rest is filled in. */
export interface Sketch {
  /** `a`, `b`, `c` … by its place in the list when left out. */
  id?: string;
  /** The name of who says it. */
  by?: string;
  said?: string;
  count?: string | number;
  outcome?: Outcome;
  /** Several outcomes at once, instead of `count` and `outcome`. */
  measures?: { outcome: Outcome; count: string | number }[];
  occurred?: string;
  incidents?: string[];
  population?: { by: Axis; group: string };
  breakdown?: { by: Axis; parts: { group: string; count: string | number }[] }[];
  nature?: 'cumulative' | 'incremental';
  supersedes?: string;
  repeats?: string;
  includes?: string;
  mayOverlap?: string;
  disputes?: string;
  disjointFrom?: string;
  via?: string[];
  /** A source of the case; the report when left out. */
  source?: string;
  retracted?: boolean;
  /** The day on which its speaker took it back. */
  retractedOn?: string;
}

export interface CaseSketch {
  claims: Sketch[];
  window?: string;
  occurred?: string;
  /** The incidents, the first of which is the root and holds the others. */
  incidents?: {
    id: string;
    title?: string;
    partOf?: string | null;
    occurred?: string;
    places?: string[];
    mayOverlap?: string[];
  }[];
  /** Other names of those who say something. */
  aliases?: Record<string, { value: string; lang: string }[]>;
  /** Actors that are groups of a breakdown. */
  groups?: string[];
  places?: PlaceSketch[];
  bounds?: [number, number, number, number];
  sources?: { id: string; title?: string; publisher?: string; published?: string }[];
}

export interface PlaceSketch {
  id: string;
  name?: string;
  kind?: string;
  within?: string;
  point?: [number, number];
  precision?: number;
}

/** A casebook of an invented case, valid by the schemas, without files. */
export function caseOf({
  claims,
  window = '2001-05-01/2001-05-10',
  occurred = window,
  incidents = [{ id: 'storm' }],
  aliases = {},
  groups = [],
  places = [],
  bounds,
  sources = [],
}: CaseSketch): Casebook {
  const entries: AnyEntry[] = [];
  const add = (collection: CollectionName, id: string, data: unknown) => {
    entries.push({
      collection,
      id,
      file: `${collection}/${id}.mdx`,
      data: collectionSchemas[collection].parse(data),
      prose: { type: 'root', children: [] },
    } as unknown as AnyEntry);
  };
  const [root] = incidents;
  for (const incident of incidents)
    add('incidents', incident.id, {
      title: incident.title ?? 'Storm on the lake',
      summary: 'Invented.',
      type: 'other',
      occurred: incident.occurred ?? occurred,
      responsibility: 'unattributed',
      updated: '2002',
      places: incident.places ?? [],
      mayOverlap: incident.mayOverlap ?? [],
      ...(incident === root || incident.partOf === null
        ? {}
        : { partOf: incident.partOf ?? root?.id }),
    });
  const speakers = new Set([
    ...claims.flatMap(({ by, via = [] }) => [by ?? 'Monitor', ...via]),
    ...groups,
    ...sources.flatMap(({ publisher }) => publisher ?? []),
  ]);
  for (const name of speakers)
    add('actors', idOf(name), {
      names: [
        { value: name, lang: /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en' },
        ...(aliases[name] ?? []).map((alias) => ({ ...alias, kind: 'alias' })),
      ],
      kind: 'monitor',
      party: false,
    });
  const report: (typeof sources)[number] = { id: 'report', title: 'Report' };
  for (const { id, title = id, publisher, published = '2001-06-01' } of [report, ...sources])
    add('sources', id, {
      title,
      publisher: idOf(publisher ?? [...speakers][0] ?? 'Monitor'),
      kind: 'news_report',
      language: 'en',
      published,
    });
  for (const { id, name = id, kind = 'town', within, point, precision = 1 } of places)
    add('places', id, {
      names: [{ value: name, lang: /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en' }],
      kind,
      precision,
      ...(within ? { within } : {}),
      ...(point ? { point } : {}),
    });
  for (const [index, claim] of claims.entries()) {
    const { outcome = 'killed', count = 1, breakdown = [], retractedOn } = claim;
    const isRetracted = claim.retracted || retractedOn !== undefined;
    add('claims', claim.id ?? claimId(index), {
      title: 'A claim',
      assertedBy: idOf(claim.by ?? 'Monitor'),
      source: claim.source ?? 'report',
      via: (claim.via ?? []).map(idOf),
      claimed: claim.said ?? '2001-05-06',
      covers: {
        occurred: claim.occurred ?? '2001-05-05',
        incidents: claim.incidents ?? [root?.id],
        ...(claim.population ? { population: claim.population } : {}),
      },
      nature: claim.nature ?? 'cumulative',
      basis: 'counted',
      measures: claim.measures ?? [{ outcome, count, breakdown }],
      ...Object.fromEntries(
        relationKinds.map((kind) => [
          kind,
          claim[kind] ? [{ claim: claim[kind], because: 'It says so.' }] : [],
        ]),
      ),
      evidence: { phrase: 'words' },
      status: isRetracted ? 'retracted' : 'active',
      ...(isRetracted ? { because: 'It was an error.' } : {}),
      ...(retractedOn ? { retracted: retractedOn } : {}),
    });
  }
  return linkCasebook({
    case: {
      file: 'case.mdx',
      data: caseFile.parse({
        title: 'Storm',
        summary: 'Invented.',
        window,
        languages: ['en', 'ar'],
        root: root?.id,
        ...(bounds ? { bounds } : {}),
        licence: { content: 'CC-BY-4.0', data: 'CC-BY-4.0' },
        authors: [{ name: 'Nobody' }],
        published: '2002',
        version: '1.0.0',
      }),
      prose: { type: 'root', children: [] },
    } as Casebook['case'],
    entries,
    translations: [],
  }) as Casebook;
}

/** The id of the claim at a place in the list: a, b, … z, a1, b1, … */
export function claimId(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

function idOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || `n${sha256Of(name, 16)}`;
}

export const longName =
  'Independent Commission for the Documentation of Missing Persons of the Northern Shore';
export const arabicName = 'الهيئة المستقلة لتوثيق المفقودين على الشاطئ الشمالي من البحيرة';

/** A breakdown by side. */
function sides(...counts: (string | number)[]): NonNullable<Sketch['breakdown']>[number] {
  const groups = ['rebels', 'soldiers', 'civilians', idOf(longName), idOf(arabicName)];
  return {
    by: 'side',
    parts: counts.map((count, index) => ({ group: groups[index] ?? 'unknown', count })),
  };
}

const ages = Array.from({ length: 14 }, (_, age) => ({ group: `age-${age}`, count: age }));

const day = 24 * 60 * 60 * 1000;
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * day).toISOString().slice(0, 10);
}

/** Cases at which a chart may break, by what is nasty about them. */
export const nasty: Record<string, () => Casebook> = {
  'nobody said anything': () => caseOf({ claims: [] }),
  'one claim': () => caseOf({ claims: [{ count: 48 }] }),
  'one open claim': () => caseOf({ claims: [{ count: 'more than 70', by: longName }] }),
  'one claim of zero': () => caseOf({ claims: [{ count: 0 }] }),
  'one beside forty thousand': () =>
    caseOf({
      claims: [
        { by: 'Monitor', count: 1, said: '2001-05-03' },
        { by: 'Ministry', count: 40_000, said: '2001-05-04' },
        { by: 'Mission', count: 'at least 40,000', said: '2001-05-04' },
      ],
    }),
  'all in words': () =>
    caseOf({
      claims: [
        'several',
        'dozens',
        'scores',
        'hundreds',
        'thousands',
        'about 50',
        'unspecified',
      ].map((count, index) => ({
        count,
        by: index % 2 ? longName : arabicName,
        said: dayAfter('2001-05-02', index),
      })),
    }),
  'two at the same minute': () =>
    caseOf({
      window: '2001-05-05/2001-05-05',
      claims: [
        { by: 'Monitor', count: 12, said: '2001-05-05T13:15:00Z' },
        { by: 'Ministry of the Interior', count: 12, said: '2001-05-05T13:15:00Z' },
        { by: longName, count: '11 to 13', said: '2001-05-05T13:15:00Z' },
      ],
    }),
  'all within an hour': () =>
    caseOf({
      window: '2001-05-05T13:00:00Z/2001-05-05T14:00:00Z',
      claims: Array.from({ length: 13 }, (_, index) => ({
        by: index % 3 ? longName : 'Monitor',
        count: 10 + index,
        said: `2001-05-05T13:${String(index * 4).padStart(2, '0')}:00Z`,
        occurred: '2001-05-05',
      })),
    }),
  'forty years': () =>
    caseOf({
      window: '1977-03-16/2017-06-30',
      claims: Array.from({ length: 20 }, (_, index) => ({
        by: index % 2 ? 'Monitor' : arabicName,
        count: index % 5 ? 100 + index * 7 : 'at least 90',
        said: String(1978 + index * 2),
        occurred: `1977/${1977 + index * 2}`,
      })),
    }),
  'two hundred at once': () =>
    caseOf({
      claims: Array.from({ length: 200 }, (_, index) => ({
        by: `Speaker number ${index} of a long list`,
        count: index % 7 ? 20 : index % 2 ? 'dozens' : `at least ${index}`,
        said: '2001-05-06',
      })),
    }),
  'two hundred over months': () =>
    caseOf({
      window: '2001-01-01/2001-12-31',
      claims: Array.from({ length: 200 }, (_, index) => ({
        by: ['Monitor', 'Ministry', longName, arabicName][index % 4],
        count: [
          50 + ((index * 37) % 61),
          `at least ${index}`,
          `${index} to ${index + 20}`,
          'dozens',
          `about ${index + 40}`,
        ][index % 5],
        said: dayAfter('2001-01-03', Math.floor(index * 1.7)),
        occurred: `2001-01-01/${dayAfter('2001-01-02', Math.floor(index * 1.7))}`,
      })),
    }),
  'daily tallies of one ministry': () =>
    caseOf({
      window: '2001-01-01/2001-07-10',
      claims: Array.from({ length: 189 }, (_, index) => ({
        by: 'Ministry of Health',
        count: index % 31 === 30 ? 150 * index - 900 : 150 * index + 200,
        said: dayAfter('2001-01-02', index),
        occurred: `2001-01-01/${dayAfter('2001-01-01', index)}`,
        ...(index ? { supersedes: claimId(index - 1) } : {}),
      })),
    }),
  'six bodies that disagree': () =>
    caseOf({
      window: '2001-01-01/2001-06-30',
      groups: ['Rebels', 'Soldiers'],
      claims: Array.from({ length: 36 }, (_, index) => {
        const body = index % 6;
        const round = Math.floor(index / 6);
        const names = [
          'Human Rights Office',
          'Ministry of the Interior',
          longName,
          'Lawyers’ Committee',
          arabicName,
          'Foreign Mission',
        ];
        return {
          by: names[body],
          count: [
            `${80 + round * 9}`,
            `${31 - round}`,
            `at least ${60 + round * 11}`,
            'dozens',
            `${90 + round * 5} to ${120 + round * 8}`,
            'about 100',
          ][body],
          said: dayAfter('2001-01-06', round * 28 + body * 3),
          occurred: `2001-01-01/${dayAfter('2001-01-02', round * 28 + body)}`,
          ...(body === 3 ? { population: { by: 'side', group: 'civilians' } as const } : {}),
          ...(round ? { supersedes: claimId(index - 6) } : {}),
        };
      }),
    }),
  'breakdowns of all sorts': () =>
    caseOf({
      groups: ['Rebels', 'Soldiers', longName, arabicName],
      claims: [
        { count: 48, breakdown: [sides(16, 28, 4)] },
        { count: 60, breakdown: [sides(16, 28, 4)] },
        { count: 48, by: longName, breakdown: [sides(16, 'at least 20', 'several')] },
        { count: '16 to 20', breakdown: [sides(9, 4)] },
        { count: 'at least 30', by: arabicName, breakdown: [sides(12, 'up to 3', 1)] },
        { count: 'dozens', breakdown: [sides(5, 'dozens')] },
        { count: 'up to 40', breakdown: [sides('2 to 5', 3)] },
        { count: 'about 50', breakdown: [sides('about 20')] },
        { count: 0, breakdown: [sides(0)] },
        { count: 400, breakdown: [sides(1, 1, 0, 398)] },
        { count: 1_500_000, breakdown: [sides(1, 1_400_000, 'at least 3', 'dozens', 0)] },
        { count: 100, breakdown: [{ by: 'sex_age', parts: ages }] },
      ],
    }),
  'every kind and state': () =>
    caseOf({
      groups: ['Rebels'],
      claims: [
        { by: 'Monitor', count: 10, said: '2001-05-02' },
        { by: 'Monitor', count: 8, said: '2001-05-04', supersedes: 'a' },
        { by: 'Ministry', count: '16 to 20', said: '2001-05-03/2001-05-05' },
        { by: 'Mission', count: 'at least 4', said: '2001-05-03~' },
        { by: 'Gazette', count: 'up to 20', said: '2001-05' },
        { by: 'Wire', count: 8, said: '2001-05-05', repeats: 'b' },
        { by: 'Guard', count: 30, said: '2001-05-06', retracted: true },
        { by: 'Guard', count: 'dozens', said: '2001-05-07', retracted: true },
        { by: 'Families', count: 'about 50', said: '2001-05-02/..' },
        { by: 'Villagers', count: 'unspecified', said: '../2001-05-03' },
        { by: 'Monitor', count: 3, said: '2001-05-04', outcome: 'injured' },
        {
          by: 'Monitor',
          count: 2,
          said: '2001-05-04',
          population: { by: 'side', group: 'rebels' },
        },
        { by: 'Mission', count: 1, said: '2001-05-08', nature: 'incremental' },
        { by: 'Mission', count: 0, said: '2001-05-08', outcome: 'missing' },
      ],
    }),
};
