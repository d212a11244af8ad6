import { interfaceLanguages, languageTags, type InterfaceLanguage } from '../schemas/languages.ts';

/** The languages of the interface. The first one is the one to fall back on. */
export const locales = interfaceLanguages;
export type Locale = InterfaceLanguage;

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The scripts of the world's interfaces that are written from the right (CLDR). */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const directions = byLocale((locale): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(intlTag(locale)).maximize();
  return rightToLeftScripts.has(script ?? '') ? 'rtl' : 'ltr';
});

/** The way the language is written: the value of `dir`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return directions[locale];
}

/** What the language calls itself, for the language switch. */
export function localeName(locale: Locale): string {
  return languageName(locale, locale);
}

/** The BCP 47 tag by which `Intl` formats. */
export function intlTag(locale: Locale): string {
  return languageTags[locale];
}

/** One value for each language, made once. */
export function byLocale<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<
    Locale,
    Value
  >;
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
