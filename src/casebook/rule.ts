import type { Path } from '../schemas/shape.ts';
import type { Draft } from './link.ts';
import type { RecordKey } from './entry.ts';
import type { Position, Problem, Severity } from './problem.ts';

/** What an example does to one file of the example case. */
export type Change =
  /** The whole text of the file. */
  | string
  /** One passage of the file, which holds it exactly once, and what stands there instead. */
  | { replace: string; by: string }
  /** Bytes that are no text. */
  | Uint8Array
  /** The file is taken away. */
  | null;

/** A content folder small enough to read: paths to changes, laid over the example case. */
export type ExampleFiles = Readonly<Record<string, Change>>;

/** What a code stands for. Its examples are its documentation and its tests at once. */
export interface Rule {
  /** Permanent, lower-case, hyphenated: the name of a page in docs/checks/. */
  code: string;
  severity: Severity;
  /** What must hold, in a sentence. */
  rule: string;
  /** Why it matters for the record, in a sentence or two. */
  why: string;
  /** Changes to the example case (tests/fixtures/example) that are reported under the code. */
  refuses: readonly ExampleFiles[];
  /** Changes that are near to those and right. */
  accepts: readonly ExampleFiles[];
}

/** What a check is given besides the linked records. */
export interface Context {
  /** Every record that has a file, broken ones too. */
  known: ReadonlyMap<RecordKey, string>;
  /** Where the value at `path` stands in the front matter of `file`. */
  where(file: string, path: Path): Position;
  /** The text of a file, as its lines and columns count. */
  textOf(file: string): string | undefined;
}

/** What a check finds; its code and severity are the check's own. */
export type Found = Omit<Problem, 'code' | 'severity'> & {
  /** The words that raised the alarm, by which it can be accepted (acceptance.ts). */
  alarm?: Alarm | undefined;
};

/** The words that a check of language found, and the sentence in which they stand. */
export interface Alarm {
  words: string;
  sentence: string;
}

/** One invariant of the record. */
export interface Check extends Rule {
  /** Whether it judges language, so that an alarm may be false and can be accepted; of a warning it always can. */
  acceptable?: boolean;
  run(draft: Draft, context: Context): Found[];
}
