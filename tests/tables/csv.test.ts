import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertText, writeCsv } from '../../src/tables/csv.ts';
import type { Cell, Table } from '../../src/tables/table.ts';

const tableOf = (rows: Cell[][], type: Table['fields'][number]['type'] = 'string'): Table => ({
  name: 'notes',
  title: '',
  description: '',
  key: ['a'],
  fields: ['a', 'b'].map((name) => ({ name, type, description: '', required: false })),
  rows,
});

test('writes a header, commas and CRLF behind every row, without a byte order mark', () => {
  expect(writeCsv(tableOf([['x', 'y']]))).toBe('a,b\r\nx,y\r\n');
});

test.each<[what: string, cell: Cell, written: string]>([
  ['null is nothing', null, ''],
  ['zero is zero', 0, '0'],
  ['a negative number is a number, not a formula', -150.1, '-150.1'],
  ['yes and no', true, 'true'],
  ['a comma', 'a,b', '"a,b"'],
  ['a quotation mark', 'say "no"', '"say ""no"""'],
  ['a line feed', 'a\nb', '"a\nb"'],
  ['a carriage return', 'a\rb', '"a\rb"'],
  ['white space at the end', 'a ', '"a "'],
  ['Arabic', 'العاصفة', 'العاصفة'],
])('%s', (_, cell, written) => {
  expect(writeCsv(tableOf([[cell, 'z']])).split('\r\n')[1]).toBe(`${written},z`);
});

describe('text that a spreadsheet could run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    "=cmd|'/c calc'!A1",
    '＝1+1',
    "'=1",
    "''@x",
  ])('%j gets an apostrophe, and gives itself back without it', (text) => {
    const shown = inertText(text);
    expect(shown).toBe(`'${text}`);
    expect(shown.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')).toBe(text);
  });

  test.each(["'quoted'", 'a=b', '48', 'at least 4', '(-1)'])('%j stays as it is', (text) => {
    expect(inertText(text)).toBe(text);
  });
});

test.each<[shown: string, text: string]>([
  ['‹U+202E›gnp.exe', '\u202egnp.exe'],
  ['a‹U+2066›b‹U+2069›', 'a\u2066b\u2069'],
  ['a‹U+0000›b', 'a\u0000b'],
  ['‹U+FEFF›a', '\ufeffa'],
  ['a‹U+2028›b', 'a\u2028b'],
])('what cannot be seen is written out: %s', (shown, text) => {
  expect(inertText(text)).toBe(shown);
});

test('whatever stands in a cell, it stays one cell and comes back', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => inertText(text) === text);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = csvParse(writeCsv(tableOf(rows)));
      expect(read.map(({ a, b }) => [a, b])).toEqual(rows);
    }),
  );
});
