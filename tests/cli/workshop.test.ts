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
import { ownMark } from '../../src/casebook/own-mark.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'workshop-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = (name: string, text: string) => {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, 'index.html'), text);
};
const page = () => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('the next build removes the workshops of those that were killed, and no other', () => {
  const none = `${2 ** 22 + 1}-00000000`;
  const before = `${process.pid}-00000000`;
  const running = `build-${process.ppid}-00000000-a`;
  for (const name of [`build-${none}-a`, `build-${before}-a`, running, `build-${ownMark}-a`])
    folder(name, '');
  for (const name of ['build-old', 'pack-1']) folder(name, '');
  const mine = workshopIn(root, 'build-');
  expect(existsSync(mine)).toBe(true);
  expect(readdirSync(root).filter((name) => !mine.endsWith(name))).toEqual(
    [running, `build-${ownMark}-a`, 'pack-1'].sort(),
  );
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
