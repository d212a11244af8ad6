import { addressOf } from '../casebook/addresses.ts';
import type { Actor, AnyEntry, Source } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import type { Locale } from '../i18n/index.ts';
import type { JsonLd } from './jsonld-script.ts';
import { plainLine } from '../web/plain.ts';
import { localesOf, urlTo, type Web } from '../web/web.ts';

/** The casebook, the language and the names that every part of the JSON-LD is made with. */
export interface Vocabulary {
  casebook: Casebook;
  locale: Locale;
  /** The title of a record in the language of the page. */
  name(record: AnyEntry): string;
  /** The identifier of a thing: its page and the fragment `it`, since a page is not what it is about. */
  id(record: AnyEntry): string;
  /** The address of a page in the language. */
  url(address: string): string;
  /** The address of the first page, in the first language. */
  caseUrl: string;
}

/** The vocabulary of a site in one language. Things have one identifier in all languages. */
export function vocabularyOf(casebook: Casebook, web: Web, locale: Locale): Vocabulary {
  const [first = locale] = localesOf(casebook);
  return {
    casebook,
    locale,
    name: (record) => plainLine(titleOf(casebook, record, locale).text),
    id: (record) => `${urlTo(web, casebook, first, addressOf(record))}#it`,
    url: (address) => urlTo(web, casebook, locale, address),
    caseUrl: urlTo(web, casebook, first, '/'),
  };
}

/** The types of schema.org for what kinds of source are. */
const sourceTypes: Record<Source['data']['kind'], string> = {
  news_report: 'NewsArticle',
  agency_dispatch: 'NewsArticle',
  monitor_report: 'Report',
  official_statement: 'CreativeWork',
  social_post: 'SocialMediaPosting',
  court_document: 'CreativeWork',
  academic: 'CreativeWork',
  other: 'CreativeWork',
};

/** The type of schema.org for what a record is about. */
export function typeOf(record: AnyEntry): string {
  switch (record.collection) {
    case 'incidents':
      return 'Event';
    case 'figures':
      return 'Person';
    case 'claims':
      return 'Claim';
    case 'sources':
      return sourceTypes[record.data.kind];
    case 'actors':
      return typeOfActor(record);
    case 'places':
      return 'Place';
    default:
      return 'CreativeWork';
  }
}

/** A population is nobody's organisation: it is a group of people, which is no type of schema.org. */
function typeOfActor({ data }: Actor): string {
  if (data.kind === 'population') return 'Thing';
  return data.kind === 'media' ? 'NewsMediaOrganization' : 'Organization';
}

/** A record as another one refers to it: what it is, by which name, and where to find it. */
export function refTo(words: Vocabulary, record: AnyEntry): JsonLd {
  return { '@type': typeOf(record), '@id': words.id(record), name: words.name(record) };
}

/** The names of a record besides the one that is shown, each once. */
export function otherNames(words: Vocabulary, record: AnyEntry): string[] | undefined {
  if (!('names' in record.data)) return undefined;
  const shown = words.name(record);
  const others = record.data.names.map(({ value }) => plainLine(value));
  const rest = [...new Set(others)].filter((name) => name !== shown);
  return rest.length > 0 ? rest : undefined;
}
