import type { Casebook } from '../src/casebook/link.ts';
import type { Web } from '../src/web/web.ts';
import type { CopyFolders } from './build/kept-copies.ts';
import { allEnded, compressSite } from './compress.ts';
import { writeHosting } from './hosting.ts';
import { doing } from './progress.ts';
import { indexSite } from './search-index.ts';

/**
 * What depends on all pages of a site: the index of the search, then the pages at old addresses with the sitemap and the
 * files for hosts; meanwhile what there is already is compressed, and then these. Gives what the publisher should know, a
 * line each.
 */
export async function finishSite(
  folder: string,
  casebook: Casebook,
  web: Web,
  kept: CopyFolders,
): Promise<string[]> {
  doing('Making the index of the search, and compressing …');
  const notes: string[] = [];
  const add = async () => {
    await indexSite(folder);
    for (const note of writeHosting(folder, casebook, web)) notes.push(note);
  };
  await allEnded([compressSite(folder, kept), add()]);
  await compressSite(folder);
  return notes;
}
