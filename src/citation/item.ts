import { versionDate, type Source } from '../casebook/entry.ts';
import { recordOf, type Casebook } from '../casebook/link.ts';
import { authorsOf, contentLanguage, nameIn, publisherOf, titleOf } from '../casebook/title.ts';
import { isLocale, languageOf, strings, type Locale } from '../i18n/index.ts';
import { cslDate, type CslDate } from '../web/moments.ts';
import type { SitePage } from '../web/pages.ts';
import { plainLine, webAddress } from '../web/plain.ts';
import { localePrefix, urlTo, type Web } from '../web/web.ts';

/**
 * A cited work in CSL-JSON (Citation Style Language 1.0.2): what every citation format here is made from.
 * What is not known is left out. Names are literal: which part of them is a family name is nowhere recorded.
 */
export interface CslItem {
  id: string;
  type: 'webpage' | 'dataset' | 'article-newspaper' | 'report' | 'document' | 'post';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  version?: string;
  URL?: string;
  language?: string;
}

/** The language in which a work is cited on a page of the locale: its own, where the interface has it. */
export function languageOfWork(language: string | undefined, locale: Locale): Locale {
  const isOther =
    language !== undefined && isLocale(language) && languageOf(language) !== languageOf(locale);
  return isOther ? language : locale;
}

/** A page of the site as a cited work: a part of the case, of its version and date. */
export function itemOfPage(casebook: Casebook, web: Web, locale: Locale, page: SitePage): CslItem {
  const { data } = casebook.case;
  const isCase = page.address === '/';
  const publisher = isCase && publisherOf(casebook, locale);
  return {
    id: keyOfPage(casebook, locale, page.address),
    type: isCase ? 'dataset' : 'webpage',
    title: ownTitleOf(page, locale),
    author: authorsOf(casebook, locale).map(({ name }) => ({ literal: plainLine(name) })),
    ...(!isCase && {
      'container-title': plainLine(titleOf(casebook, casebook.case, locale).text),
    }),
    ...(publisher && { publisher: plainLine(publisher.text) }),
    issued: cslDate(versionDate(casebook.case), locale),
    version: data.version,
    ...(web.origin && { URL: urlTo(web, casebook, locale, page.address) }),
    language: isOfSource(page) ? locale : page.title.lang,
  };
}

/** The title of a page as a work of the case's authors: one about a source does not take that one's title. */
export function ownTitleOf(page: SitePage, locale: Locale): string {
  const title = plainLine(page.title.text);
  return isOfSource(page) ? strings(locale).cite.sourceRecord(title) : title;
}

function isOfSource({ subject }: SitePage): boolean {
  return subject !== undefined && 'collection' in subject && subject.collection === 'sources';
}

/** The CSL type of a source, and whether its publisher is cited as author or as container. */
const kinds: Record<
  Source['data']['kind'],
  { type: CslItem['type']; publisher: 'author' | 'container-title' | 'publisher' }
> = {
  news_report: { type: 'article-newspaper', publisher: 'container-title' },
  agency_dispatch: { type: 'article-newspaper', publisher: 'container-title' },
  monitor_report: { type: 'report', publisher: 'author' },
  official_statement: { type: 'document', publisher: 'author' },
  social_post: { type: 'post', publisher: 'author' },
  court_document: { type: 'document', publisher: 'author' },
  academic: { type: 'document', publisher: 'publisher' },
  other: { type: 'document', publisher: 'publisher' },
};

/** A source as a cited work, under its own title and in its own language. */
export function itemOfSource(casebook: Casebook, source: Source, locale: Locale): CslItem {
  const { data } = source;
  const { type, publisher: role } = kinds[data.kind];
  const { names } = recordOf(casebook, 'actors', data.publisher).data;
  const publisher = plainLine(nameIn(names, data.language, contentLanguage(casebook)).text);
  const url = addressOfSource(source);
  const language = languageOfWork(data.language, locale);
  return {
    id: source.id,
    type,
    title: plainLine(data.title),
    ...(role === 'author' ? { author: [{ literal: publisher }] } : { [role]: publisher }),
    issued: cslDate(data.published, language),
    ...(data.retrieved && url && { accessed: cslDate(data.retrieved, language) }),
    ...(url && { URL: url }),
    language: data.language,
  };
}

/** The address at which a source can be read: its own, or its web archive's where that is dead or not known. */
function addressOfSource({ data }: Source): string | undefined {
  const own = webAddress(data.url);
  const [archived] = data.archived.flatMap(({ url }) => webAddress(url) ?? []);
  return data.access === 'dead' ? (archived ?? own) : (own ?? archived);
}

/** All sources of the case, in order of their ids. */
export function itemsOfSources(casebook: Casebook, locale: Locale): CslItem[] {
  return [...casebook.sources.values()].map((source) => itemOfSource(casebook, source, locale));
}

/** The key by which a page is cited, of letters, digits and hyphens: it begins with the case's root. */
function keyOfPage(casebook: Casebook, locale: Locale, address: string): string {
  const steps = `${localePrefix(casebook, locale)}${address}`.split('/');
  return [casebook.case.data.root, ...steps].filter(Boolean).join('-');
}
