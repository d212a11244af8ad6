import { inflectedFormsOf, plainSpelling } from './arabic/spelling.ts';
import type { PassageRange } from './flatten.ts';
import { loadedWords, type LoadedWord } from './loaded-words.ts';

export interface LoadedFound extends PassageRange {
  word: string;
  entry: LoadedWord;
}

const isArabic = (words: string) => /[\u0600-\u06ff]/.test(words);
const listed = loadedWords
  .flatMap((entry) => entry.words.map((words) => ({ words, entry })))
  .sort((a, b) => b.words.length - a.words.length);
const byWords = new Map(listed.map(({ words, entry }) => [words, entry]));
const inLatin = String.raw`\b(?:${listed
  .map(({ words }) => words)
  .filter((words) => !isArabic(words))
  .join('|')})\b`;
/** Without the u flag, which would take five times as long; what stands before a match is looked at afterwards. */
const english = new RegExp(inLatin, 'gi');
const anyEnglish = new RegExp(inLatin, 'i');

/** The loaded words of a text, without those that their neighbours make innocent or part of a name. */
export function loadedWordsIn(text: string): LoadedFound[] {
  return isArabic(text) ? [...inEnglish(text), ...inArabic(text)] : inEnglish(text);
}

function inEnglish(text: string): LoadedFound[] {
  if (!anyEnglish.test(text)) return [];
  return Array.from(text.matchAll(english)).flatMap(({ 0: word, index }) => {
    const entry = byWords.get(word.toLowerCase());
    const [before, behind] = around(text, index, index + word.length);
    const isPart = /[\p{L}\p{M}-]$/u.test(before) || /^\p{M}/u.test(behind);
    if (!entry || isPart || isInnocent(entry, before, behind)) return [];
    if (isInName(word, before, behind)) return [];
    return [{ word, entry, start: index, end: index + word.length }];
  });
}

/** What stands before and behind a word, as far as it can say anything about it. */
function around(text: string, start: number, end: number): [before: string, behind: string] {
  return [
    text.slice(Math.max(0, start - neighbourhood), start),
    text.slice(end, end + neighbourhood),
  ];
}
const neighbourhood = 100;

function isInnocent({ before, after }: LoadedWord, left: string, right: string): boolean {
  return (before?.test(right.trimStart()) ?? false) || (after?.test(left) ?? false);
}

/** "Martyrs’ Square", "the Counter-Terrorism Court": capitals side by side, not only at the start of a sentence. */
function isInName(word: string, before: string, behind: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (/^(?:['’]s?)?[ -]\p{Lu}/u.test(behind)) return true;
  return /(?<![.!?:]\s)\b\p{Lu}[\p{L}'’]+[ -]$/u.test(before);
}

function inArabic(text: string): LoadedFound[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\u0640]+/gu), ({ 0: written, index }) => ({
    written,
    start: index,
    end: index + written.length,
    forms: inflectedFormsOf(plainSpelling(written)),
  }));
  return words.flatMap(({ written, start, end, forms }, at) => {
    const next = plainSpelling(words[at + 1]?.written ?? '');
    const entry = forms
      .flatMap((form) => [`${form} ${next}`, form])
      .map((form) => byWords.get(form))
      .find(Boolean);
    if (!entry || isInnocent(entry, ...around(text, start, end))) return [];
    return [{ word: written, entry, start, end }];
  });
}
