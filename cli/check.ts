import { checkContent } from '../src/casebook/check-content.ts';
import { reasonOf } from '../src/casebook/disk.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import type { Problem } from '../src/casebook/problem.ts';
import type { Content } from '../src/casebook/read.ts';
import { progressOf, writeProgress } from '../src/casebook/translation-progress.ts';
import { writeJson } from '../src/text/inert-json.ts';
import { writeEditorSchemas } from '../src/editor/write-schemas.ts';
import { reportFormats, writeReport, type ReportFormat } from '../src/casebook/report.ts';
import { readChanged } from './kept-reading.ts';
import { settle, tellOfAbandoned } from './settle.ts';
import { command, finish, formatOf, tell, type CommandResult } from './usage.ts';

const help = `Checks a content folder and says everything that is wrong with it.

Usage: casebook check [--format text|json|github] [--strict] [--translations] [--content DIR]

With --strict, warnings are errors. With --translations, what is translated, behind and missing is listed by
collection instead (as text or json); with --strict too, what is not done is an error.
Exit codes: 0 when there is no error (there may be warnings), 1 when there is one, 2 for wrong usage.
What each code means is told in docs/checks/.
`;

/** The `check` command. Reads the folder without Astro; never throws for what it holds. */
export const main = command(
  {
    help,
    options: {
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
      translations: { type: 'boolean', default: false },
    },
    interpret: ({ format, content, ...flags }, _, env) => ({
      ...flags,
      format: formatOf(format, reportFormats),
      folder: contentFolder(content, env),
    }),
  },
  ({ folder, format, strict, translations }): CommandResult => {
    tellOfAbandoned(folder);
    const content = readChanged(folder);
    const { casebook, problems: found } = checkContent(content);
    if (translations && casebook) return reportTranslations(casebook, format, strict);
    const problems = strict
      ? found.map((problem): Problem => ({ ...problem, severity: 'error' }))
      : found;
    const failed = problems.some(({ severity }) => severity === 'error');
    return {
      text: writeReport(problems, format, fromHere(folder)),
      isData: format !== 'text',
      exitCode: failed ? 1 : 0,
      afterwards: () => tryToWriteSchemas(content, folder),
    };
  },
);

/** A full disk or a folder that may only be read does not change what the check has found. */
function tryToWriteSchemas(content: Content, folder: string): void {
  try {
    settle(process.cwd());
    writeEditorSchemas(content, folder, process.cwd());
  } catch (error) {
    tell(`The schemas for editors were not written: ${reasonOf(error)}.\n`);
  }
}

/** Reports which records are translated, which are behind and which are missing. */
function reportTranslations(
  casebook: Casebook,
  format: ReportFormat,
  strict: boolean,
): CommandResult {
  const progress = progressOf(casebook);
  return {
    text: format === 'json' ? writeJson(progress) : writeProgress(progress),
    isData: format === 'json',
    exitCode: strict && progress.some(({ state }) => state !== 'done') ? 1 : 0,
  };
}

if (import.meta.main) {
  finish(main(process.argv.slice(2), process.env));
}
