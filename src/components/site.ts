import type { Id } from '../schemas/id.ts';
import { addressOf, listAddressOf } from '../casebook/addresses.ts';
import type { AnyEntry, CaseEntry } from '../casebook/entry.ts';
import { recordOf, type Casebook } from '../casebook/link.ts';
import { titleOf, wordsAt, type LocalizedText } from '../casebook/title.ts';
import { wordsFor, type Say } from '../charts/drawing/words.ts';
import { localeParam, localePrefix, localesOf } from '../web/web.ts';
import { strings, type Locale, type Strings } from '../i18n/index.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { FieldPath } from '../schemas/shape.ts';
import { named } from '../sentences/pieces.ts';

/** The casebook, a language, and the words and addresses of that language: passed to every component. */
export interface Site {
  casebook: Casebook;
  locale: Locale;
  t: Strings;
  /** Names of records, and dates and numbers in words. */
  say: Say;
  /** The address of a page of this site, with base and language: from `/claims/`. */
  href(address: string): string;
  /** The address of a record's page. */
  recordHref(record: { collection: CollectionName; id: Id }): string;
  listHref(collection: CollectionName): string;
  titleOf(record: AnyEntry | CaseEntry): LocalizedText;
  /** The text at a place in a record's front matter. */
  wordsAt(record: AnyEntry | CaseEntry, path: FieldPath): LocalizedText;
  /** The name by which other pages refer to a record: a source by its publisher and day. */
  nameOf(record: AnyEntry): LocalizedText;
}

/** The site in one language. The first language of the case stands at the root, the others below their language. */
export function siteIn(casebook: Casebook, locale: Locale): Site {
  // Asked anew for each page, which is made again when the languages change.
  const href = (address: string) => withBase(localePrefix(casebook, locale) + address);
  return {
    casebook,
    locale,
    t: strings(locale),
    say: wordsFor(casebook, locale),
    href,
    recordHref: (record) => href(addressOf(record)),
    listHref: (collection) => href(listAddressOf(collection)),
    titleOf: (record) => titleOf(casebook, record, locale),
    wordsAt: (record, path) => wordsAt(casebook, record, path, locale),
    nameOf: (record) =>
      record.collection === 'sources'
        ? { text: named(casebook, record, locale).text, lang: locale }
        : titleOf(casebook, record, locale),
  };
}

/** The same pages told in another language: what is linked stays in the language of the site. */
export function inWordsOf(site: Site, locale: Locale): Site {
  const { titleOf, nameOf, wordsAt, t, say } = siteIn(site.casebook, locale);
  return { ...site, locale, t, say, titleOf, nameOf, wordsAt };
}

/** One page for each language of the case: what `getStaticPaths` of a page without an id returns. */
export function localePaths(casebook: Casebook) {
  return localesOf(casebook).map((locale) => ({
    params: { locale: localeParam(casebook, locale) },
    props: { site: siteIn(casebook, locale) },
  }));
}

/** One page for each language and entry of a collection, with its record as it is linked. */
export function recordPaths<Name extends CollectionName>(
  casebook: Casebook,
  entries: readonly { collection: Name; id: string }[],
) {
  return localesOf(casebook).flatMap((locale) => {
    const site = siteIn(casebook, locale);
    return entries.map(({ collection, id }) => ({
      params: { locale: localeParam(casebook, locale), id },
      props: { site, record: recordOf(casebook, collection, id) },
    }));
  });
}

/** An address with the base path of the site: from `/claims/` to `/coast/claims/`. */
export function withBase(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** Whether a heading is so long that it is set smaller. */
export function isLong(heading: string): boolean {
  return heading.length > 60;
}
