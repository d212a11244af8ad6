import { parseArgs, styleText, type ParseArgsOptionsConfig } from 'node:util';
import { UnclearFolder } from '../src/casebook/folder.ts';
import { reportLines } from '../src/text/hidden.ts';
import { done } from './progress.ts';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The output of a command and its exit code: 0 for success, 1 for errors found, 2 for wrong usage, 130 for an interrupt. */
export interface CommandResult {
  text: string;
  exitCode: 0 | 1 | 2 | 130;
  /** Whether the text is for programs, and written as it is. */
  isData?: boolean;
  /** Called once the text is written; changes neither text nor exit code. */
  afterwards?: () => void;
}

/** Thrown where a command is asked for what it cannot do; the message is shown above its help. */
export class WrongUsage extends Error {}

type Given<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/** The command line of a command. `--help` and `--content DIR` are added to its options. */
export interface Usage<Options extends ParseArgsOptionsConfig, Wanted> {
  help: string;
  options: Options;
  /** Whether words that belong to no option are taken. */
  positionals?: boolean;
  /** Makes of the given values what the command works with; may throw `WrongUsage`. */
  interpret: (
    values: Given<Options> & { content?: string },
    positionals: string[],
    env: Environment,
  ) => Wanted;
}

/** A command that runs with what its arguments ask for. Returns what `readArguments` has to say where they ask for nothing. */
export function command<
  Options extends ParseArgsOptionsConfig,
  Wanted extends object,
  More extends readonly unknown[],
  Result,
>(
  usage: Usage<Options, Wanted>,
  run: (wanted: Wanted, env: Environment, ...more: More) => Result,
): (argv: readonly string[], env: Environment, ...more: More) => Result | CommandResult {
  return (argv, env, ...more) => {
    const wanted = readArguments(usage, argv, env);
    return 'exitCode' in wanted ? wanted : run(wanted, env, ...more);
  };
}

/** Returns what was asked for; or, where there is nothing to do, the help (code 0) or what is wrong with it (code 2). */
export function readArguments<Options extends ParseArgsOptionsConfig, Wanted extends object>(
  { help, options, positionals: allowPositionals = false, interpret }: Usage<Options, Wanted>,
  argv: readonly string[],
  env: Environment = {},
): Wanted | CommandResult {
  if (argv.includes('--help')) return { text: help, exitCode: 0 };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, content: { type: 'string' } },
      allowPositionals: true,
    });
    const [first] = positionals;
    if (first !== undefined && !allowPositionals)
      throw new WrongUsage(
        `"${first}" is more than this command takes. A content folder is named so: --content DIR.`,
      );
    return interpret(values as Given<Options> & { content?: string }, positionals, env);
  } catch (error) {
    if (error instanceof UnclearFolder) return { text: `${error.message}\n`, exitCode: 2 };
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof WrongUsage) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return { text: `${message}\n\n${help}`, exitCode: 2 };
  }
}

/** The one of `formats` that was written. Throws `WrongUsage` where there is none. */
export function formatOf<Format extends string>(
  written: string,
  formats: readonly Format[],
): Format {
  const format = formats.find((known) => known === written);
  if (format) return format;
  throw new WrongUsage(`"${written}" is not a format. The formats are: ${formats.join(', ')}.`);
}

/** Says something beside what a command prints: to the standard error, in printable characters. */
export function tell(text: string): void {
  done();
  process.stderr.write(coloured(reportLines(text), process.stderr));
}

/** Writes what a command has to say, wrong usage to the standard error, and sets the exit code of the process. */
export function finish({ text, exitCode, isData, afterwards }: CommandResult): void {
  const stream = exitCode === 2 ? process.stderr : process.stdout;
  done();
  stream.write(isData ? text : coloured(reportLines(text), stream));
  afterwards?.();
  process.exitCode = exitCode;
}

/** At a terminal that shows colours, the codes of problems stand out: errors in red, warnings in yellow. */
function coloured(text: string, stream: NodeJS.WriteStream): string {
  return text.replace(
    /^(\S.*?:\d+:\d+)(  )(warning  )?([a-z]+(?:-[a-z]+)*)$/gm,
    (_, place: string, gap: string, warning: string | undefined, code: string) =>
      `${styleText('bold', place, { stream })}${gap}${styleText(warning ? 'yellow' : 'red', `${warning ?? ''}${code}`, { stream })}`,
  );
}
