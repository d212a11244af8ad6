import { appendFileSync, readFileSync } from 'node:fs';
import { TestRunner, type RunnerTestCase, type RunnerTestFile } from 'vitest';
import { atLoad, switchOn, tryWith } from './switches.ts';

/** One line of the journal by which the worker tells what it found. A fault is its number. */
export type JournalEntry =
  /** A test without any fault: how long it takes, in milliseconds, and the faults that would make a difference. */
  | { kind: 'runs'; test: string; time: number; rounds: number; reached: ReachedFault[] }
  | { kind: 'tries'; test: string; fault: number; pid: number }
  | { kind: 'killed'; test: string; fault: number }
  /** It made a difference that a test in this process does not see: when a module was loaded. */
  | { kind: 'hidden'; fault: number };

/** Two tests in which the same happened at the place of a fault have the same `signature`. */
export interface ReachedFault {
  fault: number;
  signature: string;
}

/** What the worker is to do: to run the tests as they are, or with faults. */
export interface Orders {
  journal: string;
  /** A fault that is there from the beginning; 0 for none. */
  on: number;
  /** By test, the faults to try in it; undefined to try none and to note which it reaches. */
  plan: Record<string, { faults: number[]; rounds: number }> | undefined;
}

const orders = JSON.parse(readFileSync('orders.json', 'utf8')) as Orders;
const killed = new Set<number>();
const tell = (entry: JournalEntry) => appendFileSync(orders.journal, `${JSON.stringify(entry)}\n`);
switchOn(orders.on);
/** The number of the last run without a fault for which nothing was remembered. */
let afresh = 0;

export default class MutationRunner extends TestRunner {
  async runTask(task: RunnerTestCase): Promise<void> {
    const test = `${task.file.name} > ${task.fullTestName}`;
    const planned = orders.plan?.[test];
    if (orders.plan && !planned) return;
    if (!planned) return this.#note(task, test);
    let isSound = false;
    for (const fault of planned.faults) {
      if (killed.has(fault)) continue;
      tell({ kind: 'tries', test, fault, pid: process.pid });
      const tried = await this.#try(task, fault, 20 * planned.rounds + 100_000);
      if (!tried.passed && orders.on) throw new Error('The fault was noticed.');
      if (tried.passed) {
        if (!tried.reached.has(fault)) tell({ kind: 'hidden', fault });
        continue;
      }
      // A test that fails by itself when it is run again says nothing.
      isSound ||= (await this.#try(task, 0)).passed;
      if (!isSound) return;
      killed.add(fault);
      tell({ kind: 'killed', test, fault });
    }
  }

  async #note(task: RunnerTestCase, test: string): Promise<void> {
    const start = performance.now();
    // Nothing is remembered, so that every place is noted that an answer of an earlier test would spare.
    const { passed, reached, rounds } = await this.#try(task, (afresh -= 1));
    if (!passed) return;
    const time = performance.now() - start;
    const different = [...reached].filter(([, { differences }]) => differences > 0);
    const faults = different.map(([fault, counts]) => ({
      fault,
      signature: Object.values(counts).join(' '),
    }));
    tell({ kind: 'runs', test, time, rounds, reached: faults });
  }

  async #try(task: RunnerTestCase, fault: number, rounds?: number) {
    this.onBeforeTryTask(task, { retry: 0, repeats: 0 });
    const tried = await tryWith(fault, TestRunner.getTestFn(task), rounds);
    task.promises = [];
    return tried;
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    if (!orders.plan)
      for (const [fault, { differences }] of atLoad)
        if (differences > 0) tell({ kind: 'hidden', fault });
    super.onAfterRunFiles(files);
  }
}
