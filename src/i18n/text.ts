import { direction, type Locale } from './locales.ts';

/**
 * A sentence with holes that a page may fill with links: text and pieces in their order. It is drawn
 * one by one (an Astro expression takes the array as it is); of strings, `plain` makes one string.
 */
export type Pieces<Piece> = (string | Piece)[];

/** Tag of a template whose values stay as they are: phrase`Said by ${who}`. */
export function phrase<Piece>(texts: TemplateStringsArray, ...pieces: Piece[]): Pieces<Piece> {
  return texts.flatMap((text, index): Pieces<Piece> => {
    const before: Pieces<Piece> = text === '' ? [] : [text];
    return index < pieces.length ? [...before, pieces[index] as Piece] : before;
  });
}

/** A phrase of strings as one string. */
export function asText(pieces: Pieces<string>): string {
  return pieces.join('');
}

/** The text as the beginning of a sentence: English gets its capital. */
export function sentence(text: string, locale: Locale): string {
  const first = text.charAt(0);
  // Most begin with a number or a name, and the rules of a language take their time.
  return first === first.toUpperCase() ? text : first.toLocaleUpperCase(locale) + text.slice(1);
}

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;
const leftToRight =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}])\p{L}/u;

/**
 * A text made fit to stand in a sentence of the locale where no markup can be (SVG text, titles,
 * labels): when it holds letters that run the other way it comes between U+2068 and U+2069 (first
 * strong isolate), so that what surrounds it keeps its order. In HTML use `<bdi>`.
 */
export function isolate(text: string, locale: Locale): string {
  const foreign = direction(locale) === 'rtl' ? leftToRight : rightToLeft;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
}

/** Whether all letters of the text run the other way than those of the locale. */
export function runsTheOtherWay(text: string, locale: Locale): boolean {
  const [own, foreign] =
    direction(locale) === 'rtl' ? [rightToLeft, leftToRight] : [leftToRight, rightToLeft];
  return foreign.test(text) && !own.test(text);
}

/** The language of a text that `isolate` kept apart as a whole, by its letters; undefined for any other. */
export function isolatedLanguage(text: string): 'ar' | 'en' | undefined {
  if (!/^\u2068[^\u2068\u2069]*\u2069$/u.test(text)) return undefined;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return /\p{Script=Latin}/u.test(text) ? 'en' : undefined;
}
