/** Something that can be read of a casebook. There is one object for each, so that to note it again is to compare two numbers. */
export interface Fact {
  readonly kind: Kind;
  readonly id: string;
  /** Equal for what is read as the same. */
  readonly digest: string;
  /** The number of the reads in which it was noted last. */
  notedIn: number;
}

/** What is read in one way of many ids: a field of records, or a look-up. */
export interface Kind {
  /** Its name: `incidents.title`. */
  readonly what: string;
  /** All of it, and the order of the ids. */
  readonly all: Fact;
}

/** The reads of a casebook by a page or by a memoised answer. */
export interface Reads {
  readonly number: number;
  facts: readonly Fact[];
  /** The reads for the answers that were asked for. */
  answers: readonly Reads[];
  /** The number of the reads in which it was noted last. */
  notedIn: number;
  /** Of an answer that the next build can hold its own against: what was asked, and a digest of the answer. */
  answered: { question: Question; digest: string } | undefined;
}

/** Reads to which more are added. */
interface OpenReads extends Reads {
  facts: Fact[];
  answers: Reads[];
}

/** What is asked of a casebook: the name of a function, and its words. */
export interface Question {
  name: string;
  words: Words;
}

export type Words = readonly (string | number | undefined)[];

/** The build and the pages that Astro makes of it are two programs in one process: what both see is global. */
const shared = globalThis as { [key: symbol]: Recording };
const now = (shared[Symbol.for('casebook.reads')] ??= {
  current: undefined,
  begun: 0,
  names: new WeakMap(),
  askable: new Map(),
  recall: undefined,
});

interface Recording {
  current: OpenReads | undefined;
  /** How many reads were begun: the latest has this number. */
  begun: number;
  /** What stands for itself: what is read of it is noted where it is read. */
  names: WeakMap<object, string>;
  askable: Map<string, Askable>;
  recall: Recall | undefined;
}

/** What was read in the last build for the answer to a question, where all of it would be read as the same now. */
type Recall = (of: object, question: Question) => Reads | undefined;

type Askable = (of: never, ...words: never) => unknown;

/** What was read while something was made, and what was made. */
export interface Recorded<Made> {
  made: Made;
  reads: Reads;
}

/** Records what is read until `make` has ended, which may take its time. Throws what `make` throws. */
export async function recordedLater<Made>(make: () => Promise<Made>): Promise<Recorded<Made>> {
  const reads = begin();
  const asker = recordTo(reads);
  try {
    return { made: await make(), reads };
  } finally {
    end(reads, asker);
  }
}

/** Records what is read while `make` runs. Throws what it throws. */
export function recorded<Made>(make: () => Made): Recorded<Made> {
  const reads = begin();
  const asker = recordTo(reads);
  try {
    return { made: make(), reads };
  } finally {
    end(reads, asker);
  }
}

/** What `make` makes while nothing is recorded. Throws what it throws. */
export function unrecorded<Made>(make: () => Made): Made {
  const asker = recordTo(undefined);
  try {
    return make();
  } finally {
    recordTo(asker);
  }
}

/** Reads to which nothing was added yet. */
export function begin(): OpenReads {
  return { number: ++now.begun, facts: [], answers: [], notedIn: 0, answered: undefined };
}

function recordTo(reads: OpenReads | undefined): OpenReads | undefined {
  const before = now.current;
  now.current = reads;
  return before;
}

/** Beyond so many facts of a kind all of them count as read, so that what is kept stays small. */
const mostNamed = 64;

/** Ends recording: what was read between other reads was noted more than once. */
function end(reads: OpenReads, asker: OpenReads | undefined): void {
  now.current = asker;
  reads.answers = [...new Set(reads.answers)];
  reads.facts = [...new Set(reads.facts)];
  if (reads.facts.length > mostNamed)
    reads.facts = [...Map.groupBy(reads.facts, ({ kind }) => kind)].flatMap(([{ all }, facts]) =>
      facts.length > mostNamed || facts.includes(all) ? all : facts,
    );
}

/** Notes that something was read, where somebody records it. */
export function noteRead(fact: Fact): void {
  const { current } = now;
  if (current === undefined || fact.notedIn === current.number) return;
  fact.notedIn = current.number;
  current.facts.push(fact);
}

/** Notes that an answer was used, and so whatever was read to compute it. */
export function noteAnswer(reads: Reads): void {
  const { current } = now;
  if (current === undefined || reads.notedIn === current.number) return;
  reads.notedIn = current.number;
  current.answers.push(reads);
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
  try {
    return recorded(() => now.askable.get(name)?.(of as never, ...(words as never))).reads
      .answers[0];
  } catch {
    return undefined;
  }
}

/** Has answers of the last build recalled, or with undefined no longer. */
export function recallWith(recall: Recall | undefined): void {
  now.recall = recall;
}

/** What was read for the answer to a question in the last build, with its digest; undefined where it may be another now. */
export function recalled(of: object, question: Question): Reads | undefined {
  return now.recall?.(of, question);
}
