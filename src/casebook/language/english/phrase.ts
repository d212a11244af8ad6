import { kinds } from './kinds.ts';
import { setOf } from '../word-lists.ts';
import { isNumber, type EnglishToken } from './numbers.ts';
import { can, isCapital, says } from './tokens.ts';
import { adjectives, institutional } from './words.ts';

/** What a number counts, as the noun phrase behind it tells. */
export interface NounPhrase {
  /**
   * - people; harm: people harmed, by the words themselves ("48 dead", "four deaths", "three wounded soldiers")
   * - thing: another noun that is known; unknown: a noun that is not; none: no noun ("killed two and …")
   */
  head: 'people' | 'harm' | 'thing' | 'unknown' | 'none';
  /** The place behind its last word. */
  end: number;
}

const longest = 8;
const owners = setOf('the its his their');
const fillers = setOf('more further additional other such of separate different and or');

/** Reads the noun phrase that begins at `from`, behind a number. */
export function phraseAt(
  pieces: readonly EnglishToken[],
  from: number,
  isOne: boolean,
): NounPhrase {
  let at = from;
  while (says(pieces[at], '+')) at++;
  if (!says(pieces[at], 'of')) return nounAt(pieces, says(pieces[at], owners) ? at + 1 : at, isOne);
  // "two of the three sources"
  do at++;
  while (can(pieces[at], kinds.determiner) || isNumber(pieces[at]));
  return nounAt(pieces, at, true);
}

/** `isSingular` says that a singular can be the whole noun: "one civilian", "two of the crew". */
function nounAt(pieces: readonly EnglishToken[], from: number, isSingular: boolean): NounPhrase {
  let last: EnglishToken | undefined;
  let end = from;
  let isHarmed = false;
  const phrase = (head: NounPhrase['head'], behind: number): NounPhrase => ({
    head: isHarmed && (head === 'people' || head === 'unknown') ? 'harm' : head,
    end: behind,
  });
  for (let at = from; at < from + longest; at++) {
    const piece = pieces[at];
    if (piece?.type !== 'word') break;
    const goesOn = startsNoun(pieces[at + 1]);
    if (can(piece, kinds.state)) {
      if (!goesOn && last) break;
      if (!goesOn) return { head: 'harm', end: at + 1 };
      isHarmed = true;
    } else if (!isFiller(piece, goesOn)) {
      const role = roleInPhrase(pieces, at, isSingular && !goesOn);
      if (role === 'verb') break;
      last = piece;
      end = at + 1;
      if (role !== 'modifier') return phrase(role, end);
    }
  }
  return phrase(last ? (headOf(last) ?? 'unknown') : 'none', end);
}

/** Words that belong to the phrase without being its noun. */
function isFiller(piece: EnglishToken, goesOn: boolean): boolean {
  if (!goesOn) return false;
  return says(piece, fillers) || /(?:ly|'s|s')$/.test(piece.lower);
}

const nouns = kinds.people | kinds.person | kinds.things | kinds.thing | kinds.harms | kinds.harm;

/** What a word is in the phrase: its noun, a word before its noun, or no part of it. */
function roleInPhrase(
  pieces: readonly EnglishToken[],
  at: number,
  isSingular: boolean,
): NounPhrase['head'] | 'modifier' | 'verb' {
  const [piece, next] = [pieces[at] as EnglishToken, pieces[at + 1]];
  if (can(piece, kinds.harms)) return isInstitution(pieces, at) ? 'thing' : 'harm';
  if (can(piece, kinds.people))
    return can(next, kinds.thing | kinds.things) && startsNoun(next) ? 'modifier' : 'people';
  if (can(piece, kinds.things)) return can(next, kinds.people) ? 'modifier' : 'thing';
  if (can(piece, nouns)) return isSingular ? (headOf(piece) ?? 'unknown') : 'modifier';
  if (can(piece, notNoun) || (looksFinite(piece) && !startsNoun(next))) return 'verb';
  // A plural that is not known is the noun, unless a noun for people follows; with a capital, it is a people.
  if (!isPlural(piece) || can(next, kinds.people)) return 'modifier';
  return isCapital(piece) ? 'people' : 'unknown';
}

function headOf(piece: EnglishToken): 'harm' | 'people' | 'thing' | undefined {
  if (can(piece, kinds.harms | kinds.harm)) return 'harm';
  if (can(piece, kinds.people | kinds.person)) return 'people';
  return can(piece, kinds.things | kinds.thing) ? 'thing' : undefined;
}

const ofInstitutions = setOf(institutional);
const byInstitutions = setOf('agree agreed disagree disagreed differ differed publish');

/** "UN bodies", "two bodies disagree", and not "six bodies were found". */
function isInstitution(pieces: readonly EnglishToken[], at: number): boolean {
  if (!says(pieces[at], 'bodies')) return false;
  return says(pieces[at - 1], ofInstitutions) || says(pieces[at + 1], byInstitutions);
}

const notNoun =
  kinds.small | kinds.befalls | kinds.verb | kinds.act | kinds.raising | kinds.amounts;
const neverNoun = kinds.befalls | kinds.small;

/** Whether a word can go on a noun phrase: a noun or an adjective, and no verb or small word that is known. */
export function startsNoun(piece: EnglishToken | undefined): boolean {
  if (piece?.type !== 'word') return false;
  if (can(piece, nouns)) return !can(piece, neverNoun);
  return can(piece, kinds.state) || !(can(piece, notNoun) || /ing$/.test(piece.lower));
}

function isPlural({ lower }: EnglishToken): boolean {
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous|'s|ics)$/.test(lower);
}

const notFinite = setOf(adjectives);

/** Whether a word looks like a verb in the past that is not known: "gathered", "condemned". */
export function looksFinite({ lower }: EnglishToken): boolean {
  return /^[^-]{3,}ed$/.test(lower) && !notFinite.has(lower);
}
