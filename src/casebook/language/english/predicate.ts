import { isNumber, type Piece } from './numbers.ts';
import { looksFinite, startsNoun } from './phrase.ts';
import { can, isCapital, says } from './tokens.ts';

/** What is said of a subject: that it came to harm, something else, or nothing that was found. */
export type Predicate = 'harm' | 'other' | 'none';

const farthest = 30;
const clauseEnds = ['.', '!', '?', ';', ':', '؟'];
const timeWords = /^(?:day|night|week|month|year|morning|evening|afternoon|time|weekend|spring|summer|autumn|winter|hour|century|decade)$/;

/**
 * Reads to the right of a subject for what befell it: "two officers … were reportedly killed", "four people dead",
 * "sixteen men who had gone missing". `isRelation` says that the subject is people by relation, whose dead are others.
 */
export function predicateAt(pieces: readonly Piece[], from: number, isRelation: boolean): Predicate {
  let aux: 'none' | 'be' | 'have' | 'modal' = 'none';
  let inPhrase = false;
  for (let at = from; at < Math.min(pieces.length, from + farthest); at++) {
    const piece = pieces[at] as Piece;
    const next = pieces[at + 1];
    if (piece.type === 'mark') {
      if (clauseEnds.includes(piece.text)) return 'none';
      if (piece.text === '(') at = closing(pieces, at);
      continue;
    }
    if (piece.type !== 'word') {
      inPhrase = false;
      continue;
    }
    if (says(piece, 'not', 'never', "n't")) continue;
    if (says(piece, 'that', 'which') && aux === 'be') return 'other';
    if (says(piece, 'whose', 'where', 'when') && says(pieces[at - 1], ',')) {
      at = nextComma(pieces, at);
      continue;
    }
    if (can(piece, 'subordinate')) return 'none';
    if (can(piece, 'people', 'person') && aux === 'be' && !can(piece, 'state')) {
      aux = 'none';
      continue;
    }
    if (can(piece, 'relative')) {
      inPhrase = false;
      continue;
    }
    if (can(piece, 'conjunction')) {
      inPhrase = false;
      continue;
    }
    if (can(piece, 'be')) {
      aux = 'be';
      continue;
    }
    if (can(piece, 'have')) {
      aux = 'have';
      continue;
    }
    if (can(piece, 'modal')) {
      aux = 'modal';
      continue;
    }
    if (says(piece, 'lost', 'lose', 'losing') && losesLife(pieces, at)) return 'harm';
    if (says(piece, 'to') && aux === 'be') continue;
    if (says(piece, 'taken', 'held') && isHeld(pieces, at)) return 'harm';
    if (says(piece, 'held') && aux === 'be' && !says(next, 'responsible', 'accountable', 'liable', 'back')) return 'harm';
    if (says(piece, 'fallen', 'fell', 'falling') && says(next, 'victim', 'victims', 'dead')) return 'harm';
    if (hasBefore(pieces, at, ['alive'], 1) && says(piece, 'burned', 'burnt', 'buried')) return 'harm';
    if (says(next, 'to') && says(pieces[at + 2], 'death') && !says(piece, 'sentenced')) return 'harm';
    if (says(piece, 'forced', 'driven', 'made') && isDisplaced(pieces, at)) return 'harm';
    if (says(piece, 'suffered', 'sustained', 'suffering') && hasBefore(pieces, at, ['injuries', 'wounds', 'burns', 'injury'], 5)) return 'harm';
    if (says(piece, 'treated') && aux === 'be' && hasBefore(pieces, at, ['injuries', 'wounds', 'burns'], 5)) return 'harm';
    if (says(piece, 'rounded', 'gunned', 'mowed', 'mown', 'wiped', 'cut') && says(next, 'up', 'down', 'out')) return 'harm';
    if (can(piece, 'befalls')) {
      if (says(piece, 'fled')) return isFlight(pieces, at) ? 'harm' : 'other';
      if (can(pieces[at - 1], 'determiner')) continue;
      return 'harm';
    }
    if (can(piece, 'state') && !(can(piece, 'act') && can(pieces[at - 1], 'determiner'))) {
      const nominal = can(pieces[at - 1], 'determiner') || says(pieces[at - 1], 'those');
      if (aux === 'be' && !nominal) return 'harm';
      if (nominal) continue;
      if (inPhrase && isRelation) continue;
      if (aux === 'have' && can(piece, 'act')) return 'other';
      if (can(piece, 'act') && isObject(pieces, at + 1)) return 'other';
      if (!startsNoun(next) && !can(pieces[at - 1], 'preposition')) return 'harm';
      continue;
    }
    if (can(piece, 'act') && !can(piece, 'harms', 'harm', 'things', 'thing')) {
      if (inPhrase || can(pieces[at - 1], 'determiner')) continue;
      return 'other';
    }
    if (can(piece, 'linking') && !inPhrase) {
      aux = 'be';
      continue;
    }
    if (can(piece, 'raising')) {
      if (aux === 'be') continue;
      if (leadsToState(pieces, at + 1)) {
        aux = 'be';
        continue;
      }
      if (inPhrase && !looksFinite(piece)) continue;
      return laterPredicate(pieces, at + 1, false);
    }
    if (can(piece, 'adverb')) continue;
    if (piece.lower.endsWith('ly')) continue;
    if (can(piece, 'preposition')) {
      if (aux === 'be') {
        if (isAmongHarmed(pieces, at)) return 'harm';
        if (says(piece, 'in') && hasBefore(pieces, at, ['custody', 'detention', 'captivity'], 2)) return 'harm';
        return laterPredicate(pieces, at + 1, true);
      }
      if (isAmongHarmed(pieces, at)) return 'harm';
      inPhrase = true;
      continue;
    }
    if (can(piece, 'determiner')) {
      if (aux === 'be') return laterPredicate(pieces, at + 1, true);
      continue;
    }
    if (can(piece, 'describes') && aux === 'none') {
      inPhrase = true;
      continue;
    }
    if (aux === 'be') return laterPredicate(pieces, at + 1, true);
    const isNoun = can(piece, 'people', 'person', 'things', 'thing', 'harms', 'harm', 'body');
    if ((can(piece, 'verb') && !(isNoun && inPhrase)) || (looksFinite(piece) && !isNoun))
      return laterPredicate(pieces, at + 1, false);
    if (aux !== 'none') return laterPredicate(pieces, at + 1, false);
  }
  return 'none';
}

/** After another predicate: "were ambushed and killed", "fell ill and died". */
function laterPredicate(pieces: readonly Piece[], from: number, isPassive: boolean): Predicate {
  for (let at = from; at < Math.min(pieces.length, from + 18); at++) {
    const piece = pieces[at] as Piece;
    if (piece.type === 'mark' && clauseEnds.includes(piece.text)) return 'other';
    if (says(piece, 'that', 'who', 'which', 'whether', 'how', 'when', 'where', 'because', 'whose', 'if', 'while'))
      return 'other';
    const joins = can(piece, 'conjunction') || says(piece, 'then') || (isPassive && says(piece, ','));
    if (!joins) continue;
    let ahead = at + 1;
    let hasBe = false;
    while (can(pieces[ahead], 'be', 'have', 'adverb', 'conjunction') || pieces[ahead]?.lower.endsWith('ly')) {
      hasBe ||= can(pieces[ahead], 'be');
      ahead++;
    }
    if (can(pieces[ahead], 'befalls') && !says(pieces[ahead], 'fled')) return 'harm';
    if (can(pieces[ahead], 'state') && (hasBe || (isPassive && !isObject(pieces, ahead + 1) && !startsNoun(pieces[ahead + 1]))))
      return 'harm';
  }
  return 'other';
}

/** Whether an object follows a verb: then its subject is who did it. */
export function isObject(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (isNumber(piece) || piece.type === 'count') return true;
  if (piece.type !== 'word') return false;
  if (says(piece, 'him', 'them', 'her', 'it', 'us', 'me', 'himself', 'themselves', 'many', 'most', 'more', 'up', 'at', 'nearly', 'about', 'around', 'over'))
    return !says(piece, 'at', 'up', 'about', 'around', 'over') || says(pieces[at + 1], 'least', 'to') || isNumber(pieces[at + 1]);
  if (can(piece, 'month', 'weekday', 'state', 'adverb')) return false;
  if (can(piece, 'determiner')) {
    const isTime = [1, 2].some((step) => timeWords.test(pieces[at + step]?.lower ?? ''));
    return !isTime && !says(piece, 'all', 'both') ;
  }
  if (can(piece, 'people', 'person', 'things', 'thing', 'harms', 'body'))
    return !can(piece, 'preposition', 'verb') || can(piece, 'people', 'person');
  return isCapital(piece) && piece.is === 0;
}

function nextComma(pieces: readonly Piece[], at: number): number {
  for (let ahead = at + 1; ahead < pieces.length; ahead++) if (says(pieces[ahead], ',')) return ahead;
  return pieces.length;
}

function closing(pieces: readonly Piece[], at: number): number {
  for (let ahead = at; ahead < pieces.length; ahead++) if (says(pieces[ahead], ')')) return ahead;
  return at;
}

/** "fled to Lebanon", "fled their homes", and not "fled the scene", "fled on a motorcycle". */
function isFlight(pieces: readonly Piece[], at: number): boolean {
  return (
    says(pieces[at + 1], 'to', 'from', 'their', 'into', 'across') ||
    hasBefore(pieces, at, ['fighting', 'violence', 'area', 'region', 'country', 'village', 'villages', 'town', 'city', 'homes', 'abroad'], 3)
  );
}

function losesLife(pieces: readonly Piece[], at: number): boolean {
  return hasBefore(pieces, at, ['life', 'lives'], 3);
}

function isHeld(pieces: readonly Piece[], at: number): boolean {
  return hasBefore(pieces, at, ['prisoner', 'prisoners', 'hostage', 'hostages', 'captive', 'captives', 'custody', 'away', 'captivity'], 3);
}

function isDisplaced(pieces: readonly Piece[], at: number): boolean {
  return hasBefore(pieces, at, ['flee', 'homeless', 'homes', 'home', 'villages', 'leave', 'displacement', 'exile', 'houses'], 6);
}

/** Whether one of the words stands within `reach` words behind `at`. */
function hasBefore(pieces: readonly Piece[], at: number, words: readonly string[], reach: number): boolean {
  return pieces.slice(at + 1, at + 1 + reach).some((piece) => words.includes(piece.lower));
}

/** "among the dead", "among those killed". */
export function isAmongHarmed(pieces: readonly Piece[], at: number): boolean {
  if (!says(pieces[at], 'among', 'amongst')) return false;
  const isSet = says(pieces[at + 1], 'the', 'those', 'its', 'their');
  return isSet && pieces.slice(at + 2, at + 4).some((piece) => can(piece, 'state', 'harms'));
}

/** "feared dead", "confirmed to have been killed". */
function leadsToState(pieces: readonly Piece[], from: number): boolean {
  let at = from;
  while (can(pieces[at], 'adverb', 'be', 'have') || says(pieces[at], 'to', 'as')) at++;
  return can(pieces[at], 'state', 'befalls') && !isObject(pieces, at + 1);
}
