import type { ProseCode } from './codes.ts';

/** A problem in a body, its position, and what to write instead. Lines and columns count from 1. */
export interface ProseProblem {
  code: ProseCode;
  line: number;
  column: number;
  /** What is wrong, in whole sentences. */
  what: string;
  /** The remedy, in whole sentences. */
  fix: string;
}

/** A problem without its position. */
export type Description = Pick<ProseProblem, 'code' | 'what' | 'fix'>;

/** The order of reading. */
export function compareProseProblems(a: ProseProblem, b: ProseProblem): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** The problem at a position where the parser gave up, and the range to leave out so that it can go on. */
export interface ExplainedFailure {
  problem: ProseProblem;
  /** Offsets from and to which the text is to be left out; absent if reading cannot go on. */
  leaveOut?: { from: number; to: number };
  /** The tag that lacks its other half. */
  unpaired?: string;
}
