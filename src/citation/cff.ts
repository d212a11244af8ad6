import { versionDate } from '../casebook/entry.ts';
import { stringify } from 'yaml';
import type { Casebook } from '../casebook/link.ts';
import { contentLanguage, summaryOf, titleOf } from '../casebook/title.ts';
import type { Locale } from '../i18n/index.ts';
import { itemsOfSources, type CslItem } from './item.ts';
import { exactDay } from '../web/moments.ts';
import { plainLine, webAddress } from '../web/plain.ts';
import { urlTo, type Web } from '../web/web.ts';

/**
 * The case as a dataset in the Citation File Format, CFF 1.2.0 (https://citation-file-format.github.io),
 * with its sources as references. Authors are entities there, since which part of a name is a family name
 * is nowhere recorded. Keys whose value is not known, or not of the form that CFF wants, are left out.
 */
export function writeCff(casebook: Casebook, web: Web): string {
  const { data } = casebook.case;
  const locale = contentLanguage(casebook) as Locale;
  const summary = summaryOf(casebook, casebook.case, locale);
  const released = exactDay(versionDate(casebook.case));
  const repository = webAddress(data.repository);
  const references = once(itemsOfSources(casebook, locale).map(reference));
  return stringify(
    {
      'cff-version': '1.2.0',
      message:
        'If you use this record, please cite it as below, and each number with who claimed it.',
      type: 'dataset',
      title: plainLine(titleOf(casebook, casebook.case, locale).text),
      ...(summary && { abstract: plainLine(summary.text) }),
      authors: once(data.authors.map(({ name }) => ({ name: plainLine(name) }))),
      version: data.version,
      ...(released && { 'date-released': released }),
      ...(web.origin && { url: urlTo(web, casebook, locale, '/') }),
      ...(repository && { repository }),
      ...licence(data.licence.data),
      ...(references.length > 0 && { references }),
    },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
  );
}

/** Licences of data and prose that CFF 1.2.0 knows; it refuses a file that names another one, so that gets its address. */
const known =
  /^(?:CC0-1\.0|CC-BY(?:-NC)?(?:-SA|-ND)?-[34]\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|MIT|Apache-2\.0)$/;

function licence(spdx: string): { license?: string; 'license-url'?: string } {
  if (known.test(spdx)) return { license: spdx };
  return /^[A-Za-z0-9.+-]+$/.test(spdx)
    ? { 'license-url': `https://spdx.org/licenses/${spdx}.html` }
    : {};
}

/** CFF allows nothing twice in a list. */
function once<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

const types: Record<CslItem['type'], string> = {
  webpage: 'website',
  dataset: 'data',
  'article-newspaper': 'newspaper-article',
  report: 'report',
  document: 'generic',
  post: 'generic',
};

/** A reference of CFF must have an author: who published a source stands for one that is not named. */
function reference(item: CslItem): object {
  const [year, month] = item.issued?.['date-parts']?.[0] ?? [];
  const day = item.issued?.['date-parts']?.[0]?.length === 3 && !item.issued.circa;
  const publisher = item.publisher ?? item['container-title'];
  const language = /^[a-z]{2,3}/.exec(item.language ?? '')?.[0];
  const authors = item.author?.map(({ literal }) => literal) ?? (publisher ? [publisher] : []);
  return {
    type: types[item.type],
    title: item.title,
    authors: authors.map((name) => ({ name })),
    ...(item['container-title'] && { journal: item['container-title'] }),
    ...(item.publisher && { publisher: { name: item.publisher } }),
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day && { 'date-published': isoDay(item.issued?.['date-parts']?.[0] ?? []) }),
    ...(item.URL && { url: item.URL }),
    ...(language && { languages: [language] }),
  };
}

function isoDay([year = 0, month = 0, day = 0]: number[]): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}
