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
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceSite, restoreSite, workshopIn } from '../../cli/workshop.ts';
import { writeWhole } from '../../src/casebook/write-whole.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'workshop-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (name: string, text: string) => {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, 'index.html'), text);
};
const page = () => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('the next build removes the workshops of those that were killed, and no other', () => {
  const none = 2 ** 22 + 1;
  for (const name of ['build-old', `build-${none}-a`, `build-${process.pid}-a`, 'pack-1'])
    folder(name, '');
  const mine = workshopIn(root, 'build-');
  expect(existsSync(mine)).toBe(true);
  expect(readdirSync(root).filter((name) => !mine.endsWith(name))).toEqual([
    `build-${process.pid}-a`,
    'pack-1',
  ]);
});

test('a site lost between two renames is put back', () => {
  folder('.dist.previous', 'old');
  folder('.dist.fresh', 'half');
  expect(restoreSite(join(root, 'dist'))).toBe(true);
  expect(page()).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a new site takes the place of the old one, and nothing is left', () => {
  folder('dist', 'old');
  folder('made', 'new');
  replaceSite(join(root, 'dist'), join(root, 'made'));
  expect(page()).toBe('new');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('without a new site the old one stays', () => {
  folder('dist', 'old');
  expect(() => replaceSite(join(root, 'dist'), join(root, 'made'))).toThrow();
  expect(page()).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a file is written whole, and a new one never over another', () => {
  const path = join(root, 'a/b.mdx');
  writeWhole(path, 'one', true);
  expect(() => writeWhole(path, 'two', true)).toThrow('EEXIST');
  expect(readFileSync(path, 'utf8')).toBe('one');
  writeWhole(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(root, 'a'))).toEqual(['b.mdx']);
});
