import { rfc3339 } from './moments.ts';
import { escapeMarkup } from './plain.ts';

/** A page in the sitemap. */
export interface SitemapPage {
  url: string;
  /** The same page in every language, itself included, by BCP 47 tag or `x-default`; empty where there is one language. */
  alternates: { hreflang: string; url: string }[];
  /** Milliseconds since 1970 UTC; left out where no record tells. */
  changed?: number | undefined;
}

/** The most addresses that one sitemap may hold (sitemaps.org, protocol 0.9). */
const mostPages = 50_000;

/** A sitemap with the languages of each page. Throws a RangeError above 50,000 pages, the protocol's limit. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  if (pages.length > mostPages)
    throw new RangeError(`A sitemap holds at most ${mostPages} pages, not ${pages.length}.`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n',
    ...pages.map(entry),
    '</urlset>\n',
  ].join('');
}

function entry({ url, alternates, changed }: SitemapPage): string {
  return [
    `  <url>\n    <loc>${escapeMarkup(url)}</loc>\n`,
    changed === undefined ? '' : `    <lastmod>${rfc3339(changed).slice(0, 10)}</lastmod>\n`,
    ...alternates.map(
      ({ hreflang, url: other }) =>
        `    <xhtml:link rel="alternate" hreflang="${escapeMarkup(hreflang)}" href="${escapeMarkup(other)}"/>\n`,
    ),
    '  </url>\n',
  ].join('');
}
