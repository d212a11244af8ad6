import type { Name } from '../schemas/name.ts';
import type { AnyEntry, CaseEntry } from './entry.ts';
import type { Casebook } from './link.ts';

/** Words with the language they are in, which need not be the one that was asked for. */
export interface Words {
  text: string;
  lang: string;
}

/** What a record is called in a language: its name, or its title where it has no names. */
export function titleOf(casebook: Casebook, record: AnyEntry | CaseEntry, language: string): Words {
  if ('names' in record.data) return nameIn(record.data.names, language, contentLanguage(casebook));
  if ('title' in record.data)
    return translated(casebook, record, 'title', record.data.title, language);
  return { text: record.data.record, lang: contentLanguage(casebook) };
}

/** What a record says of itself in a sentence, in a language; undefined for records that have no summary. */
export function summaryOf(
  casebook: Casebook,
  record: AnyEntry | CaseEntry,
  language: string,
): Words | undefined {
  if (!('summary' in record.data)) return undefined;
  return translated(casebook, record, 'summary', record.data.summary, language);
}

/** The body of a record in a language, or in that of the content. */
export function proseOf(casebook: Casebook, record: AnyEntry | CaseEntry, language: string) {
  const translation = casebook.translations.get(`${language}/${recordName(record)}`);
  return translation && translation.prose.children.length > 0
    ? { tree: translation.prose, lang: language }
    : { tree: record.prose, lang: contentLanguage(casebook) };
}

/** Whether what a page shows of a record, its name and its body, is in the language. */
export function isTranslated(casebook: Casebook, record: AnyEntry, language: string): boolean {
  return (
    titleOf(casebook, record, language).lang === language &&
    (record.prose.children.length === 0 || proseOf(casebook, record, language).lang === language)
  );
}

/** The language in which the content itself is written: the first of the case. */
export function contentLanguage(casebook: Pick<Casebook, 'case'>): string {
  return casebook.case.data.languages[0] ?? 'en';
}

/** The name to show: the primary one in the language, or any other, or that of the content's language, or the first. */
export function nameIn(names: readonly Name[], language: string, fallback: string): Words {
  const inLanguage = (lang: string) => {
    const own = names.filter((name) => name.lang === lang);
    return own.find(({ kind }) => kind === 'primary') ?? own[0];
  };
  const name = inLanguage(language) ?? inLanguage(fallback) ?? names[0];
  return { text: name?.value ?? '', lang: name?.lang ?? fallback };
}

function translated(
  casebook: Casebook,
  record: AnyEntry | CaseEntry,
  key: 'title' | 'summary',
  original: string,
  language: string,
): Words {
  const text = casebook.translations.get(`${language}/${recordName(record)}`)?.data[key];
  return text === undefined
    ? { text: original, lang: contentLanguage(casebook) }
    : { text, lang: language };
}

function recordName(record: AnyEntry | CaseEntry): string {
  return 'collection' in record ? `${record.collection}/${record.id}` : 'case';
}
