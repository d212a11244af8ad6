import { createHash } from 'node:crypto';
import { slug } from '../text/slug.ts';

/**
 * The id of what has a name, told from all others of that name by the dataset's own number or, without
 * one, by a digest of all that makes it another. It does not depend on what else is imported.
 */
export function idFromName(name: string, fallback: string, tellsApart: string): string {
  const mark = /^\d{1,12}$/.test(tellsApart) ? tellsApart : digestOf(tellsApart).slice(0, 6);
  return `${slug(name, 60) || fallback}-${mark}`;
}

/** The first 16 digits of the SHA-256 of a text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
