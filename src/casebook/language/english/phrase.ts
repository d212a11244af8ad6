import { isNumber, type Piece } from './numbers.ts';
import { can, isCapital, isPossessive, says } from './tokens.ts';

/** What a number counts, as the words behind it tell. */
export interface Phrase {
  /**
   * - people: a noun for people; relation: people by their relation to others
   * - harm: people harmed, by the noun itself ("48 dead", "four deaths", "three wounded soldiers")
   * - thing: anything else that is known; unknown: a noun that is not known; none: no noun ("killed two and …")
   */
  head: 'people' | 'relation' | 'harm' | 'thing' | 'unknown' | 'none';
  /** The place behind its last word. */
  end: number;
}

const longestPhrase = 8;
/** Words that follow a number without being what is counted. */
const fillers = ['more', 'further', 'additional', 'other', 'such', 'of', 'separate', 'different'];
const pronouns = ['them', 'us', 'you', 'these', 'those', 'whom', 'others', 'ones'];
/** "bodies" that are institutions. */
const institutional = /^(?:un|state|rights?|international|monitoring|governing|public|official|regional|legal|independent|government|national|local|judicial|professional|recording|counting|united|nations|celestial|heavenly|student)$/;

/** Reads the noun phrase that begins at `from`, behind a number. */
export function phraseAt(pieces: readonly Piece[], from: number, isOne: boolean): Phrase {
  let at = from;
  while (says(pieces[at], '+')) at++;
  const isPart = says(pieces[at], 'of');
  if (isPart) {
    at++;
    if (says(pieces[at], 'which')) return { head: 'thing', end: at + 1 };
    while (can(pieces[at], 'determiner') || says(pieces[at], 'those', 'these') || isNumber(pieces[at]))
      at++;
    const before = pieces[at - 1];
    if (says(before, 'those', 'these') && !startsNoun(pieces[at])) return afterThose(pieces, at);
  } else if (says(pieces[at], 'the', 'its', 'his', 'their')) at++;
  if (says(pieces[at], ...pronouns)) return { head: 'none', end: at + 1 };
  return nounAt(pieces, at, isOne && !isPart, isPart);
}

/** "of those killed", "of those who died", "of these". */
function afterThose(pieces: readonly Piece[], at: number): Phrase {
  return can(pieces[at], 'state') ? { head: 'harm', end: at + 1 } : { head: 'none', end: at };
}

function nounAt(pieces: readonly Piece[], from: number, isOne: boolean, isPart: boolean): Phrase {
  /** The last word that may be the noun, when no known one comes. */
  let last: number | undefined;
  let harmed = false;
  let at = from;
  for (; at < from + longestPhrase; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.type !== 'word') {
      // "three young, unarmed men"; otherwise a mark or a number ends the phrase.
      break;
    }
    if (fillers.includes(piece.lower)) continue;
    if (isPossessive(piece) && startsNoun(pieces[at + 1])) continue;
    if (says(piece, 'and', 'or') && at > from && can(pieces[at - 1], 'state') && can(pieces[at + 1], 'state'))
      continue;
    if (can(piece, 'determiner', 'preposition', 'relative', 'subordinate', 'be', 'have', 'modal', 'conjunction'))
      if (!can(piece, 'people', 'things', 'state')) break;
    if (can(piece, 'state')) {
      const isPremodifier = startsNoun(pieces[at + 1]) && !says(pieces[at + 1], 'and');
      if (isPremodifier && !says(piece, 'shot', 'returned')) {
        if (can(piece, 'ofTheLiving') || says(piece, 'dead', 'missing', 'displaced', 'homeless')) harmed = true;
        else harmed ||= !can(piece, 'raising');
        continue;
      }
      if (last === undefined) return { head: 'harm', end: at + 1 };
      break;
    }
    if (can(piece, 'harms', 'harm') && !(can(piece, 'harm') && startsNoun(pieces[at + 1]) && !isOne)) {
      if (says(piece, 'bodies', 'body') && institutional.test(pieces[at - 1]?.lower ?? ''))
        return { head: 'thing', end: at + 1 };
      if (isOne && !can(piece, 'harms') && can(pieces[at + 1], 'thing', 'things')) continue;
      return { head: 'harm', end: at + 1 };
    }
    if (can(piece, 'body') && startsNoun(pieces[at + 1])) {
      last = at;
      continue;
    }
    if (can(piece, 'people')) {
      if (continuesTo(pieces, at, 'thing', 'things')) continue;
      if (continuesTo(pieces, at, 'people') && says(piece, 'forces', 'women', 'men')) continue;
      return headOf(piece, harmed, at);
    }
    if (can(piece, 'person')) {
      if (startsNoun(pieces[at + 1]) && can(pieces[at + 1], 'thing', 'things', 'people', 'person')) {
        last = at;
        continue;
      }
      if (isOne || isPart || !startsNoun(pieces[at + 1])) return headOf(piece, harmed, at);
      last = at;
      continue;
    }
    if (can(piece, 'things')) {
      if (can(pieces[at + 1], 'people') && !can(pieces[at + 1], 'things')) continue;
      return { head: 'thing', end: at + 1 };
    }
    if (can(piece, 'thing')) {
      if (isOne && !startsNoun(pieces[at + 1])) return { head: 'thing', end: at + 1 };
      if (isOne && can(pieces[at + 1], 'verb', 'adverb')) return { head: 'thing', end: at + 1 };
      last = at;
      continue;
    }
    if (can(piece, 'adverb', 'linking', 'raising')) {
      if (can(piece, 'adverb') || can(pieces[at + 1], 'state')) {
        if (can(pieces[at + 1], 'state', 'people', 'person') && !can(piece, 'linking')) continue;
      }
      if (!startsNoun(pieces[at + 1])) break;
      if (can(piece, 'adverb', 'linking') && !piece.lower.endsWith('ly')) break;
      continue;
    }
    if (can(piece, 'befalls')) break;
    if (can(piece, 'verb', 'act') && !startsNoun(pieces[at + 1])) break;
    if (can(piece, 'verb', 'act') && last !== undefined) break;
    if (can(piece, 'verb') && at === from && piece.lower !== 'open') break;
    if (can(piece, 'act') && at === from) break;
    if (can(piece, 'amounts') && at === from) break;
    if (looksFinite(piece) && !startsNoun(pieces[at + 1])) break;
    if (looksFinite(piece) && last !== undefined) break;
    last = at;
    // A plural that is not known is the noun, unless a noun for people follows.
    if (isPlural(piece) && !can(pieces[at + 1], 'people')) {
      return {
        head: isCapital(piece) ? 'people' : harmed ? 'harm' : 'unknown',
        end: at + 1,
      };
    }
  }
  if (last === undefined) return { head: harmed ? 'harm' : 'none', end: at };
  const piece = pieces[last];
  if (piece && can(piece, 'body', 'person') && !isOne)
    return headOf(piece, harmed, last);
  if (piece && can(piece, 'thing')) return { head: 'thing', end: last + 1 };
  return { head: harmed ? 'harm' : 'unknown', end: last + 1 };
}

function headOf(piece: Piece, harmed: boolean, at: number): Phrase {
  if (harmed) return { head: 'harm', end: at + 1 };
  return { head: can(piece, 'relation') ? 'relation' : 'people', end: at + 1 };
}

function continuesTo(pieces: readonly Piece[], at: number, ...names: ('thing' | 'things' | 'people')[]) {
  const next = pieces[at + 1];
  return next?.type === 'word' && can(next, ...names) && !can(next, 'verb', 'preposition', 'determiner', 'act', 'befalls', 'linking', 'amounts');
}

/** Whether a piece can go on a noun phrase: a noun or an adjective, no small word and no verb form that is known. */
export function startsNoun(piece: Piece | undefined): boolean {
  if (piece?.type !== 'word') return false;
  if (can(piece, 'month', 'weekday')) return false;
  if (can(piece, 'people', 'person', 'things', 'thing', 'harms')) return !can(piece, 'befalls', 'be', 'preposition', 'adverb', 'conjunction');
  return (
    !can(
      piece,
      'be', 'have', 'modal', 'adverb', 'preposition', 'conjunction', 'determiner', 'relative', 'subordinate',
      'verb', 'linking', 'befalls',
    ) && !(can(piece, 'raising', 'act') && !can(piece, 'state'))
  );
}

export function isPlural({ lower }: Piece): boolean {
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous|'s|ics)$/.test(lower);
}

const adjectives = new Set(`armed masked unarmed retired alleged suspected unidentified named allied affiliated aligned
so-called unnamed accused hundred sacred naked wicked united related dedicated experienced combined selected
assorted advanced limited uniformed mixed plain-clothed plainclothed hooded bearded motorised mechanised armoured armored
elected appointed married aged skilled trained untrained unemployed disabled handicapped orphaned widowed bereaved
undocumented displaced outlawed veiled red`.split(/\s+/));

/** Whether a word looks like a verb in the past that is not known: "gathered", "condemned". */
export function looksFinite({ lower }: Piece): boolean {
  return lower.length > 4 && lower.endsWith('ed') && !adjectives.has(lower) && !lower.includes('-');
}
