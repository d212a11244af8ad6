import { drawWorld } from './draw.ts';
import { trialOf, violationOf, type TallyIncident } from './judge.ts';
import { printWorld } from './print.ts';
import { shrinkWorld } from './shrink.ts';

/** What is wrong in a world, printed small; undefined where everything follows. */
export function failureOf(seed: number, number: number, tally: TallyIncident): string | undefined {
  const world = drawWorld(seed, number);
  if (!violationOf(trialOf(world), tally)) return undefined;
  const small = shrinkWorld(world, (smaller) => violationOf(trialOf(smaller), tally) !== undefined);
  const violation = violationOf(trialOf(small), tally);
  if (!violation) throw new Error(`World ${number} of seed ${seed} fails once and not again.`);
  return `World ${number} of seed ${seed}\n${printWorld(small, violation)}\n`;
}
