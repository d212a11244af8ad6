import { max } from 'd3';
import { addressOf, listAddressOf, recordAt } from '../casebook/addresses.ts';
import { keyOf, type AnyEntry, type CaseEntry, type Note, versionDate } from '../casebook/entry.ts';
import { recordByKey, type Casebook } from '../casebook/link.ts';
import { titleOf, type LocalizedText } from '../casebook/title.ts';
import type { Locale } from '../i18n/index.ts';
import { collectionNames } from '../schemas/collections.ts';
import { momentOf } from './moments.ts';

/** A page of the site, as others cite and find it. */
export interface SitePage {
  /** Below base and language: `/claims/x/`. */
  address: string;
  title: LocalizedText;
  /** What the page is about: a record, the whole case, or undefined for lists and other pages. */
  subject: AnyEntry | CaseEntry | undefined;
}

/** The pages of the case and of its records in one language, in a fixed order. */
export function pagesOf(casebook: Casebook, locale: Locale): SitePage[] {
  const records = collectionNames
    .filter((name) => name !== 'corrections')
    .flatMap((name) => [...casebook[name].values()] as AnyEntry[]);
  return [casebook.case, ...records].map((subject) => pageAbout(casebook, subject, locale));
}

/** The page at an address in one language; its title is given where it is about no record. */
export function pageAt(
  casebook: Casebook,
  locale: Locale,
  address: string,
  title: LocalizedText,
): SitePage {
  const key = recordAt(address);
  const subject = address === '/' ? casebook.case : key && recordByKey(casebook, key);
  return subject ? pageAbout(casebook, subject, locale) : { address, title, subject };
}

/** The notes in their order; with `menu`, those that stand there. */
export function notesOf(casebook: Casebook, menu?: Note['data']['menu']): Note[] {
  return [...casebook.notes.values()]
    .filter(({ data }) => menu === undefined || data.menu === menu)
    .sort((a, b) => a.data.order - b.data.order);
}

/** Whether the page is the list of a collection. */
export function isListAddress(address: string): boolean {
  return collectionNames.some((name) => listAddressOf(name) === address);
}

/** The page of a record, or the first page for the case. */
export function pageAbout(
  casebook: Casebook,
  subject: AnyEntry | CaseEntry,
  locale: Locale,
): SitePage {
  return {
    address: 'collection' in subject ? addressOf(subject) : '/',
    title: titleOf(casebook, subject, locale),
    subject,
  };
}

/**
 * When a record was last changed, in milliseconds since 1970 UTC, by the day it says so itself and by its
 * corrections; of the case, when this version of it was published. Undefined where no date tells.
 */
export function editedAt(casebook: Casebook, subject: AnyEntry | CaseEntry): number | undefined {
  if (!('collection' in subject)) return momentOf(versionDate(subject));
  const own = subject.collection === 'incidents' ? momentOf(subject.data.updated) : undefined;
  const corrections = casebook.correctionsOf.get(keyOf(subject)) ?? [];
  const corrected = corrections.map(({ data }) => momentOf(data.date));
  return max([own, ...corrected], (moment) => moment);
}
