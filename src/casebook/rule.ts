import type { ExampleFiles } from './examples.ts';
import type { Severity } from './problem.ts';

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
