import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/init.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readContent } from '../../src/casebook/read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const today = '2020-01-31';
const given = [
  '--title',
  'A night at the bridge',
  '--window',
  '2019-05-03/2019-05-04',
  '--place',
  'The bridge',
];
const run = (...argv: string[]) => main(argv, undefined, today);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('a new case has nothing for the checks to say', () => {
  test.each([
    ['my case', given],
    [
      'قضية',
      [
        '--title',
        'ليلة الجسر',
        '--window',
        '2019-05',
        '--place',
        'الجسر',
        '--languages',
        'ar-EG, en',
      ],
    ],
    [
      "it's “100%” & more",
      [...given, '--languages', 'en,ar', '--licence', 'CC0-1.0', '--author', 'A. Recorder'],
    ],
  ])('%s', async (name, argv) => {
    const target = join(folder, name);
    expect(await run(target, ...argv)).toMatchObject({ exitCode: 0 });
    const { casebook, problems } = checkContent(readContent(join(target, 'content')));
    expect(problems).toEqual([]);
    expect(casebook?.claims.size).toBe(1);
    for (const path of ['README.md', 'CONTRIBUTING.md'])
      expect(read(join(name, path))).not.toMatch(/\{\{|undefined/);
    expect(existsSync(join(target, '.vscode/schemas/claims.json'))).toBe(true);
  });
});

test('what is left out is asked, again when the answer does not fit', async () => {
  const answers = ['A night', 'May', '2019-05-03', 'The bridge', 'fr', '', '', ''];
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  expect(await main([join(folder, 'a')], ask, today)).toMatchObject({ exitCode: 0 });
  expect(questions.filter((question) => question.startsWith('That does not fit'))).toHaveLength(2);
  expect(read('a/content/case.mdx')).toContain('window: "2019-05-03"\nlanguages: [en]\n');
});

test('where nobody can be asked, all that is lacking and wrong is told', async () => {
  const { text, exitCode } = await run(join(folder, 'a'), '--window', 'May', '--languages', 'fr');
  expect(exitCode).toBe(2);
  expect(text).toMatch(
    /^--title: it is needed\.\n--window: .*\n--place: it is needed\.\n--languages: .*en or ar/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

describe('nothing is written', () => {
  test.each<[what: string, make: () => void, words: string]>([
    ['over a case', () => put('content/case.mdx'), 'There is a case in'],
    ['over a case at the top', () => put('case.mdx'), 'There is a case in'],
    ['over other content', () => put('content/notes.txt'), 'holds files already'],
    ['where a file is', () => writeFileSync(join(folder, 'a'), ''), 'is a file'],
    ['below a file', () => writeFileSync(join(folder, 'a'), ''), 'cannot be written'],
    ['where package.json is broken', () => put('package.json'), 'cannot be written'],
  ])('%s', async (what, make, words) => {
    make();
    const before = readdirSync(folder, { recursive: true }).sort();
    const target = join(folder, what === 'below a file' ? 'a/b' : 'a');
    expect(await run(target, ...given)).toEqual({
      text: expect.stringMatching(new RegExp(`${words}.*Nothing was written\\.\n$`)) as string,
      exitCode: 1,
    });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  function put(path: string): void {
    mkdirSync(join(folder, 'a', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'a', path), 'x');
  }
});

test('what is in the folder already stays', async () => {
  writeFileSync(join(folder, 'README.md'), 'Mine.\n');
  const own = { name: 'mine', scripts: { check: 'true' }, dependencies: { casebook: '1.2.3' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  const { text, exitCode } = await run(folder, ...given);
  expect(exitCode).toBe(0);
  expect(text).toContain('What was there stays as it is: README.md.');
  expect(read('README.md')).toBe('Mine.\n');
  expect(JSON.parse(read('package.json'))).toMatchObject({
    ...own,
    scripts: { check: 'true', build: 'casebook build' },
  });
});

test('a repository of Casebook on GitHub is named by package.json and by the workflows', async () => {
  expect(await run(folder, ...given, '--generator', 'desk/casebook@v2.0.0')).toMatchObject({
    exitCode: 0,
  });
  expect(JSON.parse(read('package.json'))).toMatchObject({
    dependencies: { casebook: 'github:desk/casebook#v2.0.0' },
  });
  expect(read('.github/workflows/check.yml')).toContain(
    'uses: desk/casebook/.github/workflows/record-check.yml@v2.0.0\n',
  );
  expect(await run(folder, '--generator', 'x; y')).toMatchObject({ exitCode: 2 });
});
