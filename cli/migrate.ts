import { reasonOf } from '../src/casebook/disk.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import { migrateFolder, type FileMigration } from '../src/migrate/migrate-folder.ts';
import { formerKeys } from '../src/schemas/former-keys.ts';
import { reportLine } from '../src/text/hidden.ts';
import { settle } from './settle.ts';
import { command, type CommandResult } from './usage.ts';

const help = `Rewrites the records of a content folder that were written for an older version of Casebook.

Usage: casebook migrate [--dry-run] [--content DIR]

  --dry-run  Say what would change, and write nothing.

Keys that there are no longer are deleted, and those with another name renamed; everything else in a file
stays as it is, and a second run changes nothing. Exit codes: 0 when all is changed, 1 when a file could
not be, 2 for wrong usage.
`;

/** The `migrate` command. Writes below the folder, and nowhere else. */
export const main = command(
  {
    help,
    options: { 'dry-run': { type: 'boolean', default: false } },
    interpret: ({ content, 'dry-run': dryRun }, _, env) => ({
      folder: contentFolder(content, env),
      dryRun,
    }),
  },
  ({ folder, dryRun }): CommandResult => {
    try {
      if (!dryRun) settle(folder);
      return report(migrateFolder(folder, formerKeys, dryRun), folder, dryRun);
    } catch (error) {
      return {
        text: `${fromHere(folder)} cannot be read or written: ${reasonOf(error)}.\n`,
        exitCode: 1,
      };
    }
  },
);

function report(files: readonly FileMigration[], folder: string, dryRun: boolean): CommandResult {
  const lines = files.flatMap((one) => {
    const file = `${fromHere(folder)}/${one.file}`;
    return 'problem' in one
      ? [`${file}  left as it is: ${one.problem}.`]
      : one.changes.map(({ line, what }) => `${file}:${line}  ${what}.`);
  });
  const stuck = files.filter((one) => 'problem' in one).length;
  const changed = files.length - stuck;
  const summary =
    files.length === 0
      ? 'Nothing to change.'
      : `${dryRun ? 'Files that would be changed' : 'Files changed'}: ${changed}.${stuck > 0 ? ` Left as they are: ${stuck}.` : ''}${dryRun ? ' Nothing was written.' : ''}`;
  return {
    text: `${[...lines, summary].map(reportLine).join('\n')}\n`,
    exitCode: stuck > 0 ? 1 : 0,
  };
}
