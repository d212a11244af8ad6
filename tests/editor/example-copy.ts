import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFolder } from '../casebook/example.ts';

/** A copy of the example case, for each test its own. */
export let content = '';
export function copyExample(): void {
  content = mkdtempSync(join(tmpdir(), 'casebook-new-'));
  cpSync(exampleFolder, content, { recursive: true });
}

export function removeCopy(): void {
  rmSync(content, { recursive: true });
}

export const today = '2026-11-22';
export const read = (file: string) => readFileSync(join(content, file), 'utf8');

/** The arguments of a command line without escapes. */
export const words = (line: string) =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
