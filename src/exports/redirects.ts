import { addressOf, addressOfKey } from '../casebook/addresses.ts';
import { partsOf, type AnyEntry, type CaseEntry } from '../casebook/entry.ts';
import { recordByKey, type Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import {
  chartAddress,
  chartKinds,
  embedAddress,
  formerKinds,
  placeSubject,
} from '../charts/catalogue.ts';
import { direction, strings, type Locale } from '../i18n/index.ts';
import { chartEndings } from './chart-files.ts';
import { citationAddressOf, citationFormats } from './cite-files.ts';
import { policyOf, type Redirect } from './headers.ts';
import { escapeMarkup, plainLine } from './plain.ts';
import { localesOf, pathTo, urlTo, type Web } from './web.ts';

/** A page that is elsewhere now, in one language. Addresses are below base and language: `/incidents/old-id/`. */
export interface MovedPage {
  locale: Locale;
  from: string;
  to: string;
  /** What the page is about. */
  record: AnyEntry | CaseEntry;
}

/** The pages of every record that has another id now, and those of its charts, in every language. */
export function movedPages(casebook: Casebook): MovedPage[] {
  const charts = chartKinds.flatMap((kind) =>
    kind.subjects(casebook).map(({ id, about }) => ({ kind: kind.name, id, about })),
  );
  const taken = new Set(charts.map(({ kind, id }) => chartAddress(kind, id)));
  const moves = [...casebook.formerIds.values()].flatMap(({ key, now }) => {
    const record = now && recordByKey(casebook, now);
    if (!record) return [];
    const [[, old], { collection, id }] = [partsOf(key), record];
    const prefix = collection === 'places' ? placeSubject('') : '';
    const moved = charts
      .filter(({ about }) => about === now)
      .map(({ kind, id: to }) => ({
        kind,
        from: prefix + old + to.slice(prefix.length + id.length),
        to,
      }))
      // An address that leads to another chart by now is that chart's.
      .filter(({ kind, from }) => !taken.has(chartAddress(kind, from)))
      .flatMap(({ kind, from, to }) =>
        [chartAddress, embedAddress].map((address) => ({
          from: address(kind, from),
          to: address(kind, to),
        })),
      );
    return [{ from: addressOfKey(key), to: addressOf(record) }, ...moved].map((move) => ({
      ...move,
      record,
    }));
  });
  const redrawn = redrawnCharts(casebook);
  return localesOf(casebook).flatMap((locale) =>
    [...moves, ...redrawn].map((move) => ({ ...move, locale })),
  );
}

/** The charts of a kind that was redrawn, at their old addresses. */
function redrawnCharts(casebook: Casebook): Omit<MovedPage, 'locale'>[] {
  return Object.entries(formerKinds).flatMap(([old, now]) => {
    const kind = chartKinds.find(({ name }) => name === now);
    return (kind?.subjects(casebook) ?? []).flatMap(({ id, about }) => {
      const record = about ? recordByKey(casebook, about) : casebook.case;
      return record
        ? [chartAddress, embedAddress].map((address) => ({
            from: address(old, id),
            to: address(now, id),
            record,
          }))
        : [];
    });
  });
}

/**
 * The moves as redirects, with base and language: the pages, and behind them the files beside each, since
 * hosts read so many lines and no more (Cloudflare 2,000).
 */
export function redirectsOf(casebook: Casebook, web: Web): Redirect[] {
  const moves = movedPages(casebook);
  const files = moves.flatMap(({ locale, from, to }) => {
    const targets = filesBeside(to);
    return filesBeside(from).map((file, index) => ({
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

/** The files that belong to the page of a record, of a chart or of an embedded chart, always in one order. */
function filesBeside(address: string): string[] {
  if (address.startsWith('/embed/')) return [`${address}oembed.json`];
  const citations = citationFormats.map((format) => citationAddressOf({ address }, format));
  return address.startsWith('/charts/')
    ? [...chartEndings.map((ending) => `${address.slice(0, -1)}.${ending}`), ...citations]
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
