import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, plainAddress, recordAt } from '../src/casebook/addresses.ts';
import { recordByKey, type Casebook } from '../src/casebook/link.ts';
import { compareText } from '../src/casebook/problem.ts';
import { writeCaddyfile } from '../src/hosting/headers-caddy.ts';
import { writeHeadersFile } from '../src/hosting/headers-file.ts';
import { writeNginx } from '../src/hosting/headers-nginx.ts';
import { hostingOf } from '../src/hosting/headers.ts';
import { editedAt } from '../src/web/pages.ts';
import {
  movedPages,
  redirectPage,
  redirectsOf,
  writeRedirectsFile,
} from '../src/hosting/redirects.ts';
import { writeSitemaps, type SitemapPage } from '../src/hosting/sitemap.ts';
import { localePrefix, type Web } from '../src/web/web.ts';
import { siteFilesIn, headOf, writeWithin } from './site-files.ts';

/**
 * Adds to a built site what depends on the whole of it: pages at old addresses, the sitemap, and the files by
 * which hosts are told of headers and redirects. Gives what the publisher should know, a line each. Throws
 * when a page stands at an old address already.
 */
export function writeHosting(folder: string, casebook: Casebook, web: Web): string[] {
  const put = (path: string, text: string) => writeWithin(folder, path, text);
  for (const moved of movedPages(casebook)) {
    const path = `${localePrefix(casebook, moved.locale)}${moved.from}index.html`;
    if (existsSync(join(folder, path)))
      throw new Error(`There is a page at ${moved.from} already, an old address of another.`);
    put(path, redirectPage(casebook, web, moved));
  }
  if (web.origin)
    for (const { name, text } of writeSitemaps(
      listedPages(folder, casebook, web),
      `${web.origin}${web.base}`,
    ))
      put(name, text);
  const redirects = redirectsOf(casebook, web);
  const hosting = hostingOf(casebook, web, redirects, inlineStylesIn(folder));
  put('_headers', writeHeadersFile(hosting, foldersOf(folder, hosting.languages)));
  put('_redirects', writeRedirectsFile(redirects));
  put('hosting/nginx.conf', writeNginx(hosting));
  put('hosting/Caddyfile', writeCaddyfile(hosting));
  return web.origin
    ? []
    : [
        'SITE is not set: citations and pages name no address of their own, previews have no image, and there is no sitemap.',
      ];
}

/** The folders below which anything is published, those of languages taken apart: `claims`, `ar/claims`. */
function foldersOf(folder: string, languages: readonly string[]): string[] {
  const below = (path: string) =>
    readdirSync(join(folder, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => (path ? `${path}/${name}` : name))
      .sort(compareText);
  return below('').flatMap((name) => (languages.includes(name) ? below(name) : [name]));
}

/** Every page that names itself as the one to list, in order of address. */
function listedPages(folder: string, casebook: Casebook, web: Web): SitemapPage[] {
  return siteFilesIn(folder, 'index.html').flatMap((file): SitemapPage[] => {
    const tags = headOf(readFileSync(join(folder, file), 'utf8')).map(
      ({ attributes }) => attributes,
    );
    const url = tags.find(({ rel }) => rel === 'canonical')?.['href'];
    if (!url || tags.some(({ name, content }) => name === 'robots' && content === 'noindex'))
      return [];
    const alternates = tags.flatMap(({ hreflang, href }) =>
      hreflang && href ? [{ hreflang, url: href }] : [],
    );
    return [{ url, alternates, changed: changedAt(casebook, web, url) }];
  });
}

function changedAt(casebook: Casebook, web: Web, url: string): number | undefined {
  const address = plainAddress(url.slice(`${web.origin}${web.base}`.length));
  if (address === '/') return editedAt(casebook, casebook.case);
  const key = recordAt(address);
  const record = key && recordByKey(casebook, key);
  return record && addressOf(record) === address ? editedAt(casebook, record) : undefined;
}

/** Hashes of the style sheets that stand inside SVG files, each once, in order. */
function inlineStylesIn(folder: string): string[] {
  const hashes = siteFilesIn(folder, '.svg').flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
      ([, style = '']) => `sha256-${createHash('sha256').update(style).digest('base64')}`,
    ),
  );
  return [...new Set(hashes)].sort(compareText);
}
