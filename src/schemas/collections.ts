import type { z } from 'astro/zod';
import { actor } from './actor.ts';
import { caseFile } from './case.ts';
import type { CollectionName } from './collection-name.ts';
import { claim } from './claim.ts';
import { correction } from './correction.ts';
import { figure } from './figure.ts';
import { incident } from './incident.ts';
import { note } from './note.ts';
import { place } from './place.ts';
import { source } from './source.ts';

/** Every collection of records with the schema of its front matter; the folder has the collection's name. */
export const collectionSchemas = {
  incidents: incident,
  figures: figure,
  claims: claim,
  sources: source,
  actors: actor,
  places: place,
  notes: note,
  corrections: correction,
};

export type { CollectionName };

export const collectionNames = Object.keys(collectionSchemas) as CollectionName[];

export type CaseData = z.infer<typeof caseFile>;
export type RecordData = { [Name in CollectionName]: z.infer<(typeof collectionSchemas)[Name]> };
