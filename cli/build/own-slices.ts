import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { projectRoot } from '../../src/casebook/folder.ts';

/** With fewer records than these a second process costs more than it saves. */
const fewestRecords = 1000;

/** In how many slices a case is built on this machine: one for each core, or one where it is small. */
export function ownSlices(records: number): number {
  return records < fewestRecords ? 1 : availableParallelism();
}

/** Builds all slices of a site side by side, each in a process and a folder of its own. Gives the folders. */
export function buildSlices(content: string, count: number, workshop: string): Promise<string[]> {
  const slices = Array.from({ length: count }, (_, index) => ({
    slice: `${index + 1}/${count}`,
    out: join(workshop, `slice-${index + 1}`),
  }));
  return Promise.all(
    slices.map(async ({ slice, out }) => {
      await run(['build', '--slice', slice, '--content', content, '--out', out]);
      return out;
    }),
  );
}

/** Runs a build of one slice. Its output is shown only where it fails. */
function run(args: readonly string[]): Promise<void> {
  const command = join(projectRoot, 'bin/casebook.js');
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`casebook ${args.join(' ')} failed:\n${said}`)),
    );
  });
}
