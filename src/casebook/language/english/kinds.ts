/**
 * What a word can be in a sentence about casualties, as bits. A word may be several things ("wounded" is a state, a
 * person and a verb); the grammar decides by what stands around it.
 */
export const kinds = {
  /** Several people: "civilians", "police". */
  people: 1 << 0,
  /** One of them: "civilian". */
  person: 1 << 1,
  /** People by their relation to others: of "relatives of the dead" nobody has died. */
  relation: 1 << 2,
  /** Several of anything else: "villages", "days", "claims". */
  things: 1 << 3,
  thing: 1 << 4,
  /** Nouns that count people harmed: "deaths", "casualties", "bodies". */
  harms: 1 << 5,
  harm: 1 << 6,
  /** What befell somebody: "dead", "killed", "displaced". */
  state: 1 << 7,
  /** Doing it to somebody: "kill", "killed", "killing". */
  act: 1 << 8,
  /** Of a state or an act: only the living suffer it, so that whatever is counted is people. */
  ofTheLiving: 1 << 9,
  /** Befalls its subject: "died". */
  befalls: 1 << 10,
  /** Nouns that have the people harmed behind "of": "the killing of four". */
  harmOf: 1 << 11,
  be: 1 << 12,
  have: 1 << 13,
  modal: 1 << 14,
  adverb: 1 << 15,
  preposition: 1 << 16,
  conjunction: 1 << 17,
  determiner: 1 << 18,
  /** "who", "which", "that". */
  relative: 1 << 19,
  /** Begins a clause of its own: "where", "because", "whether". */
  subordinate: 1 << 20,
  /** Stands before a state: "were reported killed", "are feared dead". */
  raising: 1 << 21,
  /** "went missing", "remain in custody". */
  linking: 1 << 22,
  /** Any other verb in a finite form. */
  verb: 1 << 23,
  month: 1 << 24,
  weekday: 1 << 25,
  /** Stands before a number that names: "Highway 4", "page 3". */
  label: 1 << 26,
  /** Stands before a noun for people, or alone for them: "police", "army". */
  body: 1 << 27,
  /** Says how many something is: "the toll rose to", "the dead numbered". */
  amounts: 1 << 28,
  /** Participles that describe a subject without being what is said of it: "fighters aligned with". */
  describes: 1 << 29,
  /** Verbs and nouns of harm that need no participle: "lost their lives", "starved", "losses". */
  suffers: 1 << 30,
} as const;

export type Kind = keyof typeof kinds;
