import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inThread } from '../../cli/thread.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readContent } from '../../src/casebook/read.ts';
import { buildSlices, heapOptions, ownSlices } from '../../cli/build/own-slices.ts';
import { originOf } from '../../cli/build/slice.ts';

test('a small case is built at once, a larger one by every core, and a very large one in more parts for each', () => {
  expect(ownSlices(30_000, 2)).toBe(4);
  expect([1, 999, 1000, 50_000].map((records) => ownSlices(records, 2))).toEqual([1, 1, 2, 4]);
  expect([1, 999, 1000, 50_000].map((records) => ownSlices(records, 8))).toEqual([1, 1, 8, 8]);
});

test('a machine with one core builds a large case too, part by part', () => {
  expect([999, 1000, 50_000].map((records) => ownSlices(records, 1))).toEqual([1, 1, 4]);
});

test('a process may use more memory for more records, and has no limit where what pages read is recorded', () => {
  const heap = (records: number) => Number(/\d+/.exec(heapOptions(records)[0] ?? '')?.[0]);
  expect(heap(50_000)).toBeGreaterThan(heap(20_000));
  expect(heapOptions(10_000)).toEqual([]);
});

/** A content folder with an error. */
function faultyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'own-slices-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'case.mdx'), 'no front matter');
  return folder;
}

test('of a part that cannot be built it is told why, and the parts after it are not begun', async () => {
  const folder = faultyFolder();
  await expect(
    buildSlices(folder, originOf(folder), 50_000, join(folder, 'out'), 1),
  ).rejects.toThrow(/--slice 1\/4 .* failed:[^]*front-matter-missing/);
});

test('a large case is checked in a thread: its problems are those that are found without one', async () => {
  const folder = faultyFolder();
  const { problems } = checkContent(readContent(folder));
  expect(problems.length).toBeGreaterThan(0);
  expect(await inThread('build/check-thread', folder)).toEqual(problems);
});
