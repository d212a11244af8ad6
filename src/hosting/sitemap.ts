import { rfc3339 } from '../web/moments.ts';
import { escapeMarkup } from '../web/plain.ts';

export interface SitemapPage {
  url: string;
  /** The same page in every language, itself included, by BCP 47 tag or `x-default`; empty where there is one language. */
  alternates: { hreflang: string; url: string }[];
  /** Milliseconds since 1970 UTC; left out where no record tells. */
  changed?: number | undefined;
}

/** A file of the sitemap, with its name at the root of the site. */
export interface SitemapFile {
  name: string;
  text: string;
}

/** The most entries, and the most bytes, that one file may hold (sitemaps.org, protocol 0.9). */
const mostEntries = 50_000;
const mostBytes = 50 * 1024 * 1024;

const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap, with the languages of each page: `sitemap.xml`, or above the limits of the protocol as many
 * files as are needed and `sitemap.xml` as their index. `root` is the address of the site without its last
 * slash.
 */
export function writeSitemaps(pages: readonly SitemapPage[], root: string): SitemapFile[] {
  const lists = pageLists(pages.map(entry));
  if (lists.length === 1) return lists.map((text) => ({ name: 'sitemap.xml', text }));
  const files = lists.map((text, index) => ({ name: `sitemap-${index + 1}.xml`, text }));
  const addresses = files.map(
    ({ name }) => `  <sitemap><loc>${escapeMarkup(`${root}/${name}`)}</loc></sitemap>\n`,
  );
  const text = `${head}<sitemapindex ${namespace}>\n${addresses.join('')}</sitemapindex>\n`;
  return [{ name: 'sitemap.xml', text }, ...files];
}

/** Entries in order, in as few lists as the limits allow; one without entries where there are none. */
function pageLists(entries: readonly string[]): string[] {
  const before = `${head}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  const after = '</urlset>\n';
  const empty = () => ({ entries: [] as string[], bytes: Buffer.byteLength(before + after) });
  let last = empty();
  const lists = [last];
  for (const text of entries) {
    const bytes = Buffer.byteLength(text);
    if (last.entries.length === mostEntries || last.bytes + bytes > mostBytes)
      lists.push((last = empty()));
    last.entries.push(text);
    last.bytes += bytes;
  }
  return lists.map(({ entries }) => [before, ...entries, after].join(''));
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
