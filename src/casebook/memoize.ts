import { isRecording, noReads, noteAnswer, recordTo, type Reads } from './reads.ts';

interface Answered<Answer> {
  answer: Answer;
  /** What was read to compute it, where somebody recorded that. */
  reads: Reads | undefined;
}

/**
 * A function of a casebook, and of words that say what is asked of it, which computes each answer once. An
 * answer is for all who ask: it must not be changed. Who asks has read what was read to compute it.
 */
export function memoize<
  Of extends object,
  Words extends readonly (string | number | undefined)[],
  Answer,
>(compute: (of: Of, ...words: Words) => Answer): (of: Of, ...words: Words) => Answer {
  const answers = new WeakMap<Of, Map<string, Answered<Answer>>>();
  return (of, ...words) => {
    const known = answers.get(of) ?? new Map<string, Answered<Answer>>();
    answers.set(of, known);
    const question = words.join(' ');
    const before = known.get(question);
    // Of an answer from before anybody recorded it is not known what was read.
    const isUseful = before && (before.reads || !isRecording());
    const answered = isUseful ? before : recorded(() => compute(of, ...words));
    if (!isUseful) known.set(question, answered);
    noteAnswer(answered.reads);
    return answered.answer;
  };
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
