import { numbersIn, type NumberInText } from '../../../text/numbers.ts';
import { countSign } from '../signs.ts';
import { formsOf, plainSpelling } from './spelling.ts';
import { setOf } from '../word-lists.ts';
import { arabicWords } from './words.ts';

/** A number of people harmed, as written: where its wording begins and where the words for what it counts end. */
export interface ArabicCasualtyNumber {
  start: number;
  end: number;
  /** Its value, where it is one number. */
  value: number | undefined;
  /** `likely` where nothing shows that the harm was done to those it counts, or it is asked whether it was. */
  certainty: 'certain' | 'likely';
}

interface PlainWord {
  /** In the plain spelling. */
  word: string;
  /** The same, and without the particles that are written together with it: "and", "in", "for", "the". */
  forms: readonly string[];
  start: number;
  end: number;
  quoted: boolean;
}

interface Counted extends Omit<ArabicCasualtyNumber, 'certainty'> {
  /** The places of its first and last word. */
  from: number;
  to: number;
}

type ListName = keyof typeof arabicWords;
const sets = Object.fromEntries(
  Object.entries(arabicWords).map(([name, list]) => [name, setOf(list)]),
) as Record<ListName, ReadonlySet<string>>;

/**
 * The numbers of an Arabic sentence that are not shown to count something else. In a sentence that speaks of harm a number
 * is loose unless it dates, names or ages, or counts things; without a verb or noun of harm beside it it is only likely to be.
 */
export function casualtiesInArabic(
  sentence: string,
  isQuoted: (offset: number) => boolean,
  lead: boolean,
): ArabicCasualtyNumber[] {
  const words = plainWordsIn(sentence, isQuoted);
  if (!lead && !words.some(speaksOfHarm)) return [];
  const numbers = numbersIn(sentence, 'ar');
  const found: ArabicCasualtyNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    const counted = numberAt(words, at, numbers);
    if (!counted) continue;
    const { start, value, to } = counted;
    const judged = words[at]?.quoted ? undefined : judge(words, counted, lead);
    const certainty = judged && isAsked(words, at) ? 'likely' : judged;
    if (certainty) found.push({ start, value, end: endOf(words, to), certainty });
    at = to;
  }
  return found;
}

function speaksOfHarm(word: PlainWord): boolean {
  return (
    is(word, 'harming') || is(word, 'harmed') || is(word, 'befell') || pairIn(word) === 'harmed'
  );
}

function plainWordsIn(sentence: string, isQuoted: (offset: number) => boolean): PlainWord[] {
  const pattern = new RegExp(
    String.raw`\d{1,2}:\d\d|\d+[./]\d+(?:[./]\d+)?|[\d٠-٩]+(?:[,٬]\d{3})*|[\p{L}\p{M}\u0640]+|${countSign}|[^\s]`,
    'gu',
  );
  return Array.from(sentence.matchAll(pattern), ({ 0: text, index }) => {
    const word = plainSpelling(text);
    const [start, end] = [index, index + text.length];
    return { word, forms: formsOf(word), start, end, quoted: isQuoted(index) };
  });
}

/** Whether a word is in a list, as it is or without its particles. */
function is(word: PlainWord | undefined, name: ListName): boolean {
  return word !== undefined && word.forms.some((form) => sets[name].has(form));
}

/** The number that begins at a word: in digits or words, in a dual, or "dozens". */
function numberAt(
  words: readonly PlainWord[],
  at: number,
  numbers: readonly NumberInText[],
): Counted | undefined {
  const first = words[at];
  if (!first) return undefined;
  const counted = (to: number, value?: number): Counted => ({
    from: at,
    to,
    value,
    start: first.start,
    end: words[to]?.end ?? first.end,
  });
  const number = numbers.find(({ start }) => first.start <= start && start < first.end);
  if (number)
    return counted(
      words.findLastIndex(({ start }) => start < number.end),
      number.value,
    );
  if (pairIn(first)) return counted(at, 2);
  // "nobody was killed" is a number: zero. "Whether anybody was killed" is none.
  if (first.word === 'احد' && is(words[at - 1], 'harming'))
    return isAsked(words, at) ? undefined : counted(at, 0);
  return is(first, 'vague') || is(first, 'shares') ? counted(at) : undefined;
}

/** Whether it is asked and not said: "هل قُتل أحد", "لا يُعرف إن كان قد قُتل أحد". */
function isAsked(words: readonly PlainWord[], at: number): boolean {
  for (let back = at - 1; back >= at - 6; back--) {
    const word = words[back];
    if (/^[.؟!؛:،]$/.test(word?.word ?? '')) return false;
    if (is(word, 'asking')) return true;
    if (word?.word === 'ان' && /^كان(?:ت|وا)?$/.test(words[back + 1]?.word ?? '')) return true;
  }
  return false;
}

function judge(
  words: readonly PlainWord[],
  counted: Counted,
  lead: boolean,
): ArabicCasualtyNumber['certainty'] | undefined {
  const { from, to, value = 0 } = counted;
  const before = beforeQualifiers(words, from);
  const previous = words[before];
  if (is(previous, 'labels') || isDate(words, from, to)) return undefined;
  const pair = pairIn(words[from]);
  if (pair === 'harmed') return 'certain';
  const noun = words[to + 1]?.word === 'من' ? to + 2 : to + 1;
  if (is(words[noun], 'things')) return undefined;
  if (is(words[noun], 'harmed') || is(words[noun + 1], 'harmed')) return 'certain';
  if (is(words[from], 'shares')) return undefined;
  const isPeople = pair !== undefined || is(words[noun], 'people');
  if (value >= 1900 && value <= 2100 && !isPeople) return undefined;
  // "ضابط واحد": the number stands behind its noun.
  if (value === 1 && is(previous, 'people'))
    return is(words[before - 1], 'harming') ? 'certain' : undefined;
  if (value === 1 && !isPeople && !is(previous, 'harming')) return undefined;
  if (is(previous, 'harming') || isToll(words, before, from)) return 'certain';
  if (isBefallen(words, noun) || (lead && (isPeople || from === 0))) return 'certain';
  if (!isPeople || is(previous, 'aside')) return 'likely';
  return followsHarm(words, before) ? 'certain' : 'likely';
}

/** "طبيبان", "قتيلين": two people, or two people harmed, in a word. */
function pairIn(word: PlainWord | undefined): 'people' | 'harmed' | undefined {
  const forms = word?.forms ?? [];
  const stems = forms
    .filter((form) => form.endsWith('ان') || sets.duals.has(form))
    .map((form) => form.slice(0, -2));
  if (stems.some((stem) => sets.harmed.has(stem))) return 'harmed';
  return stems.some((stem) => sets.people.has(stem)) || is(word, 'duals') ? 'people' : undefined;
}

function beforeQualifiers(words: readonly PlainWord[], from: number): number {
  let before = from - 1;
  while (before >= 0 && is(words[before], 'qualifiers')) before--;
  return before;
}

function isDate(words: readonly PlainWord[], from: number, to: number): boolean {
  const next = words[to + 1];
  if (is(next, 'months')) return true;
  // "6–9 آذار", "بين 6 و9 آذار"
  return /^(?:[–-]|و|الي)$/.test(next?.word ?? '') && is(words[to + 3], 'months') && from === to;
}

/** "ارتفعت حصيلة القتلى إلى 70", "بلغ عدد القتلى 48". */
function isToll(words: readonly PlainWord[], before: number, from: number): boolean {
  const clause = words.slice(Math.max(0, before - 5), from);
  const toll = clause.findIndex((word) => is(word, 'tolls'));
  return toll >= 0 && clause.slice(toll).some((word) => is(word, 'harmed'));
}

/** "أربعة أطفال قتلوا في منزلهم", "أربعون شخصا في عداد المفقودين". */
function isBefallen(words: readonly PlainWord[], noun: number): boolean {
  return words.slice(noun, noun + 5).some((word) => is(word, 'befell'));
}

/** "قُتل في الكمين ستة عشر عنصرًا", "فقدت العائلة ثلاثة من أبنائها"; nothing said in between. */
function followsHarm(words: readonly PlainWord[], before: number): boolean {
  for (let back = before; back >= before - 7; back--) {
    const word = words[back];
    if (is(word, 'speaking') || /^[.؟!؛:]$/.test(word?.word ?? '')) return false;
    if (word?.word === countSign || is(word, 'harming') || is(word, 'harmed')) return true;
  }
  return false;
}

function endOf(words: readonly PlainWord[], to: number): number {
  const noun = words[to + 1];
  return (is(noun, 'people') || is(noun, 'harmed') ? noun?.end : words[to]?.end) ?? 0;
}
