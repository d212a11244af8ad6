import { randomBytes } from 'node:crypto';

/** In the names of what this process makes for a while, so that others can tell it from what a killed one has left. */
export const ownMark = `${process.pid}-${randomBytes(4).toString('hex')}`;

/** A mark in a pattern; its group is the process. */
export const markPattern = String.raw`(\d+)-[0-9a-f]{8}`;

/** Whether the process of a mark is no more. Another mark of our own number is that of a process before us. */
export function isAbandoned(mark: string): boolean {
  if (mark === ownMark) return false;
  const id = Number.parseInt(mark);
  if (id === process.pid) return true;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}
