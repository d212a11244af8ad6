import { kinds } from './kinds.ts';
import { setOf } from './lexicon.ts';
import { isNumber, type EnglishToken } from './numbers.ts';
import { can, isCapital, says } from './tokens.ts';
import { adjectives, institutional } from './words.ts';

/** What a number counts, as the noun phrase behind it tells. */
export interface NounPhrase {
  /**
   * - people, or relation: people by their relation to others
   * - harm: people harmed, by the words themselves ("48 dead", "four deaths", "three wounded soldiers")
   * - thing: another noun that is known; unknown: a noun that is not; none: no noun ("killed two and …")
   */
  head: 'people' | 'relation' | 'harm' | 'thing' | 'unknown' | 'none';
  /** The place behind its last word. */
  end: number;
}

const longest = 8;
const pronouns = setOf('them us you these those whom others ones');
const owners = setOf('the its his their');

/** Reads the noun phrase that begins at `from`, behind a number. */
export function phraseAt(
  pieces: readonly EnglishToken[],
  from: number,
  isOne: boolean,
): NounPhrase {
  let at = from;
  while (says(pieces[at], '+')) at++;
  const isPart = says(pieces[at], 'of');
  if (!isPart) return nounAt(pieces, says(pieces[at], owners) ? at + 1 : at, isOne);
  at++;
  if (says(pieces[at], 'which')) return { head: 'thing', end: at + 1 };
  if (says(pieces[at], 'those') || says(pieces[at], 'these')) {
    if (can(pieces[at + 1], kinds.state)) return { head: 'harm', end: at + 2 };
    if (!startsNoun(pieces[at + 1])) return { head: 'none', end: at + 1 };
  }
  if (says(pieces[at], pronouns)) return { head: 'none', end: at + 1 };
  // "two of the three sources"
  while (can(pieces[at], kinds.determiner) || isNumber(pieces[at])) at++;
  if (says(pieces[at], 'own') && !startsNoun(pieces[at + 1]))
    return { head: 'people', end: at + 1 };
  return nounAt(pieces, at, false, true);
}

const smallWords =
  kinds.determiner |
  kinds.preposition |
  kinds.relative |
  kinds.subordinate |
  kinds.be |
  kinds.have |
  kinds.modal |
  kinds.conjunction;
const nouns =
  kinds.people | kinds.person | kinds.things | kinds.thing | kinds.harms | kinds.harm | kinds.body;
const fillers = setOf('more further additional other such of separate different');

/** `isPart` says that the noun stands behind "of", so that a singular can be the whole ("two of the crew"). */
function nounAt(
  pieces: readonly EnglishToken[],
  from: number,
  isOne: boolean,
  isPart = false,
): NounPhrase {
  let last: EnglishToken | undefined;
  let end = from;
  let harmed: 'no' | 'maybe' | 'surely' = 'no';
  const headed = (head: NounPhrase['head'], behind: number): NounPhrase => {
    const isHarm = head === 'unknown' ? harmed === 'surely' : head !== 'thing' && harmed !== 'no';
    return { head: isHarm && head !== 'none' ? 'harm' : head, end: behind };
  };
  for (let at = from; at < from + longest; at++) {
    const piece = pieces[at];
    if (piece?.type !== 'word') break;
    if (passes(pieces, at, from)) {
      if (can(piece, kinds.things)) return { head: 'thing', end: at + 1 };
      continue;
    }
    if (can(piece, smallWords) && !can(piece, nouns | kinds.state)) break;
    if (can(piece, kinds.state)) {
      if (says(piece, 'shot') && isOne) return { head: 'thing', end: at + 1 };
      if (!startsNoun(pieces[at + 1])) {
        if (last === undefined) return { head: 'harm', end: at + 1 };
        break;
      }
      harmed = can(piece, kinds.ofTheLiving) ? 'surely' : 'maybe';
      continue;
    }
    const role = roleAt(pieces, at, isOne || isPart, last !== undefined);
    if (role === 'verb') break;
    last = piece;
    end = at + 1;
    if (role !== 'modifier') return headed(role, end);
  }
  if (last === undefined) return headed('none', end);
  if (can(last, kinds.body | kinds.person) && !isOne) return headed('people', end);
  return headed(can(last, kinds.thing) ? 'thing' : 'unknown', end);
}

/** Words that belong to the phrase without being its noun. */
function passes(pieces: readonly EnglishToken[], at: number, from: number): boolean {
  const [piece, next] = [pieces[at] as EnglishToken, pieces[at + 1]];
  if (says(piece, fillers)) return true;
  if (/(?:'s|s')$/.test(piece.lower) && startsNoun(next)) return true;
  if (says(piece, 'and') || says(piece, 'or'))
    return at > from && can(pieces[at - 1], kinds.state) && can(next, kinds.state);
  const isAdverb = can(piece, kinds.adverb | kinds.raising) || piece.lower.endsWith('ly');
  return (
    isAdverb &&
    !can(piece, nouns) &&
    can(next, kinds.state | kinds.people | kinds.person | kinds.harms)
  );
}

/** What a word is in the phrase: its noun, a word before its noun, or no part of it. */
function roleAt(
  pieces: readonly EnglishToken[],
  at: number,
  mayBeSingular: boolean,
  hasNoun: boolean,
): NounPhrase['head'] | 'modifier' | 'verb' {
  const [piece, next] = [pieces[at] as EnglishToken, pieces[at + 1]];
  const goesOn = startsNoun(next);
  if (can(piece, kinds.harms)) return isInstitution(pieces, at) ? 'thing' : 'harm';
  if (can(piece, kinds.harm)) return mayBeSingular && !goesOn ? 'harm' : 'modifier';
  if (can(piece, kinds.body) && goesOn) return 'modifier';
  if (can(piece, kinds.people)) {
    const isModifier = goesOn && can(next, kinds.thing | kinds.things) && !can(next, kinds.verb);
    return isModifier ? 'modifier' : can(piece, kinds.relation) ? 'relation' : 'people';
  }
  if (can(piece, kinds.person))
    return goesOn && (!mayBeSingular || can(next, nouns)) ? 'modifier' : 'people';
  if (can(piece, kinds.things)) return can(next, kinds.people) ? 'modifier' : 'thing';
  if (can(piece, kinds.thing)) return mayBeSingular && !goesOn ? 'thing' : 'modifier';
  if (can(piece, kinds.befalls | kinds.linking)) return 'verb';
  if (can(piece, kinds.verb | kinds.act | kinds.amounts)) return 'verb';
  if (looksFinite(piece) && (!goesOn || hasNoun)) return 'verb';
  // A plural that is not known is the noun, unless a noun for people follows; with a capital, it is a people.
  if (!isPlural(piece) || can(next, kinds.people)) return 'modifier';
  return isCapital(piece) ? 'people' : 'unknown';
}

const ofInstitutions = setOf(institutional);
const ofCorpses = setOf(
  'recovered pulled lay lying retrieved discovered brought exhumed dumped piled wrapped arrived',
);

/** "UN bodies", "six bodies that disagree", and not "six bodies were found". */
function isInstitution(pieces: readonly EnglishToken[], at: number): boolean {
  if (!says(pieces[at], 'bodies')) return false;
  const next = pieces[at + 1];
  if (says(pieces[at - 1], ofInstitutions) || can(next, kinds.relative)) return true;
  const isAct =
    next?.type === 'word' && !can(next, smallWords | kinds.adverb | kinds.state | kinds.raising);
  return isAct && !says(next, ofCorpses);
}

const noNoun =
  kinds.be |
  kinds.have |
  kinds.modal |
  kinds.adverb |
  kinds.preposition |
  kinds.conjunction |
  kinds.determiner |
  kinds.relative |
  kinds.subordinate |
  kinds.verb |
  kinds.linking |
  kinds.befalls |
  kinds.month |
  kinds.weekday;
const neverNoun = kinds.befalls | kinds.be | kinds.preposition | kinds.adverb | kinds.conjunction;

/** Whether a word can go on a noun phrase: a noun or an adjective, and no verb or small word that is known. */
export function startsNoun(piece: EnglishToken | undefined): boolean {
  if (piece?.type !== 'word') return false;
  if (can(piece, nouns & ~kinds.harm)) return !can(piece, neverNoun);
  if (can(piece, noNoun)) return false;
  return (
    can(piece, kinds.state) || !(can(piece, kinds.raising | kinds.act) || /ing$/.test(piece.lower))
  );
}

function isPlural({ lower }: EnglishToken): boolean {
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous|'s|ics)$/.test(lower);
}

const notFinite = setOf(adjectives);

/** Whether a word looks like a verb in the past that is not known: "gathered", "condemned". */
export function looksFinite({ lower }: EnglishToken): boolean {
  return /^[^-]{3,}ed$/.test(lower) && !notFinite.has(lower);
}
