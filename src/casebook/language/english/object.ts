import { takesLives, harmsOfPeople } from './harm.ts';
import { kinds } from './kinds.ts';
import { setOf } from './lexicon.ts';
import { isNumber, type NumberToken, type Piece } from './numbers.ts';
import type { Phrase } from './phrase.ts';
import { can, says } from './tokens.ts';

/** A number with what stands around it. */
export interface Scene {
  pieces: readonly Piece[];
  /** The place of the number among the pieces. */
  at: number;
  number: NumberToken;
  phrase: Phrase;
  /** The place of the last piece before the number and its qualifiers; -1 at the beginning of a sentence. */
  before: number;
}

const totals = setOf('number total count toll tally figure');
const peopleOnly = setOf(harmsOfPeople);
const bareNever = setOf('hang hanged shoot shot bury buried seized');
const downed = setOf('gunned gunning mowed mowing wiped wiping rounded rounding shot cut cutting');
const directions = setOf('down up out');
const loses = setOf('lost lose losing loses');
const holds = setOf('taken took taking takes hold held holding holds');
const drives = setOf('drove drive driving forced forcing force');
const mourns = setOf('mourns mourned mourn mourning buried');
const funerals = setOf('funeral funerals mourning prayers burial');
const injuries = setOf('injuries wounds burns');
const captives = setOf('prisoner prisoners hostage hostages captive captives detainees custody');
const homes = setOf('homes home villages flee houses leave');

/** Whether what stands to the left makes the number the object of harm: "killed four", "the deaths of two". */
export function isObjectOfHarm(scene: Scene): boolean {
  const { pieces, before, phrase, number } = scene;
  const [verb, other] = [pieces[before], pieces[before - 1]];
  const isPeople = phrase.head === 'people' || phrase.head === 'relation';
  const isBare = phrase.head === 'none';
  if (can(verb, kinds.act)) {
    if (isBare && can(verb, kinds.state) && can(other, kinds.be)) return false;
    if (isBare && number.high === 1 && says(verb, bareNever)) return false;
    return isPeople || isBare || can(verb, kinds.ofTheLiving);
  }
  if (says(verb, 'dead') && says(other, 'shot')) return true;
  // "the missing 43 students"
  if (can(verb, kinds.state) && can(other, kinds.determiner)) return isPeople;
  if (says(verb, directions) && says(other, downed)) return isPeople || isBare;
  if (says(verb, 'of') || says(verb, 'to')) {
    if (says(other, peopleOnly)) return isPeople && areLives(scene, before - 1);
    if (says(other, totals) && can(pieces[before - 2], kinds.harm | kinds.harms)) return true;
    if (can(other, kinds.harmOf)) return phrase.head !== 'unknown' || says(verb, 'of');
  }
  if (isBare) return says(verb, 'made') && follows(scene, setOf('homeless'), 2);
  if (!isPeople) return false;
  if (says(verb, 'with')) return can(other, kinds.state | kinds.befalls);
  if (says(verb, 'treated')) return follows(scene, injuries, 6);
  // "cost the army a dozen men"
  if (says(pieces[before - 2], 'cost') && can(other, kinds.determiner)) return true;
  if (says(verb, loses) || says(verb, mourns)) return true;
  if (says(verb, holds))
    return says(pieces[phrase.end - 1], captives) || follows(scene, captives, 3);
  if (says(verb, drives)) return follows(scene, homes, 6);
  if (says(verb, 'made') || says(verb, 'making')) return follows(scene, setOf('homeless'), 2);
  if (!says(verb, 'for')) return false;
  return pieces.slice(Math.max(0, before - 5), before).some((piece) => says(piece, funerals));
}

/** "the loss of" counts by itself; "the lives of" only where they are lost. */
function areLives({ pieces }: Scene, at: number): boolean {
  const isLife = says(pieces[at], 'lives') || says(pieces[at], 'life');
  return !isLife || pieces.slice(Math.max(0, at - 3), at).some((piece) => says(piece, takers));
}

const takers = setOf(takesLives);
const taken = setOf('lost claimed taken');

/** "claimed 7 lives", "seven lives were lost", and not "changed seven lives". */
export function areLivesLost({ pieces, before, phrase }: Scene): boolean {
  if (says(pieces[before], takers)) return true;
  return pieces.slice(phrase.end, phrase.end + 4).some((piece) => says(piece, taken));
}

function follows({ pieces, phrase }: Scene, words: ReadonlySet<string>, reach: number): boolean {
  return pieces.slice(phrase.end, phrase.end + reach).some((piece) => says(piece, words));
}

const toAmounts = setOf('at to by as from');
const puts = setOf(
  'put puts putting gave gives give estimated estimates placed places set counted',
);
const unfit = setOf('reported gives give gave put set brought recorded cut at');
const states = kinds.state | kinds.harms;

/** Whether the number is how many: "the toll rose to 70", "put the dead at 48", "the dead included two nurses". */
export function isAmountOfHarm({ pieces, before, number, phrase }: Scene): boolean {
  const said = pieces[before];
  if (says(said, ':')) return hasToll(pieces, before) || tellsOfHarm(pieces, before);
  if (says(said, '–') || says(said, '—')) return isToll(pieces, before - 1);
  const hasPreposition = says(said, toAmounts);
  if ((says(said, 'to') || says(said, 'at')) && isBrought(pieces, before)) return true;
  let verb = hasPreposition ? before - 1 : before;
  while (verb > 0 && can(pieces[verb], kinds.adverb)) verb--;
  if (hasPreposition && can(pieces[verb], states) && !can(pieces[verb], kinds.amounts)) {
    const clause = pieces.slice(clauseStart(pieces, verb), verb);
    return isToll(pieces, verb) && clause.some((piece) => says(piece, puts));
  }
  // "Death toll now 48"
  if (!hasPreposition && says(pieces[verb], tolls)) return true;
  if (says(said, 'to') || says(said, 'from')) verb = climbingBefore(pieces, before) ?? verb;
  if (!can(pieces[verb], kinds.amounts)) return false;
  if (!hasPreposition) {
    if (says(pieces[verb], unfit)) return false;
    const isOneOfMany = number.high === 1 || phrase.head === 'relation';
    if (can(pieces[verb], kinds.be) && isOneOfMany) return false;
  }
  return hasToll(pieces, verb);
}

const climbing =
  /^(?:r(?:ises?|ose|isen)|climb(?:s|ed)?|f(?:alls?|ell|allen)|drop(?:s|ped)?|jump(?:s|ed)?|gr(?:ows?|ew|own)|increased?|decreased?)$/;

/** "jumped several times to 192": the verb some words before. */
function climbingBefore(pieces: readonly Piece[], before: number): number | undefined {
  const from = Math.max(0, before - 5);
  const found = pieces.slice(from, before).findLastIndex((piece) => climbing.test(piece.lower));
  return found < 0 ? undefined : from + found;
}

const bringing =
  /^(?:br(?:ing(?:s|ing)?|ought)|rais(?:e|es|ed|ing)|put(?:s|ting)?|estimat(?:e|es|ed)|plac(?:e|es|ed))$/;

/** "brings the number of people who have died to 300". */
function isBrought(pieces: readonly Piece[], at: number): boolean {
  const clause = pieces.slice(clauseStart(pieces, at), at);
  const verb = clause.findIndex((piece) => bringing.test(piece.lower));
  return verb >= 0 && countsHarmed(clause.slice(verb));
}

/** "the number of civilians who were killed". */
function countsHarmed(clause: readonly Piece[]): boolean {
  const number = clause.findIndex((piece) => says(piece, totals));
  const harmed = kinds.state | kinds.befalls | kinds.harms;
  return (
    number >= 0 &&
    clause
      .slice(number)
      .some((piece) => says(piece, 'toll') || can(piece, harmed) || says(piece, 'held'))
  );
}

/** Whether the clause before `at` is about a number of people harmed. */
export function hasToll(pieces: readonly Piece[], at: number): boolean {
  const start = clauseStart(pieces, at);
  if (countsHarmed(pieces.slice(start, at))) return true;
  for (let back = at - 1; back >= start; back--) if (isToll(pieces, back)) return true;
  return false;
}

/** "People were killed on the road: three drivers and a policeman." */
function tellsOfHarm(pieces: readonly Piece[], at: number): boolean {
  const start = clauseStart(pieces, at);
  return pieces
    .slice(start, at)
    .some(
      (piece, index) =>
        can(piece, kinds.state | kinds.befalls) &&
        can(pieces[start + index - 1], kinds.be | kinds.people),
    );
}

const tolls = setOf('toll tolls losses');
const beforeToll = setOf('those of number officially');

/** "deaths", "the dead", "those killed", "people injured", "Killed" as a heading. */
export function isToll(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  if (says(piece, tolls) || (can(piece, kinds.harms) && !can(piece, kinds.state))) return true;
  if (!can(piece, kinds.state)) return false;
  if (at === 0 || can(before, kinds.determiner | kinds.people) || says(before, beforeToll))
    return true;
  return can(before, kinds.conjunction) && isToll(pieces, at - 2);
}

const clauseMarks = setOf('; . : ! ?');

function clauseStart(pieces: readonly Piece[], at: number): number {
  let start = at;
  while (start > Math.max(0, at - 16)) {
    const piece = pieces[start - 1];
    if (says(piece, clauseMarks) || can(piece, kinds.subordinate)) break;
    start--;
  }
  return start;
}

/** Whether a number or a component that prints one stands at a place. */
export function isCounted(piece: Piece | undefined): boolean {
  return isNumber(piece) || piece?.type === 'count';
}
