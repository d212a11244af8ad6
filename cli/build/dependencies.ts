import type { Casebook } from '../../src/casebook/link.ts';
import { all, askAgain, footprintOf, type Question, type Reads } from '../../src/casebook/reads.ts';
import { isTouched, type Changes } from '../../src/casebook/watch.ts';

/** On what something depended that was made of a casebook, by numbers in what a build keeps. */
export interface Dependent {
  reads: number[];
  answers: number[];
}

/** On what the pages of a build depended. */
export interface Dependencies {
  /** What was read, each once: `incidents.title` and the ids, or `*`. */
  reads: [what: string, ids: string[] | typeof all][];
  /** The answers that pages were made with, each after those that it was made with. */
  answers: (Dependent & { question: Question; digest: string })[];
}

/** What the last build kept, held against a casebook of now. */
export interface Judged {
  last: Dependencies;
  /** Whether anything that it read has changed, or an answer that it was made with comes out different. */
  isChanged(dependent: Dependent): boolean;
  /** What was read for an answer that was asked for again, by its number in the last build. */
  askedAgain: ReadonlyMap<number, Reads>;
}

export function judge(last: Dependencies, changes: Changes, casebook: Casebook): Judged {
  const isRead = last.reads.map(([what, ids]) => isTouched(changes, what, ids));
  const verdicts = new Map<number, boolean>();
  const askedAgain = new Map<number, Reads>();
  const isChanged = ({ reads, answers }: Dependent): boolean =>
    reads.some((number) => isRead[number] ?? true) || answers.some(isDifferent);
  function isDifferent(number: number): boolean {
    const verdict = verdicts.get(number) ?? judgeAnswer(number);
    verdicts.set(number, verdict);
    return verdict;
  }
  function judgeAnswer(number: number): boolean {
    const answer = last.answers[number];
    if (!answer || !isChanged(answer)) return !answer;
    const again = askAgain(casebook, answer.question);
    if (again?.answered?.digest !== answer.digest) return true;
    askedAgain.set(number, again);
    return false;
  }
  return { last, isChanged, askedAgain };
}

/** What this build keeps of what its pages depended on. */
export interface Collected {
  dependencies: Dependencies;
  /** The numbers of what was read, and asked, to make something. */
  note(reads: Reads): Dependent;
  /** The same for what is as it was in the last build. */
  noteAgain(dependent: Dependent, judged: Judged): Dependent;
}

export function collectDependencies(): Collected {
  const dependencies: Dependencies = { reads: [], answers: [] };
  const numberOfRead = keptOnce(dependencies.reads);
  const numberOfAnswer = keptOnce(dependencies.answers);
  const answersNoted = new Map<Reads, number>();
  const noteRead = (read: Dependencies['reads'][number]) => {
    const [what, ids] = read;
    return numberOfRead(what, ids === all ? all : ids.join('\n'), () => read);
  };
  const noteAnswer = (question: Question, digest: string, depend: () => Dependent) =>
    numberOfAnswer(question.name, JSON.stringify(question.words), () => {
      const dependent = depend();
      return { question, digest, ...dependent };
    });
  function numberFor(answer: Reads): number | undefined {
    const { answered } = answer;
    const number =
      answersNoted.get(answer) ??
      (answered && noteAnswer(answered.question, answered.digest, () => note(answer)));
    if (number !== undefined) answersNoted.set(answer, number);
    return number;
  }
  const note = (reads: Reads): Dependent => {
    const { read, answers } = footprintOf(reads);
    return {
      reads: Array.from(read, ([what, ids]) =>
        noteRead([what, ids === all ? all : [...ids].sort()]),
      ),
      answers: Array.from(answers).flatMap((answer) => numberFor(answer) ?? []),
    };
  };
  const noteAgain = (dependent: Dependent, judged: Judged): Dependent => ({
    reads: dependent.reads.flatMap((number) => {
      const read = judged.last.reads[number];
      return read ? noteRead(read) : [];
    }),
    answers: dependent.answers.flatMap((number) => {
      const answer = judged.last.answers[number];
      const again = judged.askedAgain.get(number);
      if (!answer) return [];
      return noteAnswer(answer.question, answer.digest, () =>
        again ? note(again) : noteAgain(answer, judged),
      );
    }),
  });
  return { dependencies, note, noteAgain };
}

/** The numbers of things in an array that keeps each once, by its kind and a text that no other of the kind has. */
function keptOnce<Of>(kept: Of[]) {
  const numbers = new Map<string, Map<string, number>>();
  return (kind: string, key: string, make: () => Of): number => {
    const ofKind = numbers.get(kind) ?? new Map<string, number>();
    numbers.set(kind, ofKind);
    const known = ofKind.get(key);
    if (known !== undefined) return known;
    const number = kept.push(make()) - 1;
    ofKind.set(key, number);
    return number;
  };
}
