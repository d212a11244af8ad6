import { setOf } from './lexicon.ts';
import type { Piece } from './numbers.ts';
import { says } from './tokens.ts';

/** A word that means harm when one of these stands soon behind it. */
interface SetPhrase {
  behind: ReadonlySet<string>;
  /** How many words behind it at most. */
  reach: number;
  /** Only of those to whom it is done: "were treated for burns". */
  passive?: true;
}

const phrase = (behind: string, reach: number): SetPhrase => ({ behind: setOf(behind), reach });

const lives = phrase('life lives', 3);
const homes = phrase('flee homeless homes home villages leave displacement exile houses', 6);
const injuries = phrase('injuries wounds burns injury', 5);
const captivity = phrase(
  'prisoner prisoners hostage hostages captive captives custody away captivity',
  3,
);
const fall = phrase('victim dead battle combat action fighting war fire bullets snipers', 4);
const leave = phrase('homes houses villages', 2);

/** Harm that takes several words: "lost their lives", "taken prisoner", "driven from their homes". */
const setPhrases = new Map<string, SetPhrase>([
  ['lost', lives],
  ['lose', lives],
  ['losing', lives],
  ['gave', lives],
  ['paid', lives],
  ['met', phrase('death deaths end ends', 2)],
  ['taken', captivity],
  ['held', captivity],
  ['forced', homes],
  ['driven', homes],
  ['made', homes],
  ['without', phrase('home homes shelter', 2)],
  ['leave', leave],
  ['left', leave],
  ['abandoned', leave],
  ['suffered', injuries],
  ['sustained', injuries],
  ['treated', { ...injuries, passive: true }],
  ['fell', fall],
  ['fallen', fall],
  ['gunned', phrase('down', 1)],
  ['mowed', phrase('down', 1)],
  ['mown', phrase('down', 1)],
  ['wiped', phrase('out', 1)],
  ['rounded', phrase('up', 1)],
]);

const whither = setOf('to from their into across');
const fledFrom = setOf('fighting violence area region country village villages town city abroad');
const notJailed = setOf('responsible accountable liable back');
const negations = setOf("not never n't");

/** What a word at a place says with those behind it of its subject, when it is one of these phrases. */
export function setPhraseAt(
  pieces: readonly Piece[],
  at: number,
  isPassive: boolean,
): 'harm' | 'other' | undefined {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  const follows = (words: ReadonlySet<string>, reach: number) =>
    pieces.slice(at + 1, at + 1 + reach).some((other) => says(other, words));
  if (says(piece, 'fled')) return says(next, whither) || follows(fledFrom, 3) ? 'harm' : 'other';
  if (says(piece, 'survive') && says(before, negations)) return 'harm';
  if (says(piece, 'held') && isPassive && !says(next, notJailed)) return 'harm';
  const known = setPhrases.get(piece?.lower ?? '');
  if (known && (isPassive || !known.passive) && follows(known.behind, known.reach)) return 'harm';
  // "burned to death", and not "sentenced to death"
  const isToDeath = says(next, 'to') && says(pieces[at + 2], 'death');
  return isToDeath && !says(piece, 'sentenced') ? 'harm' : undefined;
}
