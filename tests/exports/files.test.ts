import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';
import { dataFileNames, dataFilesOf, wordsOf } from '../../src/exports/files.ts';
import { locales, strings } from '../../src/i18n/index.ts';
import { exampleFolder } from '../casebook/example.ts';
import { casebookWith, textOf } from './casebooks.ts';

const casebook = casebookWith();
const files = dataFilesOf(casebook);
const folder = mkdtempSync(join(tmpdir(), 'casebook-files-'));
for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
afterAll(() => rmSync(folder, { recursive: true }));

test('have names that are addresses, each once', () => {
  const names = files.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_.-]+$/);
  expect(names.toSorted()).toEqual(dataFileNames.toSorted());
});

test('are named in every language, and nothing else is', () => {
  for (const locale of locales) {
    const { files: words } = strings(locale).data;
    expect(Object.keys(words).sort()).toEqual(
      files.map(({ name, table }) => table?.name ?? name).sort(),
    );
    for (const file of files) expect(wordsOf(file, locale).title).not.toBe('');
  }
});

test('agree with their checksums, as sha256sum reckons them', () => {
  const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(checked.trim().split('\n')).toHaveLength(files.length - 1);
  expect(textOf(casebook, 'SHA256SUMS').split('\n').slice(0, -1)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{64} {2}measures\.csv$/)]),
  );
});

test('are the same bytes on another machine: another time zone, another locale, another run', () => {
  const { casebook: whole = casebook } = checkContent(readContent(exampleFolder));
  const script = `
    import { checkContent } from './src/casebook/check-content.ts';
    import { readContent } from './src/casebook/read.ts';
    import { dataFilesOf } from './src/exports/files.ts';
    const { casebook } = checkContent(readContent('tests/fixtures/example'));
    process.stdout.write(new TextDecoder().decode(dataFilesOf(casebook).at(-1).bytes));`;
  for (const env of [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_SY.UTF-8' },
    { TZ: 'America/Anchorage', LC_ALL: 'C' },
  ])
    expect(
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: projectRoot,
        env: { ...process.env, ...env },
        encoding: 'utf8',
      }),
    ).toBe(textOf(whole, 'SHA256SUMS'));
});
