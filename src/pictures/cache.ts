import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownMark } from '../casebook/own-mark.ts';

/** The folder in which commands keep files that are made anew only when their sources change. */
export function cacheFolder(): string {
  return join(process.cwd(), '.cache');
}

/**
 * Writes a file below a folder of the cache whole or not at all: two builds may do so at the same time. A draft that a
 * killed build leaves in .cache/ has the name of a workshop, so that the next build removes it.
 */
export function keep(cache: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cache, path)), { recursive: true });
  const draft = join(cache, `build-${ownMark}-${basename(path)}`);
  writeFileSync(draft, content);
  renameSync(draft, join(cache, path));
}
