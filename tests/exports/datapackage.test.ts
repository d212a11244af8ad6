import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import { bytesOf, casebookWith, csvOf, textOf } from './casebooks.ts';
import { dataPackageRules } from './datapackage-rules.ts';
import { dataFilesOf } from '../../src/exports/files.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: {
    fields: { name: string; type: string; constraints?: { required?: true; enum?: string[] } }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}
interface Descriptor {
  resources: Resource[];
  [key: string]: unknown;
}

const casebook = casebookWith();
const descriptorOf = (book = casebook) =>
  JSON.parse(textOf(book, 'datapackage.json')) as Descriptor;
const descriptor = descriptorOf();
const tables = descriptor.resources.filter(({ schema }) => schema);

test('keeps the rules of the standard', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(dataPackageRules);
  validate(descriptor);
  expect(validate.errors ?? []).toEqual([]);
});

test('says what the case says', () => {
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'lake-storm',
    title: 'The storm on Lake Example',
    version: '1.1.0',
    created: '2001-06-30T00:00:00Z',
    licenses: [{ name: 'CC-BY-4.0' }],
    contributors: [
      { title: 'A. Recorder', organization: 'Institute of Examples', roles: ['author'] },
      { title: 'Institute of Examples', path: 'https://example.org/', roles: ['publisher'] },
    ],
  });
});

test('says no day of making where the day of publication is not known', () => {
  const other = casebookWith({
    'case.mdx': { replace: 'published: 2001-06-30', by: 'published: 2001-07' },
  });
  expect(descriptorOf(other)).not.toHaveProperty('created');
});

test('a licence that is no identifier keeps its words', () => {
  const other = casebookWith({
    'case.mdx': { replace: 'data: CC-BY-4.0', by: 'data: "Ask us (first)"' },
  });
  expect(descriptorOf(other)['licenses']).toEqual([
    { name: 'Ask-us-first', title: 'Ask us (first)' },
  ]);
});

test('describes every file but itself and the checksums, each once, with its size and hash', () => {
  const names = dataFilesOf(casebook).map(({ name }) => name);
  expect(descriptor.resources.map(({ path }) => path)).toEqual(
    names.filter((name) => name !== 'datapackage.json' && name !== 'SHA256SUMS'),
  );
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(
    descriptor.resources.length,
  );
  for (const { path, bytes, hash } of descriptor.resources) {
    const content = bytesOf(casebook, path);
    expect(bytes).toBe(content.length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  }
});

test('a key into the table itself names no resource', () => {
  const incidents = tables.find(({ name }) => name === 'incidents');
  expect(incidents?.schema?.foreignKeys).toContainEqual({
    fields: ['part_of'],
    reference: { fields: ['id'] },
  });
});

describe.each(tables.map((table) => [table.path, table] as const))('%s', (path, { schema }) => {
  const [header, ...lines] = csvParseRows(textOf(casebook, path));
  const rows = lines.map((cells) =>
    Object.fromEntries((header ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );

  test('has the fields of its schema, in their order', () => {
    expect(header).toEqual(schema?.fields.map(({ name }) => name));
  });

  test('has values of the types of its schema', () => {
    const forms: Record<string, RegExp> = {
      string: /[^]/,
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
    };
    for (const { name, type, constraints } of schema?.fields ?? [])
      for (const row of rows) {
        const value = row[name] ?? '';
        if (constraints?.required) expect(value, name).not.toBe('');
        if (value === '') continue;
        expect(value, name).toMatch(forms[type] ?? /$./);
        if (constraints?.enum) expect(constraints.enum).toContain(value);
      }
  });

  test('has a key and foreign keys that hold', () => {
    const keys = rows.map((row) => schema?.primaryKey.map((name) => row[name]).join('\n'));
    expect(new Set(keys).size).toBe(rows.length);
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const target = reference.resource ?? path.replace(/\.csv$/, '');
      expect(tables.map(({ name }) => name)).toContain(target);
      const known = new Set(csvOf(casebook, target).map((row) => row[reference.fields[0] ?? '']));
      for (const row of rows) {
        const id = row[fields[0] ?? ''];
        if (id) expect(known, `${path} ${fields.join()}`).toContain(id);
      }
    }
  });
});
