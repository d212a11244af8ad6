import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examples, type Example } from '../../src/exports/examples.ts';
import { dataFilesOf } from '../../src/exports/files.ts';
import { casebookWith } from './casebooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-examples-'));
for (const { name, bytes } of dataFilesOf(casebookWith())) writeFileSync(join(folder, name), bytes);
afterAll(() => rmSync(folder, { recursive: true }));

const has = (command: string) => spawnSync(command, ['--version']).status === 0;
const inLanguage = (language: Example['language']) =>
  examples
    .filter((example) => example.language === language)
    .map(({ file, code }, index) => [`${file} (${index + 1})`, file, code] as const);

test('are three lines each', () => {
  for (const { code } of examples) expect(code.split('\n')).toHaveLength(3);
});

test('read files that there are', () => {
  const names = dataFilesOf(casebookWith()).map(({ name }) => name);
  for (const { file } of examples) expect(names).toContain(file);
});

/** What one of the examples must at least print, whichever it is. */
const known = /guard-second|14|lake-storm|The storm on Lake Example/;

describe.skipIf(!has('python3'))('in Python run (if python3 is installed)', () => {
  test.each(inLanguage('Python'))('%s', (_, __, code) => {
    const said = execFileSync('python3', ['-W', 'ignore', '-c', code], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said).toMatch(known);
    expect(said).not.toMatch(/guard-first\/killed'/);
  });
});

describe('in SQL run', () => {
  test.each(inLanguage('SQL'))('%s', (_, file, code) => {
    const database = new DatabaseSync(join(folder, file), { readOnly: true });
    const rows = database.prepare(code).all();
    database.close();
    expect(JSON.stringify(rows)).toMatch(known);
  });
});

describe.skipIf(!has('Rscript'))('in R run (if Rscript is installed)', () => {
  test.each(inLanguage('R'))('%s', (_, __, code) => {
    const said = execFileSync('Rscript', ['-e', code], { cwd: folder, encoding: 'utf8' });
    expect(said).toMatch(known);
  });
});
