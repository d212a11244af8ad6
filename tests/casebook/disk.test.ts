import { accessSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder, reasonOf } from '../../src/casebook/disk.ts';

vi.mock(import('node:fs'), async (original) => ({
  ...(await original()),
  mkdirSync: vi.fn(),
  accessSync: vi.fn(),
}));

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

test('of a disk that can only be read it is said so, though Node says that there is no such folder', () => {
  vi.mocked(mkdirSync).mockImplementationOnce(() => {
    throw failure('ENOENT');
  });
  vi.mocked(accessSync).mockImplementationOnce(() => {
    throw failure('EROFS');
  });
  expect(() => makeFolder(join(tmpdir(), 'not-there/below'))).toThrow('EROFS');
  expect(accessSync).toHaveBeenCalledWith(tmpdir(), expect.anything());
});

test.each([
  ['EACCES', 'you have no rights to read or write there (EACCES: as the system says it)'],
  ['EROFS', 'what is there can only be read (EROFS: as the system says it)'],
  ['ENOSPC', 'the disk is full (ENOSPC: as the system says it)'],
  ['EIO', 'EIO: as the system says it'],
])('%s in words', (code, words) => {
  expect(reasonOf(failure(code))).toBe(words);
});
