import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, sites, type BuiltSite } from './sites.ts';

let folder: string;
let site: BuiltSite;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-refuse-'));
  site = { folder: join(folder, 'dist'), base: '', content: join(folder, 'content') };
  cpSync(sites.example.content, site.content, { recursive: true });
  cpSync(sites.example.folder, site.folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function digestOf(path: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : ''))
    .filter(Boolean)
    .sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

test('a build of broken content says every error and leaves the last good site as it was', () => {
  const before = digestOf(site.folder);

  writeFileSync(
    join(site.content, 'incidents/broken-one.mdx'),
    '---\ntitel: "A slip"\n---\n\nText with {an.expression}.\n',
  );
  writeFileSync(join(site.content, 'claims/broken-two.mdx'), '---\ntitle: "never closed"\n');
  const { status, stderr } = build(site);
  expect(status).toBe(1);
  expect(stderr).toContain('incidents/broken-one.mdx:2:1  unknown-key');
  expect(stderr).toContain('Did you mean "title"?');
  expect(stderr).toContain('incidents/broken-one.mdx:5:11  content-expression');
  expect(stderr).toContain('claims/broken-two.mdx:1:1  front-matter-unclosed');
  expect(stderr).toContain('the last good site is as it was');
  expect(digestOf(site.folder)).toBe(before);
});
