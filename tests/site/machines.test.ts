import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { elementsOf, parseXml, child } from '../xml.ts';
import { attribute, elementsNamed, fileAt, pagesOf, type BuiltPage } from './pages.ts';
import { sites } from './sites.ts';

/** What is written for machines, at a site that knows its address: every address in it is one of the site's. */
describe.each(['own', 'exampleBelowBase'] as const)('what machines read of %s', (name) => {
  const site = sites[name];
  const root = `${site.site}${site.base}`;
  const pages = pagesOf(site).map((page) => ({ page, own: `${root}${page.address}` }));
  const text = (file: string) => readFileSync(join(site.folder, file), 'utf8');
  const byUrl = new Map(pages.map(({ page, own }) => [own, page]));
  /** The file that an address leads to; a fragment has to be on the page. */
  const leads = (url: string) => {
    const [page = '', fragment] = url.split('#');
    if (!page.startsWith(`${root}/`) || !fileAt(site, page.slice(site.site.length))) return false;
    if (fragment === undefined) return true;
    return byUrl.get(page)?.elements.some((element) => attribute(element, 'id') === fragment);
  };
  const sitemap = elementsOf(parseXml(text('sitemap.xml')), 'url').map((entry) => ({
    url: child(entry, 'loc').text,
    languages: elementsOf(entry, 'xhtml:link').map(({ attributes }) => [
      attributes['hreflang'],
      attributes['href'],
    ]),
  }));

  test('the sitemap lists every page that is its own canonical one, once', () => {
    const listed = sitemap.map(({ url }) => url);
    const canonical = pages
      .filter(({ page, own }) => linkOf(page, 'canonical') === own && !isUnlisted(page))
      .map(({ own }) => own);
    expect(new Set(listed).size).toBe(listed.length);
    expect([...listed].sort()).toEqual(canonical.sort());
    expect(text('robots.txt')).toContain(`Sitemap: ${root}/sitemap.xml\n`);
  });

  test('the languages of a page name each other, in its head as in the sitemap', () => {
    const languagesOf = (page: BuiltPage | undefined) =>
      (page ? elementsNamed(page, 'link') : [])
        .filter((link) => attribute(link, 'hreflang') && attribute(link, 'rel') === 'alternate')
        .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]);
    for (const { url, languages } of sitemap) {
      expect([url, languagesOf(byUrl.get(url))]).toEqual([url, languages]);
      for (const [, other = ''] of languages)
        expect([other, languagesOf(byUrl.get(other))]).toEqual([other, languages]);
      if (languages.length > 0) expect(languages.map(([, other]) => other)).toContain(url);
    }
    expect(sitemap.some(({ languages }) => languages.length > 1)).toBe(true);
  });

  test('every link of every feed leads to its page and place', () => {
    const feeds = filesNamed(site.folder, /(?:^|\/)feed\.atom$/);
    expect(feeds.length).toBeGreaterThanOrEqual(3);
    for (const file of feeds) {
      const links = elementsOf(parseXml(text(file)), 'link').map(({ attributes }) => attributes);
      expect(links.find(({ rel }) => rel === 'self')?.['href']).toBe(`${root}/${file}`);
      expect(links.filter(({ href = '' }) => !leads(href))).toEqual([]);
    }
  });

  test('every address in llms.txt leads to a page', () => {
    const files = filesNamed(site.folder, /(?:^|\/)llms\.txt$/);
    const urls = files.flatMap((file) =>
      [...text(file).matchAll(/\]\((\S+?)\)/g)].map(([, url = '']) => url),
    );
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !leads(url))).toEqual([]);
  });

  test('what JSON-LD says of the site itself is on the site', () => {
    const lost = pages.flatMap(({ page, own }) =>
      [...page.html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
        ([, json = '']) =>
          addressesIn(JSON.parse(json))
            .filter((url) => url.startsWith(`${root}/`))
            // What follows # names the thing that a page is about, and is no place on it.
            .filter((url) => !leads(url.replace(/#.*$/, '')))
            .map((url) => `${own}: ${url}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});

function linkOf(page: BuiltPage, rel: string): string | undefined {
  const link = elementsNamed(page, 'link').find((each) => attribute(each, 'rel') === rel);
  return link && attribute(link, 'href');
}

function isUnlisted(page: BuiltPage): boolean {
  return elementsNamed(page, 'meta').some(
    (meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content') === 'noindex',
  );
}

function filesNamed(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => name.test(file))
    .sort();
}

/** Every string below a value that is an address. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(addressesIn);
}
