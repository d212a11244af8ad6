import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/import.ts';
import { checkContent } from '../../src/casebook/check.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';
import { csvOf } from '../exports/casebooks.ts';

const fixture = join(projectRoot, 'tests/fixtures/ucdp/ged.csv');
const text = readFileSync(fixture, 'utf8');
const [header = '', first = '', ...others] = text.trimEnd().split('\n');

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'casebook-import-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const today = '2026-11-22';
const run = (file = fixture, ...more: string[]) => runOn(today, file, ...more);
const runOn = (day: string, file = fixture, ...more: string[]) =>
  main(['ucdp', file, '--out', join(folder, 'content'), '--published', '2002', ...more], day);

/** A file of the fixture's rows, changed. */
function written(lines: readonly string[], lineEnd = '\n'): string {
  const file = join(folder, 'ged.csv');
  writeFileSync(file, lines.map((line) => line + lineEnd).join(''));
  return file;
}

function imported() {
  const { casebook, problems } = checkContent(readContent(join(folder, 'content')));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!casebook) throw new Error(JSON.stringify(errors, null, 1));
  return { casebook, problems };
}

test('makes records that pass the checks', () => {
  expect(run()).toEqual({
    exitCode: 0,
    text: `Imported 6 of 6 rows.
New files in ${folder}/content/: actors 5, case.mdx 1, claims 6, incidents 7, places 6, sources 1.
Rows with low, best and high out of order, kept as they are: 1.
Rows known to an area only, whose coordinates stand for it and are left out: 4.
Check the folder with: npm run check -- ${folder}/content
`,
  });
  // Nobody counted the whole, and that events of one day and area are apart is for the researcher to say.
  const asked = ['root-without-number', 'siblings-share-day-and-place'];
  expect(
    imported()
      .problems.filter(({ code }) => !asked.includes(code))
      .map(({ code, file }) => `${file} ${code}`),
  ).toEqual(['incidents/ucdp-900003.mdx assessment-order']);
  expect(imported().problems.every(({ severity }) => severity === 'warning')).toBe(true);
});

test('comes back from the UCDP export as it went in', () => {
  run();
  const back = new Map(csvOf(imported().casebook, 'ucdp-ged').map((row) => [row['id'], row]));
  const columns = [
    ...['year', 'type_of_violence', 'dyad_name', 'side_a', 'side_b', 'where_prec'],
    ...['where_coordinates', 'adm_1', 'country', 'date_prec', 'low', 'best', 'high'],
    ...['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'],
  ];
  const rows = csvParse(text);
  expect(back.size).toBe(rows.length);
  for (const row of rows) {
    const same = back.get(`ucdp-${row['id']}`);
    for (const column of columns)
      expect(same?.[column], `${row['id']} ${column}`).toBe(row[column]);
    expect([same?.['date_start'], same?.['date_end']]).toEqual([
      row['date_start']?.slice(0, 10),
      row['date_end']?.slice(0, 10),
    ]);
    if (Number(row['where_prec']) < 3)
      expect([same?.['latitude'], same?.['longitude']]).toEqual([
        row['latitude'],
        row['longitude'],
      ]);
  }
});

describe('a row becomes', () => {
  beforeEach(() => void run());
  const fileOf = (path: string) => readFileSync(join(folder, 'content', path), 'utf8');

  test("an incident with UCDP's judgement, in whatever order it stands", () => {
    expect(imported().casebook.incidents.get('ucdp-900003')?.data).toMatchObject({
      occurred: { edtf: '2001-05-14/2001-05-20' },
      assessment: { outcome: 'killed', low: 9, best: 9, high: 8 },
      actors: [
        { actor: 'lake-rebels', role: 'side_a' },
        { actor: 'shore-band', role: 'side_b' },
      ],
    });
  });

  test('one claim by UCDP, read in the dataset, whose zeros are claims of zero', () => {
    expect(imported().casebook.claims.get('ucdp-900001')?.data).toMatchObject({
      assertedBy: 'ucdp',
      source: 'ucdp-ged',
      basis: 'estimated',
      measures: [
        {
          outcome: 'killed',
          count: { kind: 'exact', min: 4 },
          breakdown: [
            {
              by: 'side',
              parts: [
                { group: 'government-of-example-country', count: { min: 2 } },
                { group: 'lake-rebels', count: { min: 1 } },
                { group: 'civilians', count: { min: 0 } },
                { group: 'unknown', count: { min: 1 } },
              ],
            },
          ],
        },
      ],
    });
  });

  test('a date that is only about a day when UCDP says so', () => {
    expect(imported().casebook.incidents.get('ucdp-900006')?.data.occurred.edtf).toBe(
      '2001-05-22~',
    );
  });

  test('a place with a point only where it is no area', () => {
    const { places } = imported().casebook;
    expect(places.get('mill-village')?.data).toMatchObject({
      kind: 'village',
      point: [-150.1, -40.2],
      precision: 1,
      within: 'harbour-district',
      coordinatesFrom: 'ucdp-ged',
    });
    expect(places.get('mill-village-2')?.data.precision).toBe(2);
    expect(places.get('the-shore-all-of-it')?.data).toMatchObject({ kind: 'area', precision: 5 });
    expect(places.get('the-shore-all-of-it')?.data.point).toBeUndefined();
  });

  test('text that names the articles as what UCDP read, with nothing in it that acts', () => {
    expect(fileOf('incidents/ucdp-900002.mdx').split('---\n').at(-1)).toBe(`
Event 900002 of the dataset. <Cite source="ucdp-ged" /> UCDP names these sources for it, which were not read for this record:

- Lake Gazette,2001-05-14,Days of \\*fighting\\* at \\<the mill\\> \\{near\\} the harbour
- Lake Wire,2001-05-15,1. A \\[second\\] report
`);
  });

  test('a source that says which bytes were read', () => {
    expect(imported().casebook.sources.get('ucdp-ged')?.data).toMatchObject({
      published: { edtf: '2002' },
      capture: { bytes: Buffer.byteLength(text), mime: 'text/csv' },
    });
  });
});

test('reads what spreadsheets write: a byte order mark, CRLF, line ends in a field', () => {
  const broken = first.replace('Mill village', '"Mill\nvillage"');
  const { text: said, exitCode } = run(
    written(['\uFEFF' + header, broken, others[4] ?? ''], '\r\n'),
  );
  expect(exitCode).toBe(1);
  // The second row begins on line 4, for the first has two lines.
  expect(said.split('\n')[0]).toMatch(/^ged\.csv:2 {2}It makes no valid record: title/);
  expect(existsSync(join(folder, 'content/incidents/ucdp-900006.mdx'))).toBe(true);
});

describe('names every row that it cannot import, with its line and why, and imports the rest', () => {
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
      'a kind of violence that the sides deny',
      row(['2001,1,1,', '2001,1,2,']),
      'type_of_violence is 2, which does not follow from the sides "Government of Example Country" and "Lake Rebels".',
    ],
    [
      'deaths below zero',
      row([',3,4,6', ',-3,4,6']),
      'low is "-3", not a whole number from 0 to 10000000.',
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
      'more deaths by side than best',
      row([',2,1,0,1,', ',2,1,9,1,']),
      'The deaths by side make 13, more than best, which is 4.',
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
      'a precision that the dates deny',
      row([`1,${dates}`, '3,2001-05-12,2001-05-13']),
      'date_prec 3 and the 2 days from 2001-05-12 to 2001-05-13 do not agree, and a record has one date for both.',
    ],
    [
      'a point off the globe',
      row(['-40.2,-150.1,POINT', '-40.2,-190.1,POINT']),
      'latitude "-40.2" and longitude "-190.1" are no point.',
    ],
    [
      'deaths of side B where civilians are attacked',
      (others[2] ?? '').replace('900004', '900009').replace(',0,0,7,0,7,7,12', ',0,1,6,0,7,7,12'),
      'deaths_b is 1, which it never is in one-sided violence.',
    ],
    ['an id twice', first.replace('900001', '900002'), 'The id 900002 stands on line 2 already.'],
  ])('%s', (_, line, complaint) => {
    const { text: said, exitCode } = run(written([header, others[0] ?? '', line, others[2] ?? '']));
    expect(exitCode).toBe(1);
    expect(said.split('\n')[0]).toBe(`ged.csv:3  ${complaint}`);
    expect(said).toContain('Imported 2 of 3 rows');
    imported();
  });

  test('all at once', () => {
    const lines = [header, row(['900001', 'x1'], [',3,4,6', ',3,4,?']), first.replace(/,6$/, '')];
    expect(run(written(lines)).text.split('\n').slice(0, 3)).toEqual([
      'ged.csv:2  high is "?", not a whole number from 0 to 10000000.',
      'ged.csv:2  id is "x1", not a number.',
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

test('changes no file that is there already', () => {
  run();
  const path = join(folder, 'content/incidents/ucdp-900001.mdx');
  writeFileSync(path, 'mine');
  const { text: said } = run();
  expect(said).toContain('Files that were there and are left as they were: 24 (');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('a claim has the day of the import that entered it, and a later one changes no day', () => {
  const days = () =>
    [...imported().casebook.claims.values()].map(({ id, data }) => [id, data.recorded?.edtf]);
  runOn('2026-01-02', written([header, first]));
  expect(days()).toEqual([['ucdp-900001', '2026-01-02']]);
  const second = written([header, first, others[0] ?? '']);
  runOn('2026-03-04', second);
  expect(days()).toEqual([
    ['ucdp-900001', '2026-01-02'],
    ['ucdp-900002', '2026-03-04'],
  ]);
});

test('adds to a case that is there, and makes none beside it', () => {
  run();
  rmSync(join(folder, 'content/incidents'), { recursive: true });
  run();
  expect(readdirSync(join(folder, 'content/incidents'))).not.toContain('ucdp-events.mdx');
});

describe('wrong usage ends with 2 and says how', () => {
  test.each<[argv: string[], said: string]>([
    [[], 'Say what to import: ucdp.'],
    [
      ['acled', 'x.csv', '--out', 'y'],
      '"acled" is not a dataset that can be imported. The only one is: ucdp.',
    ],
    [['ucdp', '--out', 'y'], 'Name one file to import.'],
    [['ucdp', 'x.csv', 'z.csv', '--out', 'y'], 'Name one file to import.'],
    [['ucdp', 'x.csv'], 'Name the folder to write to with --out.'],
    [
      ['ucdp', 'x.csv', '--out', 'y', '--published', 'soon'],
      '"soon" is not a date in EDTF, such as 2019 or 2019-06-30.',
    ],
  ])('%j', (argv, said) => {
    const { text: shown, exitCode } = main(argv, today);
    expect(exitCode).toBe(2);
    expect(shown.split('\n')[0]).toBe(said);
    expect(shown).toContain('Usage: npm run import');
  });

  test('an unknown option', () => {
    expect(main(['ucdp', 'x', '--force'], today).exitCode).toBe(2);
  });
});

test('a file that is not there, or is no text, is said so', () => {
  expect(run(join(folder, 'nowhere.csv'))).toMatchObject({ exitCode: 1 });
  writeFileSync(join(folder, 'latin.csv'), Buffer.from([0x69, 0x64, 0xe9]));
  expect(run(join(folder, 'latin.csv'))).toMatchObject({ exitCode: 1 });
});
