import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { checkPages } from '../src/casebook/checks/pages.ts';
import { contentFilesIn } from '../src/casebook/files.ts';
import { factWithoutCorrection } from '../src/diff/facts.ts';
import { evidenceRules } from '../src/evidence/codes.ts';
import { projectRoot } from '../src/casebook/folder.ts';

/** The codes that commands other than `check` report. */
const further = [
  { title: 'Evidence (`npm run verify`)', rules: evidenceRules },
  { title: 'Changes of what was published (`npm run diff`)', rules: [factWithoutCorrection] },
];

const exampleCase = join(projectRoot, 'tests/fixtures/example');
export const docsFolder = join(projectRoot, 'docs/checks');

/** The pages of docs/checks as they should be, by file name, formatted as everything here is. */
export async function docs(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const [name, page] of checkPages(contentFilesIn(exampleCase), further))
    pages.set(name, await format(page, { parser: 'markdown', printWidth: 100 }));
  return pages;
}

/** Writes them, and takes away the pages of codes that are no more. */
async function main(): Promise<void> {
  const pages = await docs();
  mkdirSync(docsFolder, { recursive: true });
  for (const name of readdirSync(docsFolder)) if (!pages.has(name)) rmSync(join(docsFolder, name));
  for (const [name, page] of pages) writeFileSync(join(docsFolder, name), page);
  process.stdout.write(`${pages.size} pages in docs/checks\n`);
}

if (import.meta.main) await main();
