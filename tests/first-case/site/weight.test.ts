import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attribute, elementsNamed, fileAt, pagesOf, type BuiltPage } from '../../site/pages.ts';
import { sites } from '../../site/sites.ts';

describe('the weight of the first case', () => {
  const pages = pagesOf(sites.own);
  // Kilobytes of brotli for the page and the style sheets it needs.
  test.each([
    ['home', /^\/(?:ar\/)?$/, 13],
    ['an incident', /^\/(?:ar\/)?incidents\/[^/]+\/$/, 10],
  ])('%s keeps within its budget', (_, address, budget) => {
    const heavy = pages
      .filter((page) => address.test(page.address))
      .map((page) => ({ page: page.address, kilobytes: weightOf(page) / 1024 }))
      .filter(({ kilobytes }) => kilobytes > budget);
    expect(heavy).toEqual([]);
  });
});

test('all charts of a page together weigh at most 12 kilobytes of brotli', () => {
  const heavy = pagesOf(sites.own)
    .map(({ address, html }) => {
      const drawings = (html.match(/<svg.*?<\/svg>/gs) ?? []).join('');
      return { address, kilobytes: brotliCompressSync(drawings).length / 1024 };
    })
    .filter(({ kilobytes }) => kilobytes > 12);
  expect(heavy).toEqual([]);
});

function weightOf(page: BuiltPage): number {
  const sheets = elementsNamed(page, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => fileAt(sites.own, attribute(link, 'href') ?? ''));
  const files = sheets.flatMap((file) => (file ? [readFileSync(file)] : []));
  return [Buffer.from(page.html), ...files].reduce(
    (sum, bytes) => sum + brotliCompressSync(bytes).length,
    0,
  );
}
