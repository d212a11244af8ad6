import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWithin } from '../../cli/site-files.ts';
import { pathTo, webAt } from '../../src/web/web.ts';
import { idOf, isId } from '../../src/schemas/id.ts';
import { casebookWith } from '../exports/casebooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'judged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noIds = [
  '',
  '.',
  '..',
  '../up',
  'a/b',
  'a b',
  'a\nb',
  'a\0b',
  'a"b',
  'a;b',
  'a{b}',
  '$uri',
  '/*',
  'A',
  'a--b',
  'é',
  'а',
  'con',
  'nul',
  'com1',
  'lpt9',
  'a'.repeat(101),
];

test.each(noIds)('%j becomes no address and no file', (text) => {
  expect(isId(text)).toBe(false);
  expect(() => idOf(text)).toThrow('is no id');
});

test('an id may begin as the name of a device does', () => {
  expect(['console', 'con-1', 'nul-a', 'com10'].every(isId)).toBe(true);
});

test.each([' ', '\n', '"', "'", ';', '{', '$', '*', '%0a', '/../', '/./', '//', '\\', '?', 'é'])(
  'a path with %j is written into no file of a host',
  (part) => {
    expect(() =>
      pathTo(webAt(undefined, '/coast'), casebookWith(), 'en', `/claims/a${part}b/`),
    ).toThrow('is no path of a site');
    expect(() => webAt(undefined, `/coast${part}b`)).toThrow('BASE is a path');
  },
);

test('a writer keeps to its folder', () => {
  for (const path of ['../out.txt', 'a/../../out.txt', 'a\0b', '.'])
    expect(() => writeWithin(folder, path, '')).toThrow('lies outside');
  expect(existsSync(join(folder, '../out.txt'))).toBe(false);
  writeWithin(folder, 'a/b.txt', 'text');
  expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('text');
});
