/** The reads of a casebook by a page or by a memoised answer. */
export interface Reads {
  /** Ids by what was read of them: `incidents.title` of `storm`. */
  own: Map<string, Set<string>>;
  /** What was read for the answers that were asked for. */
  through: Set<Reads>;
  /** Of an answer that the next build can hold its own against: what was asked, and a digest of the answer. */
  answered?: { question: Question; digest: string };
}

/** What is asked of a casebook: the name of a function, and its words. */
export interface Question {
  name: string;
  words: Words;
}

export type Words = readonly (string | number | undefined)[];

/** On what something depends that was made of a casebook. */
export interface Footprint {
  /** Ids by what was read of them, or all of them where they are many; through answers without a digest too. */
  read: ReadonlyMap<string, ReadonlySet<string> | typeof all>;
  /** The answers that have a digest. */
  answers: ReadonlySet<Reads>;
}

/** Every id, and their order. */
export const all = '*';

/** The build and the pages that Astro makes of it are two programs in one process: what both see is global. */
const shared = globalThis as { [key: symbol]: Recording };
const now = (shared[Symbol.for('casebook.reads')] ??= {
  current: undefined,
  names: new WeakMap(),
  askable: new Map(),
});

interface Recording {
  current: Reads | undefined;
  /** What stands for itself: what is read of it is noted where it is read. */
  names: WeakMap<object, string>;
  askable: Map<string, Askable>;
}

type Askable = (of: never, ...words: never) => unknown;

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

/** Names an object of which every reading is noted, and gives it. */
export function nameWatched<Of extends object>(of: Of, name: string): Of {
  now.names.set(of, name);
  return of;
}

/** The name of an object of which every reading is noted. */
export function nameOfWatched(of: object): string | undefined {
  return now.names.get(of);
}

/** Makes a function one whose answers the next build can ask for again, by its name. */
export function makeAskable(name: string, ask: Askable): void {
  now.askable.set(name, ask);
}

/** What is read now for the answer to a question, with that answer's digest; undefined where there is no answer. */
export function askAgain(of: object, { name, words }: Question): Reads | undefined {
  const reads = noReads();
  const before = recordTo(reads);
  try {
    now.askable.get(name)?.(of as never, ...(words as never));
    return [...reads.through][0];
  } catch {
    return undefined;
  } finally {
    recordTo(before);
  }
}

const footprints = new WeakMap<Reads, Footprint>();

/** On what something depends, once recording has ended. */
export function footprintOf(reads: Reads): Footprint {
  const before = footprints.get(reads);
  if (before) return before;
  const read = new Map<string, Set<string> | typeof all>();
  const answers = new Set<Reads>();
  const add = (part: Footprint['read']) => {
    for (const [what, ids] of part) {
      const so = read.get(what);
      if (so === all) continue;
      const joined = so ?? new Set<string>();
      for (const id of ids) joined.add(id);
      read.set(what, joined.size > mostNamed || joined.has(all) ? all : joined);
    }
  };
  add(reads.own);
  for (const part of reads.through) {
    if (part.answered) {
      answers.add(part);
      continue;
    }
    const footprint = footprintOf(part);
    add(footprint.read);
    for (const answer of footprint.answers) answers.add(answer);
  }
  const footprint = { read, answers };
  footprints.set(reads, footprint);
  return footprint;
}
