import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { compareText } from '../src/casebook/problem.ts';
import { gzipped } from './compress.ts';

/** The bytes before the CBOR (RFC 8949) in every file of the index. */
const mark = Buffer.from('pagefind_dcd');

/** A filter's file: its name, and each of its values with the numbers of the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** The file that names the others of a language: version, pages, words, filters by their file, and the rest. */
type Meta = [unknown, unknown, unknown, filters: [name: string, file: string][], ...unknown[]];

/**
 * Puts the filters of an index in order, which pagefind (1.5) writes in an order of chance: their values by
 * text, and the filters by name. Its files are named by their content, so those that hold them get new names.
 */
export function orderFilters(folder: string): void {
  const renamed = new Map<string, string>();
  for (const name of readdirSync(join(folder, 'filter'))) {
    const [old = ''] = name.split('.');
    const [filter, values] = take(join(folder, 'filter', name)) as Filter;
    const bytes = packed([filter, values.sort(([a], [b]) => compareText(a, b))]);
    const fresh = nameFor(old, bytes);
    renamed.set(old, fresh);
    writeFileSync(join(folder, 'filter', `${fresh}.pf_filter`), gzipped(bytes));
  }
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) {
    const [version, pages, words, filters, ...rest] = take(
      join(folder, `pagefind.${language.hash}.pf_meta`),
    ) as Meta;
    const inOrder = filters
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, file]) => [name, renamed.get(file) ?? file]);
    const bytes = packed([version, pages, words, inOrder, ...rest]);
    language.hash = nameFor(language.hash, bytes);
    writeFileSync(join(folder, `pagefind.${language.hash}.pf_meta`), gzipped(bytes));
  }
  const languages = Object.fromEntries(
    Object.entries(entry.languages).sort(([a], [b]) => compareText(a, b)),
  );
  writeFileSync(entryFile, JSON.stringify({ ...entry, languages }));
}

/** Reads a file and takes it away. */
function take(path: string): unknown {
  const bytes = gunzipSync(readFileSync(path));
  if (!bytes.subarray(0, mark.length).equals(mark))
    throw new Error(`${path} is not of the form in which pagefind 1.5 writes its index.`);
  rmSync(path);
  return decode(bytes.subarray(mark.length));
}

function packed(data: unknown): Buffer {
  return Buffer.concat([mark, encode(data)]);
}

/** A name as long as the old one: the language, and the beginning of the hash of the content. */
function nameFor(old: string, bytes: Buffer): string {
  const [language = '', hash = ''] = old.split(/_(?=[^_]*$)/);
  return `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, hash.length)}`;
}
