import type { Severity } from './problem.ts';

/** The change that an example makes to one file of the example case. */
export type ExampleChange =
  /** The whole text of the file. */
  | string
  /** One passage of the file, which holds it exactly once, and what stands there instead. */
  | { replace: string; by: string }
  /** Bytes that are no text. */
  | Uint8Array
  /** The file is taken away. */
  | null;

/** A content folder small enough to read: paths to changes, laid over the example case. */
export type ExampleFiles = Readonly<Record<string, ExampleChange>>;

/** A rule, documented. Its examples are its documentation and its tests at once. */
export interface Rule {
  /** Permanent, lower-case, hyphenated: the name of a page in docs/checks/. */
  code: string;
  severity: Severity;
  /** The rule itself, in a sentence. */
  rule: string;
  /** Why it matters for the record, in a sentence or two. */
  why: string;
  /** Changes to the example case (tests/fixtures/example) that are reported under the code. */
  refuses: readonly ExampleFiles[];
  /** Changes that are near to those and right. */
  accepts: readonly ExampleFiles[];
}
