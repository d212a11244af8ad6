import { describe, expect, test } from 'vitest';
import { writeLlms } from '../../src/hosting/llms.ts';
import { writeRobots } from '../../src/hosting/robots.ts';
import { writeSecurityTxt } from '../../src/hosting/security-txt.ts';
import { writeSitemaps } from '../../src/hosting/sitemap.ts';
import { localePrefix, pathTo, urlTo, webAt } from '../../src/web/web.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { published, unpublished } from '../web/example.ts';
import { child, elementsOf, parseXml } from '../xml.ts';

const casebook = casebookWith();

describe('where a site is published', () => {
  test.each([
    [undefined, ''],
    ['', ''],
    ['/', ''],
    ['coast', '/coast'],
    ['/coast', '/coast'],
    ['/coast/', '/coast'],
    ['//a//', '/a'],
  ])('a base written %j is "%s"', (written, base) => {
    expect(webAt(undefined, written)).toEqual({ origin: undefined, base });
  });

  test('of SITE only the host counts, since BASE is the path', () => {
    expect(webAt('https://example.org/elsewhere/', '/coast').origin).toBe('https://example.org');
    expect(webAt('', '/').origin).toBeUndefined();
  });

  test.each(['example.org', 'javascript:alert(1)', 'ftp://example.org'])(
    'SITE "%s" is no address',
    (site) => expect(() => webAt(site, '/')).toThrow(TypeError),
  );

  test('the first language stands at the root, the others below their tag', () => {
    expect(localePrefix(casebook, 'en')).toBe('');
    expect(pathTo(published, casebook, 'ar', '/claims/')).toBe('/coast/ar/claims/');
    expect(urlTo(published, casebook, 'en', '/')).toBe('https://casebook.example/coast/');
  });
});

test('robots may read everything, and find the sitemap where there is one', () => {
  expect(writeRobots(published)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://casebook.example/coast/sitemap.xml\n',
  );
  expect(writeRobots(unpublished)).toBe('User-agent: *\nAllow: /\n');
});

describe('the sitemap', () => {
  test('lists every page with its languages and its day', () => {
    const [file, ...more] = writeSitemaps(
      [
        {
          url: 'https://example.org/?a=1&b=2',
          alternates: [{ hreflang: 'ar', url: 'https://example.org/ar/' }],
          changed: Date.UTC(2001, 5, 30),
        },
        { url: 'https://example.org/b/', alternates: [] },
      ],
      'https://example.org',
    );
    expect([file?.name, more]).toEqual(['sitemap.xml', []]);
    const root = parseXml(file?.text ?? '');
    const [first, second] = elementsOf(root, 'url');
    expect(child(first!, 'loc').text).toBe('https://example.org/?a=1&b=2');
    expect(child(first!, 'lastmod').text).toBe('2001-06-30');
    expect(child(first!, 'xhtml:link').attributes).toMatchObject({ hreflang: 'ar' });
    expect(second!.children.map(({ name }) => name)).toEqual(['loc']);
  });

  test.each([
    ['50,000 pages', 50_000, 1, ['sitemap.xml']],
    ['50,001 pages', 50_001, 1, ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']],
    ['60 megabytes', 20_000, 3_000, ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']],
  ])('of %s keeps to the limits of its protocol', (_, count, length, names) => {
    const url = (index: number) => `https://a.b/${'x'.repeat(length)}/${index}/`;
    const pages = Array.from({ length: count }, (_, index) => ({
      url: url(index),
      alternates: [],
    }));
    const files = writeSitemaps(pages, 'https://a.b/coast');
    expect(files.map(({ name }) => name)).toEqual(names);
    for (const { text } of files) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50 * 1024 * 1024);
      expect(text.split('<loc>').length - 1).toBeLessThanOrEqual(50_000);
    }
    const listed = files.flatMap(({ text }) => text.match(/(?<=<url>\n +<loc>)[^<]+/g) ?? []);
    expect(listed).toEqual(pages.map(({ url }) => url));
  });

  test('of several files is an index of them', () => {
    const pages = Array.from({ length: 50_001 }, () => ({ url: 'https://a.b/', alternates: [] }));
    expect(writeSitemaps(pages, 'https://a.b/coast')[0]?.text).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        '  <sitemap><loc>https://a.b/coast/sitemap-1.xml</loc></sitemap>',
        '  <sitemap><loc>https://a.b/coast/sitemap-2.xml</loc></sitemap>',
        '</sitemapindex>',
        '',
      ].join('\n'),
    );
  });
});

describe('llms.txt', () => {
  const text = writeLlms(casebook, published, 'en', [{ title: 'All', file: '/data/all.json' }]);

  test('begins with the title, the summary and how not to misread the numbers', () => {
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# The storm on Lake Example',
      '',
      '> An invented night on an invented lake, small enough to read and holding everything that a case can hold.',
    ]);
    expect(text).toContain('do not add numbers up');
  });

  test('links pages in their language and files below the base', () => {
    expect(text).toContain('(https://casebook.example/coast/incidents/lake-storm/)');
    expect(text).toContain('- [All](https://casebook.example/coast/data/all.json)');
    expect(writeLlms(casebook, published, 'ar')).toContain('/coast/ar/claims/');
  });
});

describe('security.txt', () => {
  const without = casebookWith({
    'case.mdx': { replace: 'contact: mailto:desk@example.org\n', by: '' },
  });
  const onTheWeb = casebookWith({
    'case.mdx': { replace: 'mailto:desk@example.org', by: 'https://example.org/desk' },
  });

  test('exists where the case names a contact, and runs out a year after it was published', () => {
    expect(writeSecurityTxt(casebook, published)).toBe(
      'Contact: mailto:desk@example.org\nExpires: 2002-06-30T00:00:00Z\nPreferred-Languages: en, ar\n',
    );
    expect(writeSecurityTxt(without, published)).toBeUndefined();
  });

  test('runs out later where the case has been corrected since', () => {
    const corrected = casebookWith({
      'corrections/guard-second-locator.mdx': {
        replace: 'date: 2001-06-20',
        by: 'date: 2001-08-01',
      },
    });
    expect(writeSecurityTxt(corrected, published)).toContain('Expires: 2002-08-01T00:00:00Z\n');
  });

  test('names its own address where it stands at the root of a host', () => {
    expect(writeSecurityTxt(onTheWeb, webAt('https://example.org', '/'))).toContain(
      'Contact: https://example.org/desk\n',
    );
    expect(writeSecurityTxt(onTheWeb, webAt('https://example.org', '/'))).toContain(
      'Canonical: https://example.org/.well-known/security.txt\n',
    );
  });
});
