import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/import.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';

export const fixture = join(projectRoot, 'tests/fixtures/ucdp/ged.csv');
export const text = readFileSync(fixture, 'utf8');
export const [header = '', first = '', ...others] = text.trimEnd().split('\n');

/** A folder of its own for each test. */
export let folder = '';
export function makeFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'casebook-import-'));
}

export function removeFolder(): void {
  rmSync(folder, { recursive: true });
}

export const today = '2026-11-22';
export const run = (file = fixture, ...more: string[]) => runOn(today, file, ...more);
export const runOn = (day: string, file = fixture, ...more: string[]) =>
  main(
    ['ucdp-ged', file, '--content', join(folder, 'content'), '--published', '2002', ...more],
    {},
    day,
  );

/** A file of the fixture's rows, changed. */
export function written(lines: readonly string[], lineEnd = '\n'): string {
  const file = join(folder, 'ged.csv');
  writeFileSync(file, lines.map((line) => line + lineEnd).join(''));
  return file;
}

export function imported() {
  const { casebook, problems } = checkContent(readContent(join(folder, 'content')));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!casebook) throw new Error(JSON.stringify(errors, null, 1));
  return { casebook, problems };
}
