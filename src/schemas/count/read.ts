import { fold } from '../../text/fold.ts';
import { readNumber, scaleOf } from '../../text/numbers.ts';
import {
  aboutForms,
  boundForms,
  joint,
  noneForms,
  unspecifiedForms,
  vagueWordOf,
} from './forms.ts';
import { isBounded, longestWording, mostPeople, type BoundedCount, type Count } from './model.ts';

type PhraseForm = keyof typeof boundForms | keyof typeof aboutForms;

/** A form over folded text, with a group for each of its numbers; of an Arabic pair one group for both. */
interface Pattern {
  form: PhraseForm;
  expression: RegExp;
  isPair: boolean;
}

const pair = '# و #';
const patterns = Object.entries({ ...boundForms, ...aboutForms }).flatMap(([form, written]) =>
  written.map((one): Pattern => {
    const source = fold(one.replace(pair, '#'))
      .text.split('#')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('(.+?)');
    return {
      form: form as PhraseForm,
      expression: new RegExp(`^${source}$`),
      isPair: one.includes(pair),
    };
  }),
);

/** A text as the grammar matches it: folded, trimmed, with single spaces and none around a dash between digits. */
export function normalizePhrase(text: string): string {
  return fold(text)
    .text.replace(/ +/g, ' ')
    .replace(/(?<=\d) ?([-–]) ?(?=\d)/g, '$1')
    .trim();
}

/** A form that a text has, with its numbers as written and as values. */
export interface Match {
  form: PhraseForm;
  written: string[];
  numbers: number[];
}

/** Every way to read folded text as a form whose numbers are numbers. */
export function matchesOf(text: string): Match[] {
  return patterns.flatMap(({ form, expression, isPair }) => {
    const groups = expression.exec(text)?.slice(1);
    if (!groups) return [];
    return (isPair ? pairsIn(groups[0] ?? '') : [groups]).flatMap((written) => {
      const numbers = written.map(readNumber).filter((number) => number !== undefined);
      return numbers.length === written.length ? [{ form, written, numbers }] : [];
    });
  });
}

/** Arabic "and" also joins units and tens: the two ends of "between 16 and 20" may part at each. */
function pairsIn(text: string): string[][] {
  return [...text.matchAll(/ و ?/g)].map(({ 0: and, index }) => [
    text.slice(0, index),
    text.slice(index + and.length),
  ]);
}

/** Wordings recur, and each is read once. */
const known = new Map<string, Count | undefined>();

/**
 * Reads a count by the forms of forms.ts; undefined when it is none, or when it could be
 * read in two ways. The wording is kept as written, trimmed. A dozen counts as twelve behind a word that
 * makes it a bound ("at least two dozen"); alone it is a round number, and approximate. Never throws.
 */
export function parseCount(text: string): Count | undefined {
  if (text.length > longestWording) return undefined;
  if (!known.has(text)) known.set(text, parseAnew(text));
  return known.get(text);
}

function parseAnew(text: string): Count | undefined {
  const wording = text.trim();
  const plain = normalizePhrase(text);
  const word = vagueWordOf.get(plain);
  if (word) return { kind: 'vague', wording, word };
  if (noneForms.includes(plain)) return { kind: 'exact', wording, min: 0, max: 0 };
  if (unspecifiedForms.includes(plain)) return { kind: 'unspecified', wording };
  // The forms begin with the exact ones: "forty-eight" is no range.
  const [match, ...others] = matchesOf(plain);
  if (!match) return joined(plain, wording);
  const isPlain = match.form === 'exact' || others.every((other) => isAlike(other, match));
  return isPlain ? build(match, wording) : undefined;
}

function isAlike(a: Match, b: Match): boolean {
  return a.numbers.join() === b.numbers.join();
}

function build(match: Match, wording: string): Count | undefined {
  const { form, written, numbers } = match;
  const [n, to = n] = numbers as [number, number?];
  if (to > mostPeople) return undefined;
  const isRound = written.some((number) => [12, 20].includes(scaleOf(number)));
  if (numbers.length === 2 && (n > to || isElided(match))) return undefined;
  if (isRound && form === 'exact') return { kind: 'about', wording, number: n };
  if (isRound && form === 'range') return { kind: 'about', wording, number: n, to };
  switch (form) {
    case 'exact':
      return { kind: 'exact', wording, min: n, max: n };
    case 'at_least':
      return { kind: 'at_least', wording, min: n, max: null };
    case 'more_than':
      return { kind: 'more_than', wording, min: n + 1, max: null };
    case 'up_to':
      return { kind: 'up_to', wording, min: 0, max: n };
    case 'fewer_than':
      return n > 0 ? { kind: 'fewer_than', wording, min: 0, max: n - 1 } : undefined;
    case 'range':
      return { kind: 'range', wording, min: n, max: to };
    case 'about':
      return { kind: 'about', wording, number: n };
    case 'about_range':
      return { kind: 'about', wording, number: n, to };
  }
}

/** "16 to 20 thousand": whether the first end is 16 or 16,000 is for the writer to say. */
export function isElided({ written, numbers }: Match): boolean {
  const [first, second] = written.map(scaleOf) as [number, number];
  const [low, high] = numbers as [number, number];
  return second > first && low * second <= high;
}

/** A lower and an upper bound in one wording: "at least 11 and as many as 40" is 11 to 40. */
function joined(plain: string, wording: string): Count | undefined {
  for (const { 0: between, index } of plain.matchAll(joint)) {
    const lower = parseBound(plain.slice(0, index));
    const upper = parseBound(plain.slice(index + between.length));
    if (lower?.max !== null || (upper?.kind !== 'up_to' && upper?.kind !== 'fewer_than')) continue;
    if (lower.min <= upper.max) return { kind: 'range', wording, min: lower.min, max: upper.max };
  }
  return undefined;
}

function parseBound(plain: string): BoundedCount | undefined {
  const [match] = matchesOf(plain);
  const count = match && build(match, plain);
  return count && isBounded(count) ? count : undefined;
}
