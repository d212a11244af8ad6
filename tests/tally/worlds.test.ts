import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import { tallyIncident } from '../../src/tally/tally.ts';
import { drawWorld } from './worlds/draw.ts';
import { failureOf } from './worlds/failure.ts';
import { trialOf, violationOf } from './worlds/judge.ts';
import { withoutRule } from './worlds/mutants.ts';
import { rules } from './worlds/rules.ts';

/** `npm run worlds` judges tens of thousands. */
const worlds = 3000;
const seed = 1;

describe('in invented worlds of which the truth is known', () => {
  test(`every number of ${worlds} follows from what is claimed`, () => {
    for (let number = 0; number < worlds; number += 1)
      expect(failureOf(seed, number, tallyIncident)).toBeUndefined();
  });

  test.each(rules.map((mutant, index) => [mutant.rule, mutant, index] as const))(
    'without the rule "%s" some number does not follow',
    async (_, mutant, index) => {
      const mutated = await withoutRule(mutant, index);
      const shows = (number: number) =>
        violationOf(trialOf(drawWorld(seed, number)), mutated) !== undefined;
      let found = mutant.world;
      // Where the worlds or the tally have changed, another one has to be written into the table.
      if (!shows(found)) found = range(10_000).find(shows) ?? NaN;
      expect(mutant.world).toBe(found);
    },
  );
});
