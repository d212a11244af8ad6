import {
  interfaceLanguages,
  languageOf,
  languageTags,
  type InterfaceLanguage,
} from '../schemas/languages.ts';

export { languageOf };

/** The languages of the interface. The first one is the one to fall back on. */
export const locales = interfaceLanguages;
/** A language of the interface, with or without the region after which dates and lists are written: `ar`, `ar-EG`. */
export type Locale = InterfaceLanguage | `${InterfaceLanguage}-${string}`;

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(languageOf(text));
}

/** The scripts of the world's interfaces that are written from the right (CLDR). */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const directions = byLocale((locale): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(intlTag(locale)).maximize();
  return rightToLeftScripts.has(script ?? '') ? 'rtl' : 'ltr';
});

/** The way the language is written: the value of `dir`. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return directions(locale);
}

/** What the language calls itself, for the language switch. */
export function localeName(locale: Locale): string {
  return languageName(languageOf(locale), locale);
}

/**
 * The BCP 47 tag by which `Intl` formats, with a region always. Digits are the Latin 0–9, so that a figure on the
 * page, in a download and in a quotation is one and the same string, and the calendar is the Gregorian.
 */
export function intlTag(locale: Locale): string {
  return intlTags(locale);
}

const intlTags = byLocale((locale) => {
  const tag = locale in languageTags ? languageTags[locale as InterfaceLanguage] : locale;
  return new Intl.Locale(tag, { calendar: 'gregory', numberingSystem: 'latn' }).toString();
});

/** The locale as Open Graph writes it, with its region: `en_US`. */
export const openGraphLocale = byLocale((locale) =>
  new Intl.Locale(intlTag(locale)).baseName.replace('-', '_'),
);

/** What is made of a locale, made once for each. */
export function byLocale<Value>(make: (locale: Locale) => Value): (locale: Locale) => Value {
  const made = new Map<Locale, Value>();
  return (locale) => {
    let value = made.get(locale);
    if (value === undefined) made.set(locale, (value = make(locale)));
    return value;
  };
}

/** What a language is called in the locale: `hy` is "Armenian". An unnamed one keeps its code. Throws a RangeError for what is no language tag. */
export function languageName(language: string, locale: Locale): string {
  return languages(locale).of(language) ?? language;
}

const languages = byLocale(
  (locale) => new Intl.DisplayNames(intlTag(locale), { type: 'language' }),
);

const regions = byLocale((locale) => new Intl.DisplayNames(intlTag(locale), { type: 'region' }));

/** What a country is called in the locale, by its ISO 3166-1 numeric code: "760" is "Syria". Undefined for what is none. */
export function countryName(code: string, locale: Locale): string | undefined {
  const region = /^\d{3}$/.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
  if (!region || !/^[A-Z]{2}$/.test(region)) return undefined;
  return regions(locale).of(region);
}
