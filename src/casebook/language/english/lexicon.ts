import { acts, befalls, harmNouns, harmingVerbs, harmsOf, states, suffers } from './harm.ts';
import { kinds, type Kind } from './kinds.ts';
import { peopleOnly, persons } from './people.ts';
import { things } from './things.ts';
import { verbs } from './verbs.ts';
import { adverbs, inContext, small } from './words.ts';
import { listedWords, setOf } from '../word-lists.ts';

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
  knife: 'knives',
  criterion: 'criteria',
  hypothesis: 'hypotheses',
  axis: 'axes',
  'passer-by': 'passers-by',
  passerby: 'passersby',
};
const unchanged = setOf('aircraft sheep fish cattle livestock dead series km kg mm cm ha');

/** The plural of an English noun in lower case. */
export function pluralOf(noun: string): string {
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (unchanged.has(noun)) return noun;
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The past and the participle in -ing of a regular English verb in lower case. */
function conjugated(verb: string): { past: string; ing: string } {
  const stem = verb.replace(/e$|(?<=stab|kidnap|expel)$/, (end) => (end ? '' : verb.slice(-1)));
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return { past, ing: `${stem}ing` };
}

/** Every word that the grammar knows, in lower case, with all that it can be, as bits of `kinds`. */
export const lexicon: ReadonlyMap<string, number> = buildLexicon();

function buildLexicon(): Map<string, number> {
  const words = new Map<string, number>();
  const add = (list: string | readonly string[], ...names: Kind[]) => {
    const bits = names.reduce((all, name) => all | kinds[name], 0);
    for (const word of typeof list === 'string' ? listedWords(list) : list)
      words.set(word, (words.get(word) ?? 0) | bits);
  };
  const addNouns = (list: string, one: Kind, many: Kind) => {
    for (const noun of listedWords(list)) {
      add([noun], unchanged.has(noun) ? many : one);
      add([pluralOf(noun)], many);
    }
  };
  addNouns(persons, 'person', 'people');
  addNouns(things, 'thing', 'things');
  addNouns(harmNouns, 'harm', 'harms');
  add(peopleOnly, 'people');
  for (const verb of listedWords(harmingVerbs)) {
    const { past, ing } = conjugated(verb);
    add([verb, pluralOf(verb), past, ing], 'act');
    add([past], 'state');
  }
  add(acts, 'act');
  add(states, 'state');
  add(befalls, 'befalls');
  add(harmsOf, 'harmOf');
  add(suffers, 'suffers');
  add(verbs, 'verb');
  add(adverbs, 'small');
  for (const [kind, list] of Object.entries(small)) add(list, 'small', kind as Kind);
  for (const [kind, list] of Object.entries(inContext)) add(list, kind as Kind);
  return words;
}
