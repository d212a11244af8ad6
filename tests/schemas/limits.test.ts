import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { caseFile } from '../../src/schemas/case.ts';
import { collectionSchemas } from '../../src/schemas/collections.ts';
import { idOf, isId } from '../../src/schemas/id.ts';
import { schemaAt, unwrap, type FieldPath } from '../../src/schemas/shape.ts';
import {
  translatedBy,
  translationSchemas,
  type Translated,
} from '../../src/schemas/translation.ts';

const schemas = { case: caseFile, ...collectionSchemas };
const text = (length: number) => 'x'.repeat(length);
const address = (length: number) => `https://example.org/`.padEnd(length, 'x');
const words = (count: number) => Array(count).fill('x').join(' ');
const part = { group: 'women', count: 1 };

/** By the place of a field, values at its limits and values just beyond them. */
const limits: [keyof typeof schemas, string, taken: unknown[], refused: unknown[]][] = [
  [
    'case',
    'title',
    ['x', text(600)],
    ['', ' ', text(601), 'x\ny', 'x\ty', '\u2800', '\u200b', 'x\u202ey'],
  ],
  ['case', 'window', ['2001', '2001/2002'], ['2001/..', '../2001']],
  [
    'case',
    'languages',
    [['en'], ['ar-EG', 'en-GB']],
    [[], ['en', 'en-GB'], ['en-US'], ['ar-FR'], ['en_GB']],
  ],
  [
    'case',
    'bounds',
    [[-180, -90, 180, 90]],
    [
      ...[
        [-180.5, -90, 180, 90],
        [-180, -90.5, 180, 90],
        [-180, -90, 180.5, 90],
      ],
      ...[
        [-180, -90, 180, 90.5],
        [10, 0, 10, 1],
        [0, 10, 1, 10],
        [1, 0, 0, 1],
        [0, 1, 1, 0],
      ],
    ],
  ],
  ['case', 'authors', [[{ name: 'x' }]], [[], [{}]]],
  ['case', 'version', ['1.0.0'], ['1.0', '1.0.0-rc', 'v1.0.0']],
  ['case', 'repository', [address(2000)], [address(2001), 'https://example.org/x y']],
  [
    'case',
    'contact',
    [address(2000), 'mailto:a@example.org'],
    [address(2001), 'http://example.org', 'mailto:example.org', 'https://xn--pple-43d.example'],
  ],
  ['claims', 'covers.incidents', [['a']], [[]]],
  ['claims', 'measures', [[{ outcome: 'killed', count: 1 }]], [[]]],
  [
    'claims',
    'measures.0.outcome',
    ['killed', ['killed', 'injured']],
    [[], ['killed'], ['killed', 'killed'], 'killed-or-injured'],
  ],
  ['claims', 'measures.0.breakdown.0.parts', [[part]], [[]]],
  ['claims', 'evidence.phrase', [words(12)], [words(13)]],
  ['figures', 'names', [[{ value: 'x', lang: 'en' }]], [[]]],
  ['incidents', 'assessment.low', [0], [-1, 0.5]],
  [
    'places',
    'point',
    [
      [-180, -90],
      [180, 90],
    ],
    [[-180.5, 0], [180.5, 0], [0, -90.5], [0, 90.5], [0]],
  ],
  ['places', 'precision', [1, 7], [0, 8, 1.5]],
  ['sources', 'capture.bytes', [1], [0, 1.5]],
  ['corrections', 'to', [text(2000), 'x\ny', null, 0, false], ['', text(2001), []]],
  [
    'corrections',
    'record',
    ['case', 'claims/a'],
    ['cases', 'claims', 'claims/', 'claims/A', 'Claims/a', 'claims/a/b'],
  ],
];
const at = (path: string): FieldPath => path.split('.');

describe.each(limits)('%s: %s', (name, path, taken, refused) => {
  const isTaken = (value: unknown) => schemaAt(schemas[name], at(path))?.safeParse(value).success;
  test('takes what is at its limits', () => {
    expect(taken.filter((value) => !isTaken(value))).toEqual([]);
  });
  test('takes nothing beyond them', () => {
    expect(refused.filter((value) => isTaken(value) !== false)).toEqual([]);
  });
});

test.each<[string, unknown, boolean]>([
  ['a', 'a', true],
  ['a hundred letters', text(100), true],
  ['more than a hundred', text(101), false],
  ['a device', 'com1', false],
  ['a number', 48, false],
  ['nothing', null, false],
])('%s as an id', (_, value, expected) => {
  expect(isId(value)).toBe(expected);
});

test('of what is no id no path is made', () => {
  expect(() => idOf('../a')).toThrow(/is no id/);
});

const says = { title: 'x', because: 'x' };
const claim = { status: 'active' };
const role = { title: 'x' };
const allegation = { summary: 'x', level: 'alleged', by: 'a', source: 's' };

/** Rules over several keys, by the place of what they are about; the errors beside them are let pass. */
test.each<[keyof typeof schemas, string, unknown, string | undefined]>([
  ['claims', '', claim, undefined],
  ['claims', '', { status: 'retracted' }, 'a retracted claim says why'],
  ['claims', '', { status: 'retracted', because: says.because, retracted: '2001' }, undefined],
  ['claims', '', { ...claim, retracted: '2001' }, 'an active claim has no day of retraction'],
  ['claims', '', null, undefined],
  ['figures', 'roles.0', role, 'a role names who says so'],
  ['figures', 'roles.0', { ...role, claim: 'c' }, undefined],
  ['figures', 'roles.0', { ...role, source: 's' }, undefined],
  ['figures', 'roles.0', { ...role, claim: 'c', source: 's' }, 'a role names who says so once'],
  ['figures', 'allegations.0', allegation, undefined],
  ['figures', 'allegations.0', { ...allegation, answer: 'x' }, undefined],
  ['figures', 'allegations.0', { ...allegation, answer: 'x', answerSource: 's' }, undefined],
  ['figures', 'allegations.0', { ...allegation, answerSource: 's' }, 'a source of an answer, but'],
])('%s %s: %j', (name, path, value, expected) => {
  const schema = path === '' ? schemas[name] : schemaAt(schemas[name], at(path));
  const errors = schema?.safeParse(value).error?.issues ?? [];
  const found = errors.filter(({ code }) => code === 'custom').map(({ message }) => message);
  expect(found).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
});

test.each([
  ['#158', '#115588'],
  ['#1B5875', '#1b5875'],
  ['#1b58755', undefined],
  ['1b5875', undefined],
])('the colour %s is %s', (written, colour) => {
  expect(schemaAt(caseFile, ['theme', 'accent', 'light'])?.safeParse(written).data).toBe(colour);
});

test('what a record leaves out is filled in', () => {
  expect(collectionSchemas.notes.parse({ title: 'x', summary: 'x' }).order).toBe(0);
  expect(
    schemaAt(collectionSchemas.places, ['names', 0])?.parse({ value: 'x', lang: 'en' }),
  ).toEqual({ value: 'x', lang: 'en', kind: 'primary' });
});

/** The places of the texts of a translation, besides what every translation may hold. */
function textsOf(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return textsOf(inner.element as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [''];
  return Object.entries(inner.shape as Record<string, z.ZodType>)
    .filter(([key]) => !['translated', 'of', 'review', 'accept'].includes(key))
    .flatMap(([key, field]) => textsOf(field).map((rest) => (rest ? `${key}.${rest}` : key)));
}

test('a translation holds the texts that are ours, and of others what a reader needs', () => {
  const names = Object.keys(translationSchemas) as Translated[];
  expect(Object.fromEntries(names.map((name) => [name, textsOf(translationSchemas[name])])))
    .toMatchInlineSnapshot(`
    {
      "actors": [
        "termsUsed.term",
      ],
      "case": [
        "title",
        "summary",
        "authors.name",
        "authors.affiliation",
        "publisher.name",
      ],
      "claims": [
        "title",
        "supersedes.because",
        "includes.because",
        "mayOverlap.because",
        "repeats.because",
        "disputes.because",
        "disjointFrom.because",
        "evidence.phrase",
        "evidence.locator",
        "because",
      ],
      "corrections": [
        "because",
        "reportedBy",
      ],
      "figures": [
        "summary",
        "roles.title",
        "allegations.summary",
        "allegations.answer",
      ],
      "incidents": [
        "title",
        "summary",
        "apartFrom.because",
        "actors.role",
        "figures.role",
        "assessment.rationale",
      ],
      "notes": [
        "title",
        "summary",
      ],
      "places": [],
      "sources": [
        "title",
      ],
    }
  `);
  expect(names.map((name) => translatedBy(translationSchemas[name]))).toEqual(names);
  expect(translatedBy(caseFile)).toBeUndefined();
});
