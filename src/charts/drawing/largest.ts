/** So many of the largest, in the order in which they stand. */
export function largest<Of>(all: readonly Of[], most: number, sizeOf: (one: Of) => number): Of[] {
  const kept = new Set(all.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most));
  return all.filter((one) => kept.has(one));
}
