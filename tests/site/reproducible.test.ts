import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build, sites } from './sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-again-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same content built in another folder, time zone and locale gives the same bytes', () => {
  const again = { ...sites.example, folder: join(folder, 'dist') };
  const { status, stderr } = build(again, {
    TZ: 'Pacific/Auckland',
    LANG: 'ar_SY.UTF-8',
    LC_ALL: 'ar_SY.UTF-8',
  });
  expect(status, stderr).toBe(0);
  const [first, second] = [filesBelow(sites.example.folder), filesBelow(again.folder)];
  expect(second).toEqual(first);
  const different = first.find(
    (file) =>
      !readFileSync(join(sites.example.folder, file)).equals(
        readFileSync(join(again.folder, file)),
      ),
  );
  expect(different && firstDifference(different, again.folder)).toBeUndefined();
});

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}

/** Where two files part, with what stands there in each. */
function firstDifference(file: string, other: string): string {
  const [a, b] = [join(sites.example.folder, file), join(other, file)].map((path) =>
    readFileSync(path, 'latin1'),
  ) as [string, string];
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 40);
  return `${file}, byte ${at}:\n${around(a)}\n${around(b)}`;
}
