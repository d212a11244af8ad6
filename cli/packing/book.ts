import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressOf } from '../../src/casebook/addresses.ts';
import { keyOf, type AnyEntry, versionDate } from '../../src/casebook/entry.ts';
import { compareClaims, compareIncidents, type Casebook } from '../../src/casebook/link.ts';
import { titleOf, type LocalizedText } from '../../src/casebook/title.ts';
import type { Package } from './links.ts';
import { escapeMarkup, plainLine } from '../../src/web/plain.ts';
import { localePrefix } from '../../src/web/web.ts';
import { direction, formatDate, strings, type Locale } from '../../src/i18n/index.ts';
import { sectionOf, type Shelf } from './book-section.ts';

/** A page of the site as a part of the book. */
interface BookPage {
  path: string;
  anchor: string;
  title: LocalizedText;
}

/** The parts that stand together, under a heading of the contents. */
interface Chapter {
  anchor: string;
  title: string;
  parts: BookPage[];
}

/** The pages on which anchors stand, by the anchor; empty while nobody has counted. */
export type PageNumbers = ReadonlyMap<string, number>;

/**
 * The whole case in one language as one page that needs nothing else: a title, contents, the first page, the
 * notes, and every record, with its charts and footnotes. It is made from the built site, so that it says the
 * same; it runs no script and asks nothing of the network.
 */
export function writeBook(
  folder: string,
  casebook: Casebook,
  locale: Locale,
  files: Package,
  numbers: PageNumbers = new Map(),
): string {
  const t = strings(locale);
  const { data } = casebook.case;
  const { web } = files;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const chapters = chaptersOf(casebook, locale, files.has);
  const parts = chapters.flatMap((chapter) => chapter.parts);
  const anchors = new Map(parts.map(({ path, anchor }) => [path, anchor]));
  const shelf: Shelf = {
    files,
    anchorOf: (path) => anchors.get(path),
    inline: (path) => dataAddress(path, readFileSync(join(folder, path))),
  };
  const style = `${styleSheetsOf(read(parts[0]?.path ?? 'index.html'), folder)}\n${printStyle}`;
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const title = plainLine(titleOf(casebook, casebook.case, locale).text);
  const authors = data.authors.map(({ name }) => escapeMarkup(plainLine(name))).join(', ');
  return [
    '<!doctype html>\n',
    `<html lang="${locale}" dir="${direction(locale)}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="content-security-policy" content="${escapeMarkup(policy)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n',
    `<title>${escapeMarkup(title)}</title>\n<style>${style}</style>\n</head>\n<body class="book">\n`,
    `<header class="front"><h1>${escapeMarkup(title)}</h1><p>${authors}</p>`,
    `<p>${escapeMarkup(t.cite.stands(data.version, formatDate(versionDate(casebook.case), locale)))}</p>`,
    web.origin ? `<p dir="ltr">${escapeMarkup(`${web.origin}${web.base}/`)}</p>` : '',
    `<p>${escapeMarkup(t.site.neutrality)}</p></header>\n`,
    contents(chapters, numbers, locale),
    '<main>\n',
    ...chapters.map((chapter) =>
      [
        `<div class="chapter" id="${chapter.anchor}"><h2 class="chapter-title">${escapeMarkup(chapter.title)}</h2>\n`,
        ...chapter.parts.map(({ path, anchor }) => sectionOf(read(path), path, anchor, shelf)),
        '</div>\n',
      ].join(''),
    ),
    '</main>\n</body>\n</html>\n',
  ].join('');
}

function contents(chapters: readonly Chapter[], numbers: PageNumbers, locale: Locale): string {
  const line = (anchor: string, title: string) =>
    `<a href="#${anchor}"><span>${title}</span><span class="number">${numbers.get(anchor) ?? ''}</span></a>`;
  const words = ({ text, lang }: LocalizedText) =>
    lang === locale
      ? escapeMarkup(plainLine(text))
      : `<bdi lang="${escapeMarkup(lang)}">${escapeMarkup(plainLine(text))}</bdi>`;
  return [
    `<nav class="contents"><h2>${escapeMarkup(strings(locale).pages.home.contents)}</h2>\n<ol>\n`,
    ...chapters.map(
      ({ anchor, title, parts }) =>
        `<li>${line(anchor, escapeMarkup(title))}\n<ol>${parts.map((part) => `<li>${line(part.anchor, words(part.title))}</li>\n`).join('')}</ol></li>\n`,
    ),
    '</ol></nav>\n',
  ].join('');
}

/** First the case as a whole, then how to read it, then what happened and what was said, then who, where and in what. */
function chaptersOf(casebook: Casebook, locale: Locale, has: (path: string) => boolean): Chapter[] {
  const t = strings(locale);
  const prefix = localePrefix(casebook, locale).slice(1);
  const fileOf = (address: string) => posix.join(prefix, address.slice(1), 'index.html');
  const records = (list: readonly AnyEntry[]): BookPage[] =>
    list.map((record) => ({
      path: fileOf(addressOf(record)),
      anchor: keyOf(record).replace('/', '-'),
      title: titleOf(casebook, record, locale),
    }));
  const lone = (address: string, anchor: string, title: string): BookPage => ({
    path: fileOf(address),
    anchor,
    title: { text: title, lang: locale },
  });
  const chapters: Omit<Chapter, 'anchor'>[] = [
    { title: t.nav.home, parts: [lone('/', 'home', t.nav.home)] },
    {
      title: t.nav.notes,
      parts: records([...casebook.notes.values()].sort((a, b) => a.data.order - b.data.order)),
    },
    {
      title: t.nav.incidents,
      parts: records([...casebook.incidents.values()].sort(compareIncidents)),
    },
    { title: t.nav.claims, parts: records([...casebook.claims.values()].sort(compareClaims)) },
    { title: t.nav.figures, parts: records([...casebook.figures.values()]) },
    { title: t.nav.actors, parts: records([...casebook.actors.values()]) },
    { title: t.nav.places, parts: records([...casebook.places.values()]) },
    { title: t.nav.sources, parts: records([...casebook.sources.values()]) },
    {
      title: t.nav.corrections,
      parts: [lone('/corrections/', 'corrections', t.nav.corrections)],
    },
  ];
  return chapters
    .map((chapter, index) => ({
      ...chapter,
      anchor: `chapter-${index + 1}`,
      parts: chapter.parts.filter(({ path }) => has(path)),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** The style sheets that a page asks for, one behind the other, without what could end their element. */
function styleSheetsOf(html: string, folder: string): string {
  const linked = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  return linked
    .map(([, href = '']) => {
      const path = href.slice(href.indexOf('/_astro/'));
      return readFileSync(join(folder, path), 'utf8');
    })
    .join('\n')
    .replaceAll('</', '<\\/');
}

const mediaTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

function dataAddress(path: string, bytes: Buffer): string {
  const type = mediaTypes[posix.extname(path)] ?? 'application/octet-stream';
  return `data:${type};base64,${bytes.toString('base64')}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

const printStyle = `
.book { max-inline-size: 46rem; margin-inline: auto; padding-inline: 1rem; }
.book .front { padding-block: 6rem 3rem; }
.book .contents ol { list-style: none; padding-inline-start: 1rem; margin: 0; }
.book .contents > ol { padding: 0; }
.book .contents > ol > li { margin-block: 0.6rem; font-weight: 650; }
.book .contents li li { font-weight: 400; }
.book .contents a { display: flex; justify-content: space-between; gap: 1rem; text-decoration: none; }
.book .chapter-title { font-size: 1.6rem; border-block-end: 2px solid; }
.book .page { margin-block: 2rem; }
.book .chart-sizes > .wide { display: block; }
.book .chart-sizes > .narrow { display: none; }
.book .chart-sizes > svg { max-inline-size: 100%; block-size: auto; }
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
@media print {
  .book { font-size: 10.5pt; max-inline-size: none; padding: 0; }
  .book .front { min-block-size: 60vh; }
  .book .contents, .book .chapter { break-before: page; }
  .book .page > :first-child, .book h2, .book h3, .book h4, .book h5 { break-after: avoid; }
  .book svg, .book tr, .book .facts > div { break-inside: avoid; }
  .book a { color: inherit; }
  .book .chart-figure figcaption { display: none; }
  .book .chart-sizes > svg { max-block-size: 215mm; margin-inline: auto; }
}
`;
