import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { properties } from './properties.ts';

/*
 * npm run fuzz -- --minutes 10 [--seed N]: rounds of cases in processes of their own, each with the seed after that of
 * the round before; what fails or does not end is printed with its seed. npm run fuzz -- --seed N --only NAME runs one
 * round again.
 */

const { minutes, seed, only, round } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    round: { type: 'boolean', default: false },
  },
}).values;

const casesInRound = 20;
/** A round takes some seconds of work, and minutes on a machine that has much else to do. */
const longestRound = 600_000;

/** One round of one property; 1 when it has failed. */
async function runRound(name: string): Promise<number> {
  const property = properties[name];
  if (!property) throw new Error(`There is nothing called ${name}.`);
  const result = await fc.check(property, { seed: Number(seed), numRuns: casesInRound });
  if (!result.failed) return 0;
  process.stdout.write(`${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}\n`);
  return 1;
}

/** A round as a process of its own: what became of it. */
function roundOf(name: string, ownSeed: number): Promise<'passed' | 'failed' | 'did not end'> {
  return new Promise((resolve) => {
    const child = fork(import.meta.filename, ['--round', '--only', name, '--seed', `${ownSeed}`]);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('did not end');
    }, longestRound);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'passed' : 'failed');
    });
  });
}

async function run(): Promise<void> {
  const end = Date.now() + Number(minutes) * 60_000;
  const names = Object.keys(properties).filter((name) => only === undefined || name === only);
  const counts = new Map(names.map((name) => [name, 0]));
  const faults: string[] = [];
  for (let at = 0; at === 0 || Date.now() < end; at++) {
    const name = names[at % names.length] ?? '';
    const ownSeed = Number(seed) + at;
    const outcome = await roundOf(name, ownSeed);
    counts.set(name, (counts.get(name) ?? 0) + casesInRound);
    if (outcome !== 'passed') faults.push(`${name}, seed ${ownSeed}: ${outcome}`);
  }
  const cases = [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
  process.stdout.write(
    [`From seed ${seed}: ${cases}.`, ...faults, `${faults.length} faults.`, ''].join('\n'),
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (round) process.exitCode = await runRound(only ?? '');
else await run();
