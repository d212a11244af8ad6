import { sha256Of } from '../text/sha256.ts';
import { slug } from '../text/slug.ts';

/**
 * The id of what has a name, told from all others of that name by the dataset's own number or, without
 * one, by a digest of all that makes it another. It does not depend on what else is imported.
 */
export function idFromName(name: string, fallback: string, tellsApart: string): string {
  const mark = /^\d{1,12}$/.test(tellsApart) ? tellsApart : sha256Of(tellsApart, 6);
  return `${slug(name, 60) || fallback}-${mark}`;
}
