import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../src/casebook/folder.ts';
import type { TallyIncident } from './judge.ts';

/** A rule of the tally, and the change of its source that takes the rule out. */
export interface Mutant {
  rule: string;
  /** The number of a world of seed 1 in which some number does not follow without it. */
  world: number;
  /** In src/tally. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
}

const tallyFolder = join(projectRoot, 'src/tally');

/** The tally without one of its rules, from a copy of its source. Throws where the text is not found exactly once. */
export async function withoutRule(mutant: Mutant, number: number): Promise<TallyIncident> {
  const folder = join(projectRoot, '.cache/mutants', String(number));
  rmSync(folder, { recursive: true, force: true });
  cpSync(tallyFolder, folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    if (file === mutant.file) {
      const times = text.split(mutant.find).length - 1;
      if (times !== 1)
        throw new Error(`src/tally/${file} holds this ${times} times, not once: ${mutant.find}`);
      text = text.replace(mutant.find, () => mutant.replace);
    }
    // The other folders stay where they are.
    const source = `${pathToFileURL(join(projectRoot, 'src')).href}/`;
    writeFileSync(path, text.replaceAll("from '../", `from '${source}`));
  }
  const { tallyIncident } = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'tally.ts')).href
  );
  return tallyIncident;
}
