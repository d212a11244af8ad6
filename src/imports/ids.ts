import { createHash } from 'node:crypto';

/** A plain id from a name: a–z, digits and single hyphens; empty when the name has none of them. */
export function idFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/**
 * The id of what has a name, told from all others of that name by the dataset's own number or, without
 * one, by a digest of all that makes it another. It does not depend on what else is imported.
 */
export function idOf(name: string, fallback: string, tellsApart: string): string {
  const mark = /^\d{1,12}$/.test(tellsApart) ? tellsApart : digestOf(tellsApart).slice(0, 6);
  return `${idFrom(name) || fallback}-${mark}`;
}

/** The first 16 digits of the SHA-256 of a text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
