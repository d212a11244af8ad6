import { resolve } from 'node:path';
import { checkContent } from '../src/casebook/check.ts';
import { contentFolder, fromProjectRoot, projectRoot } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import type { Problem } from '../src/casebook/problem.ts';
import { readContent } from '../src/casebook/read.ts';
import { progressOf, writeProgress } from '../src/casebook/translation-progress.ts';
import { writeEditorSchemas } from '../src/editor/write-schemas.ts';
import { reportFormats, writeReport, type ReportFormat } from '../src/casebook/report.ts';
import { finish, formatOf, readArguments, WrongUsage, type Outcome } from './usage.ts';

const help = `Checks a content folder and says everything that is wrong with it.

Usage: npm run check -- [--format text|json|github] [--strict] [--translations] [folder]

Without a folder, the one named by CASEBOOK_CONTENT is checked, or src/content.
With --strict, warnings are errors. With --translations, what is translated, behind and missing is listed by
collection instead (as text or json); with --strict too, what is not done is an error.
Exit codes: 0 when there is no error (there may be warnings), 1 when there is one, 2 for wrong usage.
What each code means is told in docs/checks/.
`;

/** The `check` command. Reads the folder without Astro; never throws for what it holds. */
export function main(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Outcome {
  const wanted = readWanted(argv);
  if ('exitCode' in wanted) return wanted;
  const folder = wanted.folder === undefined ? contentFolder(env) : resolve(wanted.folder);
  const content = readContent(folder);
  const { casebook, problems: found } = checkContent(content);
  // What editors complete from knows the ids of the project's own content.
  if (wanted.folder === undefined) writeEditorSchemas(content, folder, projectRoot);
  if (wanted.translations && casebook) return translations(casebook, wanted);
  const problems = wanted.strict
    ? found.map((problem): Problem => ({ ...problem, severity: 'error' }))
    : found;
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    text: writeReport(problems, wanted.format, fromProjectRoot(folder)),
    exitCode: failed ? 1 : 0,
  };
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
}

/** Returns what was asked for, or what there is to say in place of it. */
function readWanted(argv: readonly string[]): Wanted | Outcome {
  return readArguments(
    {
      help,
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        translations: { type: 'boolean', default: false },
      },
      positionals: true,
      interpret: ({ format, ...flags }, [folder, ...more]) => {
        if (more.length > 0) throw new WrongUsage('Only one folder can be checked at a time.');
        return { ...flags, format: formatOf(format, reportFormats), folder };
      },
    },
    argv,
  );
}

if (import.meta.main) {
  finish(main(process.argv.slice(2), process.env));
}
