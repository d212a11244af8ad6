import { befalls, harmNouns, harmsAnything, harmsOf, harmsTheLiving, states } from './harm.ts';
import { kinds, type Kind } from './kinds.ts';
import { bodies, peopleOnly, persons, relations } from './people.ts';
import { things, verbs } from './things.ts';
import { small } from './words.ts';

/** The words of a list. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

const irregular: Record<string, string> = {
  person: 'people',
  child: 'children',
  schoolchild: 'schoolchildren',
  grandchild: 'grandchildren',
  human: 'humans',
  foot: 'feet',
  tooth: 'teeth',
  wife: 'wives',
  life: 'lives',
  thief: 'thieves',
  half: 'halves',
  criterion: 'criteria',
  knife: 'knives',
  'passer-by': 'passers-by',
  passerby: 'passersby',
};
const unchanged = new Set(['aircraft', 'sheep', 'fish', 'cattle', 'livestock', 'dead', 'series']);

/** The plural of an English noun in lower case. */
export function pluralOf(noun: string): string {
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (unchanged.has(noun)) return noun;
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Every word that the grammar knows, in lower case, with all that it can be. */
export const lexicon: ReadonlyMap<string, number> = buildLexicon();

function buildLexicon(): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, ...names: Kind[]) =>
    words.set(
      word,
      names.reduce((all, name) => all | kinds[name], words.get(word) ?? 0),
    );
  const addNouns = (list: string, one: Kind, many: Kind) => {
    for (const noun of wordsOf(list)) {
      add(noun, unchanged.has(noun) ? many : one);
      add(pluralOf(noun), many);
    }
  };
  addNouns(persons, 'person', 'people');
  addNouns(things, 'thing', 'things');
  addNouns(harmNouns, 'harm', 'harms');
  for (const word of wordsOf(peopleOnly)) add(word, 'people');
  for (const noun of wordsOf(relations)) add(pluralOf(noun), 'relation');
  for (const word of wordsOf(bodies)) add(word, 'body');
  for (const [base, third, past, participle, present] of harmsTheLiving) {
    for (const form of [base, third, past, present]) add(form, 'act', 'ofTheLiving');
    add(participle, 'state', 'ofTheLiving');
  }
  for (const [base, third, past, participle, present] of harmsAnything) {
    for (const form of [base, third, past, present]) add(form, 'act');
    add(participle, 'state');
  }
  for (const word of wordsOf(states)) add(word, 'state');
  for (const word of ['dead', 'slain', 'injured', 'wounded', 'deceased']) add(word, 'ofTheLiving');
  for (const word of wordsOf(befalls)) add(word, 'befalls');
  for (const word of wordsOf(harmsOf)) add(word, 'harmOf');
  for (const word of wordsOf(verbs)) add(word, 'verb');
  for (const [kind, list] of Object.entries(small))
    for (const word of wordsOf(list)) add(word, kind as Kind);
  return words;
}
