import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { checkContent } from '../src/casebook/check.ts';
import { contentFolder, fromProjectRoot, projectRoot } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import type { Problem } from '../src/casebook/problem.ts';
import { readContent, type Content } from '../src/casebook/read.ts';
import { progressOf, writeProgress } from '../src/casebook/translation-progress.ts';
import { writeEditorSchemas } from '../src/editor/write-schemas.ts';
import { reportFormats, writeReport, type ReportFormat } from '../src/casebook/report.ts';

const help = `Checks a content folder and says everything that is wrong with it.

Usage: npm run check -- [--format text|json|github] [--strict] [--translations] [folder]

Without a folder, the one named by CASEBOOK_CONTENT is checked, or src/content.
With --strict, warnings are errors. With --translations, what is translated, behind and missing is listed by
collection instead (as text or json); with --strict too, what is not done is an error.
Exit codes: 0 when there is no error (there may be warnings), 1 when there is one, 2 for wrong usage.
What each code means is told in docs/checks/.
`;

/** What a command prints and how it ends. */
export interface Outcome {
  text: string;
  exitCode: 0 | 1 | 2;
  /** What is done when the text is written; it changes nothing about either. */
  afterwards?: () => void;
}

/** The `check` command. Reads the folder without Astro; never throws for what it holds. */
export function main(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Outcome {
  const wanted = readArguments(argv);
  if (typeof wanted === 'string') return { text: `${wanted}\n\n${help}`, exitCode: 2 };
  if (wanted.help) return { text: help, exitCode: 0 };
  const folder = wanted.folder === undefined ? contentFolder(env) : resolve(wanted.folder);
  const content = readContent(folder);
  const { casebook, problems: found } = checkContent(content);
  if (wanted.translations && casebook) return translations(casebook, wanted);
  const problems = wanted.strict
    ? found.map((problem): Problem => ({ ...problem, severity: 'error' }))
    : found;
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    text: writeReport(problems, wanted.format, fromProjectRoot(folder)),
    exitCode: failed ? 1 : 0,
    // What editors complete from knows the ids of the project's own content.
    ...(wanted.folder === undefined && { afterwards: () => tryToWriteSchemas(content, folder) }),
  };
}

/** A full disk or a folder that may only be read does not change what the check has found. */
function tryToWriteSchemas(content: Content, folder: string): void {
  try {
    writeEditorSchemas(content, folder, projectRoot);
  } catch (error) {
    process.stderr.write(`The schemas for editors were not written: ${(error as Error).message}\n`);
  }
}

/** What is translated and what is left to do. */
function translations(casebook: Casebook, { format, strict }: Wanted): Outcome {
  const progress = progressOf(casebook);
  return {
    text: format === 'json' ? `${JSON.stringify(progress, null, 2)}\n` : writeProgress(progress),
    exitCode: strict && progress.some(({ state }) => state !== 'done') ? 1 : 0,
  };
}

interface Wanted {
  format: ReportFormat;
  strict: boolean;
  translations: boolean;
  folder: string | undefined;
  help: boolean;
}

/** What was asked for, or what is wrong with how it was asked. */
function readArguments(argv: readonly string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        translations: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const format = reportFormats.find((known) => known === values.format);
    if (!format)
      return `"${values.format}" is not a format. The formats are: ${reportFormats.join(', ')}.`;
    if (positionals.length > 1) return 'Only one folder can be checked at a time.';
    const { strict, translations, help } = values;
    return { format, strict, translations, help, folder: positionals[0] };
  } catch (error) {
    return (error as Error).message;
  }
}

if (import.meta.main) {
  const { text, exitCode, afterwards } = main(process.argv.slice(2), process.env);
  (exitCode === 2 ? process.stderr : process.stdout).write(text);
  afterwards?.();
  process.exitCode = exitCode;
}
