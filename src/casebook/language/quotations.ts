import type { Span } from './flatten.ts';

/** Words in quotation marks: the span holds the marks. */
export interface Quotation extends Span {
  words: string;
}

/** Pairs of marks. Single ones are quotation marks only where no letter stands before them and none behind. */
const pairs = [
  /“([^“”]*)”/g,
  /«([^«»]*)»/g,
  /„([^„“”]*)[“”]/g,
  /‹([^‹›]*)›/g,
  /"([^"]*)"/g,
  /(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])'(?=\S)((?:[^']|'(?=\p{L}))*)(?<=\S)'(?!\p{L})/gu,
];

/** Every quotation in a text, in any style, in order. */
export function quotationsIn(text: string): Quotation[] {
  if (!/["“«„‹‘']/.test(text)) return [];
  return pairs
    .flatMap((pair) =>
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
