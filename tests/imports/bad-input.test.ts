import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse, csvParseRows } from 'd3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvOf } from '../exports/casebooks.ts';
import {
  header,
  first,
  others,
  folder,
  run,
  written,
  imported,
  makeFolder,
  removeFolder,
} from './imports.ts';

beforeEach(makeFolder);
afterEach(removeFolder);

describe('reads what spreadsheets write', () => {
  const quoted = first.replace('Mill village', '"Mill village"');
  const cases: Record<string, string | Buffer> = {
    'a byte order mark and CRLF': `\uFEFF${header}\r\n${first}\r\n`,
    'UTF-16': Buffer.from(`\uFEFF${header}\n${first}\n`, 'utf16le'),
    'UTF-16 without a byte order mark': Buffer.from(`${header}\n${first}\n`, 'utf16le'),
    'Windows-1252': Buffer.from(
      `${header}\n${quoted.replace('at the mill', 'at the caf\u00e9')}\n`,
      'latin1',
    ),
    'an upper-case header': `${header.toUpperCase()}\n${first}\n`,
    'no last line end': `${header}\n${first}`,
    '2.0 and 1,000': `${header}\n${first.replace(/,3,4,6$/, ',3.0,4.0,"1,000"')}\n`,
    NA: `${header}\n${first.replace(/,2,,Lake Rebels/, ',2,NA,Lake Rebels')}\n`,
    semicolons: [header, first]
      .map((line) => (csvParseRows(line)[0] ?? []).map((cell) => `"${cell.replaceAll('"', '""')}"`))
      .map((cells) => `${cells.join(';')}\n`)
      .join(''),
    tabs: [header, first]
      .map((line) => (csvParseRows(line)[0] ?? []).map((cell) => `"${cell.replaceAll('"', '""')}"`))
      .map((cells) => `${cells.join('\t')}\n`)
      .join(''),
    'days first, where another row decides it': [
      header,
      first.replaceAll('2001-05-12', '12/05/2001'),
      (others[0] ?? '').replace('2001-05-12,2001-05-14', '14.5.2001,14.5.2001'),
    ].join('\n'),
  };
  test.each(Object.entries(cases))('%s', (_, bytes) => {
    const file = join(folder, 'ged.csv');
    writeFileSync(file, bytes);
    expect(run(file).text).toMatch(/Imported (\d) of \1 rows/);
    expect(imported().casebook.incidents.get('ucdp-900001')?.data).toMatchObject({
      occurred: { edtf: '2001-05-12' },
      assessment: { low: 3, best: 4 },
    });
  });
});

describe('names every row that it cannot import, with its line and why, and imports the rest', () => {
  const notImported = () =>
    readFileSync(join(folder, 'content/imports/ucdp-ged-not-imported.csv'), 'utf8');
  const row = (...changes: [from: string, to: string][]) =>
    changes.reduce((line, [from, to]) => {
      if (!line.includes(from)) throw new Error(`The row has no ${from}.`);
      return line.replace(from, to);
    }, first);
  const dates = '2001-05-12 00:00:00.000,2001-05-12 00:00:00.000';

  test.each<[what: string, line: string, complaint: string]>([
    ['a field too few', first.replace(/,6$/, ''), 'The row has 40 fields, the header has 41.'],
    ['an id that is no number', row(['900001', 'x1']), 'id is "x1", not a number.'],
    ['no side', row(['2,,Lake Rebels,1', '2,,,1']), 'side_b is empty.'],
    [
      'another kind of violence',
      row(['2001,1,1,', '2001,1,4,']),
      'type_of_violence is "4", not a whole number from 1 to 3.',
    ],
    [
      'half a death',
      row([',3,4,6', ',3,4.5,6']),
      'best is "4.5", not a whole number from 0 to 10000000.',
    ],
    [
      'a missing number',
      row([',3,4,6', ',3,4,']),
      'high is "", not a whole number from 0 to 10000000.',
    ],
    [
      'no such day',
      row([dates, '2001-02-30,2001-03-01']),
      'date_start is "2001-02-30", not a day such as 2016-01-31.',
    ],
    [
      'an end before the beginning',
      row([dates, '2001-05-12,2001-05-11']),
      'date_end 2001-05-11 is before date_start 2001-05-12.',
    ],
    [
      'a point off the globe',
      row(['-40.2,-150.1,POINT', '-40.2,-190.1,POINT']),
      'latitude "-40.2" and longitude "-190.1" are no point.',
    ],
    [
      'longitude 4239.00416',
      row(['-40.2,-150.1,POINT', '-40.2,4239.00416,POINT']),
      'latitude "-40.2" and longitude "4239.00416" are no point.',
    ],
    ['an id of 300 digits', row(['900001', '9'.repeat(300)]), 'id has 300 digits.'],
    [
      'a direction that cannot be seen in a name',
      row(['Mill village', 'Mill\u202e village']),
      'It makes no valid record: title: this holds a hidden control or direction character.',
    ],
    [
      'a control character in a name',
      row(['Mill village', 'Mill\u0007 village']),
      'It makes no valid record: title: this holds a hidden control or direction character.',
    ],
    [
      'a space of no width in a name',
      row(['Mill village', 'Mill\u200b village']),
      'It makes no valid record: title: this holds a hidden control or direction character.',
    ],
    [
      'a line end in a name',
      row(['Mill village', '"Mill\nvillage"']),
      'It makes no valid record: title: this runs over more than one line.',
    ],
    [
      'a day that could be another',
      row([dates, '03/04/2001,03/04/2001']),
      'date_start is "03/04/2001", and the column does not tell whether the day or the month comes first.',
    ],
    ['80 KB of commas', ','.repeat(80_000), 'The row has 80001 fields, the header has 41.'],
    ['an id twice', first.replace('900001', '900002'), 'The id 900002 stands on line 2 already.'],
  ])('%s', (_, line, complaint) => {
    const { text: said, exitCode } = run(written([header, others[0] ?? '', line, others[2] ?? '']));
    expect(exitCode).toBe(1);
    expect(said.split('\n')[0]).toBe(`ged.csv:3  ${complaint}`);
    expect(said).toContain('Imported 2 of 3 rows');
    expect(csvParse(notImported())[0]).toMatchObject({ line: '3', reason: complaint });
    imported();
  });

  test('a row that is cut off at its end', () => {
    const cut = (others[0] ?? '').slice(0, 200);
    expect(run(written([header, first, cut])).text).toContain(
      'ged.csv:3  A quotation mark of this row is never closed.',
    );
  });

  test('all at once', () => {
    const lines = [header, row(['900001', 'x1'], [',3,4,6', ',3,4,?']), first.replace(/,6$/, '')];
    expect(run(written(lines)).text.split('\n').slice(0, 3)).toEqual([
      'ged.csv:2  id is "x1", not a number.',
      'ged.csv:2  high is "?", not a whole number from 0 to 10000000.',
      'ged.csv:3  The row has 40 fields, the header has 41.',
    ]);
  });

  test('and a file that is none of UCDP GED', () => {
    const { text: said, exitCode } = run(written(['event_id_cnty,event_date', 'A1,2001-05-12']));
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^ged\.csv:1 {2}This is not a file of UCDP GED: the header lacks id, /);
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });
});

describe('takes what UCDP contradicts itself in as it is, and gives it back', () => {
  const dates = '2001-05-12 00:00:00.000,2001-05-12 00:00:00.000';
  test.each<[what: string, line: string, cells: Record<string, string>]>([
    [
      'a kind of violence that the sides deny',
      first.replace('2001,1,1,', '2001,1,2,'),
      { type_of_violence: '2' },
    ],
    [
      'more deaths by side than best',
      first.replace(',2,1,0,1,', ',2,1,9,1,'),
      { deaths_civilians: '9', deaths_a: '2' },
    ],
    [
      'a precision that the dates deny',
      first.replace(`1,${dates}`, '3,2001-05-12,2001-05-13'),
      { date_prec: '3', date_end: '2001-05-13' },
    ],
    [
      'deaths of side B where civilians are attacked',
      (others[2] ?? '').replace('900004', '900001').replace(',0,0,7,0,7,7,12', ',0,1,6,0,7,7,12'),
      { deaths_b: '1' },
    ],
    [
      'low above high',
      first.replace(/,3,4,6$/, ',9,9,8'),
      { low: '9', best: '9', high: '8', deaths_a: '2' },
    ],
    [
      'the year 1970',
      first.replace(/^900001,2001/, '900001,1970').replaceAll('2001-05-12', '1970-01-01'),
      { year: '1970', date_start: '1970-01-01' },
    ],
    [
      'a cell that begins like a formula',
      first.replace('Harbour district', '=1+1'),
      { adm_2: "'=1+1" },
    ],
  ])('%s', (_, line, cells) => {
    expect(run(written([header, line])).exitCode).toBe(0);
    const [row] = csvOf(imported().casebook, 'ucdp-ged');
    expect(row).toMatchObject(cells);
    expect(readFileSync(join(folder, 'content/imports/ucdp-ged.csv'), 'utf8')).not.toMatch(
      /[,\n]=/,
    );
  });
});
