import { byLocale, intlTag, type Locale } from './locales.ts';

const lists = byLocale(listsFor);

function listsFor(locale: Locale) {
  return {
    and: new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }),
    or: new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }),
  };
}

/** Items as the locale lists them: "a, b and c", "a or b". No item gives an empty text. */
export function formatList(
  items: readonly string[],
  locale: Locale,
  type: 'and' | 'or' = 'and',
): string {
  return lists[locale][type].format(items);
}

/** Pieces as the locale lists them, with the words between them: for lists in which something is linked. */
export function listOf<Piece>(pieces: readonly Piece[], locale: Locale): (Piece | string[])[] {
  return lists[locale].and
    .formatToParts(pieces.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? (pieces[Number(value)] as Piece) : [value]));
}
