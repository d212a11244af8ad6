/**
 * The collections of a case: `getCollection('incidents')` and `getEntry('figures', id)` work as anywhere in Astro.
 *
 * Records are data here and never modules, unlike the .mdx files of a usual Astro site. One reader (casebook/read.ts) reads
 * every file by the schemas below and checks them together, so that
 * - nothing in a contributor's file can run: its text becomes a tree of the nodes that src/prose allows;
 * - every problem is told at once, with its line and column, the same way as by `npm run check`;
 * - a build takes less time: compiling each record as a module took half of it when it was measured.
 * The texts of records, and what belongs together, are in the casebook that load.ts gives. A build of a large case
 * has ids alone in its collections, and their data in that casebook alone: Astro keeps data three times.
 */
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { handed, isLarge } from './casebook/reading.ts';
import type { Content } from './casebook/read.ts';
import { caseFile } from './schemas/case.ts';
import { collectionSchemas, type CollectionName } from './schemas/collections.ts';
import type { Translation } from './schemas/translation.ts';

/** An entry to be stored: data that its schema has made. */
interface Stored {
  id: string;
  data: unknown;
}

let readings = 0;

/** A loader that keeps one collection as the folder has it, and follows its changes in development. */
function loader(name: string, storedOf: (content: Content) => readonly Stored[]): Loader {
  return {
    name: `casebook-${name}`,
    load: async (context) => {
      const before = context.watcher ? undefined : handed();
      if (before) {
        const entries = storedOf(before.content);
        const hasIdsAlone = isLarge(before.content.entries.length);
        const ids = () => entries.map(({ id }) => ({ id, data: {} }));
        return fillStore(context, hasIdsAlone ? ids() : entries);
      }
      // What reads a folder takes a second to load, and a build has read it already.
      const { follow, readOnce } = await import('./followed-folder.ts');
      const fill = () => fillStore(context, storedOf(readOnce(context.watcher !== undefined)));
      fill();
      if (context.watcher) follow(context.watcher, fill);
    },
  };
}

/** The entries of the collections, by collection and id. */
const stored = new Map<string, unknown>();

/** Sets what changed, by its digest, and takes away what is gone. */
function fillStore(context: LoaderContext, entries: readonly Stored[]): void {
  const { collection, store, generateDigest } = context;
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) {
    if (ids.has(id)) continue;
    store.delete(id);
    stored.delete(`${collection}/${id}`);
  }
  for (const { id, data } of entries) {
    // Front matter of a file that is as it was is the same object.
    if (stored.get(`${collection}/${id}`) === data) continue;
    stored.set(`${collection}/${id}`, data);
    store.set({
      id,
      data: data as Record<string, unknown>,
      digest: generateDigest(data as Record<string, unknown>),
    });
  }
  // A collection in which nothing was ever set does not exist, and Astro warns whenever it is asked for.
  if (entries.length === 0) {
    store.set({ id: 'none', data: {} });
    store.delete('none');
  }
}

/** The records of one kind: `incidents/rescue.mdx` is the entry `rescue`. */
function recordsOf<Name extends CollectionName>(name: Name) {
  return defineCollection({
    loader: loader(name, ({ entries }) => entries.filter(({ collection }) => collection === name)),
    schema: collectionSchemas[name],
  });
}

export const collections = {
  case: defineCollection({
    loader: loader('case', (content) =>
      content.case ? [{ id: 'case', data: content.case.data }] : [],
    ),
    schema: caseFile,
  }),
  incidents: recordsOf('incidents'),
  figures: recordsOf('figures'),
  claims: recordsOf('claims'),
  sources: recordsOf('sources'),
  actors: recordsOf('actors'),
  places: recordsOf('places'),
  notes: recordsOf('notes'),
  corrections: recordsOf('corrections'),
  /** Other languages' words of a record: `ar/claims/first-count`. */
  translations: defineCollection({
    loader: loader('translations', ({ translations }) =>
      translations.map(({ language, record, data }) => ({ id: `${language}/${record}`, data })),
    ),
    // Each was read by the schema of what it translates.
    schema: z.custom<Translation>(),
  }),
  /** How often the folder was read: whatever has changed in it, the browser shows the page anew. */
  reading: defineCollection({
    loader: loader('reading', () => [{ id: 'reading', data: { number: ++readings } }]),
    schema: z.object({ number: z.number() }),
  }),
};
