import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/casebook/folder.ts';
import { singleOutcomes } from '../../src/schemas/outcome.ts';

const folder = join(projectRoot, '.github/ISSUE_TEMPLATE');
const schema = JSON.parse(
  readFileSync(join(projectRoot, 'tests/fixtures/github/issue-forms.schema.json'), 'utf8'),
) as object;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

interface Form {
  name: string;
  body: { id?: string; type: string; attributes: { label?: string; options?: unknown[] } }[];
}
const forms = readdirSync(folder)
  .filter((name) => name !== 'config.yml')
  .sort();
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as Form;

test('there is a form for a correction, a new claim and a takedown request', () => {
  expect(forms).toEqual(['correction.yml', 'new-claim.yml', 'takedown.yml']);
});

describe('issue forms are what GitHub takes', () => {
  test.each(forms)('%s', (name) => {
    validate(read(name));
    expect(validate.errors).toBeNull();
    const { body } = read(name);
    const ids = body.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const labels = body.flatMap(({ attributes }) => attributes.label ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(labels).size).toBe(labels.length);
    expect(ids.filter((id) => !/^[\w-]+$/.test(id))).toEqual([]);
    expect(body.filter(({ type, id }) => type !== 'markdown' && !id)).toEqual([]);
  });
  test('names are not used twice', () => {
    expect(new Set(forms.map((name) => read(name).name)).size).toBe(forms.length);
  });
});

test('a new claim offers the outcomes of the model', () => {
  const field = read('new-claim.yml').body.find(({ id }) => id === 'outcome');
  expect(field?.attributes.options).toEqual([...singleOutcomes]);
});

test('content and code have owners of their own, and the last line that fits wins', () => {
  const lines = readFileSync(join(projectRoot, '.github/CODEOWNERS'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  for (const [pattern = '', ...owners] of lines) {
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatch(/^@[\w-]+\/[\w-]+$/);
    if (pattern !== '*') expect(existsSync(join(projectRoot, pattern))).toBe(true);
  }
  const ownersOf = (path: string) =>
    lines.findLast(([pattern = '']) => pattern === '*' || `/${path}`.startsWith(pattern))?.slice(1);
  expect(ownersOf('src/content/claims/a.mdx')).toEqual(['@YOUR-ORGANISATION/editors']);
  expect(ownersOf('src/casebook/read.ts')).toEqual(['@YOUR-ORGANISATION/developers']);
  expect(ownersOf('.github/workflows/check.yml')).toEqual(['@YOUR-ORGANISATION/developers']);
});
