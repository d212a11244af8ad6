import type { AnyEntry, CaseEntry } from '../casebook/entry.ts';
import { recordOf, type Casebook } from '../casebook/link.ts';
import { authorsOf, publisherOf, titleOf } from '../casebook/title.ts';
import type { Locale } from '../i18n/index.ts';
import { ownTitleOf } from '../citation/item.ts';
import { refTo, vocabularyOf, type Vocabulary } from './jsonld-refs.ts';
import { scriptJson, type JsonLd } from './jsonld-script.ts';
import { descriptionOf, thingOf } from './jsonld-things.ts';
import { exactDate, exactSpan } from '../web/moments.ts';
import type { EdtfDate } from '../schemas/edtf.ts';
import { isListAddress, type SitePage } from '../web/pages.ts';
import { plainLine } from '../web/plain.ts';
import { provContext } from './prov.ts';
import type { Web } from '../web/web.ts';

/** A file of the data, for `distribution`. */
export interface Distribution {
  /** Below the base, in no language: `/data/casebook.json`. */
  address: string;
  mediaType: string;
}

/**
 * What a page is about, in the words of schema.org and PROV-O (JSON-LD 1.1), ready for its script element.
 * A casualty figure stands in it only as the title or the wording of a claim that names its author.
 */
export function jsonLdOf(
  casebook: Casebook,
  web: Web,
  locale: Locale,
  page: SitePage,
  distributions: readonly Distribution[] = [],
): string {
  const words = vocabularyOf(casebook, web, locale);
  const { subject } = page;
  return scriptJson({
    '@context': ['https://schema.org', provContext],
    ...(!subject
      ? webPage(words, page, isListAddress(page.address) ? 'CollectionPage' : 'WebPage')
      : 'collection' in subject
        ? recordPage(words, page, subject)
        : dataset(words, web, subject, distributions)),
  });
}

/** The case: a dataset of claims, never a count of the dead. */
function dataset(
  words: Vocabulary,
  web: Web,
  entry: CaseEntry,
  distributions: readonly Distribution[],
): JsonLd {
  const { casebook, locale } = words;
  const { data } = entry;
  const origin = web.origin ?? '';
  const publisher = publisherOf(casebook, locale);
  return {
    '@type': 'Dataset',
    '@id': caseId(words),
    url: words.url('/'),
    name: plainLine(titleOf(casebook, entry, locale).text),
    description: descriptionOf(words, entry),
    inLanguage: data.languages,
    version: data.version,
    datePublished: exactDate(data.published),
    dateModified: data.updated && exactDate(data.updated),
    creator: authorsOf(casebook, locale).map(({ name, affiliation }) => ({
      // Only who belongs to somewhere is surely a person; a name alone may be a group's.
      '@type': affiliation ? 'Person' : undefined,
      name: plainLine(name),
      affiliation: affiliation && { '@type': 'Organization', name: plainLine(affiliation) },
    })),
    publisher: publisher && {
      '@type': 'Organization',
      name: plainLine(publisher.text),
      url: data.publisher?.url,
    },
    license: licenceOf(data.licence.data),
    temporalCoverage: periodOf(data.window),
    spatialCoverage: data.bounds && area(data.bounds),
    about: refTo(words, recordOf(casebook, 'incidents', data.root)),
    distribution:
      distributions.length > 0
        ? distributions.map(({ address, mediaType }) => ({
            '@type': 'DataDownload',
            encodingFormat: mediaType,
            contentUrl: `${origin}${web.base}${address}`,
          }))
        : undefined,
  };
}

/** The page of a record, derived from its sources, with the thing that it is about. */
function recordPage(words: Vocabulary, page: SitePage, record: AnyEntry): JsonLd {
  const { casebook } = words;
  return {
    ...webPage(words, page, 'WebPage'),
    'prov:wasDerivedFrom':
      record.collection === 'claims'
        ? { '@id': words.id(recordOf(casebook, 'sources', record.data.source)) }
        : undefined,
    temporalCoverage:
      record.collection === 'incidents' ? periodOf(record.data.occurred) : undefined,
    mainEntity: thingOf(words, record),
  };
}

function webPage(words: Vocabulary, page: SitePage, type: string): JsonLd {
  const { data } = words.casebook.case;
  return {
    '@type': type,
    '@id': words.url(page.address),
    name: ownTitleOf(page, words.locale),
    inLanguage: words.locale,
    version: data.version,
    license: licenceOf(data.licence.content),
    isPartOf: { '@type': 'Dataset', '@id': caseId(words) },
  };
}

/** The period that a text is about, in ISO 8601; undefined where an end is open or not exact. */
function periodOf(date: EdtfDate): string | undefined {
  const { start, end } = exactSpan(date);
  return start && end && (start === end ? start : `${start}/${end}`);
}

function caseId({ caseUrl }: Vocabulary): string {
  return `${caseUrl}#case`;
}

/** A licence by its SPDX identifier; other words are no address, and stay words. */
function licenceOf(licence: string): string | JsonLd {
  return /^[A-Za-z0-9.+-]+$/.test(licence)
    ? `https://spdx.org/licenses/${licence}`
    : { '@type': 'CreativeWork', name: plainLine(licence) };
}

/** GeoShape wants latitude before longitude: south west, north east. */
function area([west, south, east, north]: [number, number, number, number]): JsonLd {
  return {
    '@type': 'Place',
    geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
  };
}
