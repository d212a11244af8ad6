import { intlTag, type Locale } from './locales.ts';

const lists = { en: listsFor('en'), ar: listsFor('ar') };

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
