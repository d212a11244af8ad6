import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeCitations } from '../../cli/citations.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { published } from '../web/example.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-citations-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['sources/gazette-2001-05-14', 'The night on the lake', 'Source record: The night on the lake'],
  ['claims/guard-second', 'Lake Guard: 14 dead', 'Lake Guard: 14 dead on the ferry'],
  ['data', 'The data', 'The data'],
])('beside the page %s every format gives it one title of its own', (address, tag, title) => {
  mkdirSync(join(folder, address), { recursive: true });
  writeFileSync(
    join(folder, address, 'index.html'),
    `<head><meta name="citation_title" content="${tag}"></head><details class="cite-page">`,
  );
  writeCitations(folder, casebookWith(), published);
  const read = (ending: string) => readFileSync(join(folder, address, `cite.${ending}`), 'utf8');
  expect(read('bib')).toContain(`title = {{${title}}}`);
  expect(read('ris')).toContain(`TI  - ${title}\r\n`);
  expect(JSON.parse(read('json'))).toMatchObject([{ title, author: [{ literal: 'A. Recorder' }] }]);
});
