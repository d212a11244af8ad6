import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { makeFolder } from './disk.ts';
import { isAbandoned, markPattern, ownMark } from './own-mark.ts';

/**
 * Files of a folder are written below `.MARK.draft` in it first. Once all are there, that is renamed to `.MARK.ready`,
 * and each is moved to its place. A process that is killed has changed nothing in the first state; in the second the
 * next one finishes what it has begun.
 */
const left = new RegExp(`^\\.${markPattern}\\.(draft|ready)$`);

export interface Drafts {
  /** Writes a file of the folder, unless it holds the same already. Throws for a path that leads elsewhere. */
  write(path: string, content: string | Uint8Array): void;
  /** The text that a file of the folder is going to hold. Throws where there is none. */
  read(path: string): string;
}

/**
 * Writes files of a folder all together, or, where `make` or the disk fails or the process is killed, none of them.
 * Throws what `make` and the file system throw.
 */
export function writeTogether<Result>(folder: string, make: (drafts: Drafts) => Result): Result {
  const drafts = join(folder, `.${ownMark}.draft`);
  // One that is empty may have been made by a process that was killed.
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  try {
    const result = make({
      write: (path, content) => {
        const place = pathWithin(folder, path);
        const draft = join(drafts, path);
        rmSync(draft, { force: true });
        if (existsSync(place) && readFileSync(place).equals(Buffer.from(content))) return;
        makeFolder(dirname(draft));
        writeFileSync(draft, content);
      },
      read: (path) => readFileSync(firstOf(join(drafts, path), pathWithin(folder, path)), 'utf8'),
    });
    if (existsSync(drafts)) {
      const ready = join(folder, `.${ownMark}.ready`);
      for (const path of pathsBelow(drafts)) makeFolderFor(path, folder);
      // Here is the step: what follows takes no space, and the next process finishes it if this one cannot.
      renameSync(drafts, ready);
      putInPlace(ready, folder);
    }
    return result;
  } finally {
    if (existsSync(drafts)) removeDrafts(drafts, folder);
    if (isNew) removeWhereEmpty(folder);
  }
}

/** Removes drafts, and the empty folders that were made for them. */
function removeDrafts(drafts: string, folder: string): void {
  for (const { name } of foldersIn(drafts)) removeEmpty(join(folder, name));
  rmSync(drafts, { recursive: true });
}

/** Removes a folder that holds no file, at any depth; what holds one stays. */
function removeEmpty(folder: string): void {
  for (const { name } of foldersIn(folder)) removeEmpty(join(folder, name));
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Removes a folder that holds no file, unless one stands in it. */
function removeWhereEmpty(folder: string): void {
  if (resolve(folder) !== process.cwd()) removeEmpty(folder);
}

function foldersIn(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
}

function firstOf(path: string, other: string): string {
  return existsSync(path) ? path : other;
}

function putInPlace(ready: string, folder: string): void {
  for (const path of pathsBelow(ready)) {
    const place = makeFolderFor(path, folder);
    if (existsSync(place)) chmodSync(join(ready, path), statSync(place).mode);
    renameSync(join(ready, path), place);
  }
  rmSync(ready, { recursive: true });
}

/** The place of a file, with the folders that it lies in. Throws where a link leads out of the folder. */
function makeFolderFor(path: string, folder: string): string {
  const place = join(folder, path);
  makeFolder(dirname(place));
  if (!`${realpathSync(dirname(place))}${sep}`.startsWith(`${realpathSync(folder)}${sep}`))
    throw new Error(`${path} lies behind a link, and nothing is written there`);
  return place;
}

/** Files below a folder; links are none, and are not followed. */
function pathsBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    if (entry.isDirectory()) return pathsBelow(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

/** Whether a name is that of files which a process was putting in their places. */
export function isReady(name: string): boolean {
  return left.exec(name)?.[2] === 'ready';
}

/** Whether a name is that of files which a process was still writing. */
export function isDraft(name: string): boolean {
  return left.exec(name)?.[2] === 'draft';
}

/**
 * Ends what processes that were killed have left in a folder: drafts are removed, and files that were ready are put in
 * their places; a folder that was made for drafts alone goes with them. Returns a sentence about each. Throws what
 * the file system throws.
 */
export function settleFolder(folder: string): string[] {
  const notes = abandonedIn(folder).map((name) => {
    if (isReady(name)) {
      putInPlace(join(folder, name), folder);
      return 'A command was interrupted while it put files in their places; they are there now.';
    }
    removeDrafts(join(folder, name), folder);
    return 'A command was interrupted before it had changed anything; its drafts are removed.';
  });
  if (notes.length > 0) removeWhereEmpty(folder);
  return notes;
}

/** Names of the temporary files that ended processes have left in a folder; none where it cannot be read. */
export function abandonedIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(
      (name) => left.test(name) && isAbandoned(name.slice(1, name.lastIndexOf('.'))),
    );
  } catch {
    return [];
  }
}

/** The whole path of a file below a folder. Throws when it would lie elsewhere. */
export function pathWithin(folder: string, path: string): string {
  const whole = resolve(join(folder, path));
  if (path.includes('\0') || !whole.startsWith(resolve(folder) + sep))
    throw new Error(
      `${JSON.stringify(path)} lies outside ${folder}, and nothing is written there.`,
    );
  return whole;
}
