import { parseEdtf } from '../../../src/schemas/edtf.ts';
import type { Draft } from './claims.ts';
import type { Random } from './random.ts';
import { directTarget } from './scopes.ts';
import { addOlder, addRelay, relate } from './versions.ts';
import { isIn, lineOf, peopleOf, type PlannedClaim, type World } from './world.ts';

type Pair = readonly [string, string];

/** Siblings in which the same people died, and no record says that they may be the same. */
export function undeclaredSiblings(world: World): Pair[] {
  const deaths = world.harms.filter(({ outcome }) => outcome === 'killed');
  const died = new Map(
    world.incidents.map(({ id }) => [id, peopleOf(deaths.filter((harm) => isIn(world, harm, id)))]),
  );
  return pairsOf(world.incidents).flatMap(([a, b]): Pair[] => {
    const isShared =
      a.partOf === b.partOf && !died.get(a.id)?.isDisjointFrom(died.get(b.id) ?? new Set());
    return isShared && !isDeclared(world, a.id, b.id) ? [[a.id, b.id]] : [];
  });
}

function isDeclared(world: World, a: string, b: string): boolean {
  const isAbout = (ids: readonly string[], whole: string) =>
    ids.some((id) => lineOf(world.incidents, id).includes(whole));
  const byIncident = world.incidents.some(
    ({ id, mayOverlap }) =>
      (isAbout([id], a) && isAbout(mayOverlap, b)) || (isAbout([id], b) && isAbout(mayOverlap, a)),
  );
  return (
    byIncident ||
    world.claims.some((from) =>
      from.relations.some(({ kind, claim: to }) => {
        if (kind === 'supersedes' || kind === 'disjointFrom') return false;
        const families = [from.id, to].map((id) => versionsOf(world, id, kind !== 'repeats'));
        const [near, far] = families.map((family) => family.flatMap(({ incidents }) => incidents));
        // A claim about both, and its own versions and relays, say nothing of what else counts the same people.
        if (!near || !far || families[0]?.some((claim) => families[1]?.includes(claim)))
          return false;
        return (isAbout(near, a) && isAbout(far, b)) || (isAbout(near, b) && isAbout(far, a));
      }),
    )
  );
}

/** A claim with whatever it supersedes, is superseded by and, mostly, relays. */
function versionsOf(world: World, id: string, withRelays = true): PlannedClaim[] {
  const found = new Set([id]);
  for (const one of found)
    for (const claim of world.claims)
      for (const relation of claim.relations) {
        const isSame =
          relation.kind === 'supersedes' || (withRelays && relation.kind === 'repeats');
        if (isSame && claim.id === one) found.add(relation.claim);
        if (relation.kind === 'supersedes' && relation.claim === one) found.add(claim.id);
      }
  return world.claims.filter((claim) => found.has(claim.id));
}

/** Increments of one speaker over days that are apart, that count the same deaths and have no relation. */
export function undeclaredIncrements(world: World): (readonly [PlannedClaim, PlannedClaim])[] {
  const increments = world.claims.filter(({ nature }) => nature === 'incremental');
  return pairsOf(increments).filter(([a, b]) => {
    if (a.by !== b.by || !areApart(a.occurred, b.occurred)) return false;
    const isShared = !deathsIn(a).isDisjointFrom(deathsIn(b));
    const [near, far] = [a, b].map(({ id }) => versionsOf(world, id)) as [
      PlannedClaim[],
      PlannedClaim[],
    ];
    const isLinked = (from: PlannedClaim[], to: PlannedClaim[]) =>
      from.some((claim) => claim.relations.some((one) => to.some(({ id }) => id === one.claim)));
    return isShared && !isLinked(near, far) && !isLinked(far, near);
  });
}

function deathsIn(claim: PlannedClaim): ReadonlySet<number> {
  return claim.measures.find(({ outcome }) => outcome.join() === 'killed')?.counted ?? new Set();
}

/** Whether two recorded spans lie apart for certain: a marked, open or unknown end shows nothing. */
function areApart(a: string, b: string): boolean {
  const [one, other] = [a, b].map(parseEdtf);
  if (
    !one ||
    !other ||
    [...one.ends, ...other.ends].some((end) => !end || end.approximate || end.uncertain)
  )
    return false;
  return Number(one.latest) < Number(other.earliest) || Number(other.latest) < Number(one.earliest);
}

/** Says of everything that counts the same deaths that it may, in one of the ways in which that is said. */
export function declareOverlaps(random: Random, world: Draft): void {
  for (const [a, b] of undeclaredSiblings(world)) {
    const [from, to] = random.shuffled([a, b]) as [string, string];
    if (random.chance(0.7)) relateClaimsAbout(random, world, from, to);
    // Sometimes the claims have said it already, or said it of two others.
    if (!isDeclared(world, a, b))
      world.incidents.find(({ id }) => id === from)?.mayOverlap.push(to);
  }
  for (const [a, b] of undeclaredIncrements(world)) {
    const [from, to] = random.shuffled([a, b]) as [PlannedClaim, PlannedClaim];
    const end = random.chance(0.2) ? addOlder(random, world, to) : to;
    relate(from, random.pick(['mayOverlap', 'includes', 'disputes']), end);
  }
}

function relateClaimsAbout(random: Random, world: Draft, a: string, b: string): void {
  const about = (whole: string) =>
    world.claims.filter(({ incidents }) =>
      incidents.some((id) => lineOf(world.incidents, id).includes(whole)),
    );
  const [from, to] = [about(a), about(b)];
  if (from.length === 0 || to.length === 0) return;
  const near = random.pick(from);
  let far = random.pick(to);
  if (near === far) return;
  if (random.chance(0.25)) far = addOlder(random, world, far);
  else if (random.chance(0.25)) far = addRelay(random, world, far);
  const kind = random.pick(['mayOverlap', 'includes', 'disputes', 'repeats'] as const);
  // Nobody repeats what is not yet said.
  relate(near, kind === 'repeats' && near.said < far.latest ? 'mayOverlap' : kind, far);
}

/** Says of some pairs of claims that they count different people, where all that they count differs. */
export function declareDisjoint(random: Random, world: Draft): void {
  for (const [a, b] of pairsOf(world.claims)) {
    const isSameIncident =
      directTarget(world.incidents, a.incidents) === directTarget(world.incidents, b.incidents);
    if (!isSameIncident || !isTrueOfOthers(a, b) || !random.chance(0.5)) continue;
    relate(a, 'disjointFrom', b);
  }
}

function isTrueOfOthers(a: PlannedClaim, b: PlannedClaim): boolean {
  const measures = [...a.measures, ...b.measures];
  const shared = a.measures.flatMap((one) =>
    b.measures
      .filter(({ outcome }) => outcome.join() === one.outcome.join())
      .map((other) => [one, other] as const),
  );
  return (
    measures.every(({ isTrue }) => isTrue) &&
    shared.length > 0 &&
    shared.every(([one, other]) => one.counted.isDisjointFrom(other.counted))
  );
}

export function pairsOf<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((other) => [one, other] as const),
  );
}
