import type { CslItem } from '../../src/citation/item.ts';
import { printCitation, type CitationStyle } from '../../src/citation/text.ts';
import type { Locale } from '../../src/i18n/index.ts';

/** A printed citation without its italics. */
export function citationText(item: CslItem, style: CitationStyle, locale: Locale): string {
  return printCitation(item, style, locale)
    .map(({ text }) => text)
    .join('');
}
