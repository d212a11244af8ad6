import { describe, expect, test } from 'vitest';
import { codebookOf } from '../../src/exports/codebook.ts';
import { allTablesOf } from '../../src/exports/files.ts';
import { codebook as arabic } from '../../src/i18n/ar/codebook/index.ts';
import { collectionNames } from '../../src/schemas/collections.ts';
import { casebookWith, frontMatterOf, textOf } from './casebooks.ts';

const casebook = casebookWith();
const { own, schemes } = allTablesOf(casebook);
const { collections, tables, views } = codebookOf([...own, ...schemes]);
const entryOf = (collection: string, name: string) =>
  collections.find((one) => one.name === collection)?.fields.find((field) => field.name === name);

test('has every collection, the case and the translations', () => {
  expect(collections.map(({ name }) => name)).toEqual(['case', ...collectionNames, 'translations']);
});

test('has an entry for every field that a record can have', () => {
  for (const collection of collectionNames) {
    const known = new Set(
      collections.find(({ name }) => name === collection)?.fields.map(({ name }) => name),
    );
    for (const front of Object.values(frontMatterOf(collection)))
      for (const name of namesIn(front)) expect(known, `${collection} ${name}`).toContain(name);
  }
});

/** The places of a value, as the codebook names them. */
function namesIn(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const name = before + key;
    if (Array.isArray(inner)) {
      const items = inner.filter((item) => typeof item === 'object') as object[];
      return [`${name}[]`, ...items.flatMap((item) => namesIn(item, `${name}[].`))];
    }
    if (typeof inner === 'object' && inner !== null) return [name, ...namesIn(inner, `${name}.`)];
    return [name];
  });
}

test('leaves nothing without a meaning', () => {
  for (const { name, fields } of collections)
    for (const field of fields) expect(field.description, `${name} ${field.name}`).not.toBe('');
  for (const { name, columns } of tables)
    for (const column of columns) expect(column.description, `${name} ${column.name}`).not.toBe('');
  for (const { name, description } of views) expect(description, name).not.toBe('');
});

test('is in Arabic whole, and holds no Arabic of what is no longer said', () => {
  const english = new Set([
    ...collections.flatMap(({ fields }) => fields.map(({ description }) => description)),
    ...tables.flatMap(({ columns }) => columns.map(({ description }) => description)),
    ...views.map(({ description }) => description),
  ]);
  expect(Object.keys(arabic).sort()).toEqual([...english].sort());
});

describe('an entry says what the schema says:', () => {
  test('whether it must be there, which values there are, where ids lead', () => {
    expect(entryOf('incidents', 'occurred')).toMatchObject({ type: 'date', required: true });
    expect(entryOf('incidents', 'partOf')).toMatchObject({
      required: false,
      references: ['incidents'],
    });
    expect(entryOf('claims', 'assertedBy')?.references).toEqual(['actors', 'figures']);
    expect(entryOf('claims', 'covers.incidents[]')).toMatchObject({
      type: 'list',
      references: ['incidents'],
    });
    expect(entryOf('claims', 'measures[].breakdown[].by')?.values).toEqual([
      'side',
      'status',
      'sex_age',
      'place',
      'attributed_to',
    ]);
    expect(entryOf('claims', 'measures[].count')).toMatchObject({ type: 'count', required: true });
    expect(entryOf('places', 'precision')?.type).toBe('whole number');
    expect(entryOf('actors', 'party')?.type).toBe('yes or no');
  });
});

test('has every column of every CSV file', () => {
  for (const table of [...own, ...schemes]) {
    const entry = tables.find(({ name }) => name === table.name);
    expect(entry?.columns.map(({ name }) => name)).toEqual(table.fields.map(({ name }) => name));
  }
});

test('as Markdown has a row for every entry', () => {
  const markdown = textOf(casebook, 'codebook.md');
  const rows = markdown.split('\n').filter((line) => line.startsWith('| `'));
  const entries = [
    ...collections.map(({ fields }) => fields),
    ...tables.map(({ columns }) => columns),
  ];
  expect(rows).toHaveLength(entries.flat().length);
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
});
