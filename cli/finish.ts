import type { Casebook } from '../src/casebook/link.ts';
import type { Web } from '../src/web/web.ts';
import { writeCitations } from './citations.ts';
import { compressSite } from './compress.ts';
import { writeHosting } from './hosting.ts';

/**
 * What is left to do when Astro has built a site, in this order: the files for reference managers beside each
 * page, the pages at old addresses with the sitemap and the files for hosts, and last, of all text, the
 * compressed copies. Gives what the publisher should know, a line each.
 */
export async function finishSite(folder: string, casebook: Casebook, web: Web): Promise<string[]> {
  writeCitations(folder, casebook, web);
  const notes = writeHosting(folder, casebook, web);
  await compressSite(folder);
  return notes;
}
