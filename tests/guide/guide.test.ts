import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent, type Content } from '../../src/casebook/read.ts';
import { follow } from './run.ts';

const path = join(projectRoot, 'docs/guide.md');
const guide = readFileSync(path, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'casebook-guide-'));
let followed: string;
let content: Content;

beforeAll(async () => {
  followed = await follow(guide, folder);
  content = readContent(join(folder, 'lake/content'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what the guide shows is what happens', async () => {
  await expect(followed).toMatchFileSnapshot(path);
});

test('its steps stand on the site of the example, with the pages that came of them', () => {
  const note = readFileSync(join(projectRoot, 'tests/fixtures/example/notes/guide.mdx'), 'utf8');
  const steps = (text: string) => text.match(/^## .*$/gm);
  expect(steps(note)).toEqual(steps(guide));
  expect(note).toContain(/^# (.*)$/m.exec(guide)?.[1]);
  const pages = content.entries
    .filter(({ collection }) => ['incidents', 'claims', 'figures'].includes(collection))
    .map(({ collection, id }) => `/${collection}/${id}/`);
  expect(
    pages.filter((page) => !note.includes(`claim="${page.split('/')[2]}"`) && !note.includes(page)),
  ).toEqual([]);
});

test('at its end there is a case without faults', () => {
  const { casebook, problems } = checkContent(content);
  expect(problems).toEqual([]);
  expect(casebook).toBeDefined();
});

test('every record of it is one of the example, which says the same and more', () => {
  const example = readContent(join(projectRoot, 'tests/fixtures/example'));
  const records = content.entries.filter(
    ({ collection }) => collection !== 'corrections' && collection !== 'notes',
  );
  expect(records.length).toBeGreaterThan(20);
  const others = records.filter(({ collection, id, data }) => {
    const whole = example.entries.find((each) => each.collection === collection && each.id === id);
    const { recorded: _, ...said } = data as Record<string, unknown>;
    return !holds(whole?.data, said);
  });
  expect(others.map(({ file }) => file)).toEqual([]);
});

/** Whether a value says all that the other one says: each key of it, and each item of a list. */
function holds(whole: unknown, part: unknown): boolean {
  if (part === undefined) return true;
  if (Array.isArray(part))
    return Array.isArray(whole) && part.every((item) => whole.some((each) => holds(each, item)));
  if (typeof part !== 'object' || part === null) return whole === part;
  return (
    typeof whole === 'object' &&
    whole !== null &&
    Object.entries(part).every(([key, value]) =>
      holds((whole as Record<string, unknown>)[key], value),
    )
  );
}

test('every command that it names is there', () => {
  const named = [...guide.matchAll(/npx casebook ([a-z-]+)/g)].map(([, name]) => String(name));
  expect(named.filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
});
