import { englishNumbers, englishScales, readEnglish } from '../../../text/english-numbers.ts';
import { latinDigits } from '../../../text/fold.ts';
import { setOf } from '../word-lists.ts';
import { kinds } from './kinds.ts';
import { can, says, type Token } from './tokens.ts';

/** A number in digits or words, as one token. */
export interface NumberToken extends Token {
  type: 'number';
  /** none: "nobody", "no civilians"; share: "half of", "two-thirds", "40%". */
  form: 'digits' | 'words' | 'vague' | 'none' | 'share';
  /** Undefined for "dozens"; without `high` it is open above. */
  low?: number | undefined;
  high?: number | undefined;
}

export type EnglishToken = Token | NumberToken;

const vague = setOf('dozens scores hundreds thousands millions tens several');
const afterA = setOf('couple handful pair trio few');
const nobody = setOf('nobody none no-one');
const fractions = setOf('half third thirds quarter quarters fifth fifths tenth tenths');
const ownersOfHalf = setOf('of the those his their its');
const harmedNouns = kinds.people | kinds.person | kinds.harms | kinds.harm;
const groupWord = /^(\d+|[a-z]+)-(?:member|strong|person|man|woman|odd|something)$/;

/** The tokens with every number made one of them. Figures that date, measure or name stay as they are. */
export function withNumbers(tokens: readonly Token[]): EnglishToken[] {
  const pieces: EnglishToken[] = [];
  for (let at = 0; at < tokens.length;) {
    const number = numberAt(tokens, at);
    pieces.push(number ?? (tokens[at] as Token));
    at += number?.tokens ?? 1;
  }
  return withRanges(pieces);
}

export function isNumber(piece: EnglishToken | undefined): piece is NumberToken {
  return piece?.type === 'number';
}

type Value = Pick<NumberToken, 'form' | 'low' | 'high'>;

const exactly = (form: NumberToken['form'], value: number): Value => ({
  form,
  low: value,
  high: value,
});

function numberAt(
  tokens: readonly Token[],
  at: number,
): (NumberToken & { tokens: number }) | undefined {
  let [length, value] = read(tokens, at) ?? [];
  if (length === undefined || value === undefined) return undefined;
  const percent = percentLength(tokens, at + length);
  if (percent > 0) [length, value] = [length + percent, { form: 'share' }];
  return { ...joined(tokens.slice(at, at + length)), ...value, type: 'number', tokens: length };
}

const first = setOf(
  `a half no single both ${[...englishNumbers.keys(), ...englishScales.keys()].join(' ')}`,
);

/** Whether a number can begin with a token; most are told at once that it cannot. */
function mayBegin({ type, lower }: Token): boolean {
  if (type !== 'word') return type === 'digits' || type === 'figure';
  return first.has(lower) || vague.has(lower) || nobody.has(lower) || lower.includes('-');
}

/** "per cent", "percent". */
function percentLength(tokens: readonly Token[], at: number): number {
  if (says(tokens[at], 'percent')) return 1;
  return says(tokens[at], 'per') && says(tokens[at + 1], 'cent') ? 2 : 0;
}

/** How many tokens the number at `at` takes, and its value. */
function read(tokens: readonly Token[], at: number): [number, Value] | undefined {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token || !mayBegin(token)) return undefined;
  const scale = englishScales.get(next?.lower ?? '');
  if (token.type === 'digits') {
    const value = Number(latinDigits(token.text).replace(/\D/g, ''));
    if (scale !== undefined) return [2, exactly('digits', value * scale)];
    const isOpen = next?.text === '+' && next.start === token.end;
    return isOpen ? [2, { form: 'digits', low: value }] : [1, exactly('digits', value)];
  }
  if (token.type === 'figure') {
    if (scale !== undefined && /^\d+\.\d+$/.test(token.text))
      return [2, exactly('digits', Number(token.text) * scale)];
    if (/[%٪]$/.test(token.text)) return [1, { form: 'share' }];
    const [, size] = groupWord.exec(token.lower) ?? [];
    return size === undefined ? undefined : [1, exactly('digits', Number(size))];
  }
  if (token.type !== 'word') return undefined;
  if (says(token, 'no')) return readNo(tokens, at);
  if (says(token, 'both')) return [1, exactly('words', 2)];
  if (says(token, 'single') && says(tokens[at - 1], 'a')) return [1, exactly('words', 1)];
  if (nobody.has(token.lower)) return [1, exactly('none', 0)];
  if (/^(?:one|two|three|four)-(?:thirds?|quarters?|fifths?|tenths?)$/.test(token.lower))
    return [1, { form: 'share' }];
  if (says(token, 'half')) {
    if (says(next, 'a') && says(third, 'dozen')) return [3, exactly('words', 6)];
    return says(next, ownersOfHalf) ? [1, { form: 'share' }] : undefined;
  }
  if (says(token, 'a') || says(token, 'one')) {
    if (next && fractions.has(next.lower) && says(third, 'of')) return [2, { form: 'share' }];
    if (says(token, 'a') && next && afterA.has(next.lower)) return [2, { form: 'vague' }];
    if (says(token, 'a') && scale !== undefined) {
      const [length, value] = wordsValue(tokens, at + 1);
      return [length + 1, exactly('words', value)];
    }
  }
  if (vague.has(token.lower)) {
    const isDouble = says(next, 'of') && (says(third, 'thousands') || says(third, 'millions'));
    return [isDouble ? 3 : 1, { form: 'vague' }];
  }
  const [length, value] = wordsValue(tokens, at);
  if (length === 1 && next && fractions.has(next.lower) && says(third, 'of'))
    return [2, { form: 'share' }];
  return length > 0 ? [length, exactly('words', value)] : undefined;
}

/** "no one", "no civilians", and not "no fewer than", "no number". */
function readNo(tokens: readonly Token[], at: number): [number, Value] | undefined {
  const [, next, third] = tokens.slice(at, at + 3);
  if (says(next, 'one')) return [2, exactly('none', 0)];
  const noun = says(next, 'other') || says(next, 'further') ? third : next;
  return can(noun, harmedNouns) ? [1, exactly('none', 0)] : undefined;
}

/** How many tokens the number words from `at` on take, and their value: "two hundred and six", "six-member". */
function wordsValue(tokens: readonly Token[], at: number): [length: number, value: number] {
  const words: string[] = [];
  for (const { lower, type } of tokens.slice(at, at + 12)) {
    const word = lower.replace(groupWord, '$1');
    const [start = ''] = word.split('-');
    const isOfNumber = word === 'and' || englishNumbers.has(start) || englishScales.has(start);
    if (type !== 'word' || !isOfNumber) break;
    words.push(word);
  }
  // "dozen" of "a dozen" is one dozen.
  const one = englishScales.has(words[0] ?? '') && words[0] !== 'score' ? 'one ' : '';
  for (let length = words.length; length > 0; length--) {
    const value = readEnglish(one + words.slice(0, length).join(' '));
    if (value !== undefined) return [length, value];
  }
  return [0, 0];
}

const alternatives = setOf('or – - —');

/** "16–20", "16 to 20", "three or four", "between 16 and 20": two numbers that are one. */
function withRanges(pieces: readonly EnglishToken[]): EnglishToken[] {
  const merged: EnglishToken[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [first, middle, last] = [pieces[at], pieces[at + 1], pieces[at + 2]];
    if (isNumber(first) && middle && isNumber(last) && isRange(pieces, at)) {
      merged.push({ ...first, ...joined([first, middle, last]), type: 'number', high: last.high });
      at += 2;
    } else merged.push(first as EnglishToken);
  }
  return merged;
}

function isRange(pieces: readonly EnglishToken[], at: number): boolean {
  const [first, middle, last] = pieces.slice(at, at + 3) as [NumberToken, Token, NumberToken];
  if (first.form === 'none' || last.form === 'none' || last.form === 'share') return false;
  if (says(middle, alternatives)) return true;
  const before = pieces[at - 1];
  if (says(middle, 'and')) return says(before, 'between');
  // "climbed from 20 to 35" are two numbers.
  return says(middle, 'to') && !(says(before, 'from') && can(pieces[at - 2], kinds.amounts));
}

/** Several tokens as one, which is no known word. */
function joined(parts: readonly Token[]): Token {
  const [first] = parts as [Token];
  return {
    ...first,
    text: parts.map(({ text }) => text).join(' '),
    lower: parts.map(({ lower }) => lower).join(' '),
    end: parts.at(-1)?.end ?? first.end,
    is: 0,
  };
}
