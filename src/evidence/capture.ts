import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '../schemas/id.ts';
import { sha256Of } from '../text/sha256.ts';

/** The bytes of one capture, or why there are none to read. */
export type CaptureBytes = Uint8Array | 'not-a-file' | 'too-large';

/** Texts of sources by the id of the source, and the files of the folder that are none. */
export interface Captures {
  texts: ReadonlyMap<string, CaptureBytes>;
  others: readonly string[];
}

/** A larger text than any report, and small enough to be searched in seconds. */
export const largestCapture = 16 * 1024 * 1024;

const ending = '.txt';

/** Reads `<source-id>.txt` of a folder. Throws what the file system throws when there is no such folder. */
export function readCaptures(folder: string): Captures {
  const texts = new Map<string, CaptureBytes>();
  const others: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const id = name.slice(0, -ending.length);
    if (name.startsWith('.')) continue;
    if (!name.endsWith(ending) || !isId(id)) others.push(name);
    else texts.set(id, readCapture(join(folder, name)));
  }
  return { texts, others };
}

function readCapture(path: string): CaptureBytes {
  const stat = lstatSync(path);
  if (!stat.isFile()) return 'not-a-file';
  return stat.size > largestCapture ? 'too-large' : readFileSync(path);
}

/** Identifies a text by its length in bytes and its SHA-256 in hexadecimal. */
export interface Fingerprint {
  sha256: string;
  bytes: number;
}

export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { sha256: sha256Of(bytes), bytes: bytes.length };
}

/** Ways in which the same words become other bytes, each with a function that undoes it. */
const disguises: [string, (text: string) => string][] = [
  ['its line ends are those of Windows', (text) => text.replace(/\r\n/g, '\n')],
  ['its line ends are not those of Windows', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['it begins with a byte order mark', (text) => text.replace(/^\ufeff/, '')],
  ['the byte order mark at its beginning is gone', (text) => `\ufeff${text}`],
  ['it ends with another line end', (text) => text.replace(/\r?\n$/, '')],
  ['the line end at its end is gone', (text) => `${text}\n`],
];

/** In which harmless way a text differs from the one with this SHA-256, or undefined. */
export function disguiseOf(bytes: Uint8Array, sha256: string): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return disguises.find(
    ([, undo]) => fingerprintOf(new TextEncoder().encode(undo(text))).sha256 === sha256,
  )?.[0];
}
