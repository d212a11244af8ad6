import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command prints and how it ends: 0 when all is well, 1 when it found errors, 2 for wrong usage. */
export interface Outcome {
  text: string;
  exitCode: 0 | 1 | 2;
}

/** Thrown where a command is asked for what it cannot do; the message is shown above its help. */
export class WrongUsage extends Error {}

type Given<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/** What a command takes on its command line. `--help` is added to the options. */
export interface Usage<Options extends ParseArgsOptionsConfig, Wanted> {
  help: string;
  options: Options;
  /** Whether words that belong to no option are taken. */
  positionals?: boolean;
  /** Makes of the given values what the command works with; may throw `WrongUsage`. */
  interpret: (values: Given<Options>, positionals: string[]) => Wanted;
}

/** Returns what was asked for; or, where there is nothing to do, the help (code 0) or what is wrong with it (code 2). */
export function readArguments<Options extends ParseArgsOptionsConfig, Wanted extends object>(
  { help, options, positionals: allowPositionals = false, interpret }: Usage<Options, Wanted>,
  argv: readonly string[],
): Wanted | Outcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals,
    });
    if ((values as { help?: boolean }).help) return { text: help, exitCode: 0 };
    return interpret(values as Given<Options>, positionals);
  } catch (error) {
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

/** Writes what a command has to say, wrong usage to the standard error, and sets the exit code of the process. */
export function finish({ text, exitCode }: Outcome): void {
  (exitCode === 2 ? process.stderr : process.stdout).write(text);
  process.exitCode = exitCode;
}
