import type { ProseCode } from './codes.ts';

/** What is refused in a body, where, and how to say it safely. Lines and columns count from 1. */
export interface ProseProblem {
  code: ProseCode;
  line: number;
  column: number;
  /** What is wrong, in whole sentences. */
  what: string;
  /** What to do about it, in whole sentences. */
  fix: string;
}

/** The order of reading. */
export function compareProseProblems(a: ProseProblem, b: ProseProblem): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
