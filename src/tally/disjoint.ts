/** Beyond this many items that hang together the exact search would take too long. */
const largestSearch = 20;

/**
 * The heaviest selection of items no two of which overlap, in the order given. Items that hang
 * together through overlaps are searched exactly up to 20 of them; of a larger cluster only its
 * heaviest item is taken, which is less but never too much. Weights are not negative.
 */
export function disjointSelection<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  overlap: (a: Item, b: Item) => boolean,
): Item[] {
  const selected = new Set(
    clustersOf(items, overlap).flatMap((cluster) =>
      cluster.length > largestSearch
        ? [heaviest(cluster, weightOf)]
        : search(cluster, weightOf, overlap).items,
    ),
  );
  return items.filter((item) => selected.has(item));
}

function search<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  overlap: (a: Item, b: Item) => boolean,
): { items: Item[]; weight: number } {
  const [first, ...rest] = items;
  if (first === undefined) return { items: [], weight: 0 };
  const after = search(
    rest.filter((item) => !overlap(first, item)),
    weightOf,
    overlap,
  );
  const taken = { items: [first, ...after.items], weight: after.weight + weightOf(first) };
  if (rest.every((item) => !overlap(first, item))) return taken;
  const skipped = search(rest, weightOf, overlap);
  return skipped.weight > taken.weight ? skipped : taken;
}

function clustersOf<Item>(
  items: readonly Item[],
  overlap: (a: Item, b: Item) => boolean,
): Item[][] {
  const left = new Set(items);
  const clusters: Item[][] = [];
  for (const seed of items) {
    if (!left.delete(seed)) continue;
    const cluster = [seed];
    for (const member of cluster)
      for (const other of [...left])
        if (overlap(member, other)) {
          left.delete(other);
          cluster.push(other);
        }
    clusters.push(cluster);
  }
  return clusters;
}

function heaviest<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
  return items.reduce((best, item) => (weightOf(item) > weightOf(best) ? item : best));
}
