import { frontMatterOf, incidentFrontMatterOf } from './casebook.ts';
import type { Violation } from './judge.ts';
import { truthOf, type World } from './world.ts';

/** A failing world as text: what is wrong, its incidents with the truth of each, and its claims. */
export function printWorld(world: World, violation: Violation): string {
  const { incident, outcome, day, what } = violation;
  const outcomes = outcome.split('-or-');
  return [
    `${incident}, ${outcome}${day === undefined ? '' : `, by the end of day ${day}`}: ${what}.`,
    `What is promised: ${world.promise}.`,
    ...world.incidents.map(
      (one) =>
        `incident ${one.id} (${outcome}: ${truthOf(world, one.id, outcomes, day)}) ${textOf(incidentFrontMatterOf(one))}`,
    ),
    ...world.claims.map((claim) => {
      const real = claim.measures.map(
        ({ isTrue, counted }) => `${isTrue ? 'true' : 'false'} of ${counted.size}`,
      );
      return `claim ${claim.id} (${real.join(', ')}) ${textOf(frontMatterOf(claim))}`;
    }),
  ].join('\n');
}

function textOf(front: Record<string, unknown>): string {
  return Object.entries(front)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => `${key}: ${JSON.stringify(value).replaceAll('"', '')}`)
    .join(', ');
}
