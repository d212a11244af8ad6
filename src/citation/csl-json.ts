import type { CslItem } from './item.ts';
import { writeJson } from '../text/inert-json.ts';

/** Works in CSL-JSON (csl-data.json 1.0.2): a list of items, as Zotero, Pandoc and citeproc take it. */
export function writeCslJson(items: readonly CslItem[]): string {
  return writeJson(items);
}
