import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../cli/tally.ts';
import { projectRoot } from '../../src/casebook/folder.ts';

const example = join(projectRoot, 'tests/fixtures/example');
const tally = (...argv: string[]) => main([...argv, '--content', example], {});
const folder = mkdtempSync(join(tmpdir(), 'casebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const columns = [
  'incident',
  'outcome',
  'n',
  'floor',
  'rests_on',
  'voices',
  'agree',
  'lowest',
  'lowest_by',
  'highest',
  'highest_by',
];

describe('tally', () => {
  test('says what follows, what it rests on, and what was left out', () => {
    const { text, exitCode } = tally('lake-storm', '--outcome', 'killed');
    expect(exitCode).toBe(0);
    expect(text).toMatchInlineSnapshot(`
      "The storm on Lake Example (lake-storm): People killed
        More than 15 people killed, if Example Monitor is right. Claims do not agree about: Clearing of the quay. One voice, so there is nothing to compare it with.
        What it rests on
          - Example Monitor says: more than 15 people killed
        Supported too, and no higher
          - As the record files its parts, nobody died in two of them: 14 for Sinking of the ferry Heron (Lake Guard) and 1 for Vigil at North Harbour (Lake Guard); together at least 15 people killed
        Left out, and why
          - 2 for Capsizing of a rescue boat (Lake Guard): not added, for they may be among the people of Sinking of the ferry Heron
      "
    `);
  });

  test('prints the rows of minima.csv', () => {
    const { text } = tally('--format', 'csv');
    const [header, ...rows] = text.trimEnd().split('\r\n');
    expect(header).toBe(columns.join(','));
    expect(rows).toContain(
      'lake-storm,killed,16,16,example-monitor,1,true,more than 15,example-monitor,more than 15,example-monitor',
    );
  });

  test('prints JSON with the same keys, and the derivation', () => {
    const rows = JSON.parse(tally('lake-storm', '--format', 'json').text) as object[];
    expect(rows.map((row) => Object.keys(row))).toEqual(
      rows.map(() => [...columns, 'answer', 'derivation']),
    );
    expect(rows[0]).toMatchObject({ n: 16, rests_on: ['example-monitor'], agree: true });
  });

  test('leaves out what had not been said by the end of a day', () => {
    const rows = JSON.parse(
      tally('ferry-sinking', '--outcome', 'killed', '--as-of', '2001-05-12', '--format', 'json')
        .text,
    ) as { n: number }[];
    expect(rows).toMatchObject([{ n: 9, lowest: 'at least 9' }]);
  });

  test('computes nothing from records that have errors, and says which', () => {
    const broken = join(folder, 'broken');
    cpSync(example, broken, { recursive: true });
    writeFileSync(join(broken, 'places/lake-example.mdx'), 'within example-country\n');
    const { text, exitCode } = main(['--content', broken], {});
    expect(exitCode).toBe(1);
    expect(text).toContain('places/lake-example.mdx:1:1  front-matter-missing');
    expect(text).toContain('Nothing is computed from records that have errors.');
  });

  test.each([
    [['lake-strom'], 'There is no incident "lake-strom". Did you mean "lake-storm"?'],
    [['--outcome', 'dead'], '"dead" is not an outcome.'],
    [['--as-of', '2001-02-30'], '"2001-02-30" is not a day. Write it as 2025-03-05.'],
    [['--format', 'xml'], '"xml" is not a format. The formats are: text, json, csv.'],
    [['a', 'b'], 'Only one incident can be asked for at a time.'],
  ])('%s is wrong usage', (argv, told) => {
    const { text, exitCode } = tally(...argv);
    expect(exitCode).toBe(2);
    expect(text).toContain(told);
  });
});
