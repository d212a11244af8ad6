import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/import.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';
import { claimColumns } from '../../src/imports/claims.ts';
import { csvOf } from '../exports/casebooks.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'casebook-import-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const into = () => join(folder, 'content');
const run = (format: string, file: string) =>
  main([format, file, '--content', into()], {}, '2026-11-22');

function imported() {
  const { casebook, problems } = checkContent(readContent(into()));
  if (!casebook) throw new Error(JSON.stringify(problems, null, 1));
  return casebook;
}

describe('ACLED', () => {
  const file = join(projectRoot, 'tests/fixtures/acled/acled.csv');

  test('comes back from its export as it went in, but for its id', () => {
    expect(run('acled', file)).toMatchObject({ exitCode: 0 });
    const back = csvOf(imported(), 'acled');
    const rows = csvParse(readFileSync(file, 'utf8'));
    expect(back).toHaveLength(rows.length);
    for (const row of rows) {
      const id = `acled-${row['event_id_cnty']?.toLowerCase()}`;
      expect(back.find((one) => one['event_id_cnty'] === id)).toEqual({
        ...row,
        event_id_cnty: id,
      });
    }
  });

  test('makes no claim of its 0, which means that no death was reported', () => {
    run('acled', file);
    const { claims, incidents } = imported();
    expect([...claims.keys()]).toEqual(['acled-exc1', 'acled-exc3']);
    expect(incidents.get('acled-exc2')?.data.assessment?.rationale).toContain(
      'no death was reported',
    );
  });
});

describe('a table of claims', () => {
  const template = join(projectRoot, 'docs/templates/claims.csv');
  const table = (...rows: Record<string, string>[]) => {
    const file = join(folder, 'claims.csv');
    const columns = [...new Set(rows.flatMap(Object.keys))];
    const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(','));
    writeFileSync(file, [columns.join(','), ...lines].join('\n'));
    return file;
  };
  const row = {
    asserter: 'Example Monitor',
    asserter_kind: 'monitor',
    source: 'The dead of the lake',
    said_on: '2001-05-14',
    covers_from: '2001-05-12',
    covers_to: '2001-05-13',
    place: 'Lake Example',
    outcome: 'killed',
    count: 'at least 4',
  };

  test('has a template, whose columns are those that are read, and whose rows pass the check', () => {
    expect(Object.keys(csvParse(readFileSync(template, 'utf8'))[0] ?? {})).toEqual([
      ...claimColumns,
    ]);
    expect(run('claims', template).text).toContain('finds 0 errors, 0 warnings');
    expect(run('claims', template).text).toContain('/content/: none.');
  });

  test('makes one claim of a row, with the count as it was written', () => {
    expect(run('claims', table({ ...row, group: 'civilians' })).exitCode).toBe(0);
    expect([...imported().claims.values()].map(({ data }) => data)).toMatchObject([
      {
        claimed: { edtf: '2001-05-14' },
        covers: {
          occurred: { edtf: '2001-05-12/2001-05-13' },
          incidents: ['all-claims'],
          population: { by: 'side', group: 'civilians' },
        },
        measures: [{ outcome: 'killed', count: { wording: 'at least 4' } }],
      },
    ]);
  });

  test('finds records of the folder by their exact names', () => {
    run('claims', table(row));
    run('claims', table({ ...row, asserter_kind: '', said_on: '2001-05-15' }));
    const { actors, claims, places } = imported();
    expect([actors.size, claims.size, places.size]).toEqual([1, 2, 1]);
  });

  test.each([
    ['https://ana@example.org/', 'a name before its host'],
    ['https://exаmple.org/', 'looks like another'],
  ])('does not take the address %s', (url, why) => {
    const { text, exitCode } = run('claims', table({ ...row, url }));
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^claims\.csv:2 {2}/);
    expect(text).toContain(why);
  });

  test('a changed number changes the claim, whose id stays', () => {
    run('claims', table(row));
    const [id] = [...imported().claims.keys()];
    expect(run('claims', table({ ...row, count: '5' })).text).toContain('row has changed: 1.');
    expect([...imported().claims]).toMatchObject([
      [id, { data: { measures: [{ count: { min: 5 } }] } }],
    ]);
  });

  test('a column of its own is kept beside', () => {
    run('claims', table({ ...row, coder: 'A. B.' }));
    const [id = ''] = [...imported().claims.keys()];
    expect(imported().kept.get('claims')?.get(id)).toMatchObject({ coder: 'A. B.' });
  });

  test('a cell that is not what it seems is left out, with the reason', () => {
    const { text } = run('claims', table({ ...row, coder: 'A.\u202e B.' }));
    expect(text).toContain('Left out: the cell holds a hidden control or direction character.');
    const [id = ''] = [...imported().claims.keys()];
    expect(imported().kept.get('claims')?.get(id)).not.toHaveProperty('coder');
  });

  test.each<[what: string, row: Record<string, string>, complaint: string]>([
    [
      'a count in no words of a count',
      { count: 'loads' },
      'count is "loads", which is no count as docs/import.md tells them.',
    ],
    ['no source', { source: '' }, 'source is empty.'],
    [
      'a speaker of no kind',
      { asserter_kind: '' },
      'asserter "Example Monitor" is no record of the folder; tell its kind, such as monitor, state_body or media.',
    ],
    ['another outcome', { outcome: 'sad' }, 'It makes no valid record: '],
    [
      'a day that is none',
      { said_on: 'Monday' },
      'said_on is "Monday", not a day such as 2016-01-31.',
    ],
  ])('refuses %s', (_, change, complaint) => {
    const { text, exitCode } = run('claims', table({ ...row, ...change }));
    expect(exitCode).toBe(1);
    expect(text.split('\n')[0]).toContain(`claims.csv:2  ${complaint}`);
  });

  test('refuses the same words of the same people twice', () => {
    expect(run('claims', table(row, { ...row, count: '9' })).text).toContain(
      'claims.csv:3  Line 2 says the same of the same people already.',
    );
  });
});
