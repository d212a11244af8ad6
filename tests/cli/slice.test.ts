import { readdirSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labelSlice, mergeSlices, pathsOf, sliceOf, type Origin } from '../../cli/build/slice.ts';
import { WrongUsage } from '../../cli/usage.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'slices-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const origin: Origin = {
  commit: 'a',
  content: 'b',
  program: 'c',
  site: 'https://x.example',
  base: '',
};

/** The folder of a slice with a page of its own and the style sheet that all have. */
function slice(number: number, of: number, made: Partial<Origin> = {}, style = 'same'): string {
  const folder = join(root, `slice-${number}-${of}-${Object.keys(made).join()}${style}`);
  for (const [path, text] of [
    [`page-${number}/index.html`, `page ${number}`],
    ['_astro/site.css', style],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  labelSlice(folder, { number, of }, { ...origin, ...made });
  return folder;
}

const merge = (...folders: string[]) => mergeSlices(folders, join(root, 'site'), origin, 'link');

test('every page is in one slice, whatever the order in which they are told', () => {
  const paths = ['/b/', '/a/', '/d/', '/c/', '/e/'].map((pathname) => ({ pathname }));
  const slices = [1, 2, 3].map((number) => pathsOf(paths, { number, of: 3 }));
  expect(slices.map((some) => some.map(({ pathname }) => pathname))).toEqual([
    ['/a/', '/d/'],
    ['/b/', '/e/'],
    ['/c/'],
  ]);
  expect([1, 2, 3].map((number) => pathsOf(paths.toReversed(), { number, of: 3 }))).toEqual(slices);
});

test('what is drawn of one chart is in one slice, one after the other', () => {
  const of = (subject: string) =>
    ['.csv', '.json', '.svg', '/']
      .map((ending) => `/charts/ledger/${subject}${ending}`)
      .concat(['', 'oembed.json'].map((file) => `/embed/charts/ledger/${subject}/${file}`));
  const paths = [...of('flood'), ...of('storm')].map((pathname) => ({ pathname }));
  const slices = [1, 2].map((number) => pathsOf(paths, { number, of: 2 }));
  expect(slices.map((some) => some.map(({ pathname }) => pathname).sort())).toEqual([
    of('flood'),
    of('storm'),
  ]);
});

test('the files beside a page are in its slice, so that slices are of equal work', () => {
  const of = (id: string) =>
    ['', 'preview.png', 'strip.svg'].map((file) => `/incidents/${id}/${file}`);
  const paths = [...of('flood'), ...of('storm')].map((pathname) => ({ pathname }));
  expect(pathsOf(paths, { number: 2, of: 2 }).map(({ pathname }) => pathname)).toEqual(of('storm'));
});

test('a slice is a number of how many', () => {
  expect(sliceOf('3/10')).toEqual({ number: 3, of: 10 });
  for (const wrong of ['', '3', '0/2', '4/3', '1/0', '-1/2', '1/2/3', 'one/two', '1/99999'])
    expect(() => sliceOf(wrong), wrong).toThrow(WrongUsage);
});

/** The files of the site that two slices become. */
function merged(by: 'link' | 'move'): Record<string, string> {
  const site = join(root, `site-${by}`);
  mergeSlices([slice(2, 2), slice(1, 2)], site, origin, by);
  const files = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((file) => [file.slice(site.length + 1), readFileSync(file, 'utf8')]),
  );
}

test('slices become one folder, and stay as they were', () => {
  const site = merged('link');
  expect(site).toEqual({
    'page-1/index.html': 'page 1',
    'page-2/index.html': 'page 2',
    '_astro/site.css': 'same',
  });
  merge(join(root, 'slice-1-2-same'), join(root, 'slice-2-2-same'));
});

test('where nobody else needs the slices, they are moved into one folder', () => {
  expect(merged('move')).toEqual(merged('link'));
});

describe('nothing is merged that is not one site:', () => {
  test.each<[name: string, folders: () => string[], message: RegExp]>([
    ['none', () => [], /no slices/],
    ['one missing', () => [slice(1, 3), slice(3, 3)], /one missing: 2\/3/],
    ['two missing', () => [slice(1, 3)], /2 missing: 2\/3, 3\/3/],
    ['one twice', () => [slice(1, 2), slice(1, 2)], /both slice 1\/2/],
    ['of two numbers', () => [slice(1, 2), slice(2, 3)], /one of 2 slices and .* one of 3/],
    [
      'another commit',
      () => [slice(1, 2), slice(2, 2, { commit: 'z' })],
      /another commit .*z there, a here/,
    ],
    ['other content', () => [slice(1, 1, { content: 'z' })], /other content/],
    ['another program', () => [slice(1, 1, { program: 'z' })], /another version/],
    ['another address', () => [slice(1, 1, { site: '' })], /another SITE .*none there/],
    ['no slice', () => [root], /no slice of a site/],
    [
      'files that differ',
      () => [slice(1, 2), slice(2, 2, {}, 'other')],
      /different files: .*site\.css/,
    ],
  ])('%s', (_, folders, message) => {
    const given = folders();
    expect(() => merge(...given)).toThrow(message);
  });
});
