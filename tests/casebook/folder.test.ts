import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFolder, fromHere } from '../../src/casebook/folder.ts';

let here = '';
beforeEach(() => {
  here = mkdtempSync(join(realpathSync(tmpdir()), 'casebook here “ال” '));
});
afterEach(() => rmSync(here, { recursive: true }));

const put = (...places: string[]) => {
  for (const place of places) {
    mkdirSync(join(here, place), { recursive: true });
    writeFileSync(join(here, place, 'case.mdx'), '');
  }
};

test.each(['.', 'content', 'src/content'])('a case is found in %s', (place) => {
  put(place);
  expect(contentFolder(undefined, {}, here)).toBe(join(here, place));
});

test('what is named goes before CASEBOOK_CONTENT, and that before what is found', () => {
  put('content');
  expect(contentFolder('a', { CASEBOOK_CONTENT: 'b' }, here)).toBe(join(here, 'a'));
  expect(contentFolder(undefined, { CASEBOOK_CONTENT: 'b' }, here)).toBe(join(here, 'b'));
  expect(contentFolder(undefined, { CASEBOOK_CONTENT: '' }, here)).toBe(join(here, 'content'));
  expect(contentFolder('/somewhere/else', {}, here)).toBe('/somewhere/else');
});

test('standing in no case, or before two, one is told what to say', () => {
  expect(() => contentFolder(undefined, {}, here)).toThrow(/^There is no case here.*--content DIR/);
  put('content', '.');
  expect(() => contentFolder(undefined, {}, here)).toThrow(
    'There are two cases here, . and content. Say which one is meant: --content DIR.',
  );
});

test('a path is told from where one stands, one outside as it is', () => {
  expect(fromHere(join(here, 'src/content'), here)).toBe('src/content');
  expect(fromHere(here, here)).toBe('.');
  expect(fromHere('/somewhere/else', here)).toBe('/somewhere/else');
});
