import type { Casebook } from '../src/casebook/link.ts';
import type { Web } from '../src/web/web.ts';
import { compressSite } from './compress.ts';
import { writeHosting } from './hosting.ts';
import { doing } from './progress.ts';
import { indexSite } from './search-index.ts';

/**
 * What depends on all pages of a site, in this order: the index of the search, the pages at old addresses with the
 * sitemap and the files for hosts, and the compressed copies of these. Gives what the publisher should know, a
 * line each.
 */
export async function finishSite(folder: string, casebook: Casebook, web: Web): Promise<string[]> {
  doing('Making the index of the search …');
  await indexSite(folder);
  const notes = writeHosting(folder, casebook, web);
  doing('Compressing …');
  await compressSite(folder);
  return notes;
}
