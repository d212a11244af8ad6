import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownMark } from '../../src/casebook/own-mark.ts';
import { readContent } from '../../src/casebook/read.ts';
import { settleFolder, writeTogether } from '../../src/casebook/write-together.ts';

let folder = '';
let outside = '';
const none = `${2 ** 22 + 1}-0123abcd`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(folder, 'a.txt'), 'old');
});
afterEach(() => [folder, outside].forEach((each) => rmSync(each, { recursive: true })));

const state = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return `${path.slice(folder.length + 1)}: ${readFileSync(path, 'utf8')}`;
    })
    .sort();

test('all files take their places, and nothing is left beside them', () => {
  const result = writeTogether(folder, ({ write, read }) => {
    write('a.txt', 'new');
    write('b/c.txt', 'more');
    return [read('a.txt'), readFileSync(join(folder, 'a.txt'), 'utf8')];
  });
  expect(result).toEqual(['new', 'old']);
  expect(state()).toEqual(['a.txt: new', 'b/c.txt: more']);
});

test('nothing changes where one cannot be made', () => {
  const make = () =>
    writeTogether(folder, ({ write }) => {
      write('a.txt', 'new');
      throw new Error('full');
    });
  expect(make).toThrow('full');
  expect(state()).toEqual(['a.txt: old']);
});

test('a file that holds the same already is not touched', () => {
  writeTogether(folder, ({ write }) => {
    write('a.txt', 'old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

test.each(['../a.txt', '.', '', '/../b', 'a/../../b', 'a\0b'])(
  'nothing is written to %j',
  (path) => {
    expect(() => writeTogether(folder, ({ write }) => write(path, ''))).toThrow();
    expect(state()).toEqual(['a.txt: old']);
  },
);

test('nothing is written behind a link', () => {
  symlinkSync(outside, join(folder, 'linked'));
  expect(() => writeTogether(folder, ({ write }) => write('linked/a.txt', ''))).toThrow('link');
  expect(readdirSync(outside)).toEqual([]);
});

/** A folder of files as a killed process leaves it. */
const left = (name: string, files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, path, '..'), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
};

test.each([none, `${process.pid}-0123abcd`])(
  'drafts of a killed process (%s) are removed',
  (mark) => {
    left(`.${mark}.draft`, { 'a.txt': 'new', 'b.txt': 'half' });
    expect(settleFolder(folder)).toEqual([
      'A command was interrupted before it had changed anything; its drafts are removed.',
    ]);
    expect(state()).toEqual(['a.txt: old']);
    expect(settleFolder(folder)).toEqual([]);
  },
);

test('what was ready takes its place', () => {
  left(`.${none}.ready`, { 'a.txt': 'new', 'b/c.txt': 'more' });
  expect(settleFolder(folder)).toEqual([
    'A command was interrupted while it put files in their places; they are there now.',
  ]);
  expect(state()).toEqual(['a.txt: new', 'b/c.txt: more']);
});

test('what a running process writes is left alone', () => {
  for (const mark of [ownMark, `${process.ppid}-0123abcd`]) left(`.${mark}.draft`, { a: '' });
  expect(settleFolder(folder)).toEqual([]);
  expect(state()).toHaveLength(3);
});

test('a link among what was ready leads nowhere', () => {
  writeFileSync(join(outside, 'secret'), 'mine');
  left(`.${none}.ready`, { 'a.txt': 'new' });
  symlinkSync(outside, join(folder, `.${none}.ready/linked`));
  settleFolder(folder);
  expect(state()).toEqual(['a.txt: new']);
  expect(readdirSync(outside)).toEqual(['secret']);
});

test('the check passes over drafts, and refuses what was not put in its place', () => {
  const codes = () => readContent(folder).problems.map(({ file, code }) => `${file} ${code}`);
  rmSync(join(folder, 'a.txt'));
  left(`.${none}.draft`, { 'claims/a.mdx': 'half' });
  expect(codes()).toEqual(['case.mdx no-case']);
  renameSync(join(folder, `.${none}.draft`), join(folder, `.${none}.ready`));
  expect(codes()).toEqual([`.${none}.ready/claims/a.mdx unexpected-file`, 'case.mdx no-case']);
  expect(existsSync(join(folder, 'claims'))).toBe(false);
});
