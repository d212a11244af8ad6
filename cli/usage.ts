import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/**
 * The options of a command that takes nothing else. Where help is asked for, or an option is not known, it
 * is written out, and undefined is given: there is nothing to do then. Wrong usage has the exit code 2.
 */
export function optionsFrom<Options extends ParseArgsOptionsConfig>(
  options: Options,
  help: string,
) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
    if (!('help' in values && values.help)) return values;
    process.stdout.write(help);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    process.exitCode = 2;
  }
  return undefined;
}
