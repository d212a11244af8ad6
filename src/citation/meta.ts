import type { Casebook } from '../casebook/link.ts';
import { authorsOf } from '../casebook/title.ts';
import type { Locale } from '../i18n/index.ts';
import { itemOfPage, itemOfSource, type CslItem } from './item.ts';
import type { SitePage } from '../web/pages.ts';
import { plainLine } from '../web/plain.ts';
import type { Web } from '../web/web.ts';

type MetaTag = [name: string, content: string];

/**
 * The `citation_*` tags of a page (Highwire Press tags, as Google Scholar and Zotero read them), as names
 * with their contents, in order: an institution follows the author it belongs to. The page of a source
 * describes that source, with its own publisher, day and address, and never as a work of the case's authors.
 */
export function citationTags(
  casebook: Casebook,
  web: Web,
  locale: Locale,
  page: SitePage,
): MetaTag[] {
  const { subject } = page;
  if (subject && 'collection' in subject && subject.collection === 'sources') {
    const item = itemOfSource(casebook, subject, locale);
    const authors = (item.author ?? []).map(({ literal }): MetaTag => ['citation_author', literal]);
    return tagsOf(item, [
      ...authors,
      ...tag('citation_publisher', item['container-title'] ?? item.publisher),
    ]);
  }
  const authors = authorsOf(casebook, locale).flatMap(({ name, affiliation }) => [
    ...tag('citation_author', plainLine(name)),
    ...tag('citation_author_institution', affiliation && plainLine(affiliation)),
  ]);
  return tagsOf(itemOfPage(casebook, web, locale, page), authors);
}

function tagsOf({ title, issued, language, URL }: CslItem, whose: readonly MetaTag[]): MetaTag[] {
  const date = issued?.['date-parts']?.[0];
  return [
    ['citation_title', title],
    ...whose,
    ...tag('citation_publication_date', date?.map(twoDigits).join('/')),
    ...tag('citation_language', language),
    ...tag('citation_fulltext_html_url', URL),
  ];
}

function tag(name: string, content: string | undefined): MetaTag[] {
  return content ? [[name, content]] : [];
}

function twoDigits(number: number, index: number): string {
  return String(number).padStart(index === 0 ? 4 : 2, '0');
}
