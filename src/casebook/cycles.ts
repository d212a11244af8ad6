/** Ids that lead back to themselves, in the order in which each leads to the next; one circle for each knot of them. */
export function cyclesIn(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): string[][] {
  return knotsIn(ids, next).flatMap((knot) => {
    const members = new Set(knot);
    const circle = circleFrom(knot[0] ?? '', (id) => next(id).filter((to) => members.has(to)));
    return circle ? [circle] : [];
  });
}

/** Strongly connected sets of ids, each sorted as met (Tarjan 1972, with a stack of our own so that long chains fit). */
function knotsIn(ids: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: string[][] = [];
  const enter = (id: string) => {
    order.set(id, order.size);
    lowest.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, rest: [...next(id)] };
  };
  const lower = (id: string, to: number | undefined) =>
    lowest.set(id, Math.min(lowest.get(id) ?? 0, to ?? Infinity));
  for (const start of ids) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.rest.shift();
      if (to === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.id, lowest.get(top.id));
        if (lowest.get(top.id) !== order.get(top.id)) continue;
        const knot = open.splice(open.lastIndexOf(top.id));
        for (const id of knot) isOpen.delete(id);
        knots.push(knot);
      } else if (!order.has(to)) path.push(enter(to));
      else if (isOpen.has(to)) lower(top.id, order.get(to));
    }
  }
  return knots;
}

/** The shortest way from an id back to itself, without its end; undefined when there is none. */
function circleFrom(start: string, next: (id: string) => readonly string[]): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue)
    for (const to of next(id)) {
      if (to === start) {
        const circle = [id];
        for (let at = id; at !== start;) circle.unshift((at = cameFrom.get(at) ?? start));
        return circle;
      }
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      queue.push(to);
    }
  return undefined;
}

/** The circle turned so that it begins where `blame` is least; ties go to the first id. */
export function turnedTo(circle: readonly string[], blame: (id: string) => number): string[] {
  const first = [...circle]
    .sort((a, b) => (a < b ? -1 : 1))
    .reduce((least, id) => (blame(id) < blame(least) ? id : least));
  const index = circle.indexOf(first);
  return [...circle.slice(index), ...circle.slice(0, index)];
}
