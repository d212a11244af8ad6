import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
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
import { randomOf } from '../tally/worlds/random.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/**
 * Puts a seeded sample of small faults into the code that decides what is true, one at a time, and runs the tests:
 * `npm run mutate -- --sample 300 --seed 1 --jobs 2`. Writes how many were noticed, with an interval, to
 * docs/tests.md, and the faults that no test noticed below it. Takes about an hour on two cores.
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
  },
});
const seed = Number(values.seed);
/** What is mutated, and the tests that should notice, the quick ones first. */
const areas = [
  { folder: 'src/schemas', tests: [['tests/schemas'], ['tests/casebook/rules.test.ts']] },
  {
    folder: 'src/tally',
    tests: [['tests/tally', '--exclude', '**/worlds.test.ts'], ['tests/tally/worlds.test.ts']],
  },
  { folder: 'src/casebook/checks', tests: [['tests/casebook']] },
  {
    folder: 'src/casebook/language',
    tests: [['tests/casebook/language'], ['tests/casebook/rules.test.ts']],
  },
];
/** A test that has not ended by then goes round in a circle: the fault was noticed. */
const longest = 10 * 60 * 1000;

const all = areas.flatMap(({ folder }) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.ts') && basename(file) !== 'pages.ts')
    .sort()
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8'))),
);
const sample = randomOf(seed, 0).shuffled(all).slice(0, Number(values.sample));
const survivors: Mutant[] = [];
let done = 0;
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    const workshop = openWorkshop();
    for (let mutant = sample.pop(); mutant; mutant = sample.pop()) {
      const killed = await isKilled(workshop, mutant);
      if (!killed) survivors.push(mutant);
      done++;
      console.log(`${done}  ${killed ? 'killed  ' : 'SURVIVED'}  ${inWords(mutant)}`);
    }
    rmSync(workshop, { recursive: true });
  }),
);
writeFileSync('docs/tests.md', page());

/** A copy of the project in which a file may be broken. */
function openWorkshop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-mutants-'));
  for (const name of [
    'src',
    'tests',
    'cli',
    'docs',
    'bench',
    'public',
    '.github',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vitest.config.ts',
    'astro.config.mjs',
    'README.md',
    'CONTRIBUTING.md',
  ])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, '.cache'), { recursive: true });
  return folder;
}

async function isKilled(workshop: string, { file, start, end, by }: Mutant): Promise<boolean> {
  const text = readFileSync(file, 'utf8');
  writeFileSync(join(workshop, file), text.slice(0, start) + by + text.slice(end));
  try {
    for (const run of runsFor(file, text)) if (!(await passes(workshop, run))) return true;
    return false;
  } finally {
    writeFileSync(join(workshop, file), text);
  }
}

/** The arguments of the test runs that may notice a fault in a file: first the examples of a check itself. */
function runsFor(file: string, text: string): string[][] {
  const { tests } = areas.find(({ folder }) => file.startsWith(folder)) ?? { tests: [] };
  const codes = [...text.matchAll(/^ +code: '([a-z-]+)'/gm)].map(([, code]) => code);
  return [
    ...(codes.length > 0
      ? [['tests/casebook/rules.test.ts', '-t', `^(?:${codes.join('|')}) `]]
      : []),
    ...tests,
  ];
}

/** Whether the tests still pass, with the fault in place. */
function passes(workshop: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        join('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--bail',
        '1',
        '--project',
        'unit',
        '--no-file-parallelism',
        ...args,
      ],
      { cwd: workshop, stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' },
    );
    child.on('close', (code) => resolve(code === 0));
  });
}

function inWords({ file, start, end, by, line }: Mutant): string {
  const was = readFileSync(file, 'utf8').slice(start, end);
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
  const killed = done - survivors.length;
  return [
    '# Do the tests notice?',
    '',
    'Written by `npm run mutate`, which puts one small fault after another into `src/schemas`, `src/tally`, `src/casebook/checks` and `src/casebook/language`, and runs the tests that should notice: a comparison turned round, a condition negated, a number one higher, a filter that lets everything through.',
    '',
    `Of ${done} faults, drawn with the seed ${seed} from ${all.length}, the tests noticed **${killed}, ${Math.round((killed / done) * 100)} %** (95 % interval ${interval(killed, done)}).`,
    '',
    '## Not noticed',
    '',
    ...survivors.map((mutant) => `- ${inWords(mutant)}`).sort(),
    '',
  ].join('\n');
}
