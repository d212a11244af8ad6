import { kinds } from './kinds.ts';
import { setOf } from '../word-lists.ts';
import { isNumber, type EnglishToken } from './numbers.ts';
import { can, says } from './tokens.ts';
import { qualifiers, countWordings } from './words.ts';

const qualifying = setOf(qualifiers);
const worded = setOf(countWordings);
const signs = setOf('~ ≈ + ± > < * ≥ ≤');
const beforeOf = setOf('total excess minimum maximum upwards average');
const afterIn = setOf('excess total all');
const afterAt = setOf('least most');

/** The place of the last piece before a number that is no qualifier of it; -1 at the beginning of a sentence. */
export function beforeQualifiers(pieces: readonly EnglishToken[], at: number): number {
  let before = at - 1;
  while (before >= 0 && isQualifier(pieces, before)) before--;
  return before;
}

/** Where the wording of a number begins in the sentence: "at least" and the like belong to it. */
export function wordingStart(pieces: readonly EnglishToken[], at: number): number {
  let start = at;
  while (start > 0 && says(pieces[start - 1], worded) && isQualifier(pieces, start - 1)) start--;
  return (pieces[start] as EnglishToken).start;
}

function isQualifier(pieces: readonly EnglishToken[], at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  switch (piece?.lower) {
    case 'to':
      return says(before, 'up') || says(before, 'close');
    case 'of':
      return says(before, beforeOf);
    case 'total':
    case 'minimum':
    case 'maximum':
    case 'average':
      return says(next, 'of') || isNumber(next);
    case 'at':
      return says(next, afterAt);
    case 'in':
      return says(next, afterIn);
    case 'from':
      return isNumber(next) && next.low !== next.high;
    case 'up':
      return says(next, 'to');
  }
  if (piece?.type !== 'word') return says(piece, signs);
  return qualifying.has(piece.lower) || (piece.lower.endsWith('ly') && !can(piece, kinds.person));
}
