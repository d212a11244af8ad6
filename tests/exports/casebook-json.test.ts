import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { casebookJson, casebookJsonSchema } from '../../src/exports/casebook-json.ts';
import { parseCount } from '../../src/schemas/count.ts';
import { casebookWith, frontMatterOf } from './casebooks.ts';

const casebook = casebookWith();
type Json = Record<string, never>;
const written = (book = casebook) => JSON.parse(casebookJson(book)) as Record<string, Json[]>;
const schema = JSON.parse(casebookJsonSchema()) as Json;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addKeyword('x-references');
const validate = ajv.compile(schema);

interface Book {
  incidents: Record<string, unknown>[];
  claims: { measures: { count: unknown }[] }[];
}

/** Where the schema finds something wrong after a change. */
function complaintsAbout(change: (book: Book) => void): string[] {
  const copy = written();
  change(copy as unknown as Book);
  validate(copy);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test('fits its own schema', () => {
  validate(written());
  expect(validate.errors ?? []).toEqual([]);
});

test('holds every record, with its dates as they are written and its counts with their bounds', () => {
  const book = written();
  for (const collection of ['incidents', 'claims', 'sources', 'actors', 'places', 'figures'])
    expect(book[collection]?.map(({ id }) => id).sort()).toEqual(
      Object.keys(frontMatterOf(collection)).sort(),
    );
  expect(book['claims']?.find(({ id }) => id === 'guard-first')).toMatchObject({
    claimed: '2001-05-12',
    measures: [
      { outcome: 'killed', count: { wording: 'at least 9', kind: 'at_least', min: 9, max: null } },
      { outcome: 'missing', count: { wording: 'about 20', kind: 'about', number: 20 } },
    ],
  });
  expect(book['translations']?.map(({ record, part }) => [record, part])).toEqual([
    ['case', 'title'],
    ['case', 'summary'],
    ['incidents/ferry-sinking', 'title'],
    ['incidents/ferry-sinking', 'summary'],
    ['incidents/quay-clearing', 'title'],
    ['incidents/quay-clearing', 'summary'],
  ]);
});

test.each([
  '48',
  'at least 4',
  'more than 70',
  'up to 20',
  'fewer than 20',
  '16 to 20',
  'about 50',
  'dozens',
  'unspecified',
])('the schema knows a count of %s', (wording) => {
  const count = parseCount(wording);
  expect(
    complaintsAbout(({ claims }) => {
      claims[0]!.measures[0]!.count = count;
    }),
  ).toEqual([]);
});

describe('the schema refuses', () => {
  test.each<[what: string, change: (book: Book) => void, where: string]>([
    [
      'a key that is not in the model',
      ({ incidents }) => (incidents[0]!['deaths'] = 3),
      '/incidents/0',
    ],
    ['a record without an id', ({ incidents }) => delete incidents[0]!['id'], '/incidents/0'],
    [
      'another type of incident',
      ({ incidents }) => (incidents[0]!['type'] = 'war'),
      '/incidents/0/type',
    ],
    [
      'a number for an open bound',
      ({ claims }) =>
        (claims[0]!.measures[0]!.count = {
          wording: 'at least 4',
          kind: 'at_least',
          min: 4,
          max: 9,
        }),
      '/claims/0/measures/0/count',
    ],
    [
      'bounds for words',
      ({ claims }) =>
        (claims[0]!.measures[0]!.count = {
          wording: 'dozens',
          kind: 'vague',
          word: 'dozens',
          min: 24,
        }),
      '/claims/0/measures/0/count',
    ],
  ])('%s', (_, change, where) => {
    const complaints = complaintsAbout(change);
    expect(complaints.some((complaint) => complaint.startsWith(where))).toBe(true);
  });
});

test('the schema describes what the schemas describe', () => {
  const { incidents } = (schema as never as { properties: Record<string, Json> }).properties;
  const { properties } = (incidents as never as { items: { properties: Record<string, Json> } })
    .items;
  expect(properties['partOf']).toMatchObject({
    'x-references': ['incidents'],
    description: 'The larger incident that this one is a part of.',
  });
});
