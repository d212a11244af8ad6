import { kinds } from './kinds.ts';
import { setOf } from '../word-lists.ts';
import { isNumber, type EnglishToken } from './numbers.ts';
import { looksFinite } from './phrase.ts';
import { can, isCapital, says } from './tokens.ts';

/** What a sentence says of the people whom a number counts: harm, something else, or nothing. */
export type Predicate = 'harm' | 'other' | 'nothing';

const reach = 16;
const closing = setOf('; : . ? !');
/** Harm in the passive ("were taken"), and of people also in the active ("fell in the battle"). */
const undergone = setOf(
  'held taken driven forced rounded dragged pulled cut hit struck treated dug freed released marched',
);
const fallen = setOf('fell fallen');
const negations = setOf("not never n't didn't");
const grieving = setOf('mourn mourns mourned mourning buried bury');
const pronouns = setOf('him her them it us');
const returning = setOf('came returned woke survived survive emerged resurfaced');
/** Of those who stand accused of harm. */
const accused = setOf('wanted accused charged suspected trial tried convicted sentenced indicted');
/** "lost their lives", "met their end", "had to leave their homes". */
const their = setOf('their his her');
const losable = setOf('life lives death deaths end ends home homes house houses village villages');
const objects = kinds.determiner | kinds.people | kinds.person | kinds.things;

/** Reads on from the end of a noun phrase to the verb that belongs to it. */
export function predicateAt(pieces: readonly EnglishToken[], from: number): Predicate {
  let isPassive = false;
  let isNegated = false;
  let acts = false;
  for (let at = from; at < Math.min(pieces.length, from + reach); at++) {
    const piece = pieces[at] as EnglishToken;
    if (says(piece, closing) || can(piece, kinds.subordinate)) break;
    // A second clause says something of somebody else.
    if (acts && (says(piece, ',') || can(piece, kinds.joining))) break;
    if (says(piece, accused)) return 'other';
    if (says(piece, returning) && isNegated) return 'harm';
    if (isNegated && can(piece, kinds.state | kinds.act | kinds.befalls)) return 'other';
    if (says(piece, fallen) || can(piece, kinds.befalls)) return 'harm';
    if (can(piece, kinds.suffers) && !isNegated)
      return says(piece, grieving) && takesObject(pieces, at) ? 'other' : 'harm';
    if (isPassive && (says(piece, undergone) || can(piece, kinds.harms | kinds.harm)))
      return 'harm';
    if (can(piece, kinds.state | kinds.act)) {
      // "heard them about the massacre": a noun, not the verb.
      if (!isPassive && can(pieces[at - 1], kinds.determiner | kinds.preposition)) continue;
      if (!isPassive && says(pieces[at + 1], 'at')) return 'other';
      if (!isPassive && takesObject(pieces, at)) return 'other';
      if (isPassive || !acts) return 'harm';
    }
    if (says(piece, negations)) isNegated = true;
    else if (can(piece, kinds.auxiliary)) isPassive = true;
    else if (isVerb(piece)) {
      if (says(pieces[at + 1], their) && says(pieces[at + 2], losable)) return 'harm';
      if (can(piece, kinds.raising) && leavesOpen(pieces[at + 1])) return 'other';
      if (!isPassive && takesObject(pieces, at)) return 'other';
      if (can(piece, kinds.raising)) continue;
      if (isPassive) return 'other';
      acts = true;
    }
  }
  return acts ? 'other' : 'nothing';
}

/** "he said, …", "were seen near": what was said or seen is not told of them. */
function leavesOpen(next: EnglishToken | undefined): boolean {
  return says(next, ',') || can(next, kinds.preposition);
}

function isVerb(piece: EnglishToken): boolean {
  return can(piece, kinds.verb | kinds.raising) || looksFinite(piece);
}

/** Whether a verb has its object right behind it: "killed a farmer", and not "killed in the clash". */
function takesObject(pieces: readonly EnglishToken[], verb: number): boolean {
  const next = pieces[verb + 1];
  if (next === undefined) return false;
  return (
    isNumber(next) ||
    says(next, pronouns) ||
    can(next, objects) ||
    (next.type === 'word' && isCapital(next))
  );
}
