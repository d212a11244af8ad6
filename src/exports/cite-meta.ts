import type { Casebook } from '../casebook/link.ts';
import type { Locale } from '../i18n/index.ts';
import { itemOfPage } from './cite-item.ts';
import type { SitePage } from './pages.ts';
import { plainLine } from './plain.ts';
import type { Web } from './web.ts';

/**
 * The `citation_*` tags of a page (Highwire Press tags, as Google Scholar and Zotero read them), as names
 * with their contents, in order: an institution follows the author it belongs to.
 */
export function citationTags(
  casebook: Casebook,
  web: Web,
  locale: Locale,
  page: SitePage,
): [name: string, content: string][] {
  const item = itemOfPage(casebook, web, locale, page);
  const date = item.issued?.['date-parts']?.[0];
  return [
    ['citation_title', item.title],
    ...casebook.case.data.authors.flatMap(({ name, affiliation }): [string, string][] => [
      ['citation_author', plainLine(name)],
      ...(affiliation
        ? [['citation_author_institution', plainLine(affiliation)] as [string, string]]
        : []),
    ]),
    ...(date
      ? [['citation_publication_date', date.map(twoDigits).join('/')] as [string, string]]
      : []),
    ...(item.language ? [['citation_language', item.language] as [string, string]] : []),
    ...(item.URL ? [['citation_fulltext_html_url', item.URL] as [string, string]] : []),
  ];
}

function twoDigits(number: number, index: number): string {
  return String(number).padStart(index === 0 ? 4 : 2, '0');
}
