import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/casebook/folder.ts';
import { exampleFolder } from '../casebook/example.ts';

/*
 * Runs every command that writes, as a process of its own, kills it at random moments and runs it again; and runs it on
 * a real disk that is full. What it finds is printed, and ends it with 1. It needs minutes: npm run faults [-- --kills N].
 */

const { kills, only } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, only: { type: 'string' } },
}).values;

interface Command {
  argv: string[];
  /** The folder that it writes to, below the one that it runs in. */
  target: string;
  prepare?: (content: string) => void;
}

const table = join(projectRoot, 'tests/fixtures/ucdp/ged.csv');
const commands: Record<string, Command> = {
  new: {
    argv: ['new', 'note', 'How it is counted', '--id', 'counted', '--summary', 'A method.'],
    target: 'content',
  },
  import: {
    argv: ['import', 'ucdp-ged', table, '--published', '2002', '--content', 'imported'],
    target: 'imported',
  },
  translate: {
    argv: ['translate', 'incidents/harbour-vigil', 'case', '--to', 'ar'],
    target: 'content',
  },
  migrate: {
    argv: ['migrate'],
    target: 'content',
    prepare: (content) => {
      for (const name of readdirSync(join(content, 'incidents'))) {
        const path = join(content, 'incidents', name);
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace('\n', '\ncorroboration: strong\n'));
      }
    },
  },
  check: { argv: ['check'], target: '.' },
  build: { argv: ['build', '--out', 'site'], target: 'site' },
  pack: { argv: ['pack', '--out', 'packed'], target: 'packed' },
};

const faults: string[] = [];
function fault(text: string): void {
  faults.push(text);
  process.stdout.write(`  ${text}\n`);
}

/** A folder that holds a case, in which commands run. */
function home(parent: string, { prepare }: Command): string {
  const here = mkdtempSync(join(parent, 'home-'));
  cpSync(exampleFolder, join(here, 'content'), { recursive: true });
  prepare?.(join(here, 'content'));
  return here;
}

function run(here: string, { argv }: Command) {
  const from = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
    cwd: here,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}`, took: Date.now() - from };
}
const cli = join(projectRoot, 'cli/casebook.ts');

/** The files of a folder by their paths; what is there for a while is left out, and named apart. */
function filesOf(folder: string) {
  const paths = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
        .sort()
    : [];
  const isTemporary = (path: string) => /\.\d+-[0-9a-f]{8}\./.test(path);
  return {
    state: paths
      .filter((path) => !isTemporary(path))
      .map((path) => `${path} ${digestOf(readFileSync(join(folder, path)))}`)
      .join('\n'),
    temporary: paths.filter(isTemporary),
  };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files in which two states differ. */
function differing(one: string, other: string): string {
  const [ones, others] = [one.split('\n'), other.split('\n')];
  const lines = [
    ...ones.filter((line) => !others.includes(line)),
    ...others.filter((line) => !ones.includes(line)),
  ];
  return [...new Set(lines.map((line) => line.replace(/ \S+$/, '')))].slice(0, 5).join(', ');
}

/** What stands beside the target for a while, while a site takes the place of another. */
const besides = (here: string) => readdirSync(here).filter((name) => /^\.(site|\d+-)/.test(name));

async function killAtRandom(name: string, command: Command, parent: string): Promise<void> {
  const here = home(parent, command);
  const target = join(here, command.target);
  const before = filesOf(target).state;
  const { status, said, took } = run(here, command);
  const after = filesOf(target).state;
  if (status !== 0 && name !== 'import') fault(`${name}: ends with ${status}: ${said}`);
  let settled = 0;
  for (let n = 0; n < Number(kills); n++) {
    // Of a build, the second half is the half that writes; a site is there already in every other run.
    const again = name === 'build' && n % 2 === 1 ? here : home(parent, command);
    const place = join(again, command.target);
    const child = spawn(process.execPath, [cli, ...command.argv], { cwd: again, stdio: 'ignore' });
    const over = new Promise((resolve) => child.on('exit', resolve));
    await Promise.race([wait(took * (0.3 + 0.7 * Math.random())), over]);
    child.kill('SIGKILL');
    await over;
    const left = filesOf(place);
    const isReady = left.temporary.some((path) => path.includes('.ready'));
    const isMissing = again === here && !existsSync(place);
    if (!isReady && !isMissing && left.state !== before && left.state !== after)
      fault(
        `${name}: killed, the folder is neither as it was nor as it should be: ${differing(left.state, after)}`,
      );
    const next = run(again, command);
    if (/interrupted|killed/.test(next.said)) settled++;
    else if (left.temporary.length > 0) fault(`${name}: the next run does not say what was left`);
    const then = filesOf(place);
    if (then.state !== after)
      fault(
        `${name}: the next run does not make the same files: ${differing(then.state, after)} (${next.said.trim()})`,
      );
    if (then.temporary.length + besides(again).length > 0) fault(`${name}: something is left`);
    if (again !== here) rmSync(again, { recursive: true });
  }
  process.stdout.write(`${name}: ${kills} kills, ${settled} of which the next run told\n`);
  rmSync(here, { recursive: true });
}

/** Runs a command on a disk with so many bytes left; `disk` is a file system of its own. */
function fillAndRun(name: string, command: Command, disk: string, free: number): void {
  const here = home(disk, command);
  const target = join(here, command.target);
  const before = filesOf(target).state;
  const { bavail, bsize } = statfsSync(disk);
  const filler = join(disk, 'filler');
  if (bavail * bsize > free) writeFileSync(filler, new Uint8Array(bavail * bsize - free));
  const { status, said } = run(here, command);
  const left = filesOf(target);
  const isWhole = status === 0 && !/not written/.test(said);
  if (!isWhole && left.state !== before)
    fault(`${name}: on a disk with ${free} bytes left, the folder is not as it was (${said})`);
  if (!isWhole && !/ENOSPC|no space/i.test(said))
    fault(`${name}: on a disk with ${free} bytes left, it does not say so: ${said}`);
  rmSync(filler, { force: true });
  const next = run(here, command);
  if (next.status !== 0 && !/exists|Imported/.test(next.said))
    fault(`${name}: does not go on: ${next.said}`);
  if (filesOf(target).temporary.length > 0) fault(`${name}: something is left after a full disk`);
  process.stdout.write(`${name}: ${free} bytes left, ${isWhole ? 'enough' : 'refused'}\n`);
  rmSync(here, { recursive: true });
}

function onFullDisk(chosen: [string, Command][]): void {
  const disk = mkdtempSync(join(tmpdir(), 'casebook-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]);
  if (mounted.status !== 0) {
    process.stdout.write('A full disk was not tried: this system lets us mount no small disk.\n');
    return rmSync(disk, { recursive: true });
  }
  try {
    for (const [name, command] of chosen)
      for (const free of [0, 8192, 65_536, ...(name in sites ? [1_000_000, 8_000_000] : [])])
        fillAndRun(name, command, disk, free);
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}
const sites = { build: true, pack: true };

const chosen = Object.entries(commands).filter(([name]) => !only || only.split(',').includes(name));
const parent = mkdtempSync(join(tmpdir(), 'casebook-faults-'));
try {
  onFullDisk(chosen);
  for (const [name, command] of chosen) await killAtRandom(name, command, parent);
} finally {
  rmSync(parent, { recursive: true });
}
process.stdout.write(faults.length === 0 ? 'No fault.\n' : `${faults.length} faults.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
