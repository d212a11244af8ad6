import { sep } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { checkContent } from './casebook/check.ts';
import { keyOf, type AnyEntry, type FolderEntry } from './casebook/entry.ts';
import { contentFolder } from './casebook/folder.ts';
import type { Problem } from './casebook/problem.ts';
import { readContent, type Content } from './casebook/read.ts';
import { writeReport } from './casebook/report.ts';

/** What is stored: data that can be written down, never a module. */
interface Stored {
  id: string;
  data: Record<string, unknown>;
}

type Reading = Content & { found: Problem[] };

const folder = contentFolder();
let reading: Reading | undefined;
const readers = new Set<() => void>();

/** Reads and checks the folder once for all collections, and again only after a change. */
function readOnce(): Reading {
  if (!reading) {
    const content = readContent(folder);
    reading = { ...content, found: checkContent(content).problems };
  }
  return reading;
}

/** A loader that fills one collection from the one reading of the folder, and follows its changes in development. */
function loader(name: string, storedOf: (content: Reading) => Stored[]): Loader {
  return {
    name: `casebook-${name}`,
    load: async (context) => {
      const fill = () => {
        const content = readOnce();
        if (!context.watcher) refuseErrors(content.found);
        context.store.clear();
        for (const { id, data } of storedOf(content))
          context.store.set({ id, data, digest: context.generateDigest(data) });
      };
      fill();
      if (context.watcher) follow(context.watcher, fill);
    },
  };
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

export const collections = {
  /** Every record of every folder, by `collection/id`, as the reader gives it: data and a tree, never a module. */
  records: defineCollection({
    loader: loader('records', ({ entries }) =>
      entries.map((entry) => ({ id: keyOf(entry), data: { ...entry } })),
    ),
    schema: z.custom<AnyEntry>(),
  }),
  /** The rest of the folder, in one entry: the case, the translations, and what the checks found. */
  folder: defineCollection({
    loader: loader('folder', ({ case: caseEntry, translations, found }) => [
      { id: 'folder', data: { case: caseEntry, translations, problems: found } },
    ]),
    schema: z.custom<FolderEntry>(),
  }),
};
