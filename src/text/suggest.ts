/** The candidate that was most likely meant, or undefined when none is near. Ties go to the first by code unit. */
export function suggest(written: string, candidates: Iterable<string>): string | undefined {
  const sorted = [...candidates].sort();
  let best: string | undefined;
  /** A third of the letters may differ; of one or two, none. */
  let bestDistance = Math.floor(written.length / 3) + 1;
  for (const candidate of sorted) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? onlyExtension(written.toLowerCase(), sorted);
}

/** The one candidate that has the written words among its own, or is among them: `crew` for `ferry-crew`. */
function onlyExtension(written: string, candidates: readonly string[]): string | undefined {
  const holds = (long: string, short: string) => `-${long}-`.includes(`-${short}-`);
  const found = candidates.filter((other) => holds(other, written) || holds(written, other));
  return written !== '' && found.length === 1 ? found[0] : undefined;
}

/** "Did you mean …? " before a fix, or nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const meant = suggest(written, candidates);
  return meant === undefined ? '' : `Did you mean "${meant}"? `;
}

/** Optimal string alignment distance (Damerau–Levenshtein without repeated edits), cut off at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? limit;
}
