/** A position in a content file. Lines and columns count from 1; `file` is relative to the content folder. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

/** The first letter of a file: what is wrong with a file as a whole is told there. */
export function startOfFile(file: string): SourcePosition {
  return { file, line: 1, column: 1 };
}

/** An error stops the build; a warning is shown and the build goes on. */
export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong in the content, told so that somebody who has never seen the code can mend it.
 * The same value is printed in the terminal, as a CI annotation and in the development overlay.
 */
export interface Problem extends SourcePosition {
  /** Permanent, lower-case, hyphenated: the name of a page in docs/checks/. */
  code: string;
  severity: Severity;
  /** The problem and why it matters, in whole sentences. */
  what: string;
  /** The remedy, in whole sentences. */
  fix: string;
  /** The second place, when two records disagree. */
  related?: (SourcePosition & { what: string })[];
}

/** The order in which problems are shown: by file, then by place, then by code, whatever found them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.what, b.what)
  );
}

/** Compares by code unit, so that order never depends on the locale of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
