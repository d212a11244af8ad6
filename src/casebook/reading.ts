import type { Casebook } from './link.ts';
import type { Problem } from './problem.ts';
import type { Content } from './read.ts';

/** A content folder as a build has read, checked and linked it. */
export interface Reading {
  folder: string;
  content: Content;
  problems: readonly Problem[];
  casebook: Casebook;
}

/** The build and the pages that Astro makes of it are two programs in one process: what both see is global. */
const shared = globalThis as { [key: symbol]: Reading | undefined };
const key = Symbol.for('casebook.reading');

/** Hands what a build has read to the pages, so that nothing is read and checked twice; undefined takes it back. */
export function handOver(reading: Reading | undefined): void {
  shared[key] = reading;
}

/** The reading that a build has handed over; undefined in development, and where Astro builds by itself. */
export function handed(): Reading | undefined {
  return shared[key];
}
