import { kinds } from './kinds.ts';
import { setOf } from '../word-lists.ts';
import { isNumber, type NumberToken, type EnglishToken } from './numbers.ts';
import { can, isCapital, says } from './tokens.ts';

/**
 * Whether a number dates, names or ages something, told from the words around it alone: "6 March", "in 2015",
 * "Highway 4", "chapter two", "aged 40". What a number measures is told later, by the noun behind it.
 */
export function namesOrDates(pieces: readonly EnglishToken[], at: number): boolean {
  const number = pieces[at];
  if (!isNumber(number)) return false;
  return (
    isDay(pieces, at, number) ||
    isYear(pieces, at, number) ||
    isTimeOfDay(pieces, at) ||
    isAge(pieces, at, number) ||
    isLabelled(pieces, at, number) ||
    isPronoun(pieces, at, number) ||
    followsAnother(pieces, at, number)
  );
}

/** What follows a number that counts people after all. */
const counted = kinds.people | kinds.person | kinds.harms | kinds.harm | kinds.state;
const betweenDays = setOf('and to or , – - of the');

/** "6 March", "6–7 March", "6 and 7 March", "March 6". */
function isDay(
  pieces: readonly EnglishToken[],
  at: number,
  { form, high = 0 }: NumberToken,
): boolean {
  if (form === 'vague' || high > 31) return false;
  for (let ahead = at + 1; ahead < at + 6; ahead++) {
    const piece = pieces[ahead];
    if (can(piece, kinds.month)) return true;
    if (!isNumber(piece) && !says(piece, betweenDays)) break;
  }
  if (form !== 'digits' || !can(pieces[at - 1], kinds.month)) return false;
  // "In March 12 people were killed", but "on March 12 people gathered".
  return (
    says(pieces[at - 2], 'on') || !can(pieces[at + 1], kinds.people | kinds.harms | kinds.state)
  );
}

const beforeYear = setOf('in since until till by during early late mid year');

/** "in 2015", "between 2011 and 2015", "March 6, 2025", "(2019)", "the 1977 killing", and not "2015 people". */
function isYear(pieces: readonly EnglishToken[], at: number, number: NumberToken): boolean {
  const { text, form, low = 0 } = number;
  const isWritten = form === 'digits' && /^\d{4}(?:\D+\d{2,4})?$/.test(text);
  if (!isWritten || low < 1000 || low > 2100) return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (says(before, beforeYear) || can(before, kinds.month)) return true;
  if (low < 1900 || can(after, kinds.people | kinds.state)) return low >= 1900 && /\D/.test(text);
  return !can(after, kinds.harms) || can(before, kinds.determiner);
}

/** "at 3 a.m.", "at six o'clock"; of "at 5" the preposition is enough. */
function isTimeOfDay(pieces: readonly EnglishToken[], at: number): boolean {
  return /^(?:[ap]\.?m\.?|o'clock|utc|gmt)$/.test(pieces[at + 1]?.lower ?? '');
}

const ages = setOf('aged age ages');
const comparedAges = setOf('young old early late far long soon back');
const closesAge = setOf(', ) ; .');
const oneself = setOf('he she who');
const ageing = setOf('was is turned');
const afterAge = setOf('when , ; .');

/** "aged 40", "Ahmad, 34, was", "Ahmad (34)", "as young as 16", "she was 34 when". */
function isAge(
  pieces: readonly EnglishToken[],
  at: number,
  { form, high = 0 }: NumberToken,
): boolean {
  const [name, before, after] = [pieces[at - 2], pieces[at - 1], pieces[at + 1]];
  if (says(before, ages)) return true;
  if (says(before, 'as') && says(name, comparedAges)) return true;
  if (says(before, ageing) && says(name, oneself))
    return after === undefined || says(after, afterAge);
  if (form !== 'digits' || high > 110 || !(says(before, ',') || says(before, '('))) return false;
  if (name?.type !== 'word' || !(after === undefined || says(after, closesAge))) return false;
  return can(name, kinds.person) || (isCapital(name) && !can(name, kinds.state | kinds.harms));
}

const dotted = setOf('no nos p pp art par ch vol fig sec');

/** "Highway 4", "page 3", "Day 3", "No. 7", "chapter two", "Boeing 737". */
function isLabelled(pieces: readonly EnglishToken[], at: number, { form }: NumberToken): boolean {
  if (form === 'vague') return false;
  const [before, label, after] = [pieces[at - 2], pieces[at - 1], pieces[at + 1]];
  if (says(label, '.') && says(before, dotted)) return true;
  if (label?.type !== 'word') return false;
  if (can(label, kinds.label)) {
    if (isCapital(label)) return true;
    // "in that area 12 people", "the first group four of whom", and not "on page 3".
    const isOrdinary = can(before, kinds.determiner | kinds.joining) || isNumber(before);
    return !isOrdinary && !can(after, kinds.people | kinds.state);
  }
  const isName = isCapital(label) && label.is === 0 && before !== undefined;
  return isName && form === 'digits' && after?.type !== 'word' && !says(before, '.');
}

const singled = setOf('this that each every which any');
const definite = setOf('the as');

/** "one" for a thing said before: "this one", "the one who", "one another", "one by one". */
function isPronoun(pieces: readonly EnglishToken[], at: number, { lower }: NumberToken): boolean {
  if (lower !== 'one') return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (says(after, 'another')) return true;
  if (says(after, 'by') && says(pieces[at + 2], 'one')) return true;
  if (says(before, 'by') && says(pieces[at - 2], 'one')) return true;
  if (says(before, singled)) return !can(after, kinds.person | kinds.harm);
  return says(before, definite) && !can(after, kinds.person | kinds.state | kinds.people);
}

const links = setOf('and to or , – -');

/** "pages 3 and 4", "2011 and 2015": what the first of two numbers is, the second is too. */
function followsAnother(
  pieces: readonly EnglishToken[],
  at: number,
  { form }: NumberToken,
): boolean {
  const other = pieces[at - 2];
  if (!isNumber(other) || other.form !== form || !says(pieces[at - 1], links)) return false;
  return !can(pieces[at + 1], counted | kinds.auxiliary) && namesOrDates(pieces, at - 2);
}
