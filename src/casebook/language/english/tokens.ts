import { kinds, type Kind } from './kinds.ts';
import { lexicon } from './lexicon.ts';

/** A word, a number, a mark or a component, with its place in the passage. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  type: 'word' | 'digits' | 'figure' | 'mark' | 'count' | 'gap' | 'number';
  /** What it can be, as bits of `kinds`. */
  is: number;
  /** Whether it is somebody's own words. */
  quoted: boolean;
}

/** Stands for a component in the words of a passage: U+FFFC for one that prints a number of the record, U+FFFD for others. */
export const countSign = '\uFFFC';
export const gapSign = '\uFFFD';

const pattern = new RegExp(
  [
    // A figure that counts nobody: dates, times, decimals, money, ordinals, percentages, codes.
    String.raw`(?<figure>\d{4}-\d\d(?:-\d\d)?|\d{1,2}:\d\d(?::\d\d)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[$€£¥₺]\s?\d[\d,.]*|\d[\d,.]*\s?[$€£¥₺%٪]|\d+(?:st|nd|rd|th)\b|\d+(?:[.:]\d+)+|'?\d+s\b|\d+(?:-\p{L}+)+|\d+[a-z]{1,3}\b|\p{Lu}+-?\d+\w*)`,
    String.raw`(?<digits>(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|[\d٠-٩۰-۹]+))`,
    String.raw`(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:[-'’](?=\p{L})[\p{L}\p{M}]+)*(?:(?<=s)['’](?=\s\p{L}))?)`,
    `(?<count>${countSign})`,
    `(?<gap>${gapSign})`,
    String.raw`(?<mark>[^\s\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/** The tokens of a passage in Latin script. `isQuoted` tells of an offset whether somebody's own words stand there. */
export function tokensOf(text: string, isQuoted: (offset: number) => boolean): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [written] = match;
    const type = (['figure', 'digits', 'word', 'count', 'gap', 'mark'] as const).find(
      (name) => match.groups?.[name] !== undefined,
    );
    const lower = written.toLowerCase().replaceAll('’', "'");
    tokens.push({
      text: written,
      lower,
      start: match.index,
      end: match.index + written.length,
      type: type ?? 'mark',
      is: type === 'word' ? kindsOf(written, lower) : 0,
      quoted: isQuoted(match.index),
    });
  }
  return tokens;
}

function kindsOf(written: string, lower: string): number {
  const known = lexicon.get(lower) ?? lexicon.get(lower.replace(/'s?$/, '')) ?? 0;
  // "may" and "march" are months only with a capital.
  const isCapital = written !== lower;
  if (known & kinds.month) return isCapital ? kinds.month : known & ~kinds.month;
  return known & kinds.weekday && !isCapital ? 0 : known;
}

/** Whether a token can be any of these. */
export function can(token: Token | undefined, ...names: Kind[]): boolean {
  return token !== undefined && names.some((name) => (token.is & kinds[name]) !== 0);
}

/** Whether a token is one of these words or marks. */
export function says(token: Token | undefined, ...words: string[]): boolean {
  return token !== undefined && words.includes(token.lower);
}

export function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

/** Whether a word shows that another noun follows: "the children's hospital". */
export function isPossessive(token: Token): boolean {
  return /(?:'s|s')$/.test(token.lower);
}
