import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What a command took, with all processes that it began. */
export interface Cost {
  /** Seconds by the clock, which other work of the machine makes longer. */
  wall: number;
  /** Seconds of all cores together, system calls among them. */
  cpu: number;
  /** The most memory that all its processes had at one time, in MB; what two of them share is counted twice. */
  memory: number;
}

/** How often memory is looked at, in milliseconds. */
const interval = 250;

/** Runs a command in a folder. Throws with what it said when it ends with a higher status than `accepted`. */
export async function costOf(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  accepted = 0,
): Promise<Cost> {
  // The shell counts the processes of processes, which Node does not.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="cost %R %U %S"; time "$@"', 'bash', ...command], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid))), interval);
  const [said, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  clearInterval(timer);
  const [, wall, user, system] = (/^cost (\S+) (\S+) (\S+)$/m.exec(said) ?? []).map(Number);
  if (
    status === null ||
    status > accepted ||
    wall === undefined ||
    user === undefined ||
    system === undefined
  )
    throw new Error(`${command.join(' ')} ended with ${status}:\n${said.slice(-4000)}`);
  return { wall, cpu: user + system, memory };
}

/** The memory that the processes of a group have now, in MB. */
function memoryOf(group: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,rss='], { encoding: 'utf8' });
  const kilobytes = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([of, resident = 0]) => (of === group ? [resident] : []));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000;
}
