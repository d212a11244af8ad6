import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/migrate.ts';
import { migrateText } from '../../src/migrate/migrate-text.ts';
import type { FormerKey } from '../../src/schemas/former-keys.ts';
import { problemsWith } from '../casebook/example.ts';

const gone: FormerKey = {
  collection: 'incidents',
  path: 'old',
  now: null,
  since: '9.0.0',
  because: 'nobody needs it',
};
const renamed: FormerKey = { ...gone, path: 'list.old', now: 'young' };
const migrated = (text: string, key = gone) => migrateText(text, [key]);

describe('only the key goes, with its value; all else stays, letter for letter', () => {
  test.each<[what: string, before: string, after: string]>([
    ['a line', 'a: 1\nold: x\nb: 2\n', 'a: 1\nb: 2\n'],
    ['the first line', 'old: x\nb: 2\n', 'b: 2\n'],
    ['the last line', 'a: 1\nold: x\n', 'a: 1\n'],
    ['a key without a value', 'a: 1\nold:\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a value in quotation marks', 'a: 1\n"old": \'x # y\'\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a value over several lines', 'a: 1\nold: "x\n  y"\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a block of text', 'a: 1\nold: |\n  x\n\n  y\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a list', 'a: 1\nold:\n  - x\n  - y\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a comment above', '# why\nold: x\n# what\nb: 2 # two\n', '# why\n# what\nb: 2 # two\n'],
    ['a comment behind', 'a: 1\nold: x # why\nb: 2\n', 'a: 1\n# why\nb: 2\n'],
    ['a comment behind nothing', 'a: 1\nold: # why\nb: 2\n', 'a: 1\n# why\nb: 2\n'],
    [
      'order, blank lines and quotation marks',
      'b:   "2"\n\nold: x\n\na: [ 1,2 ]\n',
      'b:   "2"\n\n\na: [ 1,2 ]\n',
    ],
    ['braces', '{a: 1, old: x, b: 2}\n', '{a: 1, b: 2}\n'],
    ['the end of braces', '{ a: 1, old: x }\n', '{ a: 1 }\n'],
    ['the key alone in a text', 'a: "old: x"\nb: old\n', 'a: "old: x"\nb: old\n'],
    ['the key elsewhere', 'a:\n  old: x\n', 'a:\n  old: x\n'],
  ])('%s', (_, before, after) => {
    const body = '\nold: x\n---\nold: y';
    for (const around of ['\n', '\r\n'])
      expect(migrated(`---\n${before}---\n${body}`.replaceAll('\n', around))).toMatchObject({
        text: `---\n${after}---\n${body}`.replaceAll('\n', around),
      });
  });

  test('and a byte order mark stays', () => {
    expect(migrated('\uFEFF---\nold: x\nb: 2\n---')).toMatchObject({
      text: '\uFEFF---\nb: 2\n---',
    });
  });

  test('what was changed is told at its line', () => {
    expect(migrated('---\na: 1\nold: x\n---\n')).toMatchObject({
      changes: [{ line: 3, what: '"old" deleted (since 9.0.0): nobody needs it' }],
    });
  });
});

test('a key inside a list is renamed wherever it stands', () => {
  expect(
    migrated(
      '---\nlist:\n  - old: 1 # one\n    b: 2\n  - {b: 3, "old": 4}\nold: 5\n---\n',
      renamed,
    ),
  ).toMatchObject({
    text: '---\nlist:\n  - young: 1 # one\n    b: 2\n  - {b: 3, young: 4}\nold: 5\n---\n',
    changes: [{ line: 3 }, { line: 5 }],
  });
});

test('a key behind the hyphen of a list gives its place to the next', () => {
  expect(
    migrated('---\nlist:\n  - old: 1\n    b: 2\n---\n', { ...renamed, now: null }),
  ).toMatchObject({
    text: '---\nlist:\n  - b: 2\n---\n',
  });
});

test.each<[what: string, text: string, key: FormerKey]>([
  ['a key that stands twice', '---\nold: 1\nold: 2\n---\n', gone],
  ['YAML that cannot be read', '---\nold: 1\nb: [\n---\n', gone],
  ['front matter that is never closed', '---\nlist:\n  - old: 1\n    young: 2\n---\n', renamed],
  ['an alias', '---\na: &x 1\nold: *x\n---\n', gone],
  [
    'the only key of an entry',
    '---\nlist:\n  - old: 1\n  - b: 2\n---\n',
    { ...renamed, now: null },
  ],
])('%s is left to a person', (_, text, key) => {
  expect(migrated(text, key)).toEqual({ problem: expect.any(String) as string });
});

test.each(['', 'old: x\n', '---\nold: x\n', '---\n---\n'])('%j has nothing to change', (text) => {
  expect(migrated(text)).toEqual({ text, changes: [] });
});

describe('casebook migrate', () => {
  let folder = '';
  let content = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-migrate-'));
    content = join(folder, 'content');
    cpSync('tests/fixtures/example', content, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = (file: string) => join(content, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const all = () =>
    readdirSync(content, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((file) => [file, statSync(path(file)).isFile() ? read(file) : '']);
  const age = (file: string) =>
    writeFileSync(
      path(file),
      read(file).replace('responsibility:', 'corroboration: single_source # one\nresponsibility:'),
    );

  test('brings an older folder up to date, once', () => {
    const before = all();
    age('incidents/rescue-boat.mdx');
    age('incidents/harbour-vigil.mdx');
    chmodSync(path('incidents/rescue-boat.mdx'), 0o640);
    const line =
      read('incidents/rescue-boat.mdx').split('\n').indexOf('corroboration: single_source # one') +
      1;
    const { text, exitCode } = main(['--content', content], {});
    expect(exitCode).toBe(0);
    expect(text).toContain(
      `${content}/incidents/rescue-boat.mdx:${line}  "corroboration" deleted (since 0.2.0): `,
    );
    expect(text).toMatch(/Files changed: 2\.\n$/);
    expect(statSync(path('incidents/rescue-boat.mdx')).mode & 0o777).toBe(0o640);
    expect(all()).toEqual(
      before.map(([file, text]) =>
        /rescue-boat.mdx|incidents.harbour-vigil.mdx/.test(String(file))
          ? [file, text?.replace('responsibility:', '# one\nresponsibility:')]
          : [file, text],
      ),
    );
    expect(main([], { CASEBOOK_CONTENT: content })).toEqual({
      text: 'Nothing to change.\n',
      exitCode: 0,
    });
  });

  test('with --dry-run only says what it would do', () => {
    age('incidents/rescue-boat.mdx');
    const before = all();
    expect(main(['--content', content, '--dry-run'], {}).text).toMatch(
      /"corroboration" deleted[^]*Files that would be changed: 1\. Nothing was written\.\n$/,
    );
    expect(all()).toEqual(before);
  });

  test('follows no link out of the folder, and reads only records of the collection', () => {
    const old = '---\ncorroboration: single_source\n---\n';
    for (const file of ['outside.mdx', 'content/notes/note.mdx', 'content/incidents/note.txt'])
      writeFileSync(join(folder, file), old);
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/a.mdx'), old);
    symlinkSync(join(folder, 'outside.mdx'), path('incidents/link.mdx'));
    symlinkSync(join(folder, 'elsewhere'), path('incidents/deep'));
    expect(main(['--content', content], {}).text).toBe('Nothing to change.\n');
    expect(readFileSync(join(folder, 'outside.mdx'), 'utf8')).toBe(old);
    expect(readFileSync(join(folder, 'elsewhere/a.mdx'), 'utf8')).toBe(old);
  });

  test('names what it cannot change, changes the rest, and fails', () => {
    age('incidents/rescue-boat.mdx');
    writeFileSync(path('incidents/broken.mdx'), '---\ncorroboration: [\n---\n');
    const { text, exitCode } = main(['--content', content], {});
    expect(exitCode).toBe(1);
    expect(text).toContain('incidents/broken.mdx  left as it is: its front matter cannot be read');
    expect(text).toContain('Files changed: 1. Left as they are: 1.');
  });

  test.each([[['a', 'b']], [['--force']]])('%j is wrong usage', (argv) => {
    expect(main(argv, {})).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('Usage: casebook migrate') as string,
    });
  });

  test('a folder that is not there is said so', () => {
    expect(main(['--content', join(folder, 'nowhere')], {})).toMatchObject({ exitCode: 1 });
  });
});

test('check says what became of the key', () => {
  const problems = problemsWith({
    'incidents/harbour-vigil.mdx': {
      replace: 'responsibility:',
      by: 'corroboration: single_source\nresponsibility:',
    },
  });
  expect(problems).toMatchObject([
    {
      code: 'unknown-key',
      what: '"corroboration" is no key any more, since Casebook 0.2.0: how well an incident is supported is counted from its voices and documents.',
      fix: 'Delete it with its value; npm run migrate does so in every file.',
    },
  ]);
});
