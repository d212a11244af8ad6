import { latinDigits } from '../../../text/fold.ts';
import { countSign } from '../signs.ts';
import { formsOf, plain } from './spelling.ts';
import {
  aside,
  befell,
  duals,
  harmed,
  harming,
  labels,
  months,
  numbers,
  people,
  qualifiers,
  shares,
  speaking,
  things,
  tolls,
  vague,
} from './words.ts';

/** A number of people harmed, as written: where its wording begins and where the words for what it counts end. */
export interface CasualtyNumber {
  start: number;
  end: number;
  /** Its value, where it is one number. */
  value: number | undefined;
}

interface Word {
  /** In the plain spelling. */
  word: string;
  /** The same, and without the particles that are written together with it: "and", "in", "for", "the". */
  forms: readonly string[];
  start: number;
  end: number;
  quoted: boolean;
}

interface Counted extends CasualtyNumber {
  /** The places of its first and last word. */
  from: number;
  to: number;
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const sets = {
  aside: setOf(aside),
  befell: setOf(befell),
  duals: setOf(duals),
  harmed: setOf(harmed),
  harming: setOf(harming),
  labels: setOf(labels),
  months: setOf(months),
  people: setOf(people),
  qualifiers: setOf(qualifiers),
  shares: setOf(shares),
  speaking: setOf(speaking),
  things: setOf(things),
  tolls: setOf(tolls),
  vague: setOf(vague),
};
type SetName = keyof typeof sets;

/**
 * The numbers of an Arabic sentence that count people harmed. The grammar is plainer than the English one: a number
 * counts by the noun behind it and the verb of harm before it ("قُتل أربعة مدنيين"), or the verb behind ("أربعة قتلوا").
 */
export function casualtiesInArabic(
  sentence: string,
  isQuoted: (offset: number) => boolean,
  lead: boolean,
): CasualtyNumber[] {
  const words = wordsOf(sentence, isQuoted);
  const found: CasualtyNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    const counted = numberAt(words, at);
    if (!counted) continue;
    const { start, value, to } = counted;
    const isLoose = !words[at]?.quoted && isCasualty(words, counted, lead);
    if (isLoose) found.push({ start, value, end: endOf(words, to) });
    at = to;
  }
  return found;
}

function wordsOf(sentence: string, isQuoted: (offset: number) => boolean): Word[] {
  const pattern = new RegExp(
    String.raw`\d{1,2}:\d\d|\d+[./]\d+(?:[./]\d+)?|[\d٠-٩]+(?:[,٬]\d{3})*|[\p{L}\p{M}\u0640]+|${countSign}|[^\s]`,
    'gu',
  );
  return Array.from(sentence.matchAll(pattern), ({ 0: text, index }) => ({
    word: plain(text),
    forms: formsOf(plain(text)),
    start: index,
    end: index + text.length,
    quoted: isQuoted(index),
  }));
}

/** Whether a word is in a list, as it is or without its particles. */
function is(word: Word | undefined, name: SetName): boolean {
  return word !== undefined && word.forms.some((form) => sets[name].has(form));
}

function numberAt(words: readonly Word[], at: number): Counted | undefined {
  const first = words[at];
  if (!first) return undefined;
  const counted = (to: number, value?: number): Counted => ({
    from: at,
    to,
    value,
    start: first.start,
    end: words[to]?.end ?? first.end,
  });
  if (/^[\d٠-٩]+(?:[,٬]\d{3})*$/.test(first.word)) return counted(at, latin(first.word));
  if (is(first, 'duals')) return counted(at, 2);
  if (is(first, 'vague') || is(first, 'shares')) return counted(at);
  let value = valueOf(first);
  if (value === undefined) return undefined;
  let to = at;
  for (let next = valueOf(words[to + 1]); next !== undefined; next = valueOf(words[to + 1])) {
    value =
      next >= 100 && value < next && next % 100 === 0 && value < 10 ? value * next : value + next;
    to++;
  }
  return counted(to, value);
}

function valueOf(word: Word | undefined): number | undefined {
  return word?.forms.map((form) => numbers[form]).find((value) => value !== undefined);
}

function isCasualty(words: readonly Word[], counted: Counted, lead: boolean): boolean {
  const { from, to, value = 0 } = counted;
  const before = beforeQualifiers(words, from);
  const previous = words[before];
  if (is(previous, 'labels') || isDate(words, from, to)) return false;
  const isShare = is(words[from], 'shares');
  if (isHarmedPair(words[from])) return true;
  const noun = words[to + 1]?.word === 'من' ? to + 2 : to + 1;
  if (is(words[noun], 'things')) return false;
  if (is(words[noun], 'harmed') || is(words[noun + 1], 'harmed')) return true;
  if (isShare) return false;
  const isYear = value >= 1900 && value <= 2100 && !is(words[noun], 'people');
  if (isYear) return false;
  const isPeople = is(words[from], 'duals') || is(words[noun], 'people');
  // "ضابط واحد": the number stands behind its noun.
  if (value === 1 && is(previous, 'people')) return is(words[before - 1], 'harming');
  if (is(previous, 'harming')) return true;
  if (isToll(words, before)) return true;
  if (!isPeople) return lead && from === 0;
  if (lead || isBefallen(words, noun)) return true;
  return !is(previous, 'aside') && followsHarm(words, before);
}

/** "قتيلان": two dead in a word. */
function isHarmedPair(word: Word | undefined): boolean {
  if (!is(word, 'duals')) return false;
  return word?.forms.some((form) => sets.harmed.has(form.replace(/(?:ان|ين)$/, ''))) ?? false;
}

function beforeQualifiers(words: readonly Word[], from: number): number {
  let before = from - 1;
  while (before >= 0 && is(words[before], 'qualifiers')) before--;
  return before;
}

function isDate(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to + 1];
  if (is(next, 'months')) return true;
  return /^[–-]$/.test(next?.word ?? '') && is(words[to + 3], 'months') && from === to;
}

/** "ارتفعت حصيلة القتلى إلى 70", "بلغ عدد القتلى 48". */
function isToll(words: readonly Word[], before: number): boolean {
  const clause = words.slice(Math.max(0, before - 5), before + 1);
  const toll = clause.findIndex((word) => is(word, 'tolls'));
  return toll >= 0 && clause.slice(toll).some((word) => is(word, 'harmed'));
}

/** "أربعة أطفال قتلوا في منزلهم", "أربعون شخصا في عداد المفقودين". */
function isBefallen(words: readonly Word[], noun: number): boolean {
  return words.slice(noun + 1, noun + 6).some((word) => is(word, 'befell'));
}

/** "قُتل في الكمين ستة عشر عنصرًا", "فقدت العائلة ثلاثة من أبنائها"; nothing said in between. */
function followsHarm(words: readonly Word[], before: number): boolean {
  for (let back = before; back >= Math.max(0, before - 7); back--) {
    const word = words[back];
    if (is(word, 'speaking') || /^[.؟!؛:]$/.test(word?.word ?? '')) return false;
    if (word?.word === countSign || is(word, 'harming') || is(word, 'harmed')) return true;
  }
  return false;
}

function endOf(words: readonly Word[], to: number): number {
  const noun = words[to + 1];
  return (is(noun, 'people') || is(noun, 'harmed') ? noun?.end : words[to]?.end) ?? 0;
}

function latin(digits: string): number {
  return Number(latinDigits(digits).replace(/\D/g, ''));
}
