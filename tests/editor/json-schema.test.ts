import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { contentFilesIn } from '../../src/casebook/files.ts';
import { readFrontMatter } from '../../src/casebook/front-matter.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { editorSchemas, schemaNameOf, type SchemaName } from '../../src/editor/json-schema.ts';
import { parseCount } from '../../src/schemas/count.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';

const example = contentFilesIn('tests/fixtures/example');
const schemas = editorSchemas(readFiles(example).known);

function validator(name: SchemaName) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schemas.get(name) ?? {});
}

const dataOf = (files: typeof example, file: string) =>
  readFrontMatter(new TextDecoder().decode(files.get(file) as Uint8Array)).data as Record<
    string,
    unknown
  >;

describe('what the checks accept, the editor accepts', () => {
  const first = contentFilesIn('src/content');
  test.each([...example.keys()].filter((file) => file.endsWith('.mdx')))('%s', (file) => {
    const validate = validator(schemaNameOf(file) as SchemaName);
    validate(dataOf(example, file));
    expect(validate.errors).toBeNull();
  });
  test('every record of the case that is published', () => {
    const own = editorSchemas(readFiles(first).known);
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const records = [...first.keys()].filter((file) => file.endsWith('.mdx'));
    const failed = records.filter(
      (file) => !ajv.validate(own.get(schemaNameOf(file) as SchemaName) ?? {}, dataOf(first, file)),
    );
    expect(failed).toEqual([]);
  });
});

describe('what the checks refuse, the editor refuses too', () => {
  test.each<[string, string, (data: Record<string, unknown>) => void]>([
    ['an id that is none', 'claims/guard-second.mdx', (data) => (data['source'] = 'gazette')],
    [
      'an id of another collection',
      'claims/guard-second.mdx',
      (data) => (data['source'] = 'lake-guard'),
    ],
    ['a key that is none', 'claims/guard-second.mdx', (data) => (data['scource'] = 'x')],
    ['a missing key', 'claims/guard-second.mdx', (data) => delete data['nature']],
    [
      'a word that is none of the list',
      'claims/guard-second.mdx',
      (data) => (data['basis'] = 'guessed'),
    ],
    [
      'a date with the day first',
      'claims/guard-second.mdx',
      (data) => (data['claimed'] = '13/05/2001'),
    ],
    [
      'a count in other words',
      'claims/guard-second.mdx',
      (data) => (data['measures'] = [{ outcome: 'killed', count: 4.5 }]),
    ],
    [
      'a count of less than nobody',
      'claims/guard-second.mdx',
      (data) => (data['measures'] = [{ outcome: 'killed', count: -1 }]),
    ],
    ['no measure', 'claims/guard-second.mdx', (data) => (data['measures'] = [])],
    ['an address that is none', 'sources/monitor-report.mdx', (data) => (data['url'] = 'example')],
    ['a precision that is none', 'places/north-harbour.mdx', (data) => (data['precision'] = 8)],
    ['data in a translation', 'ar/case.mdx', (data) => (data['version'] = '1.0.0')],
  ])('%s', (_, file, spoil) => {
    const data = structuredClone(dataOf(example, file));
    spoil(data);
    expect(validator(schemaNameOf(file) as SchemaName)(data)).toBe(false);
  });
});

type Node = { [key: string]: Node } & {
  enum?: string[];
  anyOf?: Node[];
  description?: string;
  examples?: unknown[];
};
const at = (name: SchemaName, ...path: string[]) =>
  path.reduce<Node>((node, step) => node[step] as Node, schemas.get(name) as Node);

test('references offer the ids that there are', () => {
  expect(at('claims', 'properties', 'source').enum).toEqual([
    'example-gazetteer',
    'gazette-2001-05-14',
    'guard-bulletin',
    'monitor-report',
  ]);
  expect(at('claims', 'properties', 'assertedBy').enum).toContain('ada-example');
  expect(at('claims', 'properties', 'supersedes', 'items', 'properties', 'claim').enum).toContain(
    'guard-first',
  );
  expect(at('corrections', 'properties', 'record').anyOf?.[0]?.enum).toContain(
    'claims/guard-second',
  );
});

test('every key says what it is, and dates and counts show examples', () => {
  const mute: string[] = [];
  const visit = (node: Node | undefined, path: string) => {
    for (const [key, field] of Object.entries(node?.['properties'] ?? {}) as [string, Node][]) {
      if (!field.description) mute.push(`${path}.${key}`);
      visit(field, `${path}.${key}`);
      visit(field['items'], `${path}.${key}`);
    }
  };
  for (const [name, schema] of schemas) visit(schema as Node, name);
  expect(mute).toEqual([]);
  expect(at('claims', 'properties', 'claimed').examples).toContain('2025-03-06~');
  expect(at('claims', 'properties', 'measures', 'items', 'properties', 'count').examples).toContain(
    'at least 4',
  );
});

describe('dates and counts are judged by their form as the reader judges them', () => {
  const validate = new Ajv({ strict: false }).compile({
    properties: {
      date: at('claims', 'properties', 'claimed'),
      count: at('claims', 'properties', 'measures', 'items', 'properties', 'count'),
    },
  });
  test.each([
    '1977',
    '2025-03',
    '2025-03-06',
    '2025-03-06~',
    '2025-03-06?',
    '2025-03-06%',
    '2025-03-04/2025-03-07',
    '../2025-03-07',
    '2024-12-08/..',
    '/2025',
    '2025-03-07T17:15:00+04:00',
    '2025-03-07T17:15:00Z',
    '2025-21',
    '197X',
    '2025-XX-XX',
    '-0044',
    '2025-03-06~/2025-03-07',
    '6 March 2025',
    '2025/03/06',
    '06.03.2025',
    '',
  ])('%j', (date) => {
    expect(validate({ date })).toBe(parseEdtf(date) !== undefined);
  });
  test.each(['48', 'at least 4', '20+', 'forty-eight', 'between 16 and 20', 'عشرات الآلاف'])(
    '%j',
    (count) => {
      expect([validate({ count }), parseCount(count) !== undefined]).toEqual([true, true]);
    },
  );
  test.each(['', ' ', -3, 4.5, true])('%j', (count) => {
    expect(validate({ count })).toBe(false);
  });
});

test('without any record, references take any id', () => {
  const empty = editorSchemas(new Map());
  expect((empty.get('claims') as Node)['properties']?.['source']).toMatchObject({
    type: 'string',
    pattern: expect.any(String) as string,
  });
});

test.each([
  ['case.mdx', 'case'],
  ['claims/a.mdx', 'claims'],
  ['ar/claims/a.mdx', 'translation-claims'],
  ['ar/case.mdx', 'translation-case'],
  ['claims/a.md', undefined],
  ['claims/deep/a.mdx', undefined],
  ['readme.mdx', undefined],
])('%s is %s', (file, name) => {
  expect(schemaNameOf(file)).toBe(name);
});
