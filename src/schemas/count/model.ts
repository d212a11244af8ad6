/** The words for a number that a source may leave vague; they are shown, never placed on an axis. */
export const vagueWords = [
  'several',
  'a few',
  'a dozen or so',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
  'millions',
] as const;
export type VagueWord = (typeof vagueWords)[number];

/**
 * How many, as a source worded it: `wording` is as written. `min` and `max` are whole numbers of people,
 * both included; a `max` of null is open. Only bounded counts have them, so that arithmetic on "dozens"
 * does not compile.
 */
export type Count = BoundedCount | VagueCount;

export type BoundedCount = { wording: string; min: number } & (
  | { kind: 'exact'; max: number }
  | { kind: 'at_least' | 'more_than'; max: null }
  | { kind: 'up_to' | 'fewer_than' | 'range'; max: number }
);

/** `number` is what stands behind "about", and `to` the upper end of an approximate range: neither is a bound. */
export type VagueCount = { wording: string } & (
  | { kind: 'about'; number: number; to?: number }
  | { kind: 'vague'; word: VagueWord }
  | { kind: 'unspecified' }
);

/** Nobody counts more people than live. */
export const mostPeople = 9_000_000_000;

/** No wording of a number is longer, in characters; a longer text is not looked into. */
export const longestWording = 120;

/** Whether arithmetic may touch the count. */
export function isBounded(count: Count): count is BoundedCount {
  return 'min' in count;
}

/** The order of magnitude that each word conventionally stands for. */
const orders: Record<VagueWord, number> = {
  'a few': 3,
  several: 5,
  'a dozen or so': 12,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  'tens of thousands': 20_000,
  'hundreds of thousands': 200_000,
  millions: 2_000_000,
};

/**
 * The number by which counts of every kind are put in a row *for display only*: the lower bound, the upper
 * bound of "up to 20", the number behind "about", the conventional order of magnitude of a word; null for
 * "unspecified". It is never a bound, never a position on an axis and never reckoned with.
 */
export function orderOf(count: Count): number | null {
  if (count.kind === 'up_to' || count.kind === 'fewer_than') return count.max;
  if (isBounded(count)) return count.min;
  if (count.kind === 'about') return count.number;
  return count.kind === 'vague' ? orders[count.word] : null;
}
