import { aboutNames, addressOf, addressOfKey } from '../casebook/addresses.ts';
import { splitKey, type AnyEntry, type CaseEntry, type RecordKey } from '../casebook/entry.ts';
import { recordByKey, type Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import {
  chartAddress,
  chartKinds,
  embedAddress,
  formerKinds,
  isLead,
  placeSubject,
  type KindName,
} from '../charts/catalogue.ts';
import { direction, strings, type Locale } from '../i18n/index.ts';
import { chartEndings } from '../pictures/chart-files.ts';
import { citationAddressOf, citationFormats } from '../citation/files.ts';
import { policyOf, type Redirect } from './headers.ts';
import { escapeMarkup, plainLine } from '../web/plain.ts';
import { localesOf, pathTo, urlTo, type Web } from '../web/web.ts';

/** A page that is elsewhere now, in one language. Addresses are below base and language: `/incidents/old-id/`. */
export interface MovedPage {
  locale: Locale;
  from: string;
  to: string;
  /** What the page is about. */
  record: AnyEntry | CaseEntry;
}

/** The pages of every record that has another id now, those about the site that a note replaces, and the addresses of charts that lead on, in every language. */
export function movedPages(casebook: Casebook): MovedPage[] {
  const charts = chartsOf(casebook);
  const taken = new Set(charts.map(({ kind, id }) => chartAddress(kind, id)));
  const records = [...casebook.formerIds.values()].flatMap(({ key, now }) => {
    const record = now && recordByKey(casebook, now);
    if (!record) return [];
    const [[, old], { collection, id }] = [splitKey(key), record];
    const prefix = collection === 'places' ? placeSubject('') : '';
    const moved = charts
      .filter((chart) => chart.record === record)
      .map((chart) => ({ ...chart, id: prefix + old + chart.id.slice(prefix.length + id.length) }))
      // An address that leads to another chart by now is that chart's.
      .filter((chart) => !taken.has(chartAddress(chart.kind, chart.id)))
      .flatMap(movesOf);
    return [{ from: addressOfKey(key), to: addressOf(record), record }, ...moved];
  });
  const about = aboutNames.flatMap((name) => {
    const record = casebook.notes.get(name);
    return record ? [{ from: `/${name}/`, to: addressOf(record), record }] : [];
  });
  const moves = [
    ...records,
    ...about,
    ...charts.filter(({ hasMoved }) => hasMoved).flatMap(movesOf),
  ];
  return localesOf(casebook).flatMap((locale) => moves.map((move) => ({ ...move, locale })));
}

/** A chart at an address that it has or had. */
interface ChartAt {
  kind: string;
  id: string;
  record: AnyEntry | CaseEntry;
  hasMoved: boolean;
  /** The record whose page it leads to now; undefined where that record is gone. */
  now: { kind: string; id: string } | undefined;
}

/** A case of more records was first published when charts had the addresses that they have now. */
const mostRecords = 150;

/** Every chart by the present and the former names of its kind. */
function chartsOf(casebook: Casebook): ChartAt[] {
  const isYoung = casebook.entries.length > mostRecords;
  // To know what a large case has charts of takes as long as to draw them.
  if (isYoung && casebook.formerIds.size === 0) return [];
  const about = (key: RecordKey | undefined) =>
    (key && recordByKey(casebook, key)) ?? casebook.case;
  const named = chartKinds.flatMap((kind) => [
    { name: kind.name, kind },
    ...Object.keys(formerKinds)
      .filter((old) => formerKinds[old] === kind.name)
      .map((name) => ({ name, kind })),
  ]);
  const withPage = named.flatMap(({ name, kind }) =>
    kind.subjects(casebook).map((subject): ChartAt => ({
      kind: name,
      id: subject.id,
      record: about(subject.about),
      hasMoved: name !== kind.name,
      now: { kind: kind.name, id: subject.id },
    })),
  );
  const withoutPage = named.flatMap(({ name, kind }) =>
    kind.withoutPage(casebook).map((subject): ChartAt => ({
      kind: name,
      id: subject.id,
      record: about(subject.about),
      hasMoved: true,
      now: undefined,
    })),
  );
  const all = [...withPage, ...withoutPage];
  return isYoung ? all.filter(({ hasMoved }) => !hasMoved) : all;
}

/** From the page of a chart and from its bare page. */
function movesOf({ kind, id, record, now }: ChartAt): Omit<MovedPage, 'locale'>[] {
  const page = 'collection' in record ? addressOf(record) : '/';
  return [chartAddress, embedAddress].map((address) => ({
    from: address(kind, id),
    to: now ? address(now.kind, now.id) : page,
    record,
  }));
}

/**
 * The moves as redirects, with base and language: the pages, and behind them the files beside each, since
 * hosts read so many lines and no more (Cloudflare 2,000).
 */
export function redirectsOf(casebook: Casebook, web: Web): Redirect[] {
  const moves = movedPages(casebook);
  // A chart that leads to a record has no picture and no table any more.
  const alike = moves.filter(({ from, to }) => isChart(from) === isChart(to));
  const files = alike.flatMap(({ locale, from, to }) => {
    const hasPixels = hasPng(casebook, to);
    const targets = filesBeside(to, hasPixels);
    return filesBeside(from, hasPixels).map((file, index) => ({
      locale,
      from: file,
      to: targets[index] ?? to,
    }));
  });
  return [...moves, ...files].map(({ locale, from, to }) => ({
    from: pathTo(web, casebook, locale, from),
    to: pathTo(web, casebook, locale, to),
  }));
}

function isChart(address: string): boolean {
  return /^\/(embed\/)?charts\//.test(address);
}

function hasPng(casebook: Casebook, address: string): boolean {
  const [, kind, subject = ''] = /^\/charts\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
  return kind !== undefined && isLead(casebook, kind as KindName, subject);
}

/** The files that belong to the page of a record, of a chart or of an embedded chart, always in one order. */
function filesBeside(address: string, hasPixels: boolean): string[] {
  if (address.startsWith('/embed/')) return [`${address}oembed.json`];
  const citations = citationFormats.map((format) => citationAddressOf({ address }, format));
  return address.startsWith('/charts/')
    ? [
        ...chartEndings(hasPixels).map((ending) => `${address.slice(0, -1)}.${ending}`),
        ...citations,
      ]
    : citations;
}

/** `_redirects` for Netlify and Cloudflare Pages: the old address of a page with and without its last slash. */
export function writeRedirectsFile(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) =>
      [...new Set([from, from.replace(/\/$/, '')])].map((old) => `${old} ${to} 301\n`),
    )
    .join('');
}

/**
 * The page at an old address, for hosts that know no redirects: it leads on at once, names the new address
 * as its canonical one and asks not to be listed.
 */
export function redirectPage(
  casebook: Casebook,
  web: Web,
  { locale, to, record }: Pick<MovedPage, 'locale' | 'to' | 'record'>,
): string {
  const t = strings(locale).cite;
  const path = escapeMarkup(pathTo(web, casebook, locale, to));
  const url = escapeMarkup(urlTo(web, casebook, locale, to));
  const title = titleOf(casebook, record, locale);
  const link = `<a href="${path}"><bdi lang="${escapeMarkup(title.lang)}">${escapeMarkup(plainLine(title.text))}</bdi></a>`;
  return [
    '<!doctype html>\n',
    `<html lang="${locale}" dir="${direction(locale)}">\n<head>\n`,
    '<meta charset="utf-8">\n',
    `<meta http-equiv="content-security-policy" content="${escapeMarkup(policyOf('page'))}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeMarkup(t.moved)}</title>\n`,
    `<meta http-equiv="refresh" content="0; url=${path}">\n`,
    '<meta name="robots" content="noindex">\n',
    '<meta name="referrer" content="no-referrer">\n',
    `<link rel="icon" type="image/svg+xml" href="${web.base}/favicon.svg">\n`,
    web.origin ? `<link rel="canonical" href="${url}">\n` : '',
    `</head>\n<body>\n<h1>${escapeMarkup(t.moved)}</h1>\n`,
    `<p>${t.movedTo(link).join('')}</p>\n`,
    '</body>\n</html>\n',
  ].join('');
}
