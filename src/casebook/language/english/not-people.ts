import { kinds } from './kinds.ts';
import { isNumber, type NumberToken, type Piece } from './numbers.ts';
import { can, isCapital, says } from './tokens.ts';

/**
 * Whether a number dates, names or ages something, told from the words around it alone: "6 March", "in 2015",
 * "Highway 4", "chapter two", "aged 40". What it measures is told later, by the noun behind it.
 */
export function namesOrDates(pieces: readonly Piece[], at: number): boolean {
  const number = pieces[at];
  if (!isNumber(number) || number.form === 'none' || number.form === 'share') return false;
  return (
    isDay(pieces, at, number) ||
    isYear(pieces, at, number) ||
    isAge(pieces, at, number) ||
    isLabelled(pieces, at, number) ||
    isOnePronoun(pieces, at, number) ||
    continuesAnother(pieces, at)
  );
}

/** "6 March", "6–7 March", "6 and 7 March", "March 6". */
function isDay(pieces: readonly Piece[], at: number, { form, high = 0 }: NumberToken): boolean {
  if (form === 'vague' || high > 31) return false;
  for (let ahead = at + 1; ahead < at + 6; ahead++) {
    const piece = pieces[ahead];
    if (can(piece, 'month')) return true;
    if (!isNumber(piece) && !says(piece, 'and', 'to', 'or', ',', '–', '-', 'of', 'the')) break;
  }
  const before = pieces[at - 1];
  if (form !== 'digits' || !can(before, 'month')) return false;
  // "In March 12 people were killed", but "on March 12 people gathered".
  const counts = can(pieces[at + 1], 'people', 'harms', 'state');
  return !counts || says(pieces[at - 2], 'on');
}

const afterYear = kinds.preposition | kinds.conjunction | kinds.be | kinds.have | kinds.verb;

function isYear(pieces: readonly Piece[], at: number, number: NumberToken): boolean {
  const { text, form, low = 0, high = 0 } = number;
  if (form !== 'digits' || !/^\d{4}(?:\D+\d{2,4})?$/.test(text)) return false;
  if (low < 1000 || (high > 2100 && low > 2100)) return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (says(before, 'in', 'since', 'until', 'till', 'by', 'during', 'early', 'late', 'mid', 'year'))
    return low >= 1900;
  if (can(before, 'month')) return true;
  if (/\D/.test(text) && low >= 1900 && says(before, 'between', 'from')) return true;
  const counts = can(after, 'people', 'harms', 'state', 'body');
  if (low < 1900 || counts) return false;
  // "March 6, 2025", "(2019)", "the 1977 killing", "2015 was".
  return (
    after === undefined ||
    after.type === 'mark' ||
    after.type === 'gap' ||
    (after.is & afterYear) !== 0 ||
    can(before, 'determiner', 'preposition') ||
    before === undefined
  );
}

/** "aged 40", "Ahmad, 34, was", "Ahmad (34)", "34 years" (the last by its noun). */
function isAge(pieces: readonly Piece[], at: number, { form, high = 0 }: NumberToken): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (says(before, 'aged', 'age', 'ages')) return true;
  if (says(before, 'as') && says(pieces[at - 2], 'young', 'old', 'early', 'late', 'far', 'long')) return true;
  if (form !== 'digits' || high > 110 || !says(before, ',', '(')) return false;
  const name = pieces[at - 2];
  const isSomebody =
    name?.type === 'word' && (can(name, 'person') || (isCapital(name) && !can(name, 'state', 'harms')));
  return isSomebody && (after === undefined || says(after, ',', ')', ';', '.'));
}

/** "Highway 4", "page 3", "Day 3", "No. 7", "chapter two". */
function isLabelled(pieces: readonly Piece[], at: number, { form }: NumberToken): boolean {
  if (form === 'vague') return false;
  const isDotted = says(pieces[at - 1], '.') && pieces[at - 1]?.start === pieces[at - 2]?.end;
  const label = isDotted ? pieces[at - 2] : pieces[at - 1];
  if (!label || (isDotted && !says(label, 'no', 'nos', 'p', 'pp', 'art', 'par', 'ch', 'vol', 'fig', 'sec')))
    return false;
  const before = pieces[at - (isDotted ? 3 : 2)];
  if (can(label, 'label')) {
    if (says(label, 'no') && !isDotted) return false;
    const isOrdinary = can(before, 'determiner') || can(before, 'relative') || isNumber(before);
    return isCapital(label) ? !can(label, 'weekday') : !isOrdinary && !can(pieces[at + 1], 'people', 'state');
  }
  // "Sukhoi 24", "Boeing 737": any name before digits, unless what follows is counted.
  return (
    form === 'digits' &&
    label.type === 'word' &&
    isCapital(label) &&
    label.is === 0 &&
    !says(pieces[at - 2], '.') &&
    at > 1 &&
    !can(pieces[at + 1], 'people', 'person', 'harms', 'state', 'body', 'things') &&
    pieces[at + 1]?.type !== 'word'
  );
}

/** "one" for a thing said before: "this one", "the one who", "one another", "one by one". */
function isOnePronoun(pieces: readonly Piece[], at: number, { lower }: NumberToken): boolean {
  if (lower !== 'one') return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (says(after, 'another')) return true;
  if (says(after, 'by') && says(pieces[at + 2], 'one')) return true;
  if (says(before, 'by') && says(pieces[at - 2], 'one')) return true;
  if (says(before, 'this', 'that', 'each', 'every', 'which', 'any') && !can(after, 'person', 'harm'))
    return true;
  return says(before, 'the', 'only') && !can(after, 'person', 'harm', 'state', 'people');
}

/** "pages 3 and 4", "2011 and 2015": what the first of two numbers is, the second is too. */
function continuesAnother(pieces: readonly Piece[], at: number): boolean {
  const [other, between] = [pieces[at - 2], pieces[at - 1]];
  if (!isNumber(other) || !says(between, 'and', 'to', 'or', ',', '–', '-')) return false;
  if (can(pieces[at + 1], 'people', 'person', 'harms', 'harm', 'state', 'be', 'body')) return false;
  return other.form === pieces[at]?.['form' as never] && namesOrDates(pieces, at - 2);
}
