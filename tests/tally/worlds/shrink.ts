import { keepsPromise } from './standing.ts';
import type { PlannedClaim, World } from './world.ts';

/** The smallest world found, by taking away one thing at a time, that still fails and still keeps its promise. */
export function shrinkWorld(world: World, fails: (world: World) => boolean): World {
  for (const smaller of smallerWorlds(world))
    if (keepsPromise(smaller) && fails(smaller)) return shrinkWorld(smaller, fails);
  return world;
}

function* smallerWorlds(world: World): Generator<World> {
  for (const claim of world.claims) yield withoutClaim(world, claim);
  for (const { id } of world.incidents) {
    const isNeeded =
      id === 'whole' ||
      world.incidents.some(({ partOf }) => partOf === id) ||
      world.claims.some(({ incidents }) => incidents.includes(id));
    if (!isNeeded) yield withoutIncident(world, id);
  }
  for (const claim of world.claims)
    for (const less of lessClaims(claim)) yield withClaim(world, less);
  for (const incident of world.incidents)
    if (incident.mayOverlap.length > 0)
      yield {
        ...world,
        incidents: world.incidents.map((one) =>
          one === incident ? { ...one, mayOverlap: [] } : one,
        ),
      };
}

function withoutClaim(world: World, gone: PlannedClaim): World {
  const claims = world.claims
    .filter((claim) => claim !== gone)
    .map((claim) => ({
      ...claim,
      relations: claim.relations.filter(({ claim: id }) => id !== gone.id),
    }));
  return { ...world, claims };
}

/** What happened in it is from then on filed in what it was a part of. */
function withoutIncident(world: World, gone: string): World {
  const whole = world.incidents.find(({ id }) => id === gone)?.partOf;
  return {
    ...world,
    incidents: world.incidents
      .filter(({ id }) => id !== gone)
      .map((one) => ({ ...one, mayOverlap: one.mayOverlap.filter((id) => id !== gone) })),
    harms: world.harms.map((harm) =>
      harm.incident === gone ? { ...harm, incident: whole } : harm,
    ),
  };
}

function withClaim(world: World, claim: PlannedClaim): World {
  return { ...world, claims: world.claims.map((one) => (one.id === claim.id ? claim : one)) };
}

function* lessClaims(claim: PlannedClaim): Generator<PlannedClaim> {
  if (claim.measures.length > 1)
    for (const gone of claim.measures)
      yield { ...claim, measures: claim.measures.filter((measure) => measure !== gone) };
  for (const measure of claim.measures)
    if (measure.breakdown.length > 0)
      yield {
        ...claim,
        measures: claim.measures.map((one) => (one === measure ? { ...one, breakdown: [] } : one)),
      };
  for (const gone of claim.relations)
    yield { ...claim, relations: claim.relations.filter((relation) => relation !== gone) };
}
