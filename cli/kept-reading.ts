import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { shortDigest } from '../src/casebook/digest.ts';
import { lastReadOf, type KeptFile } from '../src/casebook/last-read.ts';
import { readContent, type Content } from '../src/casebook/read.ts';
import { cacheFolder, keep } from '../src/pictures/cache.ts';
import { digestOfProgram } from './build/slice.ts';

/** In the cache: a digest of the rest, and what the last reading kept, by the program that read it. */
const file = 'reading';
const digestLength = shortDigest('').length;

/**
 * Reads a content folder from disk, and of its files only those that are not as they were when this program last read
 * them without a problem. Never throws for what the folder or the cache holds.
 */
export function readChanged(folder: string): Content {
  const program = digestOfProgram();
  const before = keptBy(program);
  const last = lastReadOf(before);
  const content = readContent(folder, 'all', last);
  const files = new Map<string, KeptFile>();
  for (const [path, { digest, read }] of last) {
    const kept = before.get(path);
    const isThere = content.textOf(path) !== undefined;
    if (isThere && kept?.digest === digest) files.set(path, kept);
    else if (isThere) {
      const { data, prose, problems } = read(noBytes);
      if (data !== undefined && prose && problems.length === 0)
        files.set(path, { digest, data, prose: prose.tree });
    }
  }
  const isSame =
    files.size === before.size && [...files].every(([path, one]) => before.get(path) === one);
  if (!isSame) tryToKeep({ program, files });
  return content;
}

const noBytes = new Uint8Array();

interface Kept {
  program: string;
  files: Map<string, KeptFile>;
}

function keptBy(program: string): Kept['files'] {
  try {
    const bytes = readFileSync(join(cacheFolder(), file));
    const body = bytes.subarray(digestLength);
    if (shortDigest(body) !== bytes.toString('latin1', 0, digestLength)) return new Map();
    const kept = deserialize(body) as Kept;
    return kept.program === program ? kept.files : new Map();
  } catch {
    return new Map();
  }
}

/** Where nothing can be written, all is read again the next time. */
function tryToKeep(kept: Kept): void {
  try {
    const body = serialize(kept);
    keep(cacheFolder(), file, Buffer.concat([Buffer.from(shortDigest(body), 'latin1'), body]));
  } catch {
    // As if there were no cache.
  }
}
