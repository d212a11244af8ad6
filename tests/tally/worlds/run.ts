import { parseArgs } from 'node:util';
import { tallyIncident } from '../../../src/tally/tally.ts';
import { failureOf } from './failure.ts';

/**
 * Judges the tally by invented worlds of which the truth is known: `npm run worlds -- --worlds 50000 --seed 1`,
 * or one of them alone: `npm run worlds -- --world 123`. Prints the first ten that fail, made small.
 */
const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    world: { type: 'string' },
  },
});

const seed = Number(values.seed);
const first = Number(values.world ?? 0);
const end = values.world === undefined ? Number(values.worlds) : first + 1;
let failed = 0;
for (let number = first; number < end && failed < 10; number += 1) {
  const failure = failureOf(seed, number, tallyIncident);
  if (failure === undefined) continue;
  failed += 1;
  process.stdout.write(`${failure}\n`);
}
process.stdout.write(
  failed > 0
    ? `${failed} worlds failed\n`
    : `Worlds ${first} to ${end - 1} of seed ${seed}: every number follows.\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
