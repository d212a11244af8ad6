import { undeclaredIncrements, undeclaredSiblings } from './relations.ts';
import { directTarget } from './scopes.ts';
import type { PlannedClaim, PlannedMeasure, World } from './world.ts';

/** Whether a number that is false still stands at the end of a day: said, not replaced, taken back or only passed on. */
export function falseNumbersStand(world: World, day: number): boolean {
  return world.claims.some((claim) =>
    claim.measures.some((measure) => !measure.isTrue && stands(world, claim, measure, day)),
  );
}

function stands(world: World, claim: PlannedClaim, measure: PlannedMeasure, day: number): boolean {
  if (claim.latest > day) return false;
  if (claim.retracted === 'unknown') return false;
  if (claim.retracted !== undefined && claim.retracted <= day) return false;
  if (isReplaced(world, claim, measure, day)) return false;
  return !claim.relations.some(
    ({ kind, claim: id }) =>
      kind === 'repeats' &&
      world.claims.some((original) => original.id === id && speaksOf(original, measure.outcome)),
  );
}

function isReplaced(
  world: World,
  old: PlannedClaim,
  measure: PlannedMeasure,
  day: number,
): boolean {
  // A chain may pass a claim that says nothing of this outcome.
  const chain = new Set([old]);
  for (const link of chain)
    for (const claim of world.claims)
      if (
        claim.latest <= day &&
        claim.by === link.by &&
        claim.relations.some((one) => one.kind === 'supersedes' && one.claim === link.id)
      )
        chain.add(claim);
  return [...chain].some(
    (claim) =>
      claim !== old &&
      speaksOf(claim, measure.outcome) &&
      JSON.stringify(claim.population) === JSON.stringify(old.population),
  );
}

function speaksOf(claim: PlannedClaim, outcome: readonly string[]): boolean {
  return claim.measures.some((measure) => measure.outcome.join() === outcome.join());
}

/** Whether a world is as it promises; what is left of one after some of it was taken away may not be. */
export function keepsPromise(world: World): boolean {
  if (undeclaredSiblings(world).length > 0) return false;
  if (world.promise !== 'true') return isAnswered(world);
  return undeclaredIncrements(world).length === 0 && !falseNumbersStand(world, Infinity);
}

/** Of all about which something is said, the honest voice says how many, of each outcome. */
function isAnswered(world: World): boolean {
  const honest = world.claims.filter(({ isHonest }) => isHonest);
  return world.claims.every((claim) =>
    claim.measures.every(({ outcome }) =>
      honest.some(
        (one) => subjectOf(world, one) === subjectOf(world, claim) && speaksOf(one, outcome),
      ),
    ),
  );
}

/** The one incident or the several that a claim is about. */
export function subjectOf({ incidents }: Pick<World, 'incidents'>, claim: PlannedClaim): string {
  return directTarget(incidents, claim.incidents) ?? [...claim.incidents].sort().join();
}
