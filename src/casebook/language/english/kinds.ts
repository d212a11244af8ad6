/**
 * What a word can be in a sentence about casualties, as bits. A word may be several things ("wounded" is a state, a
 * person and a verb); the grammar decides by what stands around it.
 */
export const kinds = {
  /** Several people: "civilians", "police". */
  people: 1 << 0,
  /** One of them: "civilian". */
  person: 1 << 1,
  /** Several of anything else: "villages", "days", "claims". */
  things: 1 << 2,
  thing: 1 << 3,
  /** Nouns that count people harmed: "deaths", "casualties", "bodies". */
  harms: 1 << 4,
  harm: 1 << 5,
  /** What befell somebody: "dead", "killed", "displaced". */
  state: 1 << 6,
  /** Doing it to somebody: "kill", "killed", "killing". */
  act: 1 << 7,
  /** Befalls its subject: "died". */
  befalls: 1 << 8,
  /** Nouns that have the people harmed behind "of": "the killing of four". */
  harmOf: 1 << 9,
  /** Verbs and nouns of harm that need no participle: "lost their lives", "starved", "losses". */
  suffers: 1 << 10,
  /** Any small word; the next ones are small words too. */
  small: 1 << 11,
  /** Stands before a participle: "is", "has", "may", "went". */
  auxiliary: 1 << 12,
  preposition: 1 << 13,
  determiner: 1 << 14,
  /** Begins a clause that says more of the same or of another: "and", "who". */
  joining: 1 << 15,
  /** Begins a clause of its own: "where", "because", "whether". */
  subordinate: 1 << 16,
  /** Stands before a state: "were reported killed", "are feared dead". */
  raising: 1 << 17,
  /** Any other verb in a finite form. */
  verb: 1 << 18,
  month: 1 << 19,
  /** Stands before a number that names: "Highway 4", "page 3". */
  label: 1 << 20,
  /** Says how many something is: "the toll rose to", "the dead numbered". */
  amounts: 1 << 21,
} as const;

export type Kind = keyof typeof kinds;
