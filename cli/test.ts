import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/casebook/folder.ts';
import { isFirstCase } from '../tests/first-case/here.ts';

/**
 * Everything that must hold, in one run: format, types, content, tests. Every step runs, whatever
 * became of the one before; the last line counts them.
 */
const results = join(projectRoot, '.cache/vitest.json');
mkdirSync(join(projectRoot, '.cache'), { recursive: true });
rmSync(results, { force: true });

let passed = 0;
let failed = 0;

for (const [name, command, ...args] of [
  ['Format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['Types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['Content', 'node', 'cli/casebook.ts', 'check'],
] as const) {
  process.stdout.write(`\n${name}\n`);
  if (run(command, args)) passed += 1;
  else failed += 1;
}

process.stdout.write('\nTests\n');
const green = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);
const report = readReport();
passed += report.numPassedTests;
failed += report.numFailedTests;
// A suite that could not even start has no failed test to count.
if (!green && report.numFailedTests === 0) failed += 1;

if (!isFirstCase)
  process.stdout.write(
    '\nThe tests of the first case (tests/first-case) were skipped: src/content holds another case.\n',
  );
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit' }).status === 0;
}

function readReport(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
