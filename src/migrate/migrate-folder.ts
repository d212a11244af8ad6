import { contentFilesIn } from '../casebook/files.ts';
import { compareText } from '../casebook/problem.ts';
import { roleOf } from '../casebook/role.ts';
import { writeTogether, type Drafts } from '../casebook/write-together.ts';
import type { FormerKey } from '../schemas/former-keys.ts';
import { migrateText, type MigratedLine } from './migrate-text.ts';

/** What became of one file. Files in which there is nothing to change are left out. */
export type FileMigration = { file: string } & ({ changes: MigratedLine[] } | { problem: string });

/**
 * Rewrites the records of a content folder that were written for an older version, file by file, in order.
 * All are written together; links are not followed. With `dryRun` nothing is written. Throws when the folder cannot be
 * read or written.
 */
export function migrateFolder(
  folder: string,
  keys: readonly FormerKey[],
  dryRun: boolean,
): FileMigration[] {
  return writeTogether(folder, ({ write }) =>
    migrateFiles(folder, keys, dryRun ? () => undefined : write),
  );
}

function migrateFiles(
  folder: string,
  keys: readonly FormerKey[],
  write: Drafts['write'],
): FileMigration[] {
  const files = [...contentFilesIn(folder)].sort(([a], [b]) => compareText(a, b));
  return files.flatMap(([file, bytes]): FileMigration[] => {
    const role = roleOf(file);
    if ('code' in role || typeof bytes === 'string') return [];
    if (role.kind !== 'case' && role.kind !== 'record') return [];
    const collection = role.kind === 'case' ? 'case' : role.collection;
    const own = keys.filter((key) => key.collection === collection);
    const text = own.length > 0 ? decoded(bytes) : undefined;
    if (text === undefined) return [];
    const migrated = migrateText(text, own);
    if ('problem' in migrated) return [{ file, problem: migrated.problem }];
    if (migrated.changes.length === 0) return [];
    write(file, migrated.text);
    return [{ file, changes: migrated.changes }];
  });
}

/** Undefined for what is not UTF-8, which is for `npm run check` to say. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
