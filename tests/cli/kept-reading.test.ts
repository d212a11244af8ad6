import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readChanged } from '../../cli/kept-reading.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-'));
  content = join(folder, 'content');
  cpSync(join(projectRoot, 'tests/fixtures/example'), content, { recursive: true });
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const kept = () => join(folder, '.cache/reading');
const incident = () => join(content, 'incidents/rescue-boat.mdx');
const comparable = (of: ReturnType<typeof readContent>) => ({
  ...of,
  where: of.entries.map(({ file }) => of.where(file, ['title'])),
  textOf: of.entries.map(({ file }) => of.textOf(file)),
});

test('what was kept is what would be read anew, and stays where nothing has changed', () => {
  readChanged(content);
  const bytes = readFileSync(kept());
  expect(comparable(readChanged(content))).toEqual(comparable(readContent(content)));
  expect(readFileSync(kept())).toEqual(bytes);
});

test('a file that has changed is read again', () => {
  readChanged(content);
  writeFileSync(incident(), readFileSync(incident(), 'utf8').replace(/title: .*/, 'titel: A typo'));
  expect(comparable(readChanged(content))).toEqual(comparable(readContent(content)));
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  [
    'changed by hand',
    (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replace('Capsizing', 'Capsizong'), 'latin1'),
  ],
])('what is %s is as if it were not there', (_, damage) => {
  readChanged(content);
  writeFileSync(kept(), damage(readFileSync(kept())));
  expect(comparable(readChanged(content))).toEqual(comparable(readContent(content)));
});
