import { digestOf } from './digest.ts';
import {
  isRecording,
  makeAskable,
  nameOfWatched,
  noteAnswer,
  recalled,
  recorded,
  unrecorded,
  type Question,
  type Reads,
  type Words,
} from './reads.ts';

interface Answered<Answer> {
  made: Answer;
  /** What was read to compute it, where somebody recorded that. */
  reads?: Reads;
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
  const answer = (of: Of, words: Asked): Answered<Answer> => {
    if (!isRecording()) return { made: compute(of, ...words) };
    const answered = recorded(() => compute(of, ...words));
    if (name && nameOfWatched(of) === 'casebook') {
      const digest = unrecorded(() => digestOf(compared(answered.made), nameOfWatched));
      if (digest !== undefined) answered.reads.answered = { question: { name, words }, digest };
    }
    return answered;
  };
  const ask = (of: Of, ...asked: Asked): Answer => {
    // A word that is left out is the same as one that is undefined, which no file can keep.
    const words = (asked.at(-1) === undefined ? asked.slice(0, -1) : asked) as unknown as Asked;
    let known = answers.get(of);
    if (!known) answers.set(of, (known = new Map()));
    const question = words.length === 1 ? String(words[0]) : words.join(' ');
    let answered = known.get(question);
    // Of an answer from before anybody recorded it is not known what was read.
    if (!answered || (!answered.reads && isRecording())) {
      answered = answer(of, words);
      known.set(question, answered);
      if (known.size > most) for (const oldest of known.keys().take(1)) known.delete(oldest);
    }
    if (answered.reads) noteAnswer(answered.reads);
    return answered.made;
  };
  if (name) makeAskable(name, ask);
  return ask;
}

/**
 * Whether something holds of a casebook, as `judge` finds; not judged again where a build before has, and all that was
 * read for it would be read as the same. The name in the question is no other's.
 */
export function verdictOf(casebook: object, question: Question, judge: () => boolean): boolean {
  if (!isRecording()) return judge();
  const before = recalled(casebook, question);
  if (before?.answered) {
    noteAnswer(before);
    return before.answered.digest === String(true);
  }
  const { made, reads } = recorded(judge);
  reads.answered = { question, digest: String(made) };
  noteAnswer(reads);
  return made;
}
