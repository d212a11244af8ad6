import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder, reasonOf } from '../../src/casebook/disk.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

test('of a disk that can only be read it is said so, though Node says that there is no such folder', () => {
  vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
    throw failure('ENOENT');
  });
  const access = vi.spyOn(fs, 'accessSync').mockImplementation(() => {
    throw failure('EROFS');
  });
  syncBuiltinESMExports();
  expect(() => makeFolder(join(tmpdir(), 'not-there/below'))).toThrow('EROFS');
  expect(access.mock.calls[0]?.[0]).toBe(tmpdir());
});

test.each([
  ['EACCES', 'you have no rights to read or write there (EACCES: as the system says it)'],
  ['EROFS', 'what is there can only be read (EROFS: as the system says it)'],
  ['ENOSPC', 'the disk is full (ENOSPC: as the system says it)'],
  ['EIO', 'EIO: as the system says it'],
])('%s in words', (code, words) => {
  expect(reasonOf(failure(code))).toBe(words);
});
