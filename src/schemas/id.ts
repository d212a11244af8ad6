import { z } from 'astro/zod';
import type { CollectionName } from './collection-name.ts';

/** The form of every id: it is a file name and a part of an address, so it stays plain. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The id of a record in one of the collections. Which ones is kept in the schema's metadata, where
 * the linker, the JSON Schemas and the codebook find it.
 */
export function reference(...collections: [CollectionName, ...CollectionName[]]) {
  return z
    .string()
    .regex(idPattern, {
      error: 'an id holds only lower-case letters a–z, digits and single hyphens',
    })
    .meta({
      references: collections,
      description: `The id of a record in ${collections.join(' or ')}.`,
    });
}
