import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/casebook/check-content.ts';
import { layOver, type ExampleFiles } from '../src/casebook/examples.ts';
import { checkPages, type ExampleCase } from '../src/casebook/checks/pages.ts';
import { contentFilesIn } from '../src/casebook/files.ts';
import type { LastRead } from '../src/casebook/last-read.ts';
import { readFiles } from '../src/casebook/read.ts';
import { factWithoutCorrection } from '../src/diff/facts.ts';
import { evidenceRules } from '../src/evidence/codes.ts';
import { projectRoot } from '../src/casebook/folder.ts';

/** The codes that commands other than `check` report. */
const further = [
  { title: 'Evidence (`npm run verify`)', rules: evidenceRules },
  { title: 'Changes of what was published (`npm run diff`)', rules: [factWithoutCorrection] },
];

const exampleFolder = join(projectRoot, 'tests/fixtures/example');
export const docsFolder = join(projectRoot, 'docs/checks');

/** What makes the pages of docs/checks as they should be, by file name. */
export const docs = (example: ExampleCase) => checkPages(example, further);

function readExample(): ExampleCase {
  const files = contentFilesIn(exampleFolder);
  const last: LastRead = new Map();
  readFiles(files, 'all', undefined, last);
  const read = (change: ExampleFiles) =>
    readFiles(layOver(files, change), 'all', undefined, new Map(last));
  return { files, problemsWith: (change) => checkContent(read(change)).problems };
}

/** Writes them, and takes away the pages of codes that are no more. */
function main(): void {
  const pages = docs(readExample());
  mkdirSync(docsFolder, { recursive: true });
  for (const name of readdirSync(docsFolder)) if (!pages.has(name)) rmSync(join(docsFolder, name));
  for (const [name, page] of pages) writeFileSync(join(docsFolder, name), page());
  process.stdout.write(`${pages.size} pages in docs/checks\n`);
}

if (import.meta.main) main();
