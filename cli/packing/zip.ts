import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { compareText } from '../../src/casebook/problem.ts';
import type { Web } from '../../src/web/web.ts';
import { relativeLinks, relativeSvg, relativeUrls, type Package } from './links.ts';

/** Files that only a server needs, left out of a package for reading offline. */
const forServers = [
  /^_(?:headers|redirects)$/,
  /^hosting\//,
  /^(?:[a-z-]+\/)?search\//,
  /^pagefind\//,
  /^(?:robots\.txt|sitemap(?:-\d+)?\.xml|404\.html)$/,
  /\.(?:br|gz)$/,
];

/** Every file of a built site that a reader without a server can use, rewritten to work there, by its path. */
export function packFiles(folder: string, web: Web): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !forServers.some((pattern) => pattern.test(path)))
    .sort(compareText);
  const known = new Set(paths);
  const files: Package = { web, has: (path) => known.has(path) };
  return new Map(
    paths.map((path) => [path, packed(readFileSync(join(folder, path)), path, files)]),
  );
}

function packed(bytes: Uint8Array, path: string, files: Package): Uint8Array {
  const rewrite = path.endsWith('.html')
    ? relativeLinks
    : path.endsWith('.css')
      ? relativeUrls
      : path.endsWith('.svg')
        ? relativeSvg
        : undefined;
  if (!rewrite) return bytes;
  return new TextEncoder().encode(rewrite(new TextDecoder().decode(bytes), path, files));
}

/**
 * Files as one zip archive, below a folder of its own. The same files give the same bytes: in order of path,
 * all of the first day that the format knows, with the permissions of an ordinary file.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, folder: string): Uint8Array {
  // The format has no time zone: what is written are the fields of the local time.
  const mtime = new Date(1980, 0, 1);
  const tree: Zippable = {};
  for (const path of [...files.keys()].sort(compareText))
    tree[`${folder}/${path}`] = [
      files.get(path) ?? new Uint8Array(),
      { mtime, os: 3, attrs: (0o100644 << 16) >>> 0, level: isPacked(path) ? 0 : 9 },
    ];
  return zipSync(tree);
}

function isPacked(path: string): boolean {
  return /\.(?:png|jpe?g|webp|woff2?|zip)$/.test(path);
}
