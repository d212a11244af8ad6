import { languageOf } from '../schemas/languages.ts';
import type { Name } from '../schemas/name.ts';
import type { AnyEntry, CaseEntry } from './entry.ts';
import type { Casebook } from './link.ts';
import type { FieldPath } from '../schemas/shape.ts';
import { recordName, textAt } from './translation.ts';

/** Words with the language they are in, which need not be the one that was asked for. */
export interface LocalizedText {
  text: string;
  lang: string;
}

/** The title of a record in a language: its name, or its title where it has no names. A source keeps its own. */
export function titleOf(
  casebook: Casebook,
  record: AnyEntry | CaseEntry,
  language: string,
): LocalizedText {
  if ('names' in record.data) return nameIn(record.data.names, language, contentLanguage(casebook));
  if ('publisher' in record.data && 'kind' in record.data)
    return { text: record.data.title, lang: record.data.language };
  if ('title' in record.data) return wordsAt(casebook, record, ['title'], language);
  return { text: record.data.record, lang: contentLanguage(casebook) };
}

/**
 * The text at a place in front matter, such as `roles.0.title`, in a language, or in that of the content.
 * Throws where the record has no text.
 */
export function wordsAt(
  casebook: Casebook,
  record: AnyEntry | CaseEntry,
  path: FieldPath,
  language: string,
): LocalizedText {
  const original = textAt(record.data, path);
  if (original === undefined)
    throw new Error(`${recordName(record)} has no text at ${path.join('.')}.`);
  const text = glossAt(casebook, record, path, language);
  return text === undefined
    ? { text: original, lang: contentLanguage(casebook) }
    : { text, lang: language };
}

/** The translation of the text at a place in front matter, to stand beside words of others; undefined where there is none. */
export function glossAt(
  casebook: Pick<Casebook, 'translations'>,
  record: AnyEntry | CaseEntry,
  path: FieldPath,
  language: string,
): string | undefined {
  return textAt(
    casebook.translations.get(`${languageOf(language)}/${recordName(record)}`)?.data,
    path,
  );
}

/** The summary of a record in a language; undefined for records that have none. */
export function summaryOf(
  casebook: Casebook,
  record: AnyEntry | CaseEntry,
  language: string,
): LocalizedText | undefined {
  if (!('summary' in record.data)) return undefined;
  return wordsAt(casebook, record, ['summary'], language);
}

export function authorsOf(casebook: Casebook, language: string) {
  return casebook.case.data.authors.map(({ affiliation }, index) => {
    const at = (key: string) => wordsAt(casebook, casebook.case, ['authors', index, key], language);
    return { name: at('name').text, affiliation: affiliation && at('affiliation').text };
  });
}

/** The publisher of the case, in a language; undefined where the case does not say. */
export function publisherOf(casebook: Casebook, language: string): LocalizedText | undefined {
  const { publisher } = casebook.case.data;
  return publisher && wordsAt(casebook, casebook.case, ['publisher', 'name'], language);
}

/** The body of a record in a language, or in that of the content. */
export function proseOf(casebook: Casebook, record: AnyEntry | CaseEntry, language: string) {
  const translation = casebook.translations.get(`${languageOf(language)}/${recordName(record)}`);
  return translation && translation.prose.children.length > 0
    ? { tree: translation.prose, lang: language }
    : { tree: record.prose, lang: contentLanguage(casebook) };
}

/** The language in which the content itself is written: the first of the case. */
export function contentLanguage(casebook: Pick<Casebook, 'case'>): string {
  return casebook.case.data.languages[0] ?? 'en';
}

/** The names in a language, whatever the region of either. */
export function namesInLanguage(names: readonly Name[], language: string): Name[] {
  return names.filter(({ lang }) => languageOf(lang) === languageOf(language));
}

/** The name to show: the primary one in the language, or any other, or that of the content's language, or the first. */
export function nameIn(names: readonly Name[], language: string, fallback: string): LocalizedText {
  const inLanguage = (lang: string) => {
    const own = namesInLanguage(names, lang);
    const name = own.find(({ kind }) => kind === 'primary') ?? own[0];
    return name && { text: name.value, lang };
  };
  const [first] = names;
  return (
    inLanguage(language) ??
    inLanguage(fallback) ?? { text: first?.value ?? '', lang: first?.lang ?? fallback }
  );
}
