import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recallWith, type Reads } from '../../src/casebook/reads.ts';
import type { Watched } from '../../src/casebook/watch.ts';
import { collectDependencies, judge, type Dependencies, type Dependent } from './dependencies.ts';
import { newPack, oldPack, type Place } from './pack.ts';

/** Where the bytes of a page lie among those of all, and on what it depended. */
type KeptPage = Place & Dependent;

/** What a build keeps of its pages for the next one. */
interface Kept extends Dependencies {
  /** What the pages were made by: pages of anything else are of no use. */
  program: string;
  /** By where they lie in the site. */
  pages: Record<string, KeptPage>;
}

/**
 * The pages of the last build, and those of this one. A page is taken again only where nothing that it read has
 * changed since, and where the answers that it was made with come out the same; what cannot be read, or was kept by
 * another program, is as if it were not there.
 */
export interface PageStore {
  /** The bytes of a page that would come out the same. */
  unchanged(file: string): Uint8Array | undefined;
  keep(file: string, bytes: Uint8Array, reads: Reads): void;
  /** Puts the pages of this build in the place of those of the last one. */
  save(): void;
}

/**
 * The pages that are kept in a folder, for a build of a watched casebook by a program; `draft` is where this build writes
 * its own. Until they are saved, what the last build judged of the casebook is recalled where it holds.
 */
export function openPages(
  folder: string,
  draft: string,
  program: string,
  watched: Watched,
): PageStore {
  mkdirSync(folder, { recursive: true });
  const index = join(folder, 'index.json');
  const bytes = join(folder, 'bytes');
  const last = readKept(index, program);
  const old = oldPack(bytes);
  const judged = judge(last, watched);
  const fresh = newPack(draft);
  const pages: Record<string, KeptPage> = {};
  const { dependencies, note, noteAgain } = collectDependencies(judged);
  recallWith((of, question) => (of === watched.casebook ? judged.recall(question) : undefined));
  return {
    unchanged(file) {
      const page = last.pages[file];
      if (!page || judged.isChanged(page)) return undefined;
      const body = old.get(page);
      if (body) pages[file] = { ...fresh.put(body, page.digest), ...noteAgain(page) };
      return body;
    },
    keep(file, body, reads) {
      pages[file] = { ...fresh.put(body), ...note(reads) };
    },
    save() {
      recallWith(undefined);
      old.close();
      fresh.close();
      // Until the index is there again, what is kept is nothing.
      writeFileSync(index, '');
      renameSync(draft, bytes);
      const kept: Kept = { program, ...dependencies(), pages };
      writeFileSync(index, JSON.stringify(kept));
    },
  };
}

function readKept(file: string, program: string): Kept {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (kept.program === program) return kept;
  } catch {
    // As if there were nothing.
  }
  return { program, facts: [], answers: [], pages: {} };
}
