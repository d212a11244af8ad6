import { z } from 'astro/zod';
import type { CollectionName } from './collection-name.ts';

declare const judged: unique symbol;

/** Text that `isId` has judged: the only text of which the paths and addresses of records are made. */
export type Id = string & { readonly [judged]: 'id' };

export const longestId = 100;

/** Names that Windows keeps for devices: no file can have one, whatever its ending. */
export const deviceName = /^(?:aux|con|nul|prn|com\d|lpt\d)$/;

/** The form of every id: it is a file name and a part of an address, so it stays plain. */
export const idPattern = new RegExp(
  `^(?!${deviceName.source.slice(1)})(?=.{1,${longestId}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
);

/** What an id is, as the end of a sentence about text that is none. */
export const idForm = `an id holds only lower-case letters a–z, digits and single hyphens, at most ${longestId}, and is not the name of a device in Windows, such as con`;

export function isId(text: unknown): text is Id {
  return typeof text === 'string' && idPattern.test(text);
}

/** The text as an id. Throws when it is none. */
export function idOf(text: string): Id {
  if (isId(text)) return text;
  throw new Error(`${JSON.stringify(text)} is no id, so no path and no address is made of it.`);
}

/**
 * The id of a record in one of the collections. Which ones is kept in the schema's metadata, where
 * the linker, the JSON Schemas and the codebook find it.
 */
export function reference(...collections: [CollectionName, ...CollectionName[]]) {
  return z
    .string()
    .regex(idPattern, { error: idForm })
    .meta({
      references: collections,
      description: `The id of a record in ${collections.join(' or ')}.`,
    });
}
