import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openCopies } from '../../cli/build/kept-copies.ts';

const page = new TextEncoder().encode('a page');
const copies = { br: Uint8Array.of(1, 2, 3), gz: Uint8Array.of(4, 5) };

/** One build that needs the copies of a page: whether it had to make them. */
function hasMade(folder: string, program: string): boolean {
  const store = openCopies({ folder, draft: join(folder, 'draft'), program });
  let isMade = false;
  const given = store.copiesOf(page, () => {
    isMade = true;
    return copies;
  });
  store.save();
  expect([...given.br, ...given.gz]).toEqual([1, 2, 3, 4, 5]);
  return isMade;
}

test.each<[string, string, (folder: string) => void, boolean]>([
  ['the same program', 'this', () => undefined, false],
  ['another program', 'that', () => undefined, true],
  ['a truncated file', 'this', (folder) => truncateSync(join(folder, 'copies'), 2), true],
  ['other bytes', 'this', (folder) => writeFileSync(join(folder, 'copies'), 'none'), true],
  ['an index that is cut', 'this', (folder) => truncateSync(join(folder, 'copies.json'), 9), true],
  ['no file', 'this', (folder) => rmSync(join(folder, 'copies')), true],
])('copies that were kept, with %s', (_, program, meanwhile, isMadeAgain) => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-copies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(hasMade(folder, 'this')).toBe(true);
  meanwhile(folder);
  expect(hasMade(folder, program)).toBe(isMadeAgain);
});
