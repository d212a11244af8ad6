import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and those above it, where they are not there. Throws what the file system throws. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    // Of a disk that can only be read, Node says that there is no such folder; this throws the true reason.
    if (codeOf(error) === 'ENOENT') accessSync(nearestFolder(path), constants.W_OK);
    throw error;
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'you have no rights to read or write there',
  EPERM: 'you have no rights to read or write there',
  EROFS: 'what is there can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
};

/** Why something could not be read or written, in words, and as the system says it; no sentence. */
export function reasonOf(error: unknown): string {
  const { message } = error as Error;
  const meaning = meanings[codeOf(error)];
  return meaning ? `${meaning} (${message})` : message;
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
