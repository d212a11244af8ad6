import { arabicScale, readArabic } from './arabic-numbers.ts';
import { digitsPattern } from './digits.ts';
import { englishScale, readEnglish } from './english-numbers.ts';
import { fold } from './fold.ts';

/** A whole number inside a text: its value, and from where to where it stands, `end` not included. */
export interface NumberInText {
  value: number;
  start: number;
  end: number;
}

const arabicLetter = /[\u0621-\u064a]/;

/** The whole number that a folded text is, in digits, English or Arabic; undefined for anything else. */
export function readNumber(folded: string): number | undefined {
  return arabicLetter.test(folded) ? readArabic(folded) : readEnglish(folded);
}

/** The number that a number is times, by its last word: 1000 of "16 thousand"; 1 of 16 and of 16,000. */
export function scaleOf(folded: string): number {
  return arabicLetter.test(folded) ? arabicScale(folded) : englishScale(folded);
}

/**
 * The whole numbers in a running text, in order, as digits and in words. `language` is a BCP 47 tag: number
 * words are read in English (en) and Arabic (ar), digits in every language. A range of thousands ("16 to
 * 20 thousand") gives both its ends in full. Decimals, shares (40%), times (22:00), dates with slashes and
 * parts of names (T-72, 5th) are no whole numbers. That a number is a day, a year or an age is not known here.
 */
export function numbersIn(text: string, language: string): NumberInText[] {
  const folded = fold(text);
  const words = wordsOf(folded.text);
  const found: (NumberInText & { text: string })[] = [];
  for (let at = 0; at < words.length;) {
    const number = longestAt(folded.text, words, at, language.slice(0, 2).toLowerCase());
    if (number)
      found.push({
        value: number.value,
        text: number.text,
        start: folded.at[number.start] ?? 0,
        end: (folded.at[number.end - 1] ?? 0) + 1,
      });
    at += number?.words ?? 1;
  }
  return found.map(({ value, start, end, text: written }, index) => {
    const next = found[index + 1];
    const isElided = next && scaleOf(written) === 1 && isRange(text.slice(end, next.start));
    const scale = isElided ? scaleOf(next.text) : 1;
    return { value: value < scale ? value * scale : value, start, end };
  });
}

function isRange(between: string): boolean {
  return /^\s*(?:[-–—]|to|or|إلى|الى|أو|او)\s*$/i.test(between);
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/** A word, digits, or a decimal, which is a whole number in front of a million only. */
const wordPattern = new RegExp(`\\d+[.,]\\d+(?![.,]?\\d)|${digitsPattern}|\\p{L}+`, 'gu');

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** No number has more words. */
const mostWords = 14;

interface Read extends Word {
  value: number;
  words: number;
}

/** The longest number that begins with a word. */
function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  language: string,
): Read | undefined {
  const first = words[at] as Word;
  const isDigits = /^\d/.test(first.text);
  if (isDigits ? !standsAlone(text, first) : !mayBegin(first.text, language)) return undefined;
  const start = isDigits ? first.start : first.start + cliticOf(first.text, language);
  for (let length = Math.min(mostWords, words.length - at); length > 0; length--) {
    const { end } = words[at + length - 1] as Word;
    const written = text.slice(start, end);
    if (length > 1 && /[^\p{L}\d ,.'-]/u.test(written)) continue;
    const value = readIn(written, language);
    if (value !== undefined) return { text: written, start, end, value, words: length };
  }
  return undefined;
}

function readIn(written: string, language: string): number | undefined {
  if (language === 'ar') return readNumber(written);
  return language === 'en' || /^[\d,.' ]+$/.test(written) ? readEnglish(written) : undefined;
}

/** Whether digits are a number of their own: no part of a decimal, a time, a share, a date or a name. */
function standsAlone(text: string, { start, end }: Word): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    !/[\d][.,:/⁄]$|[a-z_#]$|[a-z]-$|[/:]$/.test(before) &&
    !/^(?:[.,:/⁄]\d|[a-z_]|[\p{No}%/⁄]| %)/u.test(after)
  );
}

function mayBegin(word: string, language: string): boolean {
  if (language === 'ar') return arabicLetter.test(word);
  return language === 'en' && /^[a-z]/.test(word);
}

/** The length of what Arabic writes together with the word behind it: and, with, for, like, the. */
function cliticOf(word: string, language: string): number {
  if (language !== 'ar' || readArabic(word) !== undefined) return 0;
  const [clitic = ''] = /^(?:[وف]?(?:ال|لل|[بلك](?:ال)?)|[وف])/.exec(word) ?? [];
  return clitic.length;
}
