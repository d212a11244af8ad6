import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { projectRoot } from '../../src/casebook/folder.ts';
import { isLarge } from '../../src/casebook/reading.ts';
import type { Origin } from './slice.ts';

/** With fewer records than these a second process costs more than it saves. */
const fewestRecords = 1000;

/** What is computed for pages stays in memory until a process ends: of more records than these each has a smaller part. */
const mostRecords = 12_500;

/**
 * In how many slices a case of so many records is built on a machine of so many cores: as many for each of them, or one
 * alone where the case is small.
 */
export function ownSlices(records: number, cores = availableParallelism()): number {
  return records < fewestRecords ? 1 : Math.ceil(records / mostRecords / cores) * cores;
}

/**
 * The options of Node.js by which the heap of a process stays small: of 30,000 records it holds 600 MB when its first page
 * is made, and 800 at its end. None where what pages read is recorded too, of which more is held: then it may grow as V8
 * lets it.
 */
export function heapOptions(records: number): string[] {
  if (!isLarge(records)) return [];
  return [`--max-old-space-size=${Math.round(700 + records / 80)}`, '--max-semi-space-size=16'];
}

/** Has what is not in the heap given back as soon as it is free: by the C library (glibc), and by the bundler (mimalloc). */
const givingBack = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0' };

/** The variable of the environment that holds the digest of a content folder in which every check found no error. */
export const judged = 'CASEBOOK_JUDGED';

/**
 * Builds all slices of a site, each in a process and a folder of its own, one at a time for each core. Gives the folders;
 * throws where a build fails, with what it said. The content has been judged as it is in `origin`.
 */
export async function buildSlices(
  content: string,
  origin: Origin,
  records: number,
  workshop: string,
  cores = availableParallelism(),
): Promise<string[]> {
  const count = ownSlices(records, cores);
  const folders = Array.from({ length: count }, (_, index) => join(workshop, `slice-${index + 1}`));
  const left = folders.entries();
  const stop = new AbortController();
  const buildOnes = async () => {
    for (const [index, out] of left) {
      const slice = `${index + 1}/${count}`;
      const args = ['build', '--slice', slice, '--content', content, '--out', out];
      await run(args, {
        execArgv: heapOptions(records),
        signal: stop.signal,
        env: { ...process.env, ...givingBack, [judged]: origin.content },
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: cores }, buildOnes));
  } catch (error) {
    stop.abort();
    throw error;
  }
  return folders;
}

/** Runs a command of Casebook. What it says is shown only where it fails. */
function run(
  args: readonly string[],
  { execArgv, ...options }: { execArgv: string[]; signal: AbortSignal; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(
    process.execPath,
    [...execArgv, join(projectRoot, 'bin/casebook.js'), ...args],
    {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`casebook ${args.join(' ')} failed:\n${said}`)),
    );
  });
}
