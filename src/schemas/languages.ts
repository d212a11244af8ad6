/**
 * The languages of the interface, each with the BCP 47 tag by which `Intl` formats; the first is the one to fall
 * back on. English is British: day, month, year. Arabic is Syrian, for the Levantine names of the months (آذار,
 * not مارس), with the Latin digits 0–9 (`nu-latn`), so that a figure on the page, in a download and in a
 * quotation is one and the same string. To add a language, add a line here; the compiler then asks for its folder
 * of strings (src/i18n/folders.ts).
 */
export const languageTags = {
  en: 'en-GB',
  ar: 'ar-SY-u-nu-latn',
} as const;

export type InterfaceLanguage = keyof typeof languageTags;

export const interfaceLanguages = Object.keys(languageTags) as [
  InterfaceLanguage,
  ...InterfaceLanguage[],
];
