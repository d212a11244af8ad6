import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse, csvParseRows } from 'd3';
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
  main(['ucdp-ged', file, '--into', join(folder, 'content'), '--published', '2002', ...more], day);

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
    text: `ged.csv:4  low 9, best 9 and high 8 are not in order; the assessment has them as they are.
What was not taken as it is stands in ${folder}/content/imports/ucdp-ged-not-imported.csv.
Imported 6 of 6 rows.
New files in ${folder}/content/: actors 7, case.mdx 1, claims 5, incidents 7, places 6, sources 6.
The check of the folder finds 0 errors, 6 warnings; npm run check -- ${folder}/content shows them.
`,
  });
});

/** But for its id, which has a prefix, and the clock time of a day. */
test('comes back from the UCDP export as it went in', () => {
  run();
  const back = new Map(csvOf(imported().casebook, 'ucdp-ged').map((row) => [row['id'], row]));
  const rows = csvParse(text);
  expect(back.size).toBe(rows.length);
  for (const row of rows)
    for (const column of rows.columns.filter((name) => name !== 'id'))
      expect(back.get(`ucdp-${row['id']}`)?.[column], `${row['id']} ${column}`).toBe(
        column.startsWith('date_') ? row[column]?.slice(0, 10) : row[column],
      );
});

describe('a row becomes', () => {
  beforeEach(() => void run());
  const fileOf = (path: string) => readFileSync(join(folder, 'content', path), 'utf8');

  test("an incident with UCDP's judgement, in whatever order it stands", () => {
    expect(imported().casebook.incidents.get('ucdp-900003')?.data).toMatchObject({
      occurred: { edtf: '2001-05-14/2001-05-20' },
      assessment: { outcome: 'killed', low: 9, best: 9, high: 8 },
      actors: [
        { actor: 'lake-rebels-2', role: 'side_a' },
        { actor: 'shore-band-4', role: 'side_b' },
      ],
    });
    expect(imported().casebook.claims.has('ucdp-900003')).toBe(false);
  });

  test('one claim by UCDP of its low to high, whose zeros are claims of zero', () => {
    expect(imported().casebook.claims.get('ucdp-900001')?.data).toMatchObject({
      assertedBy: 'ucdp',
      source: 'ucdp-ged',
      basis: 'estimated',
      measures: [
        {
          outcome: 'killed',
          count: { kind: 'range', min: 3, max: 6 },
          breakdown: [
            {
              by: 'side',
              parts: [
                { group: 'government-of-example-country-1', count: { min: 2 } },
                { group: 'lake-rebels-2', count: { min: 1 } },
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
    const named = [...imported().casebook.places.values()].map(
      ({ data: { names, kind, precision, point, within } }) =>
        [names[0]?.value, kind, precision, point, within?.replace(/-[0-9a-f]{6}$/, '')] as const,
    );
    expect(named).toEqual(
      expect.arrayContaining(
        [
          ['Example Country', 'country', 6, undefined, undefined],
          ['Mill village', 'village', 1, [-150.1, -40.2], 'harbour-district'],
          ['Mill village', 'village', 2, undefined, 'harbour-district'],
          ['The shore, "all of it"', 'area', 5, undefined, 'north-governorate'],
        ].map((one) => (one[2] === 2 ? [...one.slice(0, 3), [-150.1, -40.2], one[4]] : one)),
      ),
    );
  });

  test('sources in the words of those who published them, cited and not read', () => {
    const { casebook } = imported();
    const article = [...casebook.sources.values()].find(({ data }) =>
      data.title.startsWith('Days of'),
    );
    expect(article?.data).toMatchObject({
      title: 'Days of *fighting* at <the mill> {near} the harbour',
      language: 'und',
      published: { edtf: '2001-05-14' },
    });
    expect(article?.data.publisher).toMatch(/^lake-gazette-/);
    expect(fileOf('incidents/ucdp-900002.mdx')).toContain(`<Cite source="${article?.id}" />`);
  });

  test('a source that says which bytes were read', () => {
    expect(imported().casebook.sources.get('ucdp-ged')?.data).toMatchObject({
      published: { edtf: '2002' },
      capture: { bytes: Buffer.byteLength(text), mime: 'text/csv' },
    });
  });
});

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

test('says which names may be the same, and merges none', () => {
  const spellings = ['North Governorate', 'North', 'NORTH', 'Al-North', 'Norrth Province'];
  const lines = spellings.map((name, index) =>
    first.replace('900001', `90001${index}`).replaceAll('North Governorate', name),
  );
  expect(run(written([header, ...lines])).text).toContain(
    `Perhaps one and the same, and kept apart: ${spellings.join(' · ')}.`,
  );
  const { places } = imported().casebook;
  expect([...places.values()].filter(({ data }) => data.kind === 'governorate')).toHaveLength(5);
});

describe('a second import', () => {
  /** The time and the text of every file. */
  const state = () =>
    Object.fromEntries(
      (readdirSync(join(folder, 'content'), { recursive: true }) as string[]).sort().map((name) => {
        const path = join(folder, 'content', name);
        const { mtimeMs, ino } = statSync(path);
        return [name, statSync(path).isFile() ? [mtimeMs, ino, readFileSync(path, 'utf8')] : []];
      }),
    );
  const named = (text: string) => Object.keys(state()).filter((name) => name.includes(text));

  test('of the same file changes no record', () => {
    run();
    const { 'imports/ucdp-ged.csv': kept, ...before } = state();
    expect(runOn('2026-12-31').text).toContain('New files in');
    const { 'imports/ucdp-ged.csv': again, ...after } = state();
    expect(after).toEqual(before);
    expect(again?.[2]).toBe(kept?.[2]);
  });

  test('keeps what somebody wrote into a record whose row is the same', () => {
    run();
    const path = join(folder, 'content/incidents/ucdp-900001.mdx');
    const mine = `${readFileSync(path, 'utf8')}\nOf my own.\n`;
    writeFileSync(path, mine);
    run();
    expect(readFileSync(path, 'utf8')).toBe(mine);
  });

  test('changes the lines of a row that has changed, and no other file', () => {
    run();
    const before = state();
    const path = written([header, first.replace(/,3,4,6$/, ',3,4,7'), ...others]);
    expect(runOn('2026-12-31', path).text).toContain(
      'Files written anew, because their row has changed: 2.',
    );
    const after = state();
    const touched = Object.keys(after).filter((name) => after[name]?.[2] !== before[name]?.[2]);
    expect(touched).toEqual([
      'claims/ucdp-900001.mdx',
      'imports/ucdp-ged.csv',
      'incidents/ucdp-900001.mdx',
      'sources/ucdp-ged.mdx',
    ]);
    const lines = (of: typeof after) => String(of['claims/ucdp-900001.mdx']?.[2]).split('\n');
    expect(lines(after).filter((line, index) => line !== lines(before)[index])).toEqual([
      'title: "UCDP: 3 to 7 killed, event 900001"',
      '    count: "3 to 7"',
      '  phrase: "low 3, best 4, high 7"',
    ]);
  });

  test('goes on after an interruption, of which no half of a file is left', () => {
    run(written([header, first]));
    rmSync(join(folder, 'content/imports'), { recursive: true });
    writeFileSync(join(folder, 'content/claims/.ucdp-900002.mdx.importing'), '---\nti');
    expect(run().exitCode).toBe(0);
    expect(imported().casebook.claims.size).toBe(5);
  });

  test('leaves a file that no import has made', () => {
    run();
    rmSync(join(folder, 'content/imports'), { recursive: true });
    const path = join(folder, 'content/incidents/ucdp-900001.mdx');
    writeFileSync(path, 'mine');
    expect(run().text).toContain(
      'Files that no import has made, left as they are: 1 (incidents/ucdp-900001.mdx).',
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('of a part keeps the rows that are not in it', () => {
    run();
    run(written([header, first]));
    expect(csvOf(imported().casebook, 'ucdp-ged')).toHaveLength(6);
    expect(named('imports/')).toEqual(['imports/ucdp-ged.csv']);
  });
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
    [[], 'Say what to import: ucdp-ged, acled, claims.'],
    [
      ['excel', 'x.csv', '--into', 'y'],
      '"excel" is not a format that can be imported. The formats are: ucdp-ged, acled, claims.',
    ],
    [['ucdp-ged', '--into', 'y'], 'Name one file to import.'],
    [['ucdp-ged', 'x.csv', 'z.csv', '--into', 'y'], 'Name one file to import.'],
    [['ucdp-ged', 'x.csv'], 'Name the folder to write to with --into.'],
    [
      ['ucdp-ged', 'x.csv', '--into', 'y', '--published', 'soon'],
      '"soon" is not a date in EDTF, such as 2019 or 2019-06-30.',
    ],
  ])('%j', (argv, said) => {
    const { text: shown, exitCode } = main(argv, today);
    expect(exitCode).toBe(2);
    expect(shown.split('\n')[0]).toBe(said);
    expect(shown).toContain('Usage: npm run import');
  });

  test('an unknown option', () => {
    expect(main(['ucdp-ged', 'x', '--force'], today).exitCode).toBe(2);
  });
});

test('a file that is not there is said so', () => {
  expect(run(join(folder, 'nowhere.csv'))).toMatchObject({ exitCode: 1 });
});
