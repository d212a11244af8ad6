import { drawClaim, drawIncrements, type Draft, type Wanted } from './claims.ts';
import { boundedCount } from './counts.ts';
import { drawHarms, drawIncidents, drawPeople } from './history.ts';
import { randomOf, type Random } from './random.ts';
import { declareDisjoint, declareOverlaps } from './relations.ts';
import { directTarget, drawScope, fullScope } from './scopes.ts';
import { subjectOf } from './standing.ts';
import { addOlder, addRelay, addRetracted, addWithdrawn, relate } from './versions.ts';
import { type Promised, type World } from './world.ts';

/** The world with this number: the same one, whoever asks. Most hold nothing that is false; in others people lie. */
export function drawWorld(seed: number, number: number): World {
  const random = randomOf(seed, number);
  const promise: Promised = random.weighted({ true: 8, whole: 2, ceiling: 1 });
  const people = drawPeople(random);
  const incidents = drawIncidents(random);
  const harms = drawHarms(random, people, incidents);
  const world: Draft = { promise, people, harms, incidents, claims: [] };
  drawUtterances(random, world, promise !== 'true');
  // A ceiling over each of several incidents is none over what is said of them together.
  if (promise === 'ceiling') keepDirect(world);
  declareOverlaps(random, world);
  if (promise === 'true') declareDisjoint(random, world);
  else answerLiars(random, world);
  return { ...world, claims: random.shuffled(world.claims) };
}

function drawUtterances(random: Random, world: Draft, isFalse: boolean): void {
  for (let left = random.between(2, 7); left > 0; left -= 1) {
    const claim = drawClaim(random, world, { isFalse });
    world.claims.push(claim);
    if (random.chance(0.15)) addOlder(random, world, claim);
    if (random.chance(0.12)) addRelay(random, world, claim);
  }
  if (random.chance(0.35)) world.claims.push(...drawIncrements(random, world, isFalse));
  if (random.chance(0.5)) addFamily(random, world, isFalse);
  if (random.chance(0.25)) addSiblingsTogether(random, world, isFalse);
  if (random.chance(0.2)) addOtherPeople(random, world, isFalse);
  if (random.chance(0.2)) addRetracted(random, world);
  if (random.chance(0.1)) addWithdrawn(random, world);
  addRelations(random, world);
}

/** A number for an incident and for each of its parts. */
function addFamily(random: Random, world: Draft, isFalse: boolean): void {
  const wholes = world.incidents.filter(({ id }) =>
    world.incidents.some(({ partOf }) => partOf === id),
  );
  if (wholes.length === 0) return;
  const whole = random.pick(wholes).id;
  const outcome = random.pick(['killed', 'killed', 'killed', 'injured'] as const);
  for (const { id, partOf } of world.incidents)
    if (partOf === whole || (id === whole && random.chance(0.6)))
      world.claims.push(
        drawClaim(random, world, {
          scope: fullScope(world, [id]),
          isFalse,
          population: undefined,
          nature: 'cumulative',
          outcomes: [[outcome]],
        }),
      );
}

/** Several speakers on the same several parts of the whole, and some on those left over. */
function addSiblingsTogether(random: Random, world: Draft, isFalse: boolean): void {
  const parts = world.incidents.filter(({ partOf }) => partOf === 'whole').map(({ id }) => id);
  if (parts.length < 2) return;
  const target = random.shuffled(parts).slice(0, random.between(2, parts.length));
  const others = parts.filter((id) => !target.includes(id));
  for (const scope of [
    fullScope(world, target),
    drawScope(random, world, target),
    drawScope(random, world, target),
    ...others.map((id) => fullScope(world, [id])),
  ])
    world.claims.push(
      drawClaim(random, world, {
        scope,
        isFalse,
        population: undefined,
        nature: 'cumulative',
        outcomes: [['killed']],
      }),
    );
}

/** Two speakers on two groups that have nobody in common, and on two that may. */
function addOtherPeople(random: Random, world: Draft, isFalse: boolean): void {
  const scope = fullScope(world, [random.pick(world.incidents).id]);
  const groups = random.pick([
    ['civilians', 'army', 'police'],
    ['security', 'police', 'rebels'],
  ]);
  for (const group of groups) {
    const wanted: Wanted = { scope, isFalse, population: { by: 'side', group } };
    world.claims.push(drawClaim(random, world, { ...wanted, outcomes: [['killed']] }));
  }
}

/** Relations that are no more than true: nothing may come to be false by them. */
function addRelations(random: Random, world: Draft): void {
  for (let left = random.between(0, 3); left > 0; left -= 1) {
    const [from, to] = [random.pick(world.claims), random.pick(world.claims)];
    if (from.said <= to.said || from.latest <= to.latest) continue;
    if (random.chance(0.3) && from.by === to.by) relate(from, 'supersedes', to);
    else relate(from, random.pick(['mayOverlap', 'disputes', 'includes']), to);
  }
}

/** When everybody else has spoken. */
const longAfter = { claimed: '2001-02-15', latest: 46 };

/** One voice tells the truth about everything that anybody speaks of, and nobody else need. */
function answerLiars(random: Random, world: Draft): void {
  const asked = new Map<string, { target: readonly string[]; outcome: readonly string[] }>();
  for (const claim of world.claims)
    for (const { outcome } of claim.measures) {
      const subject = subjectOf(world, claim);
      asked.set(`${subject} ${outcome.join()}`, { target: subject.split(','), outcome });
    }
  for (const { target, outcome } of asked.values()) {
    const claim = drawClaim(random, world, {
      by: 'witness',
      said: longAfter.latest,
      scope: fullScope(world, target),
      population: undefined,
      nature: 'cumulative',
      outcomes: [outcome as World['claims'][number]['measures'][number]['outcome']],
    });
    const [measure] = claim.measures;
    if (!measure) continue;
    const truth = measure.counted.size;
    world.claims.push({
      ...claim,
      ...longAfter,
      basis: 'counted',
      measures: [
        {
          ...measure,
          breakdown: [],
          count: world.promise === 'ceiling' ? `up to ${truth}` : boundedCount(random, truth),
        },
      ],
      isHonest: true,
    });
  }
}

function keepDirect(world: Draft): void {
  const kept = world.claims.filter(
    ({ incidents }) => directTarget(world.incidents, incidents) !== undefined,
  );
  world.claims.splice(0, Infinity, ...kept);
  const ids = new Set(kept.map(({ id }) => id));
  for (const claim of kept)
    claim.relations = claim.relations.filter(({ claim: id }) => ids.has(id));
}
