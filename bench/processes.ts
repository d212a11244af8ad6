import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { max, sum } from 'd3';

/** What a command took, with all processes that it began. */
export interface Cost {
  /** Seconds by the clock, which other work of the machine makes longer. */
  wall: number;
  /** Seconds of all cores together, system calls among them. */
  cpu: number;
  /** The most memory of the processes of Node that ran at one time, of each the most that it ever had, in MB. */
  memory: number;
}

const hook = pathToFileURL(join(import.meta.dirname, 'memory-hook.mjs')).href;

/** Runs a command in a folder. Throws with what it said when it ends with a higher status than `accepted`. */
export function costOf(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  accepted = 0,
): Cost {
  const notes = join(cwd, '.memory');
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(notes);
  // The shell counts the processes of processes, which Node does not.
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="cost %R %U %S"; time "$@"', 'bash', ...command],
    {
      cwd,
      env: { ...process.env, ...env, NODE_OPTIONS: `--import=${hook}`, BENCH_MEMORY: notes },
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    },
  );
  const [, wall, user, system] = (/^cost (\S+) (\S+) (\S+)$/m.exec(stderr) ?? []).map(Number);
  if (
    status === null ||
    status > accepted ||
    wall === undefined ||
    user === undefined ||
    system === undefined
  )
    throw new Error(`${command.join(' ')} ended with ${status}:\n${stderr.slice(-4000)}`);
  const lives = readdirSync(notes).map(
    (file) => JSON.parse(readFileSync(join(notes, file), 'utf8')) as Life,
  );
  rmSync(notes, { recursive: true });
  return { wall, cpu: user + system, memory: mostAtOnce(lives) / 1000 };
}

/** When a process lived, in milliseconds since 1970 UTC, and the most memory that it had. */
interface Life {
  from: number;
  to: number;
  kilobytes: number;
}

function mostAtOnce(lives: readonly Life[]): number {
  const sums = lives.map(({ from: now }) =>
    sum(lives, ({ from, to, kilobytes }) => (from <= now && now <= to ? kilobytes : 0)),
  );
  return max(sums) ?? 0;
}
