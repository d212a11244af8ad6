/** The reads of a casebook by a page or by a memoised answer. */
export interface Reads {
  /** Ids by what was read of them: `incidents.title` of `storm`. */
  own: Map<string, Set<string>>;
  /** What was read for the answers that were asked for. */
  through: Set<Reads>;
}

/** All that was read, through answers too: ids by what was read of them, or all of them where they are many. */
export type AllReads = ReadonlyMap<string, ReadonlySet<string> | typeof all>;

/** Every id, and their order. */
export const all = '*';

/** The build and the pages that Astro makes of it are two programs in one process: what both see is global. */
const shared = globalThis as { [key: symbol]: { current?: Reads | undefined } };
const now = (shared[Symbol.for('casebook.reads')] ??= {});

/** Begins to record, or ends it with undefined; gives what was recorded to before. */
export function recordTo(reads: Reads | undefined): Reads | undefined {
  const before = now.current;
  now.current = reads;
  return before;
}

export function noReads(): Reads {
  return { own: new Map(), through: new Set() };
}

/** Beyond so many ids of a kind all of them count as read, so that what is kept stays small. */
const mostNamed = 64;

/** Notes that something of an id was read, where somebody records it. */
export function noteRead(what: string, id: string): void {
  const { current } = now;
  if (!current) return;
  const ids = current.own.get(what);
  if (!ids) current.own.set(what, new Set([id]));
  else if (ids.has(all)) return;
  else if (ids.size < mostNamed) ids.add(id);
  else if (!ids.has(id)) current.own.set(what, new Set([all]));
}

/** Notes that an answer was used, and so whatever was read to compute it. */
export function noteAnswer(reads: Reads | undefined): void {
  if (reads) now.current?.through.add(reads);
}

/** Whether anybody records. */
export function isRecording(): boolean {
  return now.current !== undefined;
}

const known = new WeakMap<Reads, AllReads>();

/** All that was read, once recording has ended. */
export function allReads(reads: Reads): AllReads {
  const before = known.get(reads);
  if (before) return before;
  const merged = new Map<string, Set<string> | typeof all>();
  for (const part of [reads.own, ...[...reads.through].map(allReads)])
    for (const [what, ids] of part) {
      const so = merged.get(what);
      if (so === all) continue;
      const joined = so ?? new Set<string>();
      for (const id of ids) joined.add(id);
      merged.set(what, joined.size > mostNamed || joined.has(all) ? all : joined);
    }
  known.set(reads, merged);
  return merged;
}
