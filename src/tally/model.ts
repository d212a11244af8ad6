import type { Incident } from '../casebook/entry.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Ceiling } from './ceilings.ts';
import type { Beyond, Scope } from './scope.ts';
import type { AsOf, Statement } from './statement.ts';
import type { StatementSupport, Support } from './support.ts';

/** A statement with how what it counts lies to an incident. */
export interface Scoped {
  statement: Statement;
  scope: Scope;
}

/** The support of a number in the tally. */
export type Basis = Support | PartsSum;

/** A lower bound that lies above another voice's ceiling: these two cannot both be right. */
export interface Disagreement {
  bound: Basis;
  ceiling: Ceiling;
}

/**
 * What follows from the claims about an incident and outcome (content model, "What follows from the
 * claims"). Every number is a logical consequence of the claims that it names: where they are true, no
 * number exceeds the truth.
 */
export interface Tally {
  incident: Incident;
  outcome: Outcome;
  /** The moment by which everything was said. */
  asOf: AsOf;
  /** People: the largest of what any voice supports, declared sums and the sum of parts; null where there is none (rule 7). */
  n: number | null;
  /** People: what may be built upon (rule 8); null where there is nothing, or another voice's ceiling lies below it. */
  floor: number | null;
  /** The asserters whose numbers `n` rests on, sorted ids. */
  restsOn: readonly string[];
  /** The number of asserters whose statement about everyone has the scope *same* and a lower bound. */
  voices: number;
  /** False where a lower bound lies above the ceiling of another voice. */
  agree: boolean;
  answer: Answer;
  /** The support of `n`; of several that give the same number the first, with the others in `tied`. */
  basis: Basis | undefined;
  /** The *same* statements that give `n`, where it is the number of a whole voice. */
  tied: readonly Statement[];
  floorRestsOn: readonly string[];
  floorStatements: readonly Statement[];
  /** Everything current that supports the incident directly or through its parts, the largest first. */
  supports: readonly Basis[];
  /** The sum of its parts, also where it is not the largest bound or nothing in it counts. */
  parts: PartsSum | undefined;
  /** Current statements filed under exactly this incident, however they lie to it, in the order in which they were said. */
  own: readonly Scoped[];
  disagreements: readonly Disagreement[];
  /** The nearest incidents below whose claims do not agree among themselves. */
  disputedParts: readonly Incident[];
}

/** The lowest or the highest that anybody says of everyone in an incident. */
export interface Extreme {
  statement: Statement;
  /** The end of a range that it states. */
  end: 'low' | 'high';
  /** All asserters who say the same, sorted ids. */
  by: readonly string[];
}

/** The answer of the site in its own voice for an incident and outcome (rule 7). */
export type Answer =
  /** N is the floor, and nobody else gives a *same* number or word. */
  | {
      form: 'one';
      /** Printed in its own words where N rests on this one *same* statement. */
      inWordsOf: Statement | undefined;
      /** Each of several whole voices gives N alone. */
      isEither: boolean;
    }
  /** No single number. */
  | {
      form: 'lowest_highest';
      lowest: Extreme;
      highest: Extreme;
      /** The lowest is open upwards, so that it does not contradict the highest. */
      leavesRoom: boolean;
      /** Another asserter's support for a part or a group, where it is more than the lowest number. */
      more: Basis | undefined;
      /** The parts together, where they give more than a whole voice. */
      parts: PartsSum | undefined;
    }
  /** There are numbers, but none of everyone, and they do not agree. */
  | { form: 'disagreement' }
  /** Nobody gave a number or a word that can be compared. */
  | { form: 'none' };

/** The sum that an incident gets from its parts (content model, "What follows from the claims", rule 6). */
export interface PartsSum {
  rule: 'parts';
  /** People. */
  value: number;
  /** Added where people were killed; for other outcomes the largest one. */
  counted: TallyPart[];
  /** Parts left out of the sum, since they may share people with counted ones, or, for other outcomes, are no larger. */
  left: { part: TallyPart; overlaps: TallyPart[] }[];
  /** Parts that reach beyond their whole and so add nothing. */
  beyond: { part: TallyPart; beyond: Beyond }[];
  /** Children of which no floor follows: not zero, but nothing to add. */
  silent: Incident[];
  /** False where so many parts hang together by overlaps that a larger sum may have been missed. */
  isExact: boolean;
}

/** A child with its floor, or what is said of several children together. */
export type TallyPart = { id: string; weight: number } & (
  | { kind: 'child'; tally: Tally }
  | { kind: 'several'; incidents: readonly string[]; support: StatementSupport }
);
