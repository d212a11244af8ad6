import type { Casebook } from '../src/casebook/link.ts';
import type { Web } from '../src/web/web.ts';
import type { CopyFolders } from './build/kept-copies.ts';
import { compressSite } from './compress.ts';
import { writeHosting } from './hosting.ts';
import { doing } from './progress.ts';
import { indexSite } from './search-index.ts';

/**
 * What depends on all pages of a site: the index of the search, made while pages and files are compressed, then the pages
 * at old addresses with the sitemap and the files for hosts, and the compressed copies of these. Gives what the publisher
 * should know, a line each.
 */
export async function finishSite(
  folder: string,
  casebook: Casebook,
  web: Web,
  kept: CopyFolders,
): Promise<string[]> {
  doing('Making the index of the search, and compressing …');
  const both = await Promise.allSettled([indexSite(folder), compressSite(folder, kept)]);
  for (const each of both) if (each.status === 'rejected') throw each.reason;
  const notes = writeHosting(folder, casebook, web);
  await compressSite(folder);
  return notes;
}
