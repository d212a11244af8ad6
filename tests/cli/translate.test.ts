import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main as check } from '../../cli/check.ts';
import { main as translate } from '../../cli/translate.ts';
import { contentFilesIn } from '../../src/casebook/files.ts';
import { compareSides } from '../../src/diff/compare.ts';
import { writeMarkdown } from '../../src/diff/markdown.ts';
import { sideOf } from '../../src/diff/side.ts';
import { exampleFolder } from '../casebook/example.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'translate-'));
  cpSync(exampleFolder, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const vigil = 'incidents/harbour-vigil';
const run = (day: string, ...argv: string[]) =>
  translate([...argv, '--to', 'ar'], { CASEBOOK_CONTENT: folder }, day);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const replace = (file: string, from: string, to: string) => {
  expect(read(file)).toContain(from);
  writeFileSync(
    join(folder, file),
    read(file).replace(from, () => to),
  );
};
const problems = () => check(['--content', folder], {}).text;

test('a translation is made, filled in, confirmed, left behind and refreshed', () => {
  expect(run('2001-07-01', vigil).text).toMatch(/missing: title\n {2}missing: summary\n$/);
  expect(read(`ar/${vigil}.mdx`)).toMatchInlineSnapshot(`
    "---
    # Vigil at North Harbour
    title:
    # Families gathered on the quay of North Harbour on 13 May 2001.
    summary:
    translated: "2001-07-01"
    of:
      title: "8c3ab02f6f97"
      summary: "29e01ad22cc6"
    ---
    "
  `);
  expect(problems()).toBe('0 errors, 0 warnings\n');

  replace(`ar/${vigil}.mdx`, 'title:', 'title: الوقفة في الميناء الشمالي');
  replace(`ar/${vigil}.mdx`, 'summary:', 'summary: تجمعت أسر على الرصيف في 13 مايو 2001.');
  expect(run('2001-07-02', vigil, '--confirm').text).toMatch(/harbour-vigil\.mdx\n$/);
  expect(read(`ar/${vigil}.mdx`)).not.toContain('#');

  const before = sideOf('before', contentFilesIn(folder));
  replace(`${vigil}.mdx`, 'title: Vigil at', 'title: A vigil at');
  expect(problems()).toContain('"title" has changed since it was translated on 2001-07-02.');
  const after = sideOf('after', contentFilesIn(folder));
  expect(writeMarkdown(compareSides(before, after), undefined)).toContain(
    `### Translations left behind\n\n- \`ar/${vigil}.mdx\`: \`title\`\n`,
  );

  run('2001-07-03', vigil);
  expect(read(`ar/${vigil}.mdx`)).toContain(
    '# has changed, and is now:\n# A vigil at North Harbour\n',
  );
  expect(problems()).toContain('0 errors, 1 warning');
  run('2001-07-04', vigil, '--confirm');
  expect(read(`ar/${vigil}.mdx`)).toContain('translated: "2001-07-04"');
  expect(problems()).toBe('0 errors, 0 warnings\n');
  expect(readdirSync(join(folder, 'ar/incidents')).sort()).toEqual([
    'ferry-sinking.mdx',
    'harbour-vigil.mdx',
    'quay-clearing.mdx',
  ]);
});

test('what is missing can be seen by collection, and is an error where nothing may be', () => {
  const { text, exitCode } = check(['--translations', '--content', folder], {});
  expect(text.split('\n').slice(0, 3)).toEqual([
    'ar                   done       behind      missing  unconfirmed    to review',
    'case                    0            0            0            1            0',
    'incidents               0            0            5            0            0',
  ]);
  expect(text).toContain(`\nmissing\n  claims/families-missing: title`);
  expect(exitCode).toBe(0);
  expect(check(['--translations', '--strict', '--content', folder], {}).exitCode).toBe(1);
});

test('a warning is an error where nothing may be', () => {
  expect(check(['--strict', '--content', folder], {}).exitCode).toBe(0);
  run('2001-07-01', vigil, '--confirm');
  replace(`ar/${vigil}.mdx`, 'title:', 'title: الوقفة');
  replace(`${vigil}.mdx`, 'title: Vigil at', 'title: A vigil at');
  expect(check(['--content', folder], {}).exitCode).toBe(0);
  const { text, exitCode } = check(['--strict', '--content', folder], {});
  expect([text.split('\n').at(-2), exitCode]).toEqual(['1 error, 0 warnings', 1]);
});

describe('nothing is written', () => {
  test.each<[string, string[], 1 | 2, RegExp]>([
    ['without a record', ['--to', 'ar'], 2, /^Name the record/],
    ['without a language', [vigil], 2, /^Say into which language/],
    ['for a record that is none', ['incidents/harbor-vigil', '--to', 'ar'], 2, /Did you mean/],
    [
      'into a language of no edition',
      [vigil, '--to', 'fr'],
      2,
      /^The case is not published in "fr"/,
    ],
    [
      'into the language of the records',
      [vigil, '--to', 'en'],
      2,
      /^The records themselves are in/,
    ],
    [
      'for a confirmation of what has errors',
      ['incidents/ferry-sinking', '--to', 'ar', '--confirm'],
      1,
      /translation-components.*was not written\.\n$/s,
    ],
  ])('%s', (_, argv, code, message) => {
    replace('ar/incidents/ferry-sinking.mdx', 'a wave nobody', 'no wave anybody');
    const before = read('ar/incidents/ferry-sinking.mdx');
    const { text, exitCode } = translate(argv, { CASEBOOK_CONTENT: folder }, '2001-07-01');
    expect(exitCode).toBe(code);
    expect(text).toMatch(message);
    expect(read('ar/incidents/ferry-sinking.mdx')).toBe(before);
    expect(readdirSync(join(folder, 'ar/incidents'))).toEqual([
      'ferry-sinking.mdx',
      'quay-clearing.mdx',
    ]);
  });
});
