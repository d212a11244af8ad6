import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';
import { makeFolder } from '../src/casebook/disk.ts';
import { isAbandoned, markPattern, ownMark } from '../src/casebook/own-mark.ts';

/**
 * A new folder below `folder` for what is being made, named by the process that makes it. Those of processes that
 * are no more, which were killed before they could clean up, are removed.
 */
export function workshopIn(folder: string, prefix: string): string {
  makeFolder(folder);
  for (const name of readdirSync(folder)) {
    const mark = new RegExp(`^${prefix}(${markPattern})-`).exec(name)?.[1];
    if (name.startsWith(prefix) && (mark === undefined || isAbandoned(mark)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(folder, `${prefix}${ownMark}-`));
}

/** The folders beside the site that hold the last good site and the new one while one replaces the other. */
function besides(site: string): { previous: string; fresh: string } {
  const beside = (name: string) => join(dirname(site), `.${basename(site)}.${name}`);
  return { previous: beside('previous'), fresh: beside('fresh') };
}

/** Puts the last good site back where a build was killed between two renames, and says whether it did. */
export function restoreSite(site: string): boolean {
  const { previous, fresh } = besides(site);
  const isLost = existsSync(previous) && !existsSync(site);
  if (isLost) renameSync(previous, site);
  for (const left of [previous, fresh]) rmSync(left, { recursive: true, force: true });
  return isLost;
}

/** Puts a whole new site in the place of `site`, on whatever file system; if that fails, `site` is what it was. */
export function replaceSite(site: string, made: string): void {
  const { previous, fresh } = besides(site);
  try {
    move(made, fresh);
    if (existsSync(site)) renameSync(site, previous);
    renameSync(fresh, site);
  } finally {
    restoreSite(site);
  }
}

/** Only within one file system can a folder be renamed. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
