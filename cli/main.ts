import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/casebook/folder.ts';
import { didYouMean } from '../src/text/suggest.ts';
import { commands } from './commands.ts';
import type { CommandResult } from './usage.ts';

const widest = Object.keys(commands).reduce((most, { length }) => Math.max(most, length), 0);

const help = `Makes a research site in which every number belongs to someone who said it.

Usage: casebook COMMAND [--content DIR] [--OPTION …]

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(widest)}  ${does}`)
  .join('\n')}

casebook COMMAND --help tells what a command takes; casebook --version, which version this is.
Where the scripts of package.json name the commands, npm run COMMAND -- is the same.

The case is the one in the folder that you stand in, or in its folder content or src/content.
--content DIR names another one, and so does CASEBOOK_CONTENT=DIR.

Exit codes: 0 when all is well, 1 when something is wrong with the case or could not be done,
2 for wrong usage, 130 when you left before the end.
`;

/** Runs the command that is named first. */
export async function casebook([name, ...argv]: readonly string[]): Promise<CommandResult> {
  if (name === undefined) return { text: help, exitCode: 2 };
  if (name === '--help') return { text: help, exitCode: 0 };
  if (name === '--version') return { text: `${versionHere()}\n`, exitCode: 0 };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(argv);
  const meant = didYouMean(name, Object.keys(commands));
  return { text: `"${name}" is no command. ${meant}\n\n${help}`, exitCode: 2 };
}

function versionHere(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
