import { DatabaseSync } from 'node:sqlite';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { problemsWith } from '../casebook/example.ts';
import { casebookWith, textOf, unchecked } from './casebooks.ts';
import { writeSqlite } from '../../src/exports/sqlite.ts';
import { tablesOf } from '../../src/tables/all.ts';

/** What somebody may write into a title: the checks let the first group pass and refuse the second. */
const allowed = [
  '<script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<!-- --> </title> "double" \'single\' `back`',
  '=HYPERLINK("https://example.org","x")',
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  "'; DROP TABLE incidents; --",
  'a, b; c',
  '\\u003cscript\\u003e',
  '&lt;b&gt; %00 \\',
];
const refused = [
  'two\nlines',
  'two\r\nlines',
  'a\ttab',
  'right \u202Eto left',
  'isolate \u2066 and pop \u2069',
  'null \u0000',
  'escape \u001b[31m',
  'zero\u200Bwidth',
];
const separators = ['line\u2028separator', 'paragraph\u2029separator'];

const plain = casebookWith();
const titled = (title: string) =>
  unchecked(plain, (copy) => {
    copy.incidents.get('ferry-sinking')!.data.title = title;
    copy.places.get('north-harbour')!.data.names[0]!.value = title;
    copy.corrections.get('guard-second-locator')!.data.from = title;
    copy.case.data.title = title;
  });

test.each(refused.map((title) => [shown(title), title]))(
  'a check refuses %s in a title',
  (_, title) => {
    const problems = problemsWith({
      'incidents/ferry-sinking.mdx': {
        replace: 'title: Sinking of the ferry Heron',
        by: `title: ${JSON.stringify(title).replaceAll('\u202E', '\\u202E')}`,
      },
    });
    expect(
      problems.some(
        ({ severity, file }) => severity === 'error' && file === 'incidents/ferry-sinking.mdx',
      ),
    ).toBe(true);
  },
);

/** A text that can be printed: in a report, too, it must not act. */
function shown(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const titles = [...allowed, ...refused, ...separators];

describe.each(titles.map((title) => [shown(title), title]))('%s', (_, title) => {
  const casebook = titled(title);

  test('is inert in CSV: one cell, no formula, nothing hidden', () => {
    const text = textOf(casebook, 'incidents.csv');
    const rows = csvParse(text);
    expect(rows.map(({ id }) => id)).toEqual([...casebook.incidents.keys()]);
    const cell = rows.find(({ id }) => id === 'ferry-sinking')?.['title'] ?? '';
    expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(cell).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
    );
    expect(csvParse(textOf(casebook, 'corrections.csv'))).toHaveLength(casebook.corrections.size);
  });

  test.each(['casebook.json', 'places.geojson', 'datapackage.json'])(
    'is inert in %s, and is still itself',
    (name) => {
      const text = textOf(casebook, name);
      expect(text).not.toMatch(
        /[<>\u0000-\u0009\u000b-\u001f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
      );
      expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(title));
    },
  );

  test('is inert in SQLite, and is still itself', () => {
    const database = new DatabaseSync(':memory:');
    (database as DatabaseSync & { deserialize(bytes: Uint8Array): void }).deserialize(
      writeSqlite(tablesOf(casebook)),
    );
    const row = database.prepare("SELECT title FROM incidents WHERE id = 'ferry-sinking'").get();
    // SQLite's text ends at a null character; the check refuses one long before.
    if (!title.includes('\0')) expect(row).toEqual({ title });
    expect(database.prepare('SELECT count(*) AS n FROM incidents').get()).toEqual({
      n: casebook.incidents.size,
    });
  });
});
