import { resolve } from 'node:path';
import { contentFolder, fromProjectRoot } from '../src/casebook/folder.ts';
import { migrateFolder, type FileMigration } from '../src/migrate/migrate-folder.ts';
import { formerKeys } from '../src/schemas/former-keys.ts';
import { finish, readArguments, WrongUsage, type Outcome } from './usage.ts';

const help = `Rewrites the records of a content folder that were written for an older version of Casebook.

Usage: npm run migrate -- [FOLDER] [--dry-run]

  FOLDER     The content folder; CASEBOOK_CONTENT or src/content where it is left out.
  --dry-run  Say what would change, and write nothing.

Keys that there are no longer are deleted, and those with another name renamed; everything else in a file
stays as it is, and a second run changes nothing. Exit codes: 0 when all is changed, 1 when a file could
not be, 2 for wrong usage.
`;

/** The `migrate` command. Writes below the folder, and nowhere else. */
export function main(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Outcome {
  const wanted = readArguments(
    {
      help,
      options: { 'dry-run': { type: 'boolean', default: false } },
      positionals: true,
      interpret: (values, [folder, ...more]) => {
        if (more.length > 0) throw new WrongUsage('Name one folder.');
        return {
          folder: folder === undefined ? contentFolder(env) : resolve(folder),
          dryRun: values['dry-run'],
        };
      },
    },
    argv,
  );
  if ('exitCode' in wanted) return wanted;
  const { folder, dryRun } = wanted;
  try {
    return report(migrateFolder(folder, formerKeys, dryRun), folder, dryRun);
  } catch (error) {
    return {
      text: `${fromProjectRoot(folder)} cannot be read or written: ${(error as Error).message}\n`,
      exitCode: 1,
    };
  }
}

function report(files: readonly FileMigration[], folder: string, dryRun: boolean): Outcome {
  const lines = files.flatMap((one) => {
    const file = `${fromProjectRoot(folder)}/${one.file}`;
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
  return { text: `${[...lines, summary].join('\n')}\n`, exitCode: stuck > 0 ? 1 : 0 };
}

if (import.meta.main) {
  finish(main(process.argv.slice(2), process.env));
}
