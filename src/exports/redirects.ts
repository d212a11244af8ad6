import { addressOf, aliasAddressOf } from '../casebook/addresses.ts';
import type { Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import { direction, strings, type Locale } from '../i18n/index.ts';
import { policyOf, type Redirect } from './headers.ts';
import { escapeMarkup, plainLine } from './plain.ts';
import { localesOf, pathTo, urlTo, type Web } from './web.ts';

/** An old address of an incident, in one language. */
export interface Alias {
  locale: Locale;
  /** Below base and language: `/incidents/old-id/`. */
  address: string;
  incident: Incident;
}

/** Every old address of every incident, in every language. */
export function aliasesOf(casebook: Casebook): Alias[] {
  return localesOf(casebook).flatMap((locale) =>
    [...casebook.incidents.values()].flatMap((incident) =>
      incident.data.aliases.map((alias) => ({ locale, address: aliasAddressOf(alias), incident })),
    ),
  );
}

/** The old addresses as redirects, with base and language. */
export function redirectsOf(casebook: Casebook, web: Web): Redirect[] {
  return aliasesOf(casebook).map(({ locale, address, incident }) => ({
    from: pathTo(web, casebook, locale, address),
    to: pathTo(web, casebook, locale, addressOf(incident)),
  }));
}

/** `_redirects` for Netlify and Cloudflare Pages: each old address with and without its last slash. */
export function writeRedirectsFile(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) => [`${from} ${to} 301\n`, `${from.replace(/\/$/, '')} ${to} 301\n`])
    .join('');
}

/**
 * The page at an old address, for hosts that know no redirects: it leads on at once, names the new address
 * as its canonical one and asks not to be listed.
 */
export function redirectPage(
  casebook: Casebook,
  web: Web,
  { locale, incident }: Pick<Alias, 'locale' | 'incident'>,
): string {
  const t = strings(locale).cite;
  const path = escapeMarkup(pathTo(web, casebook, locale, addressOf(incident)));
  const url = escapeMarkup(urlTo(web, casebook, locale, addressOf(incident)));
  const title = titleOf(casebook, incident, locale);
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
