import { byLocale, direction, intlTag, type Locale } from './locales.ts';

const lists = byLocale(listsFor);

function listsFor(locale: Locale) {
  return {
    and: new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }),
    or: new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }),
  };
}

/** What lists are made of: an item that holds it would seem to be two. */
const joint = /[,،]| (?:and|or|أو) | و/;
const apart = byLocale((locale) => (direction(locale) === 'rtl' ? '؛ ' : '; '));

/**
 * Items as the locale lists them: "a, b and c", "a or b"; where one of them is itself a list, apart by
 * semicolons: "a; b and c". No item gives an empty text.
 */
export function formatList(
  items: readonly string[],
  locale: Locale,
  type: 'and' | 'or' = 'and',
): string {
  if (items.length < 2) return items[0] ?? '';
  if (areLists(items)) return items.join(apart(locale));
  return lists(locale)[type].format(items);
}

/** Whether one of several items is itself a list. */
function areLists(items: readonly string[]): boolean {
  return items.length > 1 && items.some((item) => joint.test(item));
}

/** Titles, linked or not, which hold commas and "and" of their own: as they are listed, with what stands between them. */
export function titlesOf<Piece>(
  pieces: readonly Piece[],
  texts: readonly string[],
  locale: Locale,
): (Piece | string[])[] {
  if (!areLists(texts)) return listOf(pieces, locale);
  return pieces.flatMap((piece, index) => (index > 0 ? [[apart(locale)], piece] : [piece]));
}

/** Pieces as the locale lists them, with the words between them: for lists in which something is linked. */
export function listOf<Piece>(pieces: readonly Piece[], locale: Locale): (Piece | string[])[] {
  if (pieces.length < 2) return [...pieces];
  return lists(locale)
    .and.formatToParts(pieces.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? (pieces[Number(value)] as Piece) : [value]));
}
