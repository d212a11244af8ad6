import { groups } from './people.ts';
import { kinds } from './kinds.ts';
import { setOf } from './lexicon.ts';
import { namesOrDates } from './not-people.ts';
import { isNumber, withNumbers, type NumberToken, type Piece } from './numbers.ts';
import { areLivesLost, hasToll, isAmountOfHarm, isObjectOfHarm, type Scene } from './object.ts';
import { phraseAt, type Phrase } from './phrase.ts';
import { isObject, predicateOf, type Predicate } from './predicate.ts';
import { beforeQualifiers, wordingStart } from './qualifiers.ts';
import { can, says, type Token } from './tokens.ts';

/** A number of people harmed, as written. */
export interface CasualtyNumber {
  number: NumberToken;
  /** Where its wording begins ("at least four") and where the words for what it counts end ("civilians"). */
  start: number;
  end: number;
}

/**
 * The numbers of a sentence that count people killed, injured, missing, captured, detained or displaced. `lead` says that
 * the words above the passage, such as the head of a column, are about such people.
 */
export function casualtiesIn(tokens: readonly Token[], lead: boolean): CasualtyNumber[] {
  const pieces = withNumbers(tokens);
  const found = new Set<number>();
  return [...pieces.entries()].flatMap(([at, number]): CasualtyNumber[] => {
    if (!isNumber(number) || number.quoted || namesOrDates(pieces, at)) return [];
    const phrase = phraseAt(pieces, at + 1, number.high === 1 || number.form === 'none');
    const scene = { pieces, at, number, phrase, before: beforeQualifiers(pieces, at) };
    if (!isCasualty(scene, found, lead)) return [];
    found.add(at);
    const last = phrase.head === 'none' ? number : (pieces[phrase.end - 1] ?? number);
    return [{ number, start: wordingStart(pieces, at), end: Math.max(number.end, last.end) }];
  });
}

function isCasualty(scene: Scene, found: ReadonlySet<number>, lead: boolean): boolean {
  const { pieces, number, phrase, before } = scene;
  if (number.form === 'none') return isZero(scene);
  if (number.form === 'share') return isShare(scene);
  if (phrase.head === 'thing') return areCasesOfHarm(pieces, phrase.end);
  if (phrase.head === 'harm') {
    if (isOneAmong(scene)) return false;
    const areLives = says(pieces[phrase.end - 1], 'lives') || says(pieces[phrase.end - 1], 'life');
    return !areLives || areLivesLost(scene);
  }
  if (isObjectOfHarm(scene)) return true;
  const isUnknown = phrase.head === 'unknown';
  if (!isUnknown && isAmountOfHarm(scene)) return true;
  if (says(pieces[before], 'to') && found.has(before - 1)) return true;
  const predicate = predicateOfNumber(scene);
  if (predicate === 'harm') return !isUnknown || isOfTheLiving(pieces, phrase.end);
  if (predicate === 'other' || isUnknown) return false;
  if (continuesCasualties(scene, found)) return true;
  return lead && (before < 0 || says(pieces[before], ',') || says(pieces[before], 'and'));
}

const cases = setOf('cases instances case instance');

/** "214 cases of arbitrary arrest". */
function areCasesOfHarm(pieces: readonly Piece[], end: number): boolean {
  if (!says(pieces[end - 1], cases) || !says(pieces[end], 'of')) return false;
  return pieces
    .slice(end + 1, end + 4)
    .some((piece) => can(piece, kinds.harm | kinds.harms | kinds.harmOf));
}

/** "is one of the dead", ", one of the injured,": whose lot somebody shares, not how many there are. */
function isOneAmong({ pieces, at, number, before }: Scene): boolean {
  if (number.lower !== 'one' || !says(pieces[at + 1], 'of')) return false;
  return can(pieces[before], kinds.be | kinds.adverb) || says(pieces[before], ',');
}

const clausal = setOf('after before since until till as than including plus');
const companions = setOf('along together');
const partWords = setOf('some most all many each both');
const collective = setOf(groups);

/** What is said of the people whom a number counts; behind a preposition, a clause of their own only. */
function predicateOfNumber({ pieces, at, number, phrase, before }: Scene): Predicate {
  const piece = pieces[before];
  const other = pieces[before - 1];
  const isWhole = says(piece, 'of') && (says(other, collective) || says(other, partWords));
  const isCompanion = says(piece, 'with') && says(other, companions);
  const isInside =
    can(piece, kinds.preposition) && !says(piece, clausal) && !isWhole && !isCompanion;
  if (isInside && phrase.head === 'none') return 'none';
  return predicateOf(pieces, {
    end: phrase.end,
    isRelation: phrase.head === 'relation',
    isInside,
    isVague: isVague(pieces, at, number, phrase),
    needsVerb: false,
  });
}

const agents = /(?:ers|ors|ists|ians|ees)$/;

function isVague(
  pieces: readonly Piece[],
  at: number,
  { lower }: NumberToken,
  phrase: Phrase,
): boolean {
  if (phrase.head === 'none') return lower === 'one' && phrase.end === at + 1;
  return phrase.head === 'unknown' && !agents.test(pieces[phrase.end - 1]?.lower ?? '');
}

const rowMarks = setOf(', ( ) " “ ”');
const joins = setOf(', / + plus');

/** In a row of people harmed: "killed two officers and three drivers", "…, including four children". */
function continuesCasualties(scene: Scene, found: ReadonlySet<number>): boolean {
  const { pieces, before, phrase } = scene;
  if (isPartOfThem(scene)) return hasCasualty(pieces, before, found);
  const piece = pieces[before];
  const isCompanion = says(piece, 'with') && says(pieces[before - 1], companions);
  if (!can(piece, kinds.conjunction) && !says(piece, joins) && !isCompanion) return false;
  for (let back = before - 1; back >= 0; back--) {
    const earlier = pieces[back] as Piece;
    if (found.has(back)) return true;
    if (earlier.type === 'count') return isCountOfHarm(scene, back);
    if (isNumber(earlier) && phrase.head === 'none') return false;
    if (earlier.type === 'mark' && !says(earlier, rowMarks)) return false;
    const isAct = can(earlier, kinds.act) && isObject(pieces, back + 1);
    if (isAct && (phrase.head !== 'none' || can(earlier, kinds.ofTheLiving))) return true;
    if (can(earlier, kinds.be)) return hasToll(pieces, back);
    if (can(earlier, kinds.have | kinds.modal | kinds.relative | kinds.subordinate)) return false;
    const isNoun = can(earlier, kinds.people | kinds.person | kinds.things | kinds.thing);
    if (can(earlier, kinds.verb) && !isNoun)
      return can(earlier, kinds.amounts) && hasToll(pieces, back);
  }
  return false;
}

const including = setOf('including include includes included');
const they = setOf('them these whom');
const amongst = setOf('among amongst of');

/** "including four", "among them four", "two of them", "of whom four". */
function isPartOfThem({ pieces, before, at }: Scene): boolean {
  const piece = pieces[before];
  if (says(piece, including)) return true;
  if (says(piece, they)) return says(pieces[before - 1], amongst);
  const isOfThem = says(pieces[at + 1], 'of') && says(pieces[at + 2], they);
  return isOfThem && piece?.type === 'mark';
}

/** Whether people harmed stand earlier in the sentence. */
function hasCasualty(
  pieces: readonly Piece[],
  before: number,
  found: ReadonlySet<number>,
): boolean {
  return pieces.slice(0, Math.max(0, before)).some((piece, at) => {
    if (found.has(at) || piece.type === 'count' || can(piece, kinds.harms)) return true;
    return can(piece, kinds.state | kinds.befalls) && !can(pieces[at - 1], kinds.determiner);
  });
}

/** Whether a number from the record at `at` counts people harmed. */
function isCountOfHarm(scene: Scene, at: number): boolean {
  const { pieces } = scene;
  if (pieces.slice(at + 1, at + 4).some((piece) => can(piece, kinds.state | kinds.harms)))
    return true;
  return isObjectOfHarm({ ...scene, at, before: beforeQualifiers(pieces, at) });
}

/** "half of the dead", "40% of those killed", "a third of the fighters were killed". */
function isShare({ pieces, phrase }: Scene): boolean {
  if (phrase.head === 'harm') return !says(pieces[phrase.end - 1], 'body');
  if (phrase.head !== 'people' && phrase.head !== 'none') return false;
  return predicateOf(pieces, { ...nobody, end: phrase.end }) === 'harm';
}

const nobody = { isRelation: false, isInside: false, isVague: false, needsVerb: false };
const weighing = setOf('that mean means claims claim');
const reporting = setOf('said says reported announced');
const reports = setOf('reported recorded said known claimed believed named');
const causing = setOf('were was are is been caused cost claimed left suffered causing');

/** "nobody was killed", "no civilians died", "there were no deaths": a claim of zero, unless it is weighed or denied. */
function isZero(scene: Scene): boolean {
  const { pieces, at, phrase, before } = scene;
  const said = pieces.slice(0, at);
  const isWeighed = said.some((piece) => can(piece, kinds.subordinate) || says(piece, weighing));
  if (isWeighed && !said.some((piece) => says(piece, reporting))) return false;
  if (phrase.head === 'harm' && !says(pieces[at + 1], 'of')) return says(pieces[before], causing);
  if (isObjectOfHarm({ ...scene, phrase: { ...phrase, head: 'none' } })) return true;
  const needsVerb = says(pieces[at + 1], 'of') || before >= 0;
  // "nobody was reported hurt" says what was reported.
  if (pieces.slice(phrase.end, phrase.end + 4).some((piece) => says(piece, reports))) return false;
  return predicateOf(pieces, { ...nobody, end: phrase.end, needsVerb }) === 'harm';
}

/** Whether an unknown noun must be people, because only the living suffer what is said behind it. */
function isOfTheLiving(pieces: readonly Piece[], from: number): boolean {
  return pieces
    .slice(from, from + 12)
    .some(
      (piece) =>
        can(piece, kinds.befalls) || (can(piece, kinds.state) && can(piece, kinds.ofTheLiving)),
    );
}
