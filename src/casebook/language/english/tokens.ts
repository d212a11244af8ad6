import { countSign, gapSign } from '../signs.ts';
import { kinds } from './kinds.ts';
import { lexicon } from './lexicon.ts';

/** A word, a number, a mark or a component, with its place in the sentence. */
export interface Token {
  /**
   * - digits: a plain number; figure: one that dates, measures or names ("25th", "17:15", "F-16")
   * - count: a component that prints a number of the record; gap: another component
   * - number: what numbers.ts makes of digits and number words
   */
  type: 'word' | 'digits' | 'figure' | 'mark' | 'count' | 'gap' | 'number';
  text: string;
  lower: string;
  start: number;
  end: number;
  /** What it can be, as bits of `kinds`. */
  is: number;
  /** Whether it is somebody's own words. */
  quoted: boolean;
}

const pattern = new RegExp(
  [
    // Dates, times, fractions, money, ordinals, shares, decimals, decades, compounds and codes.
    String.raw`\d{4}-\d\d(?:-\d\d)?|\d{1,2}:\d\d(?::\d\d)?|\d+\/\d+(?:\/\d+)?`,
    String.raw`[$€£¥₺]\s?\d[\d,.]*|\d[\d,.]{0,30}\s?[$€£¥₺%٪]`,
    String.raw`\d+(?:st|nd|rd|th)\b|\d+(?:[.:]\d+)+|\d+s\b|\d+(?:-\p{L}+)+|\d+[a-z]{1,3}\b|\p{Lu}+-?\d+\w*`,
    // Plain numbers.
    String.raw`\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|[\d٠-٩۰-۹]+`,
    // Words, with hyphens and apostrophes, and with the apostrophe of "the officers' deaths".
    String.raw`(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:[-'’](?=\p{L})[\p{L}\p{M}]+)*(?:(?<=s)['’](?=\s\p{L}))?`,
    String.raw`[^\s\p{L}\p{N}]`,
  ].join('|'),
  'gu',
);
const plainNumber = /^(?:\d{1,3}(?:[, \u00a0\u202f\u2009]\d{3})+|[\d٠-٩۰-۹]+)$/;

/** The tokens of a sentence in Latin script. `isQuoted` tells of an offset whether somebody's own words stand there. */
export function tokensOf(sentence: string, isQuoted: (offset: number) => boolean): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    const { 0: text, index } = match;
    const type = typeOf(text);
    const lower = text.toLowerCase().replace('’', "'");
    tokens.push({
      type,
      text,
      lower,
      start: index,
      end: index + text.length,
      is: type === 'word' ? kindsOf(lower, text !== lower) : 0,
      quoted: isQuoted(index),
    });
  }
  return tokens;
}

function typeOf(text: string): Token['type'] {
  if (text === countSign) return 'count';
  if (text === gapSign) return 'gap';
  if (/^[a-z]+$/i.test(text)) return 'word';
  if (plainNumber.test(text)) return 'digits';
  if (/\d/.test(text)) return 'figure';
  return /\p{L}/u.test(text) ? 'word' : 'mark';
}

function kindsOf(lower: string, hasCapital: boolean): number {
  const own = lexicon.get(lower);
  const known = own ?? (lower.includes("'") ? lexicon.get(lower.replace(/'s?$/, '')) : 0) ?? 0;
  if (!(known & kinds.month)) return known;
  // "may" and "march" are months only with a capital, and then nothing else.
  return hasCapital ? kinds.month : known & ~kinds.month;
}

/** Whether a token can be any of these, given as bits of `kinds`. */
export function can(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (token.is & bits) !== 0;
}

/** Whether a token is this word or mark, or one of these. */
export function says(token: Token | undefined, words: string | ReadonlySet<string>): boolean {
  if (token === undefined) return false;
  return typeof words === 'string' ? token.lower === words : words.has(token.lower);
}

export function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}
