import type { Path } from '../../schemas/shape.ts';
import type { Draft } from '../link.ts';
import type { RecordKey } from '../entry.ts';
import type { Position, Problem, Severity } from '../problem.ts';

/** A content folder small enough to read: paths to file texts, laid over the example case. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** What a check is given besides the linked records. */
export interface Context {
  /** Every record that has a file, broken ones too. */
  known: ReadonlyMap<RecordKey, string>;
  /** Where the value at `path` stands in the front matter of `file`. */
  where(file: string, path: Path): Position;
}

/** What a check finds; its code and severity are the check's own. */
export type Found = Omit<Problem, 'code' | 'severity'>;

/**
 * One invariant of the record. Its examples are its documentation and its tests at once: each is a
 * change to the example case (tests/fixtures/example) that the check refuses or accepts.
 */
export interface Check {
  code: string;
  severity: Severity;
  /** What must hold, in a sentence. */
  rule: string;
  /** Why it matters, in a sentence or two. */
  why: string;
  refuses: readonly ExampleFiles[];
  accepts: readonly ExampleFiles[];
  run(draft: Draft, context: Context): Found[];
}
