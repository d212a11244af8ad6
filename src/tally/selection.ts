import { compareText } from '../casebook/problem.ts';

/** Beyond this many items that hang together an exact search would take too long. */
export const largestExactSearch = 20;

/** Something with a weight that may be selected, known by its id. */
export interface Weighted {
  id: string;
  /** Not negative. */
  weight: number;
}

/** A set of items that may be selected together, and whether a heavier one may exist. */
export interface Selection<Item> {
  /** In the order given. */
  items: Item[];
  /** False where more than 20 items hang together, so that one heavier selection may have been missed. */
  isExact: boolean;
}

/**
 * The heaviest selection of items no two of which overlap. Items that hang together through overlaps
 * are searched exactly up to 20; of a larger cluster they are taken by weight, then id, as long as they
 * overlap nothing taken before, which is never too much. `overlaps` has each pair under both ids.
 */
export function selectApart<Item extends Weighted>(
  items: readonly Item[],
  overlaps: ReadonlyMap<string, ReadonlySet<string>>,
): Selection<Item> {
  const selected = new Set<Item>();
  let isExact = true;
  for (const cluster of clustersOf(items, overlaps)) {
    const ordered = cluster.sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));
    const exact = ordered.length <= largestExactSearch;
    isExact &&= exact;
    for (const item of exact ? search(ordered, overlaps).items : greedy(ordered, overlaps))
      selected.add(item);
  }
  return { items: items.filter((item) => selected.has(item)), isExact };
}

type ReadonlyOverlaps = ReadonlyMap<string, ReadonlySet<string>>;

function search<Item extends Weighted>(
  items: readonly Item[],
  overlaps: ReadonlyOverlaps,
): { items: Item[]; weight: number } {
  const [first, ...rest] = items;
  if (first === undefined) return { items: [], weight: 0 };
  const met = overlaps.get(first.id);
  const apart = rest.filter(({ id }) => !met?.has(id));
  const after = search(apart, overlaps);
  const taken = { items: [first, ...after.items], weight: after.weight + first.weight };
  if (apart.length === rest.length) return taken;
  const skipped = search(rest, overlaps);
  return skipped.weight > taken.weight ? skipped : taken;
}

function greedy<Item extends Weighted>(items: readonly Item[], overlaps: ReadonlyOverlaps): Item[] {
  const taken: Item[] = [];
  const blocked = new Set<string>();
  for (const item of items) {
    if (blocked.has(item.id)) continue;
    taken.push(item);
    for (const id of overlaps.get(item.id) ?? []) blocked.add(id);
  }
  return taken;
}

/** The groups of items that hang together through overlaps, in the order of their first items. */
export function clustersOf<Item extends Weighted>(
  items: readonly Item[],
  overlaps: ReadonlyOverlaps,
): Item[][] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const clusters: Item[][] = [];
  for (const seed of items) {
    if (!byId.delete(seed.id)) continue;
    const cluster = [seed];
    for (const member of cluster)
      for (const id of overlaps.get(member.id) ?? []) {
        const other = byId.get(id);
        if (other && byId.delete(id)) cluster.push(other);
      }
    clusters.push(cluster);
  }
  return clusters;
}
