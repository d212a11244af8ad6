import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file of text, whatever its length: it is read in pieces, as often as it is asked for. */
export interface TextFile {
  encoding: Encoding;
  sha256: string;
  bytes: number;
  /** Its text without a byte order mark. Throws when the file cannot be read any more. */
  chunks(): Generator<string, void>;
}

const piece = 256 * 1024;

/**
 * Tells the encoding of a file and its digest. UTF-16 is told by its byte order mark or by the null bytes
 * of its letters; what is not UTF-8 is Windows-1252. Throws when the file cannot be read.
 */
export function openTextFile(path: string): TextFile {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let encoding: Encoding = 'utf-8';
  for (const part of piecesOf(path)) {
    if (bytes === 0) encoding = wideEncodingOf(part) ?? encoding;
    hash.update(part);
    bytes += part.length;
    if (encoding === 'utf-8' && !decodes(utf8, part)) encoding = 'windows-1252';
  }
  if (encoding === 'utf-8' && !decodes(utf8)) encoding = 'windows-1252';
  return { encoding, sha256: hash.digest('hex'), bytes, chunks: () => textOf(path, encoding) };
}

function decodes(decoder: TextDecoder, part?: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined });
    return true;
  } catch {
    return false;
  }
}

function wideEncodingOf(head: Uint8Array): Encoding | undefined {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : undefined;
}

function* textOf(path: string, encoding: Encoding): Generator<string, void> {
  const decoder = new TextDecoder(encoding);
  for (const part of piecesOf(path)) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

/** Each piece is good until the next one is asked for. */
function* piecesOf(path: string): Generator<Uint8Array, void> {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(piece);
    for (;;) {
      const length = readSync(file, buffer, 0, piece, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
