import { setOf } from '../word-lists.ts';
import { kinds } from './kinds.ts';
import { namesOrDates } from './not-people.ts';
import { isNumber, withNumbers, type NumberToken, type EnglishToken } from './numbers.ts';
import { looksFinite, phraseAt, type NounPhrase } from './phrase.ts';
import { predicateAt, type Predicate } from './predicate.ts';
import { beforeQualifiers, wordingStart } from './qualifiers.ts';
import { can, says, type Token } from './tokens.ts';
import { alarming } from './words.ts';

/** A number that counts people harmed, or may. */
export interface CasualtyNumber {
  number: NumberToken;
  /** Where its wording begins ("at least four") and where the words for what it counts end ("civilians"). */
  start: number;
  end: number;
  /** `likely` where the people it counts do something else in the sentence, or the sentence only hints at harm. */
  certainty: 'certain' | 'likely';
}

interface NumberContext {
  pieces: readonly EnglishToken[];
  at: number;
  number: NumberToken;
  phrase: NounPhrase;
  /** The place of the last word before the number that does not qualify it; -1 at the start. */
  before: number;
}

const harm =
  kinds.state | kinds.act | kinds.harms | kinds.harm | kinds.befalls | kinds.harmOf | kinds.suffers;
const hinting = setOf(alarming);

/**
 * The numbers of an English sentence that are not shown to count something else. In a sentence that speaks of harm a
 * number is loose unless it dates, names, ages or measures, or counts things. `lead` says that the words above the
 * passage, such as the head of a column, speak of harm.
 */
export function casualtiesIn(tokens: readonly Token[], lead: boolean): CasualtyNumber[] {
  const speaksOfHarm = lead || tokens.some((token) => can(token, harm));
  if (!speaksOfHarm && !tokens.some((token) => says(token, hinting))) return [];
  const pieces = withNumbers(tokens);
  return [...pieces.entries()].flatMap(([at, number]): CasualtyNumber[] => {
    if (!isNumber(number) || number.quoted || namesOrDates(pieces, at)) return [];
    const phrase = phraseAt(pieces, at + 1, number.high === 1 || number.form === 'none');
    const scene = { pieces, at, number, phrase, before: beforeQualifiers(pieces, at) };
    const certainty = speaksOfHarm ? judge(scene) : judgeHint(scene);
    if (!certainty) return [];
    const last = phrase.head === 'none' ? number : (pieces[phrase.end - 1] ?? number);
    const end = Math.max(number.end, last.end);
    return [{ number, start: wordingStart(pieces, at), end, certainty }];
  });
}

/** Whether any word of a sentence speaks of harm, or hints at it. */
export function mayHarm(tokens: readonly Token[]): boolean {
  return tokens.some((token) => can(token, harm) || says(token, hinting));
}

function judge(scene: NumberContext): CasualtyNumber['certainty'] | undefined {
  const { pieces, number, phrase } = scene;
  if (isOneAmong(scene) || isWord(scene)) return undefined;
  if (number.form === 'none') return isZero(scene) ? 'certain' : undefined;
  if (phrase.head === 'thing') return areCasesOfHarm(pieces, phrase.end) ? 'certain' : undefined;
  if (phrase.head === 'harm') return 'certain';
  if (phrase.head === 'none' && (number.lower === 'both' || number.low === 0 || isHour(scene)))
    return undefined;
  if (isNamedForAnother(scene)) return 'likely';
  const said = predicateAt(pieces, phrase.end);
  if (number.lower === 'one' && phrase.head === 'none')
    return isNextToHarm(scene, said) ? 'certain' : undefined;
  if (said === 'harm' || isDoneTo(scene)) return 'certain';
  if (number.high === 1) return undefined;
  return said === 'other' || isBeside(scene) ? 'likely' : 'certain';
}

/** In a sentence without a word for harm: people of whom nothing else is said. */
function judgeHint(scene: NumberContext): 'likely' | undefined {
  const { pieces, number, phrase } = scene;
  if (number.form === 'none' || number.high === 1) return undefined;
  if (phrase.head === 'thing' || phrase.head === 'unknown') return undefined;
  const said = predicateAt(pieces, phrase.end);
  return said === 'harm' || (said === 'nothing' && !isBeside(scene)) ? 'likely' : undefined;
}

const cases = setOf('cases instances case instance');

/** "214 cases of arbitrary arrest". */
function areCasesOfHarm(pieces: readonly EnglishToken[], end: number): boolean {
  if (!says(pieces[end - 1], cases) || !says(pieces[end], 'of')) return false;
  return pieces.slice(end + 1, end + 4).some((piece) => can(piece, harm));
}

/** "is one of the dead", ", one of the injured,": whose lot somebody shares, not how many there are. */
function isOneAmong({ pieces, at, number, before }: NumberContext): boolean {
  if (number.lower !== 'one' || !says(pieces[at + 1], 'of')) return false;
  return can(pieces[before], kinds.auxiliary) || says(pieces[before], ',');
}

/** A word that is spoken of: “dozens” was said. */
function isWord({ pieces, at, number }: NumberContext): boolean {
  return number.form === 'vague' && says(pieces[at - 1], '“') && says(pieces[at + 1], '”');
}

/** "killed four", "shot dead two", "the deaths of two", "a toll of 70". */
function isDoneTo({ pieces, before }: NumberContext): boolean {
  const [piece, other] = [pieces[before], pieces[before - 1]];
  if (says(piece, 'of')) return can(other, kinds.harmOf | kinds.suffers);
  if (can(piece, kinds.state) && can(other, kinds.act)) return true;
  return can(piece, kinds.act | kinds.suffers | kinds.amounts);
}

const parting = setOf('in of from at');

/** "one was killed"; "one" alone stands for anything. */
function isNextToHarm({ pieces, phrase }: NumberContext, said: Predicate): boolean {
  const next = pieces[phrase.end];
  const isNext = can(next, kinds.auxiliary | kinds.state | kinds.befalls) || says(next, parting);
  return said === 'harm' && isNext;
}

const sides = setOf('by to against for');

/** "according to two witnesses, a civilian was killed", "the relatives of two officers", "relatives of". */
function isNamedForAnother({ pieces, before, phrase }: NumberContext): boolean {
  if (phrase.head === 'none' || phrase.head === 'unknown') return false;
  const [piece, other] = [pieces[before], pieces[before - 1]];
  if (says(piece, 'of')) return can(other, kinds.person | kinds.people);
  return says(piece, sides) && !can(other, kinds.amounts | kinds.harmOf);
}

const owners = kinds.thing | kinds.things | kinds.person | kinds.people;
const besides = setOf('by from to for against before through with among between');

/** "according to two witnesses", "interviewed four people", "a statement of three ministers". */
function isBeside({ pieces, before, phrase }: NumberContext): boolean {
  if (phrase.head === 'none') return false;
  const [piece, other] = [pieces[before], pieces[before - 1]];
  if (says(piece, 'of')) return can(other, owners);
  if (says(piece, besides)) return !can(other, kinds.amounts);
  if (piece === undefined || says(piece, hinting) || can(piece, kinds.amounts)) return false;
  return can(piece, kinds.verb) || (looksFinite(piece) && !can(piece, harm));
}

/** "began at six", and not "put at 48". */
function isHour({ pieces, before, number }: NumberContext): boolean {
  if (!says(pieces[before], 'at') || (number.high ?? 99) > 24) return false;
  return !can(pieces[before - 1], kinds.amounts);
}

const weighing = setOf('that mean means claims claim');
const reporting = setOf('said says reported announced recorded known claimed believed named');
const causing = setOf('were was are is been caused cost claimed left suffered causing');

/** "nobody was killed", "no civilians died", "there were no deaths": a claim of zero, unless it is weighed or denied. */
function isZero({ pieces, at, phrase, before }: NumberContext): boolean {
  const said = pieces.slice(0, at);
  const isWeighed = said.some((piece) => can(piece, kinds.subordinate) || says(piece, weighing));
  if (isWeighed && !said.some((piece) => says(piece, reporting))) return false;
  if (phrase.head === 'harm' && !says(pieces[at + 1], 'of')) return says(pieces[before], causing);
  // "names nobody who was killed"
  const isOfOthers = can(pieces[before], kinds.verb | kinds.things);
  if (isOfOthers && !says(pieces[before], reporting)) return false;
  // "nobody was reported hurt" says what was reported.
  if (pieces.slice(phrase.end, phrase.end + 4).some((piece) => says(piece, reporting)))
    return false;
  return can(pieces[before], kinds.act) || predicateAt(pieces, phrase.end) === 'harm';
}
