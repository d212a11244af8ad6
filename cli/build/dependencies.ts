import { askAgain, begin, type Fact, type Question, type Reads } from '../../src/casebook/reads.ts';
import type { Watched } from '../../src/casebook/watch.ts';

/** On what something depended that was made of a casebook, by numbers in what a build keeps. */
export interface Dependent {
  facts: number[];
  answers: number[];
}

/** An answer that pages were made with. Where it can be asked again, its question and a digest of it. */
interface Answer extends Dependent {
  question?: Question;
  digest?: string;
}

/** On what the pages of a build depended. */
export interface Dependencies {
  /** What was read, each once: `incidents.title`, the id or `*`, and a digest of what was read. */
  facts: [what: string, id: string, digest: string][];
  /** Each after those that it was made with. */
  answers: Answer[];
}

/** What the last build kept, held against a casebook of now. */
export interface Judged {
  /** Whether anything that it read has changed, or an answer that it was made with comes out different. */
  isChanged(dependent: Dependent): boolean;
  /** What was read in the last build, as it is now, by its number there. */
  facts: readonly (Fact | undefined)[];
  answers: readonly Answer[];
  /** What was read for an answer that was asked for again, by its number in the last build. */
  askedAgain: ReadonlyMap<number, Reads>;
  /** What stands for the reads of an answer of the last build where all would be read as the same; else undefined. */
  recall(question: Question): Reads | undefined;
  /** The numbers in the last build of the answers that were recalled. */
  recalled: ReadonlyMap<Reads, number>;
}

export function judge(last: Dependencies, { casebook, factOf }: Watched): Judged {
  const facts = last.facts.map(([what, id]) => factOf(what, id));
  const isOther = last.facts.map(([, , digest], number) => facts[number]?.digest !== digest);
  const verdicts = new Map<number, boolean>();
  const askedAgain = new Map<number, Reads>();
  const recalled = new Map<Reads, number>();
  const isChanged = (dependent: Dependent): boolean =>
    dependent.facts.some((number) => isOther[number] ?? true) ||
    dependent.answers.some(isDifferent);
  function isDifferent(number: number): boolean {
    const verdict = verdicts.get(number) ?? judgeAnswer(number);
    verdicts.set(number, verdict);
    return verdict;
  }
  function judgeAnswer(number: number): boolean {
    const answer = last.answers[number];
    if (!answer || !isChanged(answer)) return !answer;
    const again = answer.question && askAgain(casebook, answer.question);
    if (!again?.answered || again.answered.digest !== answer.digest) return true;
    askedAgain.set(number, again);
    return false;
  }
  const byQuestion = new Map(
    last.answers.map(({ question }, number) => [question && contentOfQuestion(question), number]),
  );
  const recall = (question: Question) => {
    const number = byQuestion.get(contentOfQuestion(question));
    const answer = number === undefined ? undefined : last.answers[number];
    if (number === undefined || !answer?.digest || isChanged(answer)) return undefined;
    const reads = { ...begin(), answered: { question, digest: answer.digest } };
    recalled.set(reads, number);
    return reads;
  };
  return { isChanged, facts, answers: last.answers, askedAgain, recall, recalled };
}

/** What this build keeps of what its pages depended on. */
export interface Collected {
  dependencies(): Dependencies;
  /** The numbers of what was read, and asked, to make something. */
  note(reads: Reads): Dependent;
  /** The same for what is as it was in the last build. */
  noteAgain(dependent: Dependent): Dependent;
}

export function collectDependencies(judged: Judged): Collected {
  const facts = new Map<Fact, number>();
  const answers: Answer[] = [];
  const byContent = new Map<string, number>();
  const byReads = new Map<Reads, number>();
  const factsAgain = new Array<number | undefined>(judged.facts.length);
  const answersAgain = new Array<number | undefined>(judged.answers.length);
  const numberOfFact = (fact: Fact) => once(facts, fact, () => facts.size);
  const keep = (answer: Answer) =>
    once(byContent, contentOf(answer), () => answers.push(answer) - 1);
  const numberOf = (reads: Reads): number =>
    once(byReads, reads, () => {
      const before = judged.recalled.get(reads);
      if (before !== undefined) return numberAgain(before);
      const number = keep({ ...reads.answered, ...note(reads) });
      // What it depends on is kept by numbers now.
      reads.facts = reads.answers = none;
      return number;
    });
  function numberAgain(before: number): number {
    const again = judged.askedAgain.get(before);
    const answer = judged.answers[before] as Answer;
    return (answersAgain[before] ??= again
      ? numberOf(again)
      : keep({ ...answer, ...noteAgain(answer) }));
  }
  const note = (reads: Reads): Dependent => ({
    facts: reads.facts.map(numberOfFact),
    answers: reads.answers.map(numberOf),
  });
  // Where it is as it was, so is all that was read for it.
  const factAgain = (before: number): number =>
    (factsAgain[before] ??= numberOfFact(judged.facts[before] as Fact));
  const noteAgain = (dependent: Dependent): Dependent => ({
    facts: dependent.facts.map(factAgain),
    answers: dependent.answers.map(numberAgain),
  });
  return {
    dependencies: () => ({
      facts: Array.from(facts.keys(), ({ kind, id, digest }) => [kind.what, id, digest]),
      answers,
    }),
    note,
    noteAgain,
  };
}

const none: readonly never[] = [];

/** A text that no two answers have in common: what was asked, or else on what it depends. */
function contentOf({ question, facts, answers }: Answer): string {
  return question ? contentOfQuestion(question) : `${facts.join()} ${answers.join()}`;
}

function contentOfQuestion({ name, words }: Question): string {
  return `${name} ${JSON.stringify(words)}`;
}

/** What a map holds under a key, which is made where there is nothing. */
function once<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
