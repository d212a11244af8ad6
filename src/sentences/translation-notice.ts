import type { AnyEntry, CaseEntry } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { contentLanguage } from '../casebook/title.ts';
import { translationOf } from '../casebook/translation.ts';
import { formatDate, languageName, strings, type Locale } from '../i18n/index.ts';

/** How far the words of a record are translated: what is missing, behind or not sure, and the day; empty where nothing is. */
export function translationNotice(
  casebook: Casebook,
  record: AnyEntry | CaseEntry,
  locale: Locale,
): string {
  const language = contentLanguage(casebook);
  if (language === locale) return '';
  const words = strings(locale).translation;
  const { entry, parts } = translationOf(casebook, record, locale);
  const missing = parts.filter(({ state }) => state === 'missing');
  const isNone = parts.length > 0 && missing.length === parts.length;
  const name = languageName(language, locale);
  const told = [
    ...(isNone ? [words.none(name)] : missing.length > 0 ? [words.part(name)] : []),
    ...(parts.some(({ state }) => state === 'behind') ? [words.behind] : []),
    ...(entry?.data.review?.length ? [words.review] : []),
  ];
  const day = isNone ? undefined : entry?.data.translated;
  return told.length > 0 && day
    ? [...told, words.made(formatDate(day, locale))].join(' ')
    : told.join(' ');
}
