import type { FieldPath } from '../schemas/shape.ts';
import type { LinkedRecords } from './link.ts';
import type { RecordKey } from './entry.ts';
import type { SourcePosition, Problem } from './problem.ts';
import type { Rule } from './rule.ts';

/** The context of a check besides the linked records. */
export interface CheckContext {
  /** Every record that has a file, broken ones too. */
  known: ReadonlyMap<RecordKey, string>;
  /** The position of the value at `path` in the front matter of `file`. */
  where(file: string, path: FieldPath): SourcePosition;
  /** The text of a file, as its lines and columns count. */
  textOf(file: string): string | undefined;
}

/** A problem that a check finds; code and severity are the check's own. */
export type RuleResult = Omit<Problem, 'code' | 'severity'> & {
  /** The words that raised the alarm, by which it can be accepted (acceptance.ts). */
  alarm?: Acceptable | undefined;
};

/** The words that a check of language found, and the sentence in which they stand. */
export interface Acceptable {
  words: string;
  sentence: string;
}

/** One invariant of the record. */
export interface Check extends Rule {
  /** Whether it judges language, so that an alarm may be false and can be accepted; of a warning it always can. */
  acceptable?: boolean;
  run(draft: LinkedRecords, context: CheckContext): Iterable<RuleResult>;
}
