import type { RelationKind } from '../../../src/schemas/claim.ts';
import { drawClaim, type Draft } from './claims.ts';
import type { Random } from './random.ts';
import { fullScope } from './scopes.ts';
import type { PlannedClaim, PlannedMeasure } from './world.ts';

/** It says something, and nothing of those who died. */
const silentMeasure: PlannedMeasure = {
  outcome: ['displaced'],
  count: 'unspecified',
  breakdown: [],
  isTrue: true,
  counted: new Set(),
};

/** An older claim, of any numbers, that this one replaces; the link between may say nothing or be retracted. */
export function addOlder(random: Random, world: Draft, newer: PlannedClaim): PlannedClaim {
  const older = addCopy(random, world, newer, newer.said - random.between(0, 2));
  if (random.chance(0.35)) {
    const between = addCopy(random, world, newer, newer.said);
    if (random.chance(0.5)) retract(random, between);
    else between.measures = [silentMeasure];
    relate(between, 'supersedes', older);
    relate(newer, 'supersedes', between);
  } else relate(newer, 'supersedes', older);
  return older;
}

/** A claim that another only passes on, with whatever numbers. */
export function addRelay(random: Random, world: Draft, original: PlannedClaim): PlannedClaim {
  const relay = addCopy(random, world, original, original.said + random.between(0, 2));
  relay.by = random.pick(['paper', 'agency', 'council']);
  relate(relay, 'repeats', original);
  return relay;
}

/** A claim that was never true and was taken back by its speaker. */
export function addRetracted(random: Random, world: Draft): PlannedClaim {
  const claim = drawClaim(random, world, { isFalse: true });
  retract(random, claim);
  world.claims.push(claim);
  return claim;
}

/** A chain of which nothing stands: what its last link replaced stays replaced when that is retracted. */
export function addWithdrawn(random: Random, world: Draft): void {
  const claim = addRetracted(random, world);
  const older = addCopy(random, world, claim, claim.said - 1);
  relate(claim, 'supersedes', older);
}

export function relate(from: PlannedClaim, kind: RelationKind, to: PlannedClaim): void {
  if (!from.relations.some((one) => one.kind === kind && one.claim === to.id))
    from.relations.push({ kind, claim: to.id });
}

function retract(random: Random, claim: PlannedClaim): void {
  claim.retracted = random.chance(0.5)
    ? 'unknown'
    : Math.min(31, claim.latest + random.between(0, 2));
}

function addCopy(random: Random, world: Draft, of: PlannedClaim, said: number): PlannedClaim {
  // An older version, or a relay, is sometimes filed less closely.
  const target = random.chance(0.35) ? ['whole'] : of.incidents;
  const drawn = drawClaim(random, world, {
    by: of.by,
    said,
    population: of.population,
    nature: of.nature,
    outcomes: of.measures.map(({ outcome }) => outcome),
    isFalse: true,
  });
  const scope =
    target === of.incidents
      ? { occurred: of.occurred, places: of.places, incidents: of.incidents }
      : fullScope(world, target);
  const { occurred, places, incidents } = scope;
  const copy = { ...drawn, occurred, places, incidents };
  world.claims.push(copy);
  return copy;
}
