/** The languages of the interface. The first one is the one to fall back on. */
export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The way the language is written: the value of `dir`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** What the language calls itself, for the language switch. */
export function localeName(locale: Locale): string {
  return { en: 'English', ar: 'العربية' }[locale];
}

/**
 * The BCP 47 tag by which `Intl` formats. English is British: day, month, year. Arabic is Syrian, for
 * the Levantine names of the months (آذار, not مارس), with the Latin digits 0–9 (`nu-latn`), so that a
 * figure on the page, in a download and in a quotation is one and the same string.
 */
export function intlTag(locale: Locale): string {
  return { en: 'en-GB', ar: 'ar-SY-u-nu-latn' }[locale];
}

/** What a language is called in the locale: `hy` is "Armenian". An unnamed one keeps its code. Throws a RangeError for what is no language tag. */
export function languageName(language: string, locale: Locale): string {
  return new Intl.DisplayNames(intlTag(locale), { type: 'language' }).of(language) ?? language;
}

const regions = new Map<Locale, Intl.DisplayNames>();

/** What a country is called in the locale, by its ISO 3166-1 numeric code: "760" is "Syria". Undefined for what is none. */
export function countryName(code: string, locale: Locale): string | undefined {
  const region = /^\d{3}$/.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
  if (!region || !/^[A-Z]{2}$/.test(region)) return undefined;
  const names = regions.get(locale) ?? new Intl.DisplayNames(intlTag(locale), { type: 'region' });
  regions.set(locale, names);
  return names.of(region);
}
