import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/casebook/folder.ts';

/** Runs one measurement: `npm run bench -- check`. A measurement is a file of this folder with a `main`. */
const own = ['run.ts', 'case.ts'];
const names = readdirSync(join(projectRoot, 'bench'))
  .filter((file) => file.endsWith('.ts') && !own.includes(file))
  .map((file) => file.slice(0, -'.ts'.length));

const [name = '', ...argv] = process.argv.slice(2);
if (names.includes(name)) {
  const { main } = (await import(`./${name}.ts`)) as { main: (argv: readonly string[]) => unknown };
  await main(argv);
} else {
  process.stderr.write(`Usage: npm run bench -- ${names.join('|')}\n`);
  process.exitCode = 2;
}
