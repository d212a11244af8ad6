import type { Casebook } from './link.ts';
import type { Problem } from './problem.ts';
import type { Content } from './read.ts';

/** A content folder as it was read, checked and linked last. */
export interface Handed {
  content: Content;
  problems: readonly Problem[];
  /** Undefined where there are errors. */
  casebook: Casebook | undefined;
}

/** What a build makes pages of. */
export interface Reading extends Handed {
  folder: string;
  casebook: Casebook;
}

/**
 * Whether a case of so many records is large: of one that is, a build keeps no record of what its pages read, and makes every
 * page again; Astro's collections have ids alone; and it is checked in a thread.
 */
export function isLarge(records: number): boolean {
  return records > 10_000;
}

/** The build and the pages that Astro makes of it are two programs in one process: what both see is global. */
const shared = globalThis as { [key: symbol]: Handed | undefined };
const key = Symbol.for('casebook.reading');

/** Hands what was read to the pages, so that nothing is read and checked twice; undefined takes it back. */
export function handOver(reading: Handed | undefined): void {
  shared[key] = reading;
}

/** What was handed over by a build, or else by the collections. */
export function handed(): Handed | undefined {
  return shared[key];
}
