import { join } from 'node:path';
import type { ExampleFiles } from '../../src/casebook/rule.ts';
import { layOver } from '../../src/casebook/checks/examples.ts';
import { checkContent } from '../../src/casebook/check.ts';
import { contentFilesIn, type Files } from '../../src/casebook/files.ts';
import type { Problem } from '../../src/casebook/problem.ts';
import { readFiles } from '../../src/casebook/read.ts';

/** The invented case of tests/fixtures/example. */
export const exampleFolder = join(import.meta.dirname, '../fixtures/example');
export const example: Files = new Map(
  // The guide is long, and would be read again by each of a thousand checks.
  [...contentFilesIn(exampleFolder)].filter(([file]) => file !== 'notes/guide.mdx'),
);

const judged = new WeakMap<ExampleFiles, Problem[]>();

/** What is wrong with the example case after a change. */
export function problemsWith(change: ExampleFiles): Problem[] {
  const problems = judged.get(change) ?? checkContent(readFiles(layOver(example, change))).problems;
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
