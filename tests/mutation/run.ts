import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { randomOf } from '../tally/worlds/random.ts';
import { mutantsOf, withSwitches, type Mutant } from './mutants.ts';
import type { JournalEntry, Orders } from './runner.ts';

/**
 * Puts a seeded sample of small faults into the code that decides what is true, and runs the tests:
 * `npm run mutate -- --sample 300 --seed 1`. Writes how many were noticed, with an interval, to docs/tests.md, and
 * the faults that no test noticed below it.
 *
 * All faults stand in one copy of the sources, each behind a switch, so that modules are loaded once. Every test
 * runs as it is, and then with each fault that would have made a difference to it and is not noticed yet. Where a
 * difference was made before any test, as by a number at the top of a module, the tests run in a process that has
 * the fault from the beginning.
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const mutated = ['src/schemas', 'src/tally', 'src/casebook/checks', 'src/casebook/language'];
/** The tests that are asked, in this order: the nearer and quicker ones first. Of random input none: they take minutes. */
const asked = [
  'tests/text',
  'tests/schemas',
  'tests/tally',
  'tests/sentences',
  'tests/casebook/language',
  'tests/casebook',
];
/** Of the tests in which the same happens at the place of a fault, no more are asked than this. */
const mostAlike = 30;
/** Milliseconds after which a test that has not ended is taken to go round in a circle. */
const longest = 5 * 60 * 1000;

const all = mutated.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.ts') && basename(file) !== 'pages.ts')
    .sort()
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8'))),
);
const sample = randomOf(seed, 0).shuffled(all).slice(0, Number(values.sample));
/** Numbers of faults, from 1: the place in the sample. */
const alive = new Set(sample.map((_, index) => index + 1));
/** Those whose difference a test in a process that began without them may not see. */
const hidden = new Set<number>();

const report = resolve('docs/tests.md');
const workshop = openWorkshop();
process.chdir(workshop);
const journal = join(workshop, 'journal');
const vitest = await openVitest();
const specifications = inOrder(await vitest.globTestSpecifications());
type Run = JournalEntry & { kind: 'runs' };
const runs = (await run({ on: 0, plan: undefined })).filter((entry) => entry.kind === 'runs');
console.log(
  `${runs.length} tests reach ${new Set(runs.flatMap(({ reached }) => reached.map(({ fault }) => fault))).size} of ${alive.size} faults.`,
);
/** For one fault: a hundredth of what all tests take together. */
const mostTime = runs.reduce((total, { time }) => total + time, 0) / 100;
for (const [from, to] of [
  [0, 6],
  [6, 30],
  [30, Infinity],
] as const)
  await run({ on: 0, plan: planOf(from, to) });
for (const fault of [...hidden])
  if (alive.has(fault)) await run({ on: fault, plan: planFromTheBeginning(fault) });
await vitest.close();
rmSync(workshop, { recursive: true });
writeFileSync(report, page());

/** A copy of the project with the faults in it. */
function openWorkshop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-mutants-'));
  for (const name of ['src', 'tests', 'cli', 'docs', 'public', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const numbers = new Map(sample.map((mutant, index) => [mutant, index + 1]));
  // In the order in which they were found, on which the building in depends.
  const built = all.flatMap((mutant): [Mutant, number][] => {
    const number = numbers.get(mutant);
    return number === undefined ? [] : [[mutant, number]];
  });
  const byFile = Map.groupBy(built, ([{ file }]) => file);
  for (const top of ['src', 'tests'])
    for (const name of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
      const file = join(top, name);
      if (!file.endsWith('.ts') || file.startsWith('tests/mutation')) continue;
      const text = readFileSync(file, 'utf8');
      const faulty = withSwitches(file, text, new Map(byFile.get(file)));
      writeFileSync(
        join(folder, file),
        faulty
          .replace(/new WeakMap(?:<.*>)?\(\)/g, 'switches.memory(() => new WeakMap()) as any')
          .replace(
            /(?<=^const \w+ = )new Map<.*>\(\)/gm,
            'switches.memory(() => new Map()) as any',
          ),
      );
    }
  return folder;
}

function openVitest(): Promise<Vitest> {
  class Sequencer {
    sort = (files: TestSpecification[]) => inOrder(files);
    shard = (files: TestSpecification[]) => files;
  }
  return createVitest({
    root: workshop,
    config: false,
    watch: false,
    include: asked.map((path) => `${path}{.test.ts,/**/*.test.ts}`),
    exclude: ['**/worlds.test.ts', '**/properties.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: longest,
    update: false,
    reporters: [],
    runner: join(workshop, 'tests/mutation/runner.ts'),
    sequence: { sequencer: Sequencer },
  });
}

function inOrder(files: readonly TestSpecification[]): TestSpecification[] {
  const rank = ({ moduleId }: TestSpecification) =>
    asked.findIndex((path) => moduleId.startsWith(join(workshop, path)));
  return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
}

/**
 * What to try in which test. Of the tests of a fault the quick ones come first, and those in which something rare
 * happened at its place; `from` and `to` are places in that order.
 */
function planOf(from: number, to: number): Orders['plan'] {
  const plan = new Map<string, { faults: number[]; rounds: number }>();
  for (const fault of alive) {
    const reaching = runs.flatMap((run) => {
      const found = run.reached.find((reached) => reached.fault === fault);
      return found ? [{ ...run, ...found }] : [];
    });
    const alike = Map.groupBy(reaching, ({ signature }) => signature);
    const ranked = [...alike.values()].flatMap((tests) =>
      tests
        .toSorted((a, b) => a.time - b.time)
        .slice(0, mostAlike)
        .map((test, index) => ({ ...test, cost: tests.length * (index + 1) * test.time })),
    );
    const order = ranked.sort((a, b) => a.cost - b.cost).filter(within(mostTime));
    for (const { test, rounds } of order.slice(from, to)) {
      const planned = plan.get(test) ?? { faults: [], rounds };
      planned.faults.push(fault);
      plan.set(test, planned);
    }
  }
  return Object.fromEntries(plan);
}

/** Lets pass what fits into a number of milliseconds, the first come first. */
function within(budget: number): (test: { time: number }) => boolean {
  let left = budget;
  return ({ time }) => {
    if (time > left) return false;
    left -= time;
    return true;
  };
}

/** The quickest tests in which other faults of the same file make a difference, or any where there are none. */
function planFromTheBeginning(fault: number): Orders['plan'] {
  const { file } = sample[fault - 1]!;
  const isNear = ({ reached }: Run) =>
    reached.some((other) => sample[other.fault - 1]?.file === file);
  const near = runs.some(isNear) ? runs.filter(isNear) : runs;
  const quick = near.toSorted((a, b) => a.time - b.time).filter(within(mostTime));
  return Object.fromEntries(
    quick.map(({ test, rounds }) => [test, { faults: [fault], rounds: rounds + 1_000_000 }]),
  );
}

/** Runs the tests and takes from the living what they notice. A fault that does not end is stopped, and noticed. */
async function run(orders: Omit<Orders, 'journal'>): Promise<JournalEntry[]> {
  writeFileSync(join(workshop, 'orders.json'), JSON.stringify({ ...orders, journal }));
  writeFileSync(journal, '');
  vitest.config.bail = orders.on ? 1 : 0;
  const entries: JournalEntry[] = [];
  let quietSince = Date.now();
  let stopped = false;
  const read = () => {
    const lines = readFileSync(journal, 'utf8').split('\n').slice(0, -1);
    const news = lines.slice(entries.length).map((line) => JSON.parse(line) as JournalEntry);
    for (const entry of news) {
      entries.push(entry);
      if (entry.kind === 'killed') kill(entry.fault, entry.test);
      if (entry.kind === 'hidden') hidden.add(entry.fault);
    }
    const last = entries.at(-1);
    if (news.length > 0) quietSince = Date.now();
    if (last?.kind !== 'tries' || stopped || Date.now() - quietSince < longest) return;
    stopped = true;
    kill(last.fault, `${last.test}, which did not end`);
    process.kill(last.pid, 'SIGKILL');
  };
  const watch = setInterval(read, 2000);
  const names = orders.plan && Object.keys(orders.plan).map((test) => test.split(' > ')[0] ?? '');
  const files = specifications.filter(
    ({ moduleId }) => !names || names.some((name) => moduleId === join(workshop, name)),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(files);
  clearInterval(watch);
  read();
  const bad = testModules.filter((module) => !module.ok());
  if (orders.on && bad.length + unhandledErrors.length > 0)
    kill(orders.on, bad[0]?.relativeModuleId ?? 'a crash');
  else if (!orders.on && !stopped && bad.length + unhandledErrors.length > 0)
    throw new Error(JSON.stringify([unhandledErrors, bad.map((module) => module.errors())]));
  return stopped && !orders.on ? [...entries, ...(await run(orders))] : entries;
}

function kill(fault: number, test: string): void {
  if (!alive.delete(fault)) return;
  console.log(`${sample.length - alive.size}  ${inWords(sample[fault - 1]!)}  ${test}`);
}

function inWords({ file, line, was, by }: Mutant): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 60);
  return `${file}:${line}  \`${oneLine(was)}\` → \`${oneLine(by)}\``;
}

/** The score interval of Wilson (1927) for 95 %, in whole per cent. */
function interval(hits: number, n: number): string {
  const z = 1.96;
  const middle = (hits + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((hits * (n - hits)) / n + (z * z) / 4);
  return [middle - half, middle + half].map((share) => `${Math.round(share * 100)} %`).join(' to ');
}

function page(): string {
  const killed = sample.length - alive.size;
  return [
    '# Do the tests notice?',
    '',
    `Written by \`npm run mutate -- --sample ${sample.length} --seed ${seed}\`, which puts small faults into ${mutated.map((folder) => `\`${folder}\``).join(', ')}, one at a time, and runs the tests of these folders that come to the place: a comparison turned round, a condition negated, a number one higher, a filter that lets everything through. Tests of random input, which notice some more, are not asked.`,
    '',
    `Of ${sample.length} faults, drawn with the seed ${seed} from ${all.length}, the tests noticed **${killed}, ${Math.round((killed / sample.length) * 100)} %** (95 % interval ${interval(killed, sample.length)}).`,
    '',
    '## Not noticed',
    '',
    ...[...alive].map((fault) => `- ${inWords(sample[fault - 1]!)}`).sort(),
    '',
  ].join('\n');
}
