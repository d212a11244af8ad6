/**
 * The collections of a case: `getCollection('incidents')` and `getEntry('figures', id)` work as anywhere in Astro.
 *
 * Records are data here and never modules, unlike the .mdx files of a usual Astro site. One reader (casebook/read.ts) reads
 * every file by the schemas below and checks them together, so that
 * - nothing in a contributor's file can run: its text becomes a tree of the nodes that src/prose allows;
 * - every problem is told at once, with its line and column, the same way as by `npm run check`;
 * - a build takes less time: compiling each record as a module took half of it when it was measured.
 * The text of a record is in `rendered.metadata.prose`. What belongs together is linked once, in load.ts.
 */
import { sep } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { checkContent } from './casebook/check.ts';
import { handed, handOver } from './casebook/reading.ts';
import { contentFolder } from './casebook/folder.ts';
import type { Kept } from './casebook/kept.ts';
import type { Problem } from './casebook/problem.ts';
import type { Logo } from './look/logo.ts';
import { readContent, type Content, type LastRead } from './casebook/read.ts';
import { writeReport } from './casebook/report.ts';
import type { ProseTree } from './prose/tree.ts';
import { caseFile } from './schemas/case.ts';
import { collectionSchemas, type CollectionName } from './schemas/collections.ts';
import type { Translation } from './schemas/translation.ts';

/** An entry to be stored: data that its schema has made, the path below the content folder, and its text. */
interface Stored {
  id: string;
  data: unknown;
  file?: string;
  prose?: ProseTree;
}

type Reading = Content & { found: Problem[] };

const folder = contentFolder(undefined);
let reading: Reading | undefined;
const readers = new Set<() => void>();

/** In development: each file as it was read last, for most are the same after a change. */
const last: LastRead = new Map();

/**
 * Reads and checks the folder once for all collections, and again only after a change. What was found is handed to
 * the pages, unless a build has done so.
 */
function readOnce(isFollowed: boolean): Reading {
  if (reading) return reading;
  const before = isFollowed ? undefined : handed();
  const content = before?.content ?? readContent(folder, 'all', last);
  const { casebook, problems } = before ?? checkContent(content);
  if (!before) handOver(casebook && { folder, content, problems, casebook });
  return (reading = { ...content, found: [...problems] });
}

/** A loader that keeps one collection as the folder has it, and follows its changes in development. */
function loader(name: string, storedOf: (content: Reading) => readonly Stored[]): Loader {
  return {
    name: `casebook-${name}`,
    load: async (context) => {
      const fill = () => {
        const content = readOnce(context.watcher !== undefined);
        if (!context.watcher) refuseErrors(content.found);
        fillStore(context, storedOf(content));
      };
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
  for (const { id, data, file, prose } of entries) {
    // Front matter of a file that is as it was is the same object.
    if (stored.get(`${collection}/${id}`) === data) continue;
    stored.set(`${collection}/${id}`, data);
    store.set({
      id,
      data: data as Record<string, unknown>,
      digest: generateDigest({ data, prose }),
      ...(prose ? { rendered: { html: '', metadata: { file, prose } } } : {}),
    });
  }
  // A collection in which nothing was ever set does not exist, and Astro warns whenever it is asked for.
  if (entries.length === 0) {
    store.set({ id: 'none', data: {} });
    store.delete('none');
  }
}

/** A build stops here, before anything is written; in development load.ts shows the problems instead. */
function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Error(`The content has errors.\n\n${writeReport(problems, 'text', '')}`);
}

let pending: ReturnType<typeof setTimeout> | undefined;

function follow(watcher: NonNullable<LoaderContext['watcher']>, fill: () => void): void {
  if (readers.size === 0) {
    watcher.add(folder);
    watcher.on('all', (_event, path) => {
      if (!path.startsWith(folder + sep)) return;
      clearTimeout(pending);
      pending = setTimeout(() => {
        reading = undefined;
        for (const refill of readers) refill();
      }, 50);
    });
  }
  readers.add(fill);
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
    loader: loader('case', (content) => (content.case ? [{ id: 'case', ...content.case }] : [])),
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
      translations.map(({ language, record, ...entry }) => ({
        id: `${language}/${record}`,
        ...entry,
      })),
    ),
    // Each was read by the schema of what it translates.
    schema: z.custom<Translation>(),
  }),
  /** The reading as a whole, in one entry: what the checks found, and what imports keep. */
  reading: defineCollection({
    loader: loader('reading', ({ found, kept, logo }) => [
      {
        id: 'reading',
        data: {
          problems: found,
          kept,
          logo,
        },
      },
    ]),
    schema: z.custom<{
      problems: Problem[];
      kept: Kept;
      logo: Logo | undefined;
    }>(),
  }),
};
