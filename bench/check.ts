import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../src/casebook/folder.ts';
import { writeCase } from './case.ts';

/**
 * How long `npm run check` takes on a large case, cold, beside an Astro build of the same content, and
 * `npm run diff` on the first case. Every run is a process of its own; medians are printed.
 */
export function benchCheck(argv: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '100,1000' },
      builds: { type: 'string', default: '' },
      runs: { type: 'string', default: '3' },
    },
  });
  const [sizes, builds] = [values.sizes, values.builds].map((list) =>
    list.split(',').filter(Boolean).map(Number),
  ) as [number[], number[]];
  const runs = Number(values.runs);
  const lines = [
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), median of ${runs} processes`,
  ];
  for (const size of new Set([...sizes, ...builds])) {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
    try {
      writeCase(join(folder, 'content'), size);
      const env = { CASEBOOK_CONTENT: join(folder, 'content') };
      const check = median(runs, () => time(['cli/casebook.ts', 'check'], env));
      lines.push(row('check', `${size} incidents`, check));
      if (!builds.includes(size)) continue;
      const build = time(['cli/casebook.ts', 'build', '--out', join(folder, 'site')], env);
      lines.push(
        `${row('build', `${size} incidents`, build)}  once, ${(build / check).toFixed(1)} × the check`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const diff = median(runs, () => time(['cli/casebook.ts', 'diff', 'HEAD'], {}, [0, 1]));
  return Promise.resolve(`${[...lines, row('diff', 'the first case', diff)].join('\n')}\n`);
}

/** Milliseconds of one process of its own. Throws with what it said when it ends otherwise than expected. */
function time(
  args: readonly string[],
  env: Record<string, string>,
  codes: readonly number[] = [0],
): number {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  const took = performance.now() - begin;
  if (status === null || !codes.includes(status))
    throw new Error(
      `node ${args.join(' ')} ended with ${status}:\n${String(stdout).slice(0, 4000)}${String(stderr).slice(0, 4000)}`,
    );
  return took;
}

function median(runs: number, once: () => number): number {
  const times = Array.from({ length: runs }, once).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? NaN;
}

function row(name: string, of: string, milliseconds: number): string {
  return `  ${name.padEnd(8)} ${of.padEnd(16)} ${(milliseconds / 1000).toFixed(2).padStart(7)} s`;
}
