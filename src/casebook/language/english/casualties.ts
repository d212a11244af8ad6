import { withNumbers, isNumber, type NumberToken, type Piece } from './numbers.ts';
import { namesOrDates } from './not-people.ts';
import { phraseAt, type Phrase } from './phrase.ts';
import { isAmongHarmed, isObject, predicateAt } from './predicate.ts';
import { can, isCapital, says, type Token } from './tokens.ts';
import { wordsOf } from './lexicon.ts';
import { qualifiers } from './words.ts';

/** A number of people harmed, as written. */
export interface CasualtyNumber {
  number: NumberToken;
  /** Where its wording begins ("at least four") and where what it counts ends ("civilians"). */
  start: number;
  end: number;
}

const qualifying = new Set(wordsOf(qualifiers));

/**
 * The numbers of a sentence that count people killed, injured, missing, captured, detained or displaced.
 * `lead` says that the words before the passage (the head of a column, the line above a list) are about such people.
 */
export function casualtiesIn(tokens: readonly Token[], lead: boolean): CasualtyNumber[] {
  const pieces = withNumbers(tokens);
  const found = new Map<number, CasualtyNumber>();
  for (const [at, number] of pieces.entries()) {
    if (!isNumber(number) || number.quoted || namesOrDates(pieces, at)) continue;
    const isOne = number.high === 1 && number.low === 1;
    const phrase = phraseAt(pieces, at + 1, isOne || number.form === 'none');
    const scene: Scene = { pieces, at, number, phrase, before: beforeQualifiers(pieces, at), found };
    if (!isCasualty(scene, lead)) continue;
    const start = pieces[qualifiedFrom(pieces, at)]?.start ?? number.start;
    const last = pieces[Math.max(at, phrase.end - 1)] as Piece;
    found.set(at, { number, start, end: phrase.head === 'none' ? number.end : last.end });
  }
  return [...found.values()];
}

interface Scene {
  pieces: readonly Piece[];
  /** The place of the number among the pieces. */
  at: number;
  number: NumberToken;
  phrase: Phrase;
  /** The place of the last piece before the number and what qualifies it. */
  before: number;
  found: ReadonlyMap<number, CasualtyNumber>;
}

function isCasualty(scene: Scene, lead: boolean): boolean {
  const { pieces, at, number, phrase } = scene;
  if (number.form === 'none') return isZero(scene);
  if (number.form === 'share') return isShare(scene);
  if (phrase.head === 'thing') return false;
  if (phrase.head === 'harm') return !isLives(pieces, phrase) || areLivesLost(scene);
  const isPossiblePeople = phrase.head !== 'unknown';
  if (followsHarm(scene)) return true;
  const behindPreposition =
    phrase.head === 'none' &&
    can(pieces[scene.before], 'preposition') &&
    !says(pieces[scene.before], 'of', 'with', 'including', 'to', 'plus', 'than') ;
  if (behindPreposition) return lead && false;
  const predicate =
    says(pieces[scene.before], 'of') && phrase.head === 'none' && !isGroup(pieces[scene.before - 1])
      ? 'none'
      : predicateAt(pieces, phrase.end, phrase.head === 'relation');
  if (predicate === 'harm') return isPossiblePeople || isOfTheLiving(pieces, phrase.end);
  if (predicate === 'other') return false;
  if (isPossiblePeople && continuesCasualties(scene)) return true;
  return lead && isPossiblePeople && (at === 0 || scene.before < 0 || says(pieces[scene.before], ',', 'and'));
}

function isGroup(piece: Piece | undefined): boolean {
  return says(piece, 'family', 'group', 'crew', 'team', 'patrol', 'party', 'squad', 'household', 'families');
}

/** The place of the last piece before a number that is no qualifier of it; -1 at the beginning of a sentence. */
function beforeQualifiers(pieces: readonly Piece[], at: number): number {
  let before = at - 1;
  while (before >= 0 && isQualifier(pieces, before)) before--;
  return before;
}

function isQualifier(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (says(piece, '~', '≈', '+', '±', '>', '<', '*', '≥')) return true;
  if (says(piece, 'to')) return says(pieces[at - 1], 'up', 'close');
  if (says(piece, 'of')) return says(pieces[at - 1], 'total', 'excess', 'minimum', 'maximum', 'upwards');
  if (says(piece, 'minimum', 'maximum', 'total')) return says(pieces[at + 1], 'of');
  if (says(piece, 'at')) return says(pieces[at + 1], 'least', 'most');
  if (says(piece, 'in')) return says(pieces[at + 1], 'excess');
  if (says(piece, 'up')) return says(pieces[at + 1], 'to');
  if (says(piece, 'about', 'around', 'over', 'under', 'above')) return !can(pieces[at - 1], 'be') || true;
  if (says(piece, 'reported', 'confirmed')) return can(pieces[at + 1], 'adverb') && false;
  return piece?.type === 'word' && (qualifying.has(piece.lower) || /ly$/.test(piece.lower));
}

/** Where the wording of a number begins: only words that belong to the count itself. */
function qualifiedFrom(pieces: readonly Piece[], at: number): number {
  const wording = ['at', 'least', 'most', 'more', 'less', 'fewer', 'than', 'up', 'to', 'about', 'around', 'nearly',
    'almost', 'over', 'some', 'as', 'many', 'roughly', 'approximately', 'between', 'no', 'an', 'estimated', 'under'];
  let start = at;
  while (start > 0 && says(pieces[start - 1], ...wording) && isQualifier(pieces, start - 1)) start--;
  return start;
}

/** What stands to the left makes it the object of harm: "killed four", "the deaths of two", "a toll of 70", "dead: 16". */
function followsHarm(scene: Scene): boolean {
  const { pieces, before, phrase } = scene;
  const piece = pieces[before];
  const other = pieces[before - 1];
  const isPeople = phrase.head === 'people' || phrase.head === 'relation';
  if (can(piece, 'act')) {
    if (phrase.head === 'none' && can(piece, 'state') && can(other, 'be')) return false;
    if (can(piece, 'ofTheLiving')) return true;
    return isPeople || (phrase.head === 'none' && !says(piece, 'seized'));
  }
  if (says(piece, 'dead') && says(other, 'shot', 'shoot', 'shooting')) return true;
  if (says(piece, 'down', 'up', 'out') && says(other, 'gunned', 'gunning', 'mowed', 'mowing', 'rounded', 'rounding', 'wiped', 'wiping'))
    return true;
  if (says(piece, 'leaving', 'left', 'leaves', 'leave')) return leavesHarmed(scene);
  if (isPeople && says(piece, 'lost', 'lose', 'losing', 'loses')) return true;
  if (isPeople && says(piece, 'taken', 'took', 'taking', 'takes', 'hold', 'held', 'holding', 'holds'))
    return isHostage(scene);
  if (isPeople && says(piece, 'drove', 'forced', 'forcing', 'driving')) return drivesOut(scene);
  if (says(piece, 'made', 'making', 'rendered')) return says(pieces[phrase.end], 'homeless');
  if (says(piece, 'of', 'to')) {
    if (can(other, 'harmOf')) return phrase.head !== 'unknown' || says(piece, 'of');
    if (says(piece, 'to') && isNumber(other)) return scene.found.has(before - 1);
  }
  if (isPeople && says(piece, 'for'))
    return pieces.slice(Math.max(0, before - 5), before).some((each) => says(each, 'funeral', 'funerals', 'mourning', 'prayers'));
  if (isPeople && says(piece, 'mourns', 'mourned', 'mourn', 'mourning', 'buried')) return true;
  if (says(piece, ':', '–', '—') && isToll(pieces, before - 1)) return true;
  if (says(piece, ':') && hasToll(pieces, before)) return isPeople || phrase.head === 'none';
  return phrase.head !== 'unknown' && isAmount(scene);
}

/** "The toll rose to 70", "the dead included two nurses", "put the number of dead at 48", "among the dead were six". */
function isAmount({ pieces, before, number, phrase }: Scene): boolean {
  let verb = before;
  if (says(pieces[verb], 'at', 'to', 'by', 'as', 'from')) verb--;
  const hasPreposition = verb !== before;
  while (verb > 0 && can(pieces[verb], 'adverb')) verb--;
  if (hasPreposition && can(pieces[verb], 'state', 'harms') && !can(pieces[verb], 'amounts')) {
    // "put the number of dead at 48"
    const start = clauseStart(pieces, verb);
    return pieces.slice(start, verb).some((piece) => says(piece, 'put', 'puts', 'puts', 'gave', 'gives', 'estimated', 'estimates', 'placed', 'places', 'set', 'counted')) && isToll(pieces, verb);
  }
  if (says(pieces[before], 'to', 'at') && isBrought(pieces, before)) return true;
  if (hasPreposition && says(pieces[verb], 'injured', 'killed', 'wounded', 'dead', 'missing')) return true;
  if (!can(pieces[verb], 'amounts')) return false;
  if (!hasPreposition && can(pieces[verb], 'be') && (number.high === 1 || phrase.head === 'relation')) return false;
  if (!hasPreposition && says(pieces[verb], 'at', 'report', 'reported', 'reports', 'gives', 'give', 'gave', 'put', 'set', 'brought')) return false;
  return hasToll(pieces, verb);
}

/** "brings the number of people who have died to 300". */
function isBrought(pieces: readonly Piece[], at: number): boolean {
  const clause = pieces.slice(clauseStart(pieces, at), at);
  const verb = clause.findIndex((piece) => /^(?:br(?:ing(?:s|ing)?|ought)|rais(?:e|es|ed|ing)|put(?:s|ting)?|estimat(?:e|es|ed)|plac(?:e|es|ed))$/.test(piece.lower));
  return verb >= 0 && countsHarmed(clause.slice(verb));
}

/** "the number of civilians who were killed". */
function countsHarmed(clause: readonly Piece[]): boolean {
  const number = clause.findIndex((piece) => says(piece, 'number', 'total', 'count', 'toll', 'tally', 'figure'));
  return number >= 0 && (says(clause[number], 'toll') || clause.slice(number).some((piece) => can(piece, 'state', 'befalls', 'harms')));
}

/** Whether the clause before `at` is about a number of people harmed. */
function hasToll(pieces: readonly Piece[], at: number): boolean {
  if (countsHarmed(pieces.slice(clauseStart(pieces, at), at))) return true;
  for (let back = at - 1; back >= clauseStart(pieces, at); back--) if (isToll(pieces, back)) return true;
  return false;
}

/** "deaths", "the dead", "those killed", "people injured", "Killed" as a heading. */
function isToll(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (says(piece, 'toll', 'losses')) return true;
  if (can(piece, 'harms') && !says(piece, 'life')) return true;
  if (says(piece, 'names') && false) return true;
  if (!can(piece, 'state')) return false;
  if (at === 0) return true;
  return (
    can(before, 'determiner', 'people') ||
    says(before, 'those', 'of', 'who', 'number', 'officially') ||
    (says(before, 'and', 'or') && isToll(pieces, at - 2))
  );
}

function clauseStart(pieces: readonly Piece[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 16) {
    const piece = pieces[start - 1];
    if (says(piece, ';', '.', ':', '!', '?') || can(piece, 'subordinate')) break;
    start--;
  }
  return start;
}

/** In a row of people harmed: "killed two officers and three drivers", "…, including four children". */
function continuesCasualties(scene: Scene): boolean {
  const { pieces, before, at, phrase, found } = scene;
  if (includesFrom(pieces, before, at)) return hasCasualty(scene);
  if (!can(pieces[before], 'conjunction') && !says(pieces[before], ',', '/', '+', 'plus', 'with')) return false;
  if (says(pieces[before], 'with') && !says(pieces[before - 1], 'along', 'together')) return false;
  for (let back = before - 1; back >= 0; back--) {
    const piece = pieces[back] as Piece;
    if (found.has(back)) return true;
    if (isNumber(piece)) {
      if (phrase.head === 'none') return false;
      continue;
    }
    if (piece.type === 'count') return followsHarm({ ...scene, before: beforeQualifiers(pieces, back) }) || isHarmedCount(pieces, back);
    if (piece.type === 'mark') {
      if (says(piece, ',', '(', ')', '“', '”', '"')) continue;
      return false;
    }
    if (can(piece, 'act') && can(piece, 'ofTheLiving') && isObject(pieces, back + 1)) return true;
    if (can(piece, 'act') && phrase.head !== 'none' && isObject(pieces, back + 1)) return true;
    if (says(piece, 'with') && says(pieces[back - 1], 'along', 'together')) continue;
    if (can(piece, 'be', 'have', 'modal', 'relative', 'subordinate')) {
      if (can(piece, 'be') && hasToll(pieces, back)) return true;
      return false;
    }
    if (can(piece, 'verb') && !can(piece, 'people', 'person', 'things', 'thing')) return says(piece, 'include', 'includes', 'included') && hasToll(pieces, back);
  }
  return false;
}

/** "including four", "among them four", "two of them", "of whom four". */
function includesFrom(pieces: readonly Piece[], before: number, at: number): boolean {
  const piece = pieces[before];
  if (says(piece, 'including', 'include', 'includes', 'included')) return true;
  if (says(piece, 'them', 'these', 'whom', 'which')) return says(pieces[before - 1], 'among', 'of', 'amongst');
  return says(pieces[at + 1], 'of') && says(pieces[at + 2], 'them', 'whom', 'these') && says(piece, ',', '(', '–', '—');
}

function hasCasualty({ pieces, before, found }: Scene): boolean {
  for (let back = before - 1; back >= 0; back--) {
    const piece = pieces[back] as Piece;
    if (found.has(back)) return true;
    if (piece.type === 'count') return true;
    if (can(piece, 'state', 'befalls') && !can(pieces[back - 1], 'determiner')) return true;
    if (can(piece, 'harms')) return true;
  }
  return false;
}

/** Whether a count from the record stands before people harmed. */
function isHarmedCount(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(at + 1, at + 4).some((piece) => can(piece, 'state', 'harms'));
}

/** "half of the dead", "40% of those killed", "a third of the fighters were killed". */
function isShare({ pieces, at, phrase }: Scene): boolean {
  const isPercentWord = says(pieces[at + 1], 'percent', 'cent');
  const shared = isPercentWord ? phraseAt(pieces, at + 2, false) : phrase;
  if (shared.head === 'harm') return true;
  if (shared.head !== 'people' && shared.head !== 'none') return false;
  return predicateAt(pieces, shared.end, false) === 'harm';
}

/** "nobody was killed", "no civilians died": a claim of zero, unless it is only weighed or denied. */
function isZero(scene: Scene): boolean {
  const { pieces, at, phrase } = scene;
  const weighed = pieces
    .slice(0, at)
    .some((piece) => can(piece, 'subordinate') || says(piece, 'that', 'mean', 'means', 'claims', 'claim'));
  if (weighed && !pieces.slice(0, at).some((piece) => says(piece, 'said', 'reported', 'announced', 'says'))) return false;
  const start = says(pieces[at + 1], 'of') ? phrase.end : at + 1;
  return predicateAt(pieces, start, false) === 'harm' || followsHarm({ ...scene, phrase: { ...phrase, head: 'none' } });
}

function isLives(pieces: readonly Piece[], { end }: Phrase): boolean {
  return says(pieces[end - 1], 'lives', 'life');
}

/** "claimed 7 lives", "seven lives were lost". */
function areLivesLost({ pieces, before, phrase }: Scene): boolean {
  if (says(pieces[before], 'claimed', 'claim', 'claims', 'claiming', 'cost', 'costs', 'costing', 'took', 'take', 'takes', 'taken', 'taking', 'lost'))
    return true;
  return pieces.slice(phrase.end, phrase.end + 4).some((piece) => says(piece, 'lost', 'claimed', 'taken'));
}

/** "leaving 16 soldiers dead", "left 300 families homeless". */
function leavesHarmed({ pieces, phrase }: Scene): boolean {
  return predicateAt(pieces, phrase.end, false) === 'harm';
}

function isHostage({ pieces, phrase }: Scene): boolean {
  const head = pieces[phrase.end - 1];
  if (says(head, 'prisoners', 'hostages', 'captives', 'prisoner', 'hostage', 'captive', 'detainees')) return true;
  return pieces
    .slice(phrase.end, phrase.end + 3)
    .some((piece) => says(piece, 'prisoner', 'hostage', 'captive', 'prisoners', 'hostages', 'custody', 'away'));
}

function drivesOut({ pieces, phrase }: Scene): boolean {
  return pieces
    .slice(phrase.end, phrase.end + 6)
    .some((piece) => says(piece, 'homes', 'home', 'villages', 'flee', 'houses', 'leave'));
}

/** Whether an unknown noun must be people, because only the living suffer what is said behind it. */
function isOfTheLiving(pieces: readonly Piece[], from: number): boolean {
  return pieces
    .slice(from, from + 12)
    .some((piece) => can(piece, 'befalls') || (can(piece, 'state') && can(piece, 'ofTheLiving')));
}
