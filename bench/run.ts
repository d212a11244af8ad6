import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/casebook/folder.ts';

/** What is known of speed; below a mark in it stands what was measured last. */
const report = join(projectRoot, 'docs/performance.md');

/**
 * Runs one measurement: `npm run bench -- check`. What is measured against others needs their packages,
 * which are not those of the project: npm ci --prefix bench.
 */
const measurements: Record<string, (argv: readonly string[]) => Promise<string>> = {
  build: async (argv) => (await import('./build.ts')).benchBuild(argv),
  charts: async () => (await import('./charts.ts')).benchCharts(),
  check: async (argv) => (await import('./check.ts')).benchCheck(argv),
  growth: async (argv) => (await import('./growth.ts')).benchGrowth(argv),
  pages: async (argv) => (await import('./pages.ts')).benchPages(argv),
  tally: async () => (await import('./tally.ts')).benchTally(),
};

const [name, ...argv] = process.argv.slice(2);
const measure = name && Object.hasOwn(measurements, name) ? measurements[name] : undefined;
if (measure) {
  process.stdout.write(await measure(argv));
} else if (name === undefined) {
  const { benchBuild } = await import('./build.ts');
  const table = await benchBuild(argv);
  writeFileSync(
    report,
    readFileSync(report, 'utf8').replace(/(?<=<!-- bench -->\n)[\s\S]*/, `\n${table}`),
  );
} else {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(measurements).join('|')}\n`);
  process.exitCode = 2;
}
