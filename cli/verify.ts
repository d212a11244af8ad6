import { resolve } from 'node:path';
import { reasonOf } from '../src/casebook/disk.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import { linkCasebook } from '../src/casebook/link.ts';
import { compareProblems } from '../src/casebook/problem.ts';
import { readContent } from '../src/casebook/read.ts';
import { reportFormats } from '../src/casebook/report.ts';
import { readCaptures, type Captures } from '../src/evidence/capture.ts';
import { writeVerification } from '../src/evidence/report.ts';
import { verifyEvidence } from '../src/evidence/verify.ts';
import { command, formatOf, WrongUsage, type CommandResult } from './usage.ts';

const help = `Holds the evidence of every claim against the texts of the sources.

Usage: casebook verify --captures DIR [--strict] [--format text|json|github] [--content DIR]

DIR holds one text a source, <source-id>.txt; it is never part of the site. Of each the length and the
SHA-256 are compared with the record, and the claims' evidence phrases, the quotations that name the
source, and the terms that others use are looked for in it. White space, quotation marks, dashes, Arabic
presentation forms, vowel signs and tatweel may differ; words, digits and capital letters may not.
Files that cannot be read are told too. A text that is not there is told; with --strict it is an error.
Exit codes: 0 when there is no error, 1 when there is one, 2 for wrong usage.
`;

/** The `verify` command. Never throws for what the two folders hold. */
export const main = command(
  {
    help,
    options: {
      captures: { type: 'string' },
      strict: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
    interpret: ({ captures, strict, content, format }, _, env) => {
      const folder = captures ?? env['CASEBOOK_CAPTURES'];
      if (!folder)
        throw new WrongUsage(
          'Say where the texts of the sources are: --captures DIR, or CASEBOOK_CAPTURES=DIR.',
        );
      return {
        captureFolder: resolve(folder),
        folder: contentFolder(content, env),
        format: formatOf(format, reportFormats),
        strict,
      };
    },
  },
  ({ captureFolder, folder, format, strict }): CommandResult => {
    const captures = capturesIn(captureFolder);
    if (typeof captures === 'string') return { text: captures, exitCode: 2 };
    const content = readContent(folder);
    const verification = verifyEvidence(linkCasebook(content), content.where, captures, { strict });
    const problems = [...content.problems, ...verification.problems].sort(compareProblems);
    return {
      isData: format !== 'text',
      text: writeVerification({ ...verification, problems }, format, fromHere(folder)),
      exitCode: problems.some(({ severity }) => severity === 'error') ? 1 : 0,
    };
  },
);

function capturesIn(folder: string): Captures | string {
  try {
    return readCaptures(folder);
  } catch (error) {
    return `The folder of captures cannot be read: ${reasonOf(error)}.\n`;
  }
}
