import { byLocale, intlTag, languageOf, type Locale } from './locales.ts';

/** By the language alone: thousands are grouped by a point in the Maghreb, and are read with a comma here. */
const numbers = byLocale((locale) => new Intl.NumberFormat(intlTag(languageOf(locale))));
const rules = byLocale((locale) => new Intl.PluralRules(intlTag(locale)));

/** A number with its thousands grouped: 1,234. Throws a RangeError for NaN and the infinities: an unknown number is words, never a figure. */
export function formatNumber(n: number, locale: Locale): string {
  if (!Number.isFinite(n)) throw new RangeError(`${n} cannot be shown as a number.`);
  // Most numbers are small, and look the same in both languages.
  if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  return numbers(locale).format(n);
}

/** A share of a whole in per cent, without decimals: 0.125 is 13%. */
export function formatPercent(share: number, locale: Locale): string {
  return `${formatNumber(Math.round(share * 100), locale)}%`;
}

export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * The form that goes with a number, `#` standing for the number itself: `{ one: '# claim', other:
 * '# claims' }`. English has one and other; Arabic zero, one, two, few (3–10), many (11–99) and other
 * (100–102), each by the last two digits (CLDR). A form that is missing falls back on other.
 */
export function plural(locale: Locale, n: number, forms: PluralForms): string {
  const form = forms[pluralRule(locale, n)] ?? forms.other;
  return form.replace(/#/g, formatNumber(n, locale));
}

/** What a number asks for, kept for whole numbers below a thousand: asking costs more than all else here. */
const known = byLocale((): (Intl.LDMLPluralRule | undefined)[] => []);

function pluralRule(locale: Locale, n: number): Intl.LDMLPluralRule {
  if (!Number.isInteger(n) || n < 0 || n >= 1000) return rules(locale).select(n);
  return (known(locale)[n] ??= rules(locale).select(n));
}
