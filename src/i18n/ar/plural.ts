import { plural, type PluralForms } from '../number.ts';

/** A number with its noun, by the six forms of Arabic: zero, one and two are words, `#` is the number. */
export const numbered =
  (forms: PluralForms) =>
  (n: number): string =>
    plural('ar', n, forms);
