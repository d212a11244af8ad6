import { can, isCapital, says, type Token } from './tokens.ts';

/** A number in digits or words, as one token. `low` and `high` are undefined for a word such as "dozens". */
export interface NumberToken extends Token {
  type: 'number';
  form: 'digits' | 'words' | 'vague' | 'none' | 'share';
  low?: number | undefined;
  high?: number | undefined;
}

export type Piece = Token | NumberToken;

const units = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['fourty', 40],
]);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
  ['score', 20],
]);
const vague = new Set('dozens scores hundreds thousands millions tens several'.split(' '));
const fewOf = new Set('couple handful pair trio few'.split(' '));
const noOne = new Set(['nobody', 'none', 'no-one', 'noone']);
const shares = new Set('half third thirds quarter quarters fifth fifths tenth'.split(' '));

/** The tokens with every number made one of them. Figures that date, measure or name stay as they are. */
export function withNumbers(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const number = numberAt(tokens, at);
    if (number) pieces.push(number.piece);
    else pieces.push(tokens[at] as Token);
    at += number?.length ?? 1;
  }
  return withRanges(pieces);
}

interface Read {
  piece: NumberToken;
  /** In tokens. */
  length: number;
}

function numberAt(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1];
  const read = (length: number, rest: Omit<NumberToken, keyof Token>): Read => ({
    length,
    piece: joined(tokens, at, length, rest),
  });
  if (token.type === 'digits') {
    const value = Number(plainDigits(token.text));
    const scale = scales.get(next?.lower ?? '');
    if (scale !== undefined) return read(2, exactly('digits', value * scale));
    if (next?.text === '+' && next.start === token.end)
      return read(2, { form: 'digits', low: value });
    return read(1, exactly('digits', value));
  }
  if (token.type === 'figure') return figureNumber(token, next, read);
  if (token.type !== 'word') return undefined;
  if (says(token, 'no') && says(next, 'one')) return read(2, exactly('none', 0));
  if (noOne.has(token.lower)) return read(1, exactly('none', 0));
  if (/^(?:one|two|three|four)-(?:thirds?|quarters?|fifths?|tenths?)$/.test(token.lower))
    return read(1, { form: 'share' });
  if (shares.has(token.lower)) return shareAt(tokens, at, read);
  if (says(token, 'a', 'one') && next) {
    if (shares.has(next.lower) && says(tokens[at + 2], 'of'))
      return read(2, { form: 'share' });
    if (says(token, 'a') && fewOf.has(next.lower)) return read(2, { form: 'vague' });
    if (says(token, 'a') && scales.has(next.lower)) {
      const scaled = wordsValue(tokens, at + 1);
      return read(1 + scaled.length, exactly('words', scaled.value));
    }
  }
  if (vague.has(token.lower)) return vagueAt(tokens, at, read);
  const words = wordsValue(tokens, at);
  return words.length > 0 ? read(words.length, exactly('words', words.value)) : undefined;
}

function exactly(form: NumberToken['form'], value: number): Omit<NumberToken, keyof Token> {
  return { form, low: value, high: value };
}

/** "1.5 million", "six-member": figures and compounds that do count people. */
function figureNumber(
  token: Token,
  next: Token | undefined,
  read: (length: number, rest: Omit<NumberToken, keyof Token>) => Read,
): Read | undefined {
  const scale = scales.get(next?.lower ?? '');
  if (scale !== undefined && /^\d+\.\d+$/.test(token.text))
    return read(2, exactly('digits', Number(token.text) * scale));
  if (/[%٪]$/.test(token.text)) return read(1, { form: 'share' });
  const group = /^(\d+)-(?:member|strong|person|man|woman)$/.exec(token.lower);
  return group ? read(1, exactly('digits', Number(group[1]))) : undefined;
}

/** "half", "two-thirds" and "forty per cent", where they are a share of somebody. */
function shareAt(
  tokens: readonly Token[],
  at: number,
  read: (length: number, rest: Omit<NumberToken, keyof Token>) => Read,
): Read | undefined {
  const next = tokens[at + 1];
  if (says(tokens[at], 'half') && says(next, 'a') && says(tokens[at + 2], 'dozen'))
    return read(3, exactly('words', 6));
  if (!says(tokens[at], 'half') || can(tokens[at - 1], 'determiner')) return undefined;
  return says(next, 'of', 'the', 'those', 'his', 'their', 'its') ? read(1, { form: 'share' }) : undefined;
}

function vagueAt(
  tokens: readonly Token[],
  at: number,
  read: (length: number, rest: Omit<NumberToken, keyof Token>) => Read,
): Read {
  const isTens = says(tokens[at], 'tens', 'hundreds', 'scores') && says(tokens[at + 1], 'of');
  const isDouble = isTens && says(tokens[at + 2], 'thousands', 'millions');
  return read(isDouble ? 3 : 1, { form: 'vague' });
}

/** The value of number words from `at` on, and how many tokens they take: "two hundred and six". */
function wordsValue(tokens: readonly Token[], at: number): { value: number; length: number } {
  let total = 0;
  let current = 0;
  let length = 0;
  let before: 'none' | 'unit' | 'ten' | 'scale' = 'none';
  for (let index = at; index < tokens.length; index++) {
    const { lower, type } = tokens[index] as Token;
    if (type !== 'word') break;
    const scale = scales.get(lower);
    const value = values.get(lower) ?? compoundValue(lower);
    if (scale !== undefined && (length > 0 || lower !== 'score')) {
      if (scale === 100 || scale === 12 || scale === 20) current = Math.max(1, current) * scale;
      else {
        total += Math.max(1, current) * scale;
        current = 0;
      }
      before = 'scale';
    } else if (value !== undefined) {
      const fits =
        before === 'none' || before === 'scale' || (before === 'ten' && value > 0 && value < 10);
      if (!fits) break;
      current += value;
      before = value >= 20 && value % 10 === 0 ? 'ten' : 'unit';
    } else if (lower === 'and' && before === 'scale' && continues(tokens[index + 1])) continue;
    else break;
    length = index - at + 1;
  }
  const compound = groupSize(tokens[at]);
  if (length === 0 && compound !== undefined) return { value: compound, length: 1 };
  return { value: total + current, length };
}

function continues(token: Token | undefined): boolean {
  return token !== undefined && (values.has(token.lower) || compoundValue(token.lower) !== undefined);
}

/** "forty-eight". */
function compoundValue(word: string): number | undefined {
  const [ten = '', unit = '', ...others] = word.split('-');
  if (others.length > 0 || !tens.includes(ten)) return undefined;
  const small = values.get(unit);
  return small !== undefined && small > 0 && small < 10 ? (values.get(ten) ?? 0) + small : undefined;
}

/** "six-member", of a family or a crew. */
function groupSize(token: Token | undefined): number | undefined {
  const [, word = ''] = /^([a-z]+)-(?:member|strong|person|man|woman)$/.exec(token?.lower ?? '') ?? [];
  return values.get(word);
}

/** "16–20", "16 to 20", "three or four", "sixteen and a half": two numbers that are one. */
function withRanges(pieces: readonly Piece[]): Piece[] {
  const joinedPieces: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const [first, middle, last] = pieces.slice(at, at + 3);
    if (isNumber(first) && isNumber(last) && middle && isRange(pieces, at)) {
      joinedPieces.push({
        ...first,
        text: `${first.text} ${middle.text} ${last.text}`,
        lower: `${first.lower} ${middle.lower} ${last.lower}`,
        end: last.end,
        high: last.high,
      });
      at += 2;
    } else joinedPieces.push(first as Piece);
  }
  return joinedPieces;
}

function isRange(pieces: readonly Piece[], at: number): boolean {
  const [first, middle, last] = pieces.slice(at, at + 3) as [NumberToken, Token, NumberToken];
  if (first.form === 'none' || last.form === 'none') return false;
  const before = pieces[at - 1];
  // "climbed from 20 to 35" are two numbers.
  if (says(middle, 'to')) return !says(before, 'from') || !can(pieces[at - 2], 'amounts');
  if (says(middle, 'or') || says(middle, '–', '-', '—', '/')) return true;
  return says(middle, 'and') && says(before, 'between');
}

export function isNumber(piece: Piece | undefined): piece is NumberToken {
  return piece?.type === 'number';
}

function joined(
  tokens: readonly Token[],
  at: number,
  length: number,
  rest: Omit<NumberToken, keyof Token>,
): NumberToken {
  const parts = tokens.slice(at, at + length);
  const [first] = parts as [Token];
  return {
    ...first,
    ...rest,
    text: parts.map(({ text }) => text).join(' '),
    lower: parts.map(({ lower }) => lower).join(' '),
    end: parts.at(-1)?.end ?? first.end,
    type: 'number',
    is: 0,
  };
}

function plainDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\D/g, '');
}

/** Whether a number is written with a capital as the first word of a sentence would be. */
export function isWrittenOut(number: NumberToken): boolean {
  return number.form === 'words' && !isCapital(number);
}
