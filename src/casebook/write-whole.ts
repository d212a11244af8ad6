import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all, with the folders that it lies in: under another name beside
 * it first, one that readers of content pass over. With `isNew`, a file of that name is
 * an error. Throws what the file system throws.
 */
export function writeWhole(path: string, content: string | Uint8Array, isNew = false): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, content);
    // A link, unlike a new name, never takes the place of a file that is there.
    if (isNew) linkSync(draft, path);
    else renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
