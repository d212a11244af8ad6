import type { Casebook } from '../casebook/link.ts';
import { isLocale, languageOf, type Locale } from '../i18n/index.ts';

/** The address of a published site. */
export interface Web {
  /** Scheme and host, such as `https://example.org`; undefined while nobody has said where. */
  origin: string | undefined;
  /** The path below which it is served, without a slash at its end: `` or `/coast`. */
  base: string;
}

declare const judged: unique symbol;

/** A path of the site from its root, with base and language: made by `pathTo` only, plain enough for any host's file. */
export type SitePath = string & { readonly [judged]: 'path' };

/** Steps of plain characters, none of which is `.` or `..`; a fragment may follow. */
const plainPath = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.+~-]+)*\/?(?:#[\w.+~-]+)?$/;

/** Reads SITE and BASE as people write them: with or without slashes, or not at all. Throws a TypeError for a SITE that is no web address and a BASE that is no plain path. */
export function webAt(site: string | undefined, base: string | undefined): Web {
  const path = (base ?? '').replace(/^\/+|\/+$/g, '');
  if (path && !plainPath.test(`/${path}`))
    throw new TypeError(
      `BASE is a path of plain letters such as /coast, not ${JSON.stringify(base)}.`,
    );
  return { origin: site ? originOf(site) : undefined, base: path ? `/${path}` : '' };
}

function originOf(site: string): string {
  const url = new URL(site);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new TypeError(`SITE is an address that begins with https://, not "${site}".`);
  return url.origin;
}

/** The languages of the case that the interface speaks, in the order of the case. */
export function localesOf(casebook: Casebook): Locale[] {
  return casebook.case.data.languages.filter(isLocale);
}

/** The first part of the addresses of a language's pages: empty for the first language of the case, `/ar` for another. */
export function localePrefix(casebook: Casebook, locale: Locale): string {
  return locale === localesOf(casebook)[0] ? '' : `/${languageOf(locale)}`;
}

/** The same as the parameter of a route: undefined at the root. */
export function localeParam(casebook: Casebook, locale: Locale): string | undefined {
  return localePrefix(casebook, locale).slice(1) || undefined;
}

/** The path of a page with base and language, from its address `/claims/x/`. Throws for anything but a plain path. */
export function pathTo(web: Web, casebook: Casebook, locale: Locale, address: string): SitePath {
  const path = `${web.base}${localePrefix(casebook, locale)}${address}`;
  if (!plainPath.test(path)) throw new Error(`${JSON.stringify(path)} is no path of a site.`);
  return path as SitePath;
}

/** The whole address of a page; its path alone while the origin is not known. */
export function urlTo(web: Web, casebook: Casebook, locale: Locale, address: string): string {
  return `${web.origin ?? ''}${pathTo(web, casebook, locale, address)}`;
}
