import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { shortDigest } from '../../src/casebook/digest.ts';
import type { Casebook } from '../../src/casebook/link.ts';
import type { Reads } from '../../src/casebook/reads.ts';
import { changesBetween, factsOf, type Facts } from '../../src/casebook/watch.ts';
import { collectDependencies, judge, type Dependencies, type Dependent } from './dependencies.ts';

/** Where the bytes of a page lie among those of all, and on what it depended. */
interface KeptPage extends Dependent {
  at: number;
  length: number;
  digest: string;
}

/** What a build keeps of its pages for the next one. */
interface Kept extends Dependencies {
  /** What the pages were made by: pages of anything else are of no use. */
  program: string;
  facts: Facts;
  pages: Record<string, KeptPage>;
}

/**
 * The pages of the last build, and those of this one. A page is taken again only where nothing that it read has
 * changed since, and where the answers that it was made with come out the same; what cannot be read, or was kept by
 * another program, is as if it were not there.
 */
export interface PageStore {
  /** The bytes of a page that would come out the same. */
  unchanged(path: string): Uint8Array | undefined;
  keep(path: string, bytes: Uint8Array, reads: Reads): void;
  /** Puts the pages of this build in the place of those of the last one. */
  save(): void;
}

/** The pages that are kept in a folder, for a build of a watched casebook by a program; `draft` is where this build writes its own. */
export function openPages(
  folder: string,
  draft: string,
  program: string,
  casebook: Casebook,
): PageStore {
  mkdirSync(folder, { recursive: true });
  const index = join(folder, 'index.json');
  const bytes = join(folder, 'bytes');
  const facts = factsOf(casebook);
  const last = readKept(index, program);
  const old = last && existsSync(bytes) ? openSync(bytes, 'r') : undefined;
  const judged = last && judge(last, changesBetween(last.facts, facts), casebook);
  const fresh = openSync(draft, 'w');
  let at = 0;
  const pages: Record<string, KeptPage> = {};
  const { dependencies, note, noteAgain } = collectDependencies();
  const add = (path: string, body: Uint8Array, dependent: Dependent) => {
    writeSync(fresh, body);
    pages[path] = { at, length: body.length, digest: shortDigest(body), ...dependent };
    at += body.length;
  };
  return {
    unchanged(path) {
      const page = last?.pages[path];
      if (!judged || !page || old === undefined || judged.isChanged(page)) return undefined;
      const body = Buffer.alloc(page.length);
      readSync(old, body, 0, page.length, page.at);
      if (shortDigest(body) !== page.digest) return undefined;
      add(path, body, noteAgain(page, judged));
      return body;
    },
    keep: (path, body, reads) => add(path, body, note(reads)),
    save() {
      if (old !== undefined) closeSync(old);
      closeSync(fresh);
      // Until the index is there again, what is kept is nothing.
      writeFileSync(index, '');
      renameSync(draft, bytes);
      const kept: Kept = { program, facts, ...dependencies, pages };
      writeFileSync(index, JSON.stringify(kept));
    },
  };
}

function readKept(file: string, program: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.program === program ? kept : undefined;
  } catch {
    return undefined;
  }
}
