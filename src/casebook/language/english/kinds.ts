const names = [
  /** Several people: "civilians", "police". */
  'people',
  /** One of them: "civilian". */
  'person',
  /** Several of anything else: "villages", "days", "claims". */
  'things',
  'thing',
  /** Nouns that count people harmed: "deaths", "casualties", "bodies". */
  'harms',
  'harm',
  /** What befell somebody: "dead", "killed", "displaced". */
  'state',
  /** Doing it to somebody: "kill", "killed", "killing". */
  'act',
  /** Befalls its subject: "died". */
  'befalls',
  /** Nouns that have the people harmed behind "of": "the killing of four". */
  'harmOf',
  /** Verbs and nouns of harm that need no participle: "lost their lives", "starved", "losses". */
  'suffers',
  /** Any small word; the next ones are small words too. */
  'small',
  /** Stands before a participle: "is", "has", "may", "went". */
  'auxiliary',
  'preposition',
  'determiner',
  /** Begins a clause that says more of the same or of another: "and", "who". */
  'joining',
  /** Begins a clause of its own: "where", "because", "whether". */
  'subordinate',
  /** Stands before a state: "were reported killed", "are feared dead". */
  'raising',
  /** Any other verb in a finite form. */
  'verb',
  'month',
  /** Stands before a number that names: "Highway 4", "page 3". */
  'label',
  /** Says how many something is: "the toll rose to", "the dead numbered". */
  'amounts',
] as const;

export type Kind = (typeof names)[number];

/**
 * What a word can be in a sentence about casualties, each as a bit of its own. A word may be several things ("wounded"
 * is a state, a person and a verb); the grammar decides by what stands around it.
 */
export const kinds = Object.fromEntries(names.map((name, index) => [name, 2 ** index])) as Readonly<
  Record<Kind, number>
>;
