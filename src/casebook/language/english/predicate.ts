import { kinds } from './kinds.ts';
import { setOf } from './lexicon.ts';
import { isNumber, type Piece } from './numbers.ts';
import { looksFinite, startsNoun } from './phrase.ts';
import { setPhraseAt } from './set-phrases.ts';
import { can, isCapital, says } from './tokens.ts';

/** What is said of a subject: that it came to harm, something else, or nothing that was found. */
export type Predicate = 'harm' | 'other' | 'none';

export interface Subject {
  /** The place behind its last word. */
  end: number;
  /** People by their relation to others: "relatives of people killed" have not been killed themselves. */
  isRelation: boolean;
  /** It stands behind a preposition, so that the verb of the clause is another's: "according to two witnesses". */
  isInside: boolean;
  /** A bare "one" or an unknown noun, which is taken to mean people only with its verb right behind it. */
  isVague: boolean;
  /** "none of the people killed" says nothing of all; "none of the people was killed" does. */
  needsVerb: boolean;
}

/** How far the reading has come: what the words so far lead to. */
interface Reading {
  pieces: readonly Piece[];
  subject: Subject;
  at: number;
  aux: 'none' | 'be' | 'have' | 'modal';
  /** Inside "of …", "in …" behind the subject, where other nouns stand. */
  inPhrase: boolean;
  /** Behind "who", "which" or "that": the verb may be of this clause only. */
  inRelative: boolean;
  /** Behind the verb of such a clause, so that only a whole predicate is the subject's own. */
  pastRelative: boolean;
}

/** Goes on, or ends with an answer. */
type Step = (reading: Reading, piece: Piece) => Predicate | 'next' | undefined;

const farthest = 30;

/**
 * Reads to the right of a subject for what befell it: "two officers … were reportedly killed", "four people dead",
 * "sixteen men who had gone missing". What follows the first other verb counts only where it goes on with the subject.
 */
export function predicateOf(pieces: readonly Piece[], subject: Subject): Predicate {
  const reading: Reading = {
    pieces,
    subject,
    at: subject.end,
    aux: 'none',
    inPhrase: false,
    inRelative: false,
    pastRelative: false,
  };
  for (; reading.at < Math.min(pieces.length, subject.end + farthest); reading.at++) {
    const piece = pieces[reading.at] as Piece;
    for (const step of steps) {
      const result = step(reading, piece);
      if (result === 'next') break;
      if (result === 'other' && leavesRelative(reading, piece)) break;
      if (result !== undefined) return result;
    }
  }
  return 'none';
}

const saying = setOf(
  'said say says told tell tells reported reports report wrote write writes claimed claim claims believed believe thought',
);

/** "farmers who had left at dawn were killed": the first verb is of the clause in between. */
function leavesRelative(reading: Reading, piece: Piece): boolean {
  if (!reading.inRelative || reading.pastRelative || says(piece, saying)) return false;
  reading.inRelative = false;
  reading.pastRelative = true;
  reading.inPhrase = true;
  reading.aux = 'none';
  return true;
}

const clauseEnds = setOf('. ! ? ; :');
const negations = setOf("not never n't");
const subjects = setOf('i you he she it we they');
const temporal = setOf('after before since until till as');
const asides = setOf('whose where when');

const marks: Step = (reading, piece) => {
  if (piece.type === 'word') return undefined;
  const { pieces, subject, at } = reading;
  if (piece.type !== 'mark') {
    reading.inPhrase = false;
    return 'next';
  }
  if (says(piece, clauseEnds)) return 'none';
  if (subject.isVague) return 'none';
  if (subject.isInside && says(piece, ',') && !can(pieces[at + 1], kinds.relative)) return 'none';
  if (says(piece, '(')) reading.at = placeOf(pieces, at, ')') ?? at;
  return 'next';
};

const smallWords: Step = (reading, piece) => {
  const { pieces, at, aux, subject } = reading;
  if (says(piece, negations)) {
    // "were not hurt": that did not befall them.
    if (can(pieces[at + 1], kinds.state | kinds.befalls)) reading.at++;
    return 'next';
  }
  if (says(piece, subjects) && !reading.inRelative) return 'none';
  if (aux === 'be' && (says(piece, 'that') || says(piece, 'which'))) return 'other';
  if (says(piece, 'whose') && can(pieces[at + 1], kinds.harm | kinds.harms)) return 'harm';
  if (says(piece, asides) && says(pieces[at - 1], ',')) {
    reading.at = placeOf(pieces, at, ',') ?? pieces.length;
    return 'next';
  }
  if (can(piece, kinds.subordinate)) return 'none';
  const isNewClause = can(piece, kinds.relative) || says(piece, temporal) || says(piece, saying);
  if (reading.pastRelative && isNewClause) return 'other';
  if (can(piece, kinds.relative | kinds.conjunction)) {
    if (subject.isVague) return 'none';
    reading.inRelative ||= can(piece, kinds.relative);
    reading.inPhrase = false;
    return 'next';
  }
  const auxiliary = can(piece, kinds.be) ? 'be' : can(piece, kinds.have) ? 'have' : 'modal';
  if (!can(piece, kinds.be | kinds.have | kinds.modal)) return undefined;
  if (subject.isInside && !reading.inRelative) return 'none';
  reading.aux = auxiliary;
  return 'next';
};

const setPhrases: Step = ({ pieces, at, aux }, piece) => {
  if (says(piece, 'to') && aux === 'be') return 'next';
  return setPhraseAt(pieces, at, aux === 'be');
};

/** "dead", "killed", "died": what befell the subject, unless it is somebody else's, or done by the subject. */
const states: Step = (reading, piece) => {
  const { pieces, at, aux, inPhrase, subject } = reading;
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  const isOthers = can(before, kinds.determiner);
  if (can(piece, kinds.befalls)) return isOthers || reading.pastRelative ? 'next' : 'harm';
  if (!can(piece, kinds.state)) return undefined;
  if (isOthers || (inPhrase && subject.isRelation && aux !== 'be')) return 'next';
  if (aux === 'be') return 'harm';
  if (aux === 'have' && can(piece, kinds.act)) return 'other';
  if (can(piece, kinds.act) && isDoneToOthers(pieces, at)) return 'other';
  if (subject.isVague && at > subject.end) return 'none';
  if (subject.needsVerb || reading.pastRelative) return 'next';
  return startsNoun(next) || can(before, kinds.preposition) ? 'next' : 'harm';
};

/** "killed a farmer", "shot and killed a farmer", "shot at the car". */
function isDoneToOthers(pieces: readonly Piece[], at: number): boolean {
  if (says(pieces[at], 'shot') && says(pieces[at + 1], 'at')) return true;
  const isPair = can(pieces[at + 1], kinds.conjunction) && can(pieces[at + 2], kinds.act);
  return isObject(pieces, isPair ? at + 3 : at + 1);
}

const things = kinds.harms | kinds.harm | kinds.things | kinds.thing;

/** "kill", "killing": the subject is who did it. */
const acts: Step = ({ pieces, at, inPhrase }, piece) => {
  if (!can(piece, kinds.act) || can(piece, things)) return undefined;
  return inPhrase || can(pieces[at - 1], kinds.determiner) ? 'next' : 'other';
};

/** "were reported", "feared", "went": words that lead to a state. */
const raisings: Step = (reading, piece) => {
  const { pieces, at, aux, inPhrase } = reading;
  if (can(piece, kinds.linking) && !inPhrase) {
    reading.aux = 'be';
    return 'next';
  }
  if (!can(piece, kinds.raising)) return undefined;
  if (aux === 'be') return 'next';
  if (leadsToState(pieces, at + 1)) {
    reading.aux = 'be';
    return 'next';
  }
  if (inPhrase && !looksFinite(piece)) return 'next';
  return laterPredicate(pieces, at + 1, false);
};

const detention = setOf('custody detention captivity');

const prepositions: Step = (reading, piece) => {
  const { pieces, at, aux, subject } = reading;
  if (can(piece, kinds.adverb) || piece.lower.endsWith('ly')) return 'next';
  if (can(piece, kinds.preposition)) {
    if (subject.isVague) return 'none';
    if (isAmongHarmed(pieces, at)) return 'harm';
    if (aux === 'be' && says(piece, 'as')) return 'next';
    if (aux === 'be')
      return pieces.slice(at + 1, at + 3).some((word) => says(word, detention))
        ? 'harm'
        : laterPredicate(pieces, at + 1, true);
    reading.inPhrase = true;
    return 'next';
  }
  if (!can(piece, kinds.determiner)) return undefined;
  return aux === 'be' ? laterPredicate(pieces, at + 1, true) : 'next';
};

const peopleNouns = kinds.people | kinds.person;
const anyNoun =
  kinds.people | kinds.person | kinds.things | kinds.thing | kinds.harms | kinds.harm | kinds.body;

/** The first verb that is no harm, after which only "… and were killed" counts. */
const otherVerbs: Step = (reading, piece) => {
  const { pieces, at, aux, inPhrase } = reading;
  if (aux === 'be' && can(piece, peopleNouns)) {
    // "were members of the forces who died"
    reading.aux = 'none';
    return 'next';
  }
  if (aux === 'none' && can(piece, kinds.describes)) {
    reading.inPhrase = true;
    return 'next';
  }
  if (aux !== 'none') return laterPredicate(pieces, at + 1, aux === 'be');
  const isNoun = can(piece, anyNoun);
  if ((can(piece, kinds.verb) && !(isNoun && inPhrase)) || (looksFinite(piece) && !isNoun))
    return laterPredicate(pieces, at + 1, false);
  return 'next';
};

const steps: readonly Step[] = [
  marks,
  setPhrases,
  smallWords,
  states,
  acts,
  raisings,
  prepositions,
  otherVerbs,
];

const newClause = setOf('that who which whether how when where because whose if while');
const past = setOf('died perished succumbed drowned disappeared vanished');

/** After another verb: "were ambushed and killed", "fell ill and died". */
function laterPredicate(pieces: readonly Piece[], from: number, isPassive: boolean): Predicate {
  for (let at = from; at < Math.min(pieces.length, from + 18); at++) {
    const piece = pieces[at];
    if (says(piece, clauseEnds) || says(piece, newClause)) return 'other';
    // "crossed the river after being driven from their villages"
    const isBeing = says(piece, 'being') && says(pieces[at - 1], temporal);
    const joins = isBeing || can(piece, kinds.conjunction) || says(piece, 'then');
    if (!joins && !(isPassive && says(piece, ','))) continue;
    // "wounded and captured" are two states, not two verbs of the subject.
    if (can(pieces[at - 1], kinds.state)) continue;
    let ahead = at + 1;
    let isFinite = isBeing;
    while (
      can(pieces[ahead], kinds.be | kinds.have | kinds.adverb | kinds.conjunction) ||
      says(pieces[ahead], 'all') ||
      says(pieces[ahead], 'both')
    ) {
      isFinite ||= can(pieces[ahead], kinds.be);
      ahead++;
    }
    if (says(pieces[ahead], past)) return 'harm';
    if (isFinite && setPhraseAt(pieces, ahead, true) === 'harm') return 'harm';
    if (!can(pieces[ahead], kinds.state)) continue;
    if (isFinite) return 'harm';
    if (isPassive && !isObject(pieces, ahead + 1) && !startsNoun(pieces[ahead + 1])) return 'harm';
  }
  return 'other';
}

const objects = setOf('him them her it us me himself themselves many most more nearly');
const quantities = setOf('at up about around over');
const timeWords = setOf(
  'day night week month year morning evening afternoon time weekend spring summer autumn winter hour',
);
const noObject = kinds.month | kinds.weekday | kinds.state | kinds.adverb;

/** Whether an object begins at `at`: then the subject of the verb before it is who did it. */
export function isObject(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece === undefined) return false;
  if (isNumber(piece) || piece.type === 'count') return true;
  if (piece.type !== 'word') return false;
  if (says(piece, quantities)) return says(next, 'least') || says(next, 'to') || isNumber(next);
  if (says(piece, objects)) return true;
  if (can(piece, noObject)) return false;
  if (can(piece, kinds.determiner)) {
    const isTime = says(next, timeWords) || says(pieces[at + 2], timeWords);
    return !isTime && !says(piece, 'all') && !says(piece, 'both');
  }
  if (can(piece, peopleNouns)) return true;
  if (can(piece, kinds.things | kinds.thing | kinds.harms | kinds.body))
    return !can(piece, kinds.preposition | kinds.verb);
  return isCapital(piece) && piece.is === 0;
}

const sets = setOf('the those its their');

/** "among the dead", "among those killed". */
function isAmongHarmed(pieces: readonly Piece[], at: number): boolean {
  if (!says(pieces[at], 'among') && !says(pieces[at], 'amongst')) return false;
  const harmed = kinds.state | kinds.harms;
  return (
    says(pieces[at + 1], sets) && pieces.slice(at + 2, at + 4).some((word) => can(word, harmed))
  );
}

const toState = setOf('to as');

/** "feared dead", "confirmed to have been killed", "confirmed as missing". */
function leadsToState(pieces: readonly Piece[], from: number): boolean {
  let at = from;
  while (can(pieces[at], kinds.adverb | kinds.be | kinds.have) || says(pieces[at], toState)) at++;
  return can(pieces[at], kinds.state | kinds.befalls) && !isObject(pieces, at + 1);
}

/** The place of the next such mark behind `at`. */
function placeOf(pieces: readonly Piece[], at: number, mark: string): number | undefined {
  const ahead = pieces.findIndex((piece, index) => index > at && says(piece, mark));
  return ahead < 0 ? undefined : ahead;
}
