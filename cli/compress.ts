import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CopyStore } from './build/kept-copies.ts';

const text = new Set(
  [
    'html',
    'css',
    'js',
    'json',
    'geojson',
    'svg',
    'xml',
    'atom',
    'txt',
    'csv',
    'md',
    'bib',
    'ris',
    'cff',
  ].map((ending) => `.${ending}`),
);

/** Below this a packet more or less is nothing saved, in bytes. */
const smallest = 1024;

/**
 * Puts `.br` and `.gz` beside every text file of a built site that has none yet, for hosts that hand out files as they are
 * (gzip_static of nginx, precompressed of Caddy). The same file gives the same bytes on every machine and day, so that
 * those of the last build are taken where they are kept. Gives the number of files that have copies now.
 */
export async function compressSite(folder: string, kept?: CopyStore): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && text.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !existsSync(`${file}.br`));
  const rest = files.values();
  let compressed = 0;
  const worker = async () => {
    for (const file of rest) if (await compressFile(file, kept)) compressed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return compressed;
}

async function compressFile(file: string, kept: CopyStore | undefined): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < smallest) return false;
  const make = async () => {
    const [br, gz] = await Promise.all([brotli(bytes), gzipped(bytes)]);
    return { br, gz };
  };
  const { br, gz } = kept ? await kept.copiesOf(bytes, make) : await make();
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return true;
}

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      // A tenth larger than at the best that is quick (10), in a twentieth of the time.
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Without a time, which Node leaves out, and without the name of the system, which zlib puts in (RFC 1952, "OS"). */
export async function gzipped(bytes: Buffer): Promise<Buffer> {
  const packed = await promisify(gzip)(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
