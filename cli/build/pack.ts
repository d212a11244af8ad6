import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { shortDigest } from '../../src/casebook/digest.ts';

/** Where some bytes lie among those of a file, and their digest. */
export interface Place {
  at: number;
  length: number;
  digest: string;
}

/** A file of many bytes, which cost less to read and write than as many files. */
export interface Pack {
  /** `digest` is theirs, where it is known. */
  put(bytes: Uint8Array, digest?: string): Place;
  close(): void;
}

export function newPack(file: string): Pack {
  const descriptor = openSync(file, 'w');
  let at = 0;
  return {
    put(bytes, digest = shortDigest(bytes)) {
      const place = { at, length: bytes.length, digest };
      writeSync(descriptor, bytes);
      at += bytes.length;
      return place;
    },
    close: () => closeSync(descriptor),
  };
}

/** A file of many bytes that was written before; as if it were empty where it cannot be read. */
export function oldPack(file: string): {
  /** The bytes of a place; undefined where they are not what was put there. */
  get(place: Place): Buffer | undefined;
  close(): void;
} {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return { get: () => undefined, close: () => undefined };
  }
  return {
    get({ at, length, digest }) {
      const bytes = Buffer.allocUnsafe(length);
      readSync(descriptor, bytes, 0, length, at);
      return shortDigest(bytes) === digest ? bytes : undefined;
    },
    close: () => closeSync(descriptor),
  };
}
