import { fold } from '../../text/fold.ts';
import { numbersIn } from '../../text/numbers.ts';
import { noneForms, vagueWordOf } from './forms.ts';
import type { Count, VagueWord } from './model.ts';
import { isOneIn, isTwoIn } from './one-or-two.ts';

const before = String.raw`(?<![\p{L}\d])(?:[وف]?(?:ال|لل|[بلك](?:ال)?)|[وف])?`;
const after = String.raw`(?![\p{L}\d])`;

/** All vague words, the longer first: "tens of thousands" is not "thousands". */
const vagueForms = [...vagueWordOf.keys()].sort((a, b) => b.length - a.length);
const vague = new RegExp(`${before}(${vagueForms.join('|')})${after}`, 'gu');

/** The vague words in a running text of either language: "dozens" of "dozens of people" and of "عشرات القتلى". */
export function vagueWordsIn(text: string): VagueWord[] {
  return vagueStretchesIn(text).map(({ word }) => word);
}

/** The same with where in the text each stands, without what Arabic writes before it, `end` not included. */
export function vagueStretchesIn(text: string): { word: VagueWord; start: number; end: number }[] {
  const folded = fold(text);
  return [...folded.text.matchAll(vague)].map(({ 0: whole, 1: form = '', index }) => {
    const end = index + whole.length;
    return {
      word: vagueWordOf.get(form) as VagueWord,
      start: folded.at[end - form.length] as number,
      end: folded.at[end] ?? text.length,
    };
  });
}

const notNone: [string, string][] = [
  ['no', ' (?:fewer|less|more|number|figure|doubt)'],
  ['لا', ' (?:يقل|تقل|يقلون|اقل|يزيد|يتجاوز)'],
  ['دون', ' (?:ذكر|تحديد)'],
];
const none = new RegExp(
  `${before}(?:${[
    ...noneForms,
    ...['not a', 'not any', 'not one', 'without', 'zero', '0', 'صفر', 'بدون', 'لم', 'احدا?'],
    ...notNone.map(([word, behind]) => `${word}(?!${behind})`),
  ].join('|')})${after}`,
  'u',
);

/**
 * Whether a phrase, in the language of its BCP 47 tag, says what a count says: its number or numbers as
 * digits or words ("20+", "twenty or more"), its vague word in either language, a nobody for zero, "a
 * policeman" for one, an Arabic dual for two. Of "unspecified" it is always so. It judges the number alone,
 * not "at least" or "about", nor whom the number counts.
 */
export function namesCount(phrase: string, language: string, count: Count): boolean {
  if (count.kind === 'unspecified') return true;
  if (count.kind === 'vague') {
    const said = vagueWordsIn(phrase);
    return said.includes(count.word) || (count.word === 'scores' && isArabicDozens(phrase, said));
  }
  const found = new Set(numbersIn(phrase, language).map(({ value }) => value));
  return wordedNumbers(count).every(
    (number) =>
      found.has(number) ||
      (number === 0 && none.test(fold(phrase).text)) ||
      (number === 1 && isOneIn(phrase, language)) ||
      (number === 2 && isTwoIn(phrase, language)),
  );
}

/** Arabic has one word (عشرات) for dozens and for scores. */
function isArabicDozens(phrase: string, said: readonly VagueWord[]): boolean {
  return /\p{Script=Arabic}/u.test(phrase) && said.includes('dozens');
}

/** The numbers that the wording of a count holds: 70 of "more than 70", 16 and 20 of "between 16 and 20". */
function wordedNumbers(count: Exclude<Count, { kind: 'vague' | 'unspecified' }>): number[] {
  const language = /[\u0621-\u064a]/.test(count.wording) ? 'ar' : 'en';
  const worded = numbersIn(count.wording, language).map(({ value }) => value);
  if (worded.length > 0) return worded;
  return 'min' in count ? [count.min] : [count.number];
}
