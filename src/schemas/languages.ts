/**
 * The languages of the interface, each with its region where a case names none; the first is the one to fall back
 * on. English is British: day, month, year. Arabic is Syrian, for the Levantine names of the months (آذار, not
 * مارس). A further language is a line here, and a folder of strings with its name.
 */
export const languageTags = {
  en: 'en-GB',
  ar: 'ar-SY',
} as const;

export type InterfaceLanguage = keyof typeof languageTags;

export const interfaceLanguages = Object.keys(languageTags) as [
  InterfaceLanguage,
  ...InterfaceLanguage[],
];

/** A language without its region, by which strings, folders and addresses go: `ar` of `ar-EG`. */
export function languageOf<Tag extends string>(tag: Tag): WithoutRegion<Tag> {
  return tag.replace(/-[A-Z]{2}$/, '') as WithoutRegion<Tag>;
}

type WithoutRegion<Tag extends string> = Tag extends `${infer Language}-${string}` ? Language : Tag;
