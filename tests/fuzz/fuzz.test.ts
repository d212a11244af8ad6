import fc from 'fast-check';
import { test } from 'vitest';
import { properties } from './properties.ts';

/** Fixed, so that a failure is one of the change at hand; npm run fuzz looks further. */
const seed = 20250307;
const cases: Record<string, number> = { 'files by themselves': 250, captures: 30, comparisons: 4 };

test.each(Object.keys(properties))('%s', (name) => {
  const property = properties[name];
  if (property) fc.assert(property, { seed, numRuns: cases[name] ?? 12 });
});
