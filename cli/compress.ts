import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { availableParallelism } from 'node:os';
import { brotliCompressSync, constants, crc32, gzipSync } from 'node:zlib';
import { inThread } from './thread.ts';
import { openCopies, type CopyFolders } from './build/kept-copies.ts';

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
 * those of the last build are taken where they are kept. It is done in threads of their own, one for each core, whose heaps
 * are small: what zlib allocates outside of a heap has V8 collect all of it again and again.
 */
export async function compressSite(folder: string, kept?: CopyFolders): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const all = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const there = new Set(all);
  const files = all.filter(
    (file) =>
      text.has(extname(file)) && !there.has(`${file}.br`) && statSync(file).size >= smallest,
  );
  const count = availableParallelism();
  // By its path a file comes to the thread that has its copies of the last build.
  const shares = Map.groupBy(files, (file) => crc32(file.slice(folder.length)) % count);
  await allEnded(
    Array.from(shares, ([number, share]) =>
      inThread('compress-thread', {
        files: share,
        kept: kept && {
          ...kept,
          folder: join(kept.folder, `${number}-of-${count}`),
          draft: `${kept.draft}-${number}`,
        },
      } satisfies Work),
    ),
  );
}

/** Waits until every work has ended, for each writes until its end, and throws what the first of those has thrown that failed. */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  for (const work of await Promise.allSettled(works))
    if (work.status === 'rejected') throw work.reason;
}

/** What a thread is given. */
export interface Work {
  files: readonly string[];
  kept: CopyFolders | undefined;
}

/** Writes the compressed copies of files beside them. */
export function compressFiles({ files, kept }: Work): void {
  const store = kept && openCopies(kept);
  for (const file of files) {
    const bytes = readFileSync(file);
    const make = () => ({ br: brotli(bytes), gz: gzipped(bytes) });
    const { br, gz } = store ? store.copiesOf(bytes, make) : make();
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
  }
  store?.save();
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      // A tenth larger than at the best that is quick (10), in a twentieth of the time.
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Without a time, which Node leaves out, and without the name of the system, which zlib puts in (RFC 1952, "OS"). */
export function gzipped(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
