import { digestOf } from './digest.ts';
import {
  isRecording,
  makeAskable,
  nameOfWatched,
  noReads,
  noteAnswer,
  recordTo,
  type Question,
  type Reads,
  type Words,
} from './reads.ts';

interface Answered<Answer> {
  answer: Answer;
  /** What was read to compute it, where somebody recorded that. */
  reads: Reads | undefined;
}

/**
 * A function of a casebook, and of words that say what is asked of it, which computes each answer once. An
 * answer is for all who ask: it must not be changed. Who asks has read what was read to compute it. Where the function
 * has a name, which no other may have, what was made with an answer is made again only when that comes out different:
 * `compared` gives what is compared of it, all where it is left out. No more than the `most` latest answers are kept, where
 * of very many each is asked for a few times and then never again.
 */
export function memoize<Of extends object, Asked extends Words, Answer>(
  compute: (of: Of, ...words: Asked) => Answer,
  name?: string,
  compared: (answer: Answer) => unknown = (answer) => answer,
  most = Infinity,
): (of: Of, ...words: Asked) => Answer {
  const answers = new WeakMap<Of, Map<string, Answered<Answer>>>();
  const ask = (of: Of, ...asked: Asked): Answer => {
    // A word that is left out is the same as one that is undefined, which no file can keep.
    const words = (asked.at(-1) === undefined ? asked.slice(0, -1) : asked) as unknown as Asked;
    const known = answers.get(of) ?? new Map<string, Answered<Answer>>();
    answers.set(of, known);
    const question = words.join(' ');
    const before = known.get(question);
    // Of an answer from before anybody recorded it is not known what was read.
    const isUseful = before && (before.reads || !isRecording());
    const answered = isUseful ? before : recorded(() => compute(of, ...words));
    if (!isUseful) {
      known.set(question, answered);
      if (known.size > most) for (const oldest of known.keys().take(1)) known.delete(oldest);
      if (name && answered.reads && nameOfWatched(of) === 'casebook')
        noteDigest(answered.reads, { name, words }, compared(answered.answer));
    }
    noteAnswer(answered.reads);
    return answered.answer;
  };
  if (name) makeAskable(name, ask);
  return ask;
}

function recorded<Answer>(compute: () => Answer): Answered<Answer> {
  if (!isRecording()) return { answer: compute(), reads: undefined };
  const reads = noReads();
  const asker = recordTo(reads);
  try {
    return { answer: compute(), reads };
  } finally {
    recordTo(asker);
  }
}

function noteDigest(reads: Reads, question: Question, compared: unknown): void {
  const asker = recordTo(undefined);
  try {
    const digest = digestOf(compared, nameOfWatched);
    if (digest !== undefined) reads.answered = { question, digest };
  } finally {
    recordTo(asker);
  }
}
