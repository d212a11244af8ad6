/** Words in quotation marks; `start` and `end` (not included) hold the marks. */
export interface Quotation {
  start: number;
  end: number;
  words: string;
}

/**
 * Pairs of marks, each with what opens it. Single ones are quotation marks only where no letter stands before the first
 * and none behind the last, and these are no more than 600 letters apart, or each would be looked for to the end.
 */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/“/, /“([^“”]*)”/g],
  [/«/, /«([^«»]*)»/g],
  [/„/, /„([^„“”]*)[“”]/g],
  [/‹/, /‹([^‹›]*)›/g],
  [/"/, /"([^"]*)"/g],
  [/‘/, /(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu],
  [/(?:^|[\s(])'/, /(?<![\p{L}\p{N}])'(?=\S)((?:[^']|'(?=\p{L})){0,600})(?<=\S)'(?!\p{L})/gu],
];
const anyMark = /["“«„‹‘']/;

/** Every quotation in a text, in any style, in order. */
export function quotationsIn(text: string): Quotation[] {
  if (!anyMark.test(text)) return [];
  return pairs
    .filter(([opening]) => opening.test(text))
    .flatMap(([, pair]) =>
      Array.from(text.matchAll(pair), ({ 0: whole, 1: words = '', index }) => ({
        start: index,
        end: index + whole.length,
        words,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** How many words a quotation has, as a reader counts them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
