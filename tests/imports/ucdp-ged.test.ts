import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormat, csvParse } from 'd3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/import.ts';
import { csvOf } from '../exports/casebooks.ts';
import {
  text,
  header,
  first,
  others,
  folder,
  today,
  run,
  runOn,
  written,
  imported,
  makeFolder,
  removeFolder,
} from './imports.ts';

beforeEach(makeFolder);
afterEach(removeFolder);

test('makes records that pass the checks', () => {
  expect(run()).toEqual({
    exitCode: 0,
    text: `ged.csv:4  low 9, best 9 and high 8 are not in order; the assessment has them as they are.
What was not taken as it is stands in ${folder}/content/imports/ucdp-ged-not-imported.csv.
Imported 6 of 6 rows.
New files in ${folder}/content/: actors 7, case.mdx 1, claims 5, incidents 7, places 6, sources 6.
The check of the folder finds 0 errors, 6 warnings; npm run check -- --content ${folder}/content shows them.
`,
  });
});

/** But for its id, which has a prefix, and the clock time of a day. */
test.each<[string, (row: Record<string, string>) => Record<string, string>]>([
  ['as it is', (row) => row],
  [
    'with a governorate although only the country is known',
    (row) => ({ ...row, where_prec: '6', where_coordinates: row['country'] ?? '' }),
  ],
])('comes back from the UCDP export as it went in, %s', (_, changed) => {
  const rows = csvParse(text);
  const { columns } = rows;
  const given = rows.map(changed);
  run(written([csvFormat(given, columns)]));
  const back = new Map(csvOf(imported().casebook, 'ucdp-ged').map((row) => [row['id'], row]));
  expect(back.size).toBe(given.length);
  for (const row of given)
    for (const column of columns.filter((name) => name !== 'id'))
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
      ['excel', 'x.csv', '--content', 'y'],
      '"excel" is not a format that can be imported. The formats are: ucdp-ged, acled, claims.',
    ],
    [['ucdp-ged', '--content', 'y'], 'Name one file to import.'],
    [['ucdp-ged', 'x.csv', 'z.csv', '--content', 'y'], 'Name one file to import.'],
    [
      ['ucdp-ged', 'x.csv', '--content', 'y', '--published', 'soon'],
      '"soon" is not a date in EDTF, such as 2019 or 2019-06-30.',
    ],
  ])('%j', (argv, said) => {
    const { text: shown, exitCode } = main(argv, {}, today);
    expect(exitCode).toBe(2);
    expect(shown.split('\n')[0]).toBe(said);
    expect(shown).toContain('Usage: casebook import');
  });

  test('an unknown option', () => {
    expect(main(['ucdp-ged', 'x', '--force'], {}, today).exitCode).toBe(2);
  });
});

test('a file that is not there is said so', () => {
  expect(run(join(folder, 'nowhere.csv'))).toMatchObject({ exitCode: 1 });
});
