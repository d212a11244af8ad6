import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aboutAddress } from '../../src/casebook/addresses.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { writeReport } from '../../src/casebook/report.ts';
import { sitePagesFrom } from '../../src/casebook/site-pages.ts';
import { movedPages } from '../../src/hosting/redirects.ts';
import { notesOf } from '../../src/web/pages.ts';
import { brief, checkExample, example, exampleRead } from './example.ts';

const page = (text: string) => new Map([['../pages/own.mdx', new TextEncoder().encode(text)]]);
const judged = (text: string) => checkContent(readFiles(example, 'all', page(text), exampleRead()));
const matter = '---\ntitle: Own page\nsummary: A page of the maintainers.\n---\n\n';

describe('a page of prose under src/pages', () => {
  test.each([
    ['a loose number', 'Nine people were killed.', '6:1 loose-number'],
    ['a loaded word', 'The terrorists came.', '6:5 loaded-word'],
    ['a broken link', 'See [this](/claims/nothing/).', '6:5 broken-link'],
    ['a wrong heading', '# Again', '6:1 heading-level'],
    ['a hidden sign', 'A\u202eB', '6:2 hidden-character'],
  ])('is told of %s', (_, text, found) => {
    const { problems, casebook } = judged(`${matter}${text}\n`);
    expect(problems.map(brief)).toEqual([`../pages/own.mdx:${found}`]);
    expect(casebook).toBeUndefined();
  });

  test('may hold code, for it is a module of the site', () => {
    const text = `${matter}import Chart from '../Chart.astro';\n\n<Chart of={props.id}>Shown</Chart>\n`;
    expect(judged(text).problems).toEqual([]);
  });

  test('is no record of the case', () => {
    const { casebook } = judged(`${matter}Words.\n`);
    expect(casebook?.notes.size).toBe(
      [...example.keys()].filter((file) => /^notes/.test(file)).length,
    );
  });

  test('has a title and a summary, or says that it has none', () => {
    expect(judged('---\ntitle: Own\n---\n').problems.map(brief)).toEqual([
      '../pages/own.mdx:2:1 missing-key',
    ]);
  });

  test('is named on GitHub by its own path', () => {
    const { problems } = judged(`${matter}The terrorists came.\n`);
    expect(writeReport(problems, 'github', 'src/content')).toContain('file=src/pages/own.mdx');
  });
});

test('the pages that every site has are judged with every case', () => {
  const files = [...sitePagesFrom(join(projectRoot, 'src/content')).keys()];
  expect(files).toContain('../i18n/en/colophon.mdx');
  expect(files.every((file) => dirname(file).startsWith('../'))).toBe(true);
});

describe('a note of the name of a page about the site', () => {
  const note = {
    'notes/accessibility.mdx': '---\ntitle: For everybody\nsummary: How.\n---\n\nWords.\n',
  };
  const { casebook } = checkExample(note);

  test('stands in its place, and the old address leads to it', () => {
    if (!casebook) throw new Error('The example has errors.');
    expect(aboutAddress(casebook, 'accessibility')).toBe('/notes/accessibility/');
    expect(aboutAddress(casebook, 'colophon')).toBe('/colophon/');
    expect(movedPages(casebook)).toContainEqual(
      expect.objectContaining({ from: '/accessibility/', to: '/notes/accessibility/' }),
    );
  });
});

test('notes come by their order, in a menu those that stand there', () => {
  const { casebook } = checkExample({
    'notes/imprint.mdx': { replace: 'order: 2', by: 'order: -1' },
  });
  if (!casebook) throw new Error('The example has errors.');
  expect(notesOf(casebook).map(({ id }) => id)).toEqual(['imprint', 'method']);
  expect(notesOf(casebook, 'main').map(({ id }) => id)).toEqual(['method']);
});
