import { join } from 'node:path';
import { layOver, type ExampleFiles } from '../../src/casebook/examples.ts';
import { checkContent, type Checked } from '../../src/casebook/check-content.ts';
import { contentFilesIn, type Files } from '../../src/casebook/files.ts';
import type { Problem } from '../../src/casebook/problem.ts';
import type { LastRead } from '../../src/casebook/last-read.ts';
import { readFiles, type Content } from '../../src/casebook/read.ts';

/** The invented case of tests/fixtures/example. */
export const exampleFolder = join(import.meta.dirname, '../fixtures/example');
export const example: Files = new Map(
  // The guide is long, and would be read again by each of a thousand checks.
  [...contentFilesIn(exampleFolder)].filter(([file]) => file !== 'notes/guide.mdx'),
);

const lastRead: LastRead = new Map();
readFiles(example, 'all', undefined, lastRead);
/** The example as it was read: whoever is given it reads anew only what differs, as a development server does. */
export const exampleRead = (): LastRead => new Map(lastRead);

export function readExample(change: ExampleFiles = {}): Content {
  return readFiles(layOver(example, change), 'all', undefined, exampleRead());
}

/** The example case after a change, judged. */
export function checkExample(change: ExampleFiles = {}): Checked {
  return checkContent(readExample(change));
}

const judged = new WeakMap<ExampleFiles, Problem[]>();

/** What is wrong with the example case after a change. */
export function problemsWith(change: ExampleFiles): Problem[] {
  const problems = judged.get(change) ?? checkExample(change).problems;
  judged.set(change, problems);
  return problems;
}

/** What is wrong with a folder of these files and nothing else. */
export function problemsIn(files: Readonly<Record<string, string | Uint8Array>>): Problem[] {
  const encode = (text: string | Uint8Array) =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return checkContent(
    readFiles(new Map(Object.entries(files).map(([file, text]) => [file, encode(text)]))),
  ).problems;
}

/** `file:line:column code`, as short as a table needs it. */
export function brief({ file, line, column, code }: Problem): string {
  return `${file}:${line}:${column} ${code}`;
}
