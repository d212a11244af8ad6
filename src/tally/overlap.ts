import { ancestryOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import type { RelationKind } from '../schemas/claim.ts';

/** Ids that may share people, each pair under both of its ids. */
export type Overlaps = Map<string, Set<string>>;

/**
 * Which incidents of one whole may share victims (content model, "What follows from the claims", rule
 * 6): an incident at or below one is `mayOverlap` with one at or below the other, or a claim about one
 * stands in `includes`, `mayOverlap`, `repeats` or `disputes` to a claim about the other, through
 * whatever either supersedes, is superseded by or relays.
 */
export const overlappingSiblings = memoize((casebook: LinkedRecords): Overlaps => {
  const overlaps: Overlaps = new Map();
  for (const [id, { data }] of casebook.incidents)
    for (const other of data.mayOverlap) markSiblings(casebook, overlaps, id, other);
  const { pairs } = relatedFamilies(casebook);
  for (const [first, second] of pairs)
    for (const a of incidentsOf(casebook, first))
      for (const b of incidentsOf(casebook, second)) markSiblings(casebook, overlaps, a, b);
  return overlaps;
}, 'overlappingSiblings');

/** Whether two claims, or what they replace, are replaced by or relay, stand in a relation that lets their people be the same. */
export function mayShareCounted(casebook: LinkedRecords, a: string, b: string): boolean {
  const { familyOf, related } = relatedFamilies(casebook);
  const [first, second] = [familyOf(a), familyOf(b)];
  return first === second || Boolean(related.get(first)?.has(second));
}

/** The pairs among some claims that may share people by what the record says of them (see `mayShareCounted`). */
export function sharingPairs(
  casebook: LinkedRecords,
  claims: readonly string[],
): [string, string][] {
  const { familyOf, related } = relatedFamilies(casebook);
  const byFamily = Map.groupBy(claims, familyOf);
  return [...byFamily].flatMap(([family, members]) => {
    const others = [...(related.get(family) ?? [])].flatMap((other) => byFamily.get(other) ?? []);
    return members.flatMap((a) =>
      [...members, ...others].flatMap((b): [string, string][] => (a === b ? [] : [[a, b]])),
    );
  });
}

/** Notes that two ids overlap. */
export function markOverlap(overlaps: Overlaps, a: string, b: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = overlaps.get(from);
    if (known) known.add(to);
    else overlaps.set(from, new Set([to]));
  }
}

/** The parts of the nearest whole in which two incidents lie are those that overlap; higher up both are in one part. */
function markSiblings(casebook: LinkedRecords, overlaps: Overlaps, a: string, b: string): void {
  const [first, second] = [ancestryOf(casebook, a), ancestryOf(casebook, b)];
  const whole = first.find((id) => second.includes(id));
  if (whole === undefined || whole === a || whole === b) return;
  const partOf = (line: readonly string[]) => line[line.indexOf(whole) - 1];
  const [one, other] = [partOf(first), partOf(second)];
  if (one && other && one !== other) markOverlap(overlaps, one, other);
}

const sharing: readonly RelationKind[] = ['includes', 'mayOverlap', 'disputes'];

interface Families {
  /** The name of a claim's family: all that it supersedes, is superseded by or relays. */
  familyOf(claim: string): string;
  /** Pairs of families' claims of which a relation says that they may count the same people. */
  pairs: readonly (readonly [readonly string[], readonly string[]])[];
  related: Overlaps;
}

const relatedFamilies = memoize((casebook: LinkedRecords): Families => {
  const versions = unionOf(casebook, ['supersedes']);
  const voices = unionOf(casebook, ['supersedes', 'repeats']);
  const related: Overlaps = new Map();
  const seen = new Set<string>();
  const pairs: [readonly string[], readonly string[]][] = [];
  const note = (union: Union, a: string, b: string) => {
    const [first, second] = [union.nameOf(a), union.nameOf(b)];
    const key = `${union === voices ? 'voices' : 'versions'} ${first} ${second}`;
    if (seen.has(key)) return;
    seen.add(key);
    pairs.push([union.membersOf(first), union.membersOf(second)]);
  };
  for (const [id, { data }] of casebook.claims) {
    for (const { claim } of data.repeats) if (casebook.claims.has(claim)) note(versions, id, claim);
    for (const kind of sharing)
      for (const { claim } of data[kind]) {
        if (!casebook.claims.has(claim)) continue;
        note(voices, id, claim);
        markOverlap(related, voices.nameOf(id), voices.nameOf(claim));
      }
  }
  return { familyOf: voices.nameOf, pairs, related };
}, 'relatedFamilies');

interface Union {
  nameOf(claim: string): string;
  membersOf(name: string): readonly string[];
}

/** Claims joined by relations of some kinds, in either direction; a union is named by one of its claims. */
function unionOf(casebook: LinkedRecords, kinds: readonly RelationKind[]): Union {
  const parent = new Map<string, string>();
  const nameOf = (claim: string): string => {
    let root = claim;
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above;
    // Halve the way for the next who asks.
    for (let step = claim; step !== root;) {
      const next = parent.get(step) ?? root;
      parent.set(step, root);
      step = next;
    }
    return root;
  };
  for (const [id, { data }] of casebook.claims)
    for (const kind of kinds)
      for (const { claim } of data[kind]) {
        const [a, b] = [nameOf(id), nameOf(claim)];
        if (a !== b && casebook.claims.has(claim)) parent.set(a, b);
      }
  const members = new Map<string, string[]>();
  for (const id of casebook.claims.keys()) {
    const name = nameOf(id);
    const known = members.get(name);
    if (known) known.push(id);
    else members.set(name, [id]);
  }
  return { nameOf, membersOf: (name) => members.get(name) ?? [] };
}

function incidentsOf(casebook: LinkedRecords, claims: readonly string[]): Set<string> {
  return new Set(claims.flatMap((id) => casebook.claims.get(id)?.data.covers.incidents ?? []));
}
