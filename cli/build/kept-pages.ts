import { createHash } from 'node:crypto';
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
import { all, type AllReads } from '../../src/casebook/reads.ts';
import { changesBetween, isTouched, type Changes, type Facts } from '../../src/casebook/watch.ts';

/** A page's range of bytes in the file of all pages, and the numbers of the sets of reads that it depends on. */
interface KeptPage {
  at: number;
  length: number;
  digest: string;
  reads: number[];
}

/** The index of the pages that a build keeps for the next one. */
interface Kept {
  /** Identifies the program that made the pages; those of another are not used. */
  program: string;
  facts: Facts;
  /** Sets of reads, each once: `incidents.title` and the ids, or `*`. */
  reads: [what: string, ids: string[] | typeof all][];
  pages: Record<string, KeptPage>;
}

/**
 * The pages of the last build, and those of this one. A page is taken again only where nothing that it read the last
 * time has changed since; what cannot be read, or was kept by another program, is as if it were not there.
 */
export interface PageStore {
  /** The bytes of a page that would come out the same. */
  unchanged(path: string): Uint8Array | undefined;
  keep(path: string, bytes: Uint8Array, reads: AllReads): void;
  /** Puts the pages of this build in the place of those of the last one. */
  save(): void;
}

export function openPages(folder: string, program: string, facts: Facts): PageStore {
  mkdirSync(folder, { recursive: true });
  const [index, bytes] = ['index.json', 'bytes'].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  const last = readKept(index, program);
  const old = last && existsSync(bytes) ? openSync(bytes, 'r') : undefined;
  const isTouched = last && touchedBy(last, changesBetween(last.facts, facts));
  const draft = `${bytes}.${process.pid}.draft`;
  const fresh = openSync(draft, 'w');
  let at = 0;
  const pages: Record<string, KeptPage> = {};
  const reads: Kept['reads'] = [];
  const numbers = new Map<string, number>();
  const numberOf = (read: Kept['reads'][number]): number => {
    const key = JSON.stringify(read);
    const number = numbers.get(key) ?? reads.push(read) - 1;
    numbers.set(key, number);
    return number;
  };
  const add = (path: string, body: Uint8Array, own: readonly Kept['reads'][number][]) => {
    writeSync(fresh, body);
    pages[path] = { at, length: body.length, digest: digestOf(body), reads: own.map(numberOf) };
    at += body.length;
  };
  return {
    unchanged(path) {
      const page = last?.pages[path];
      if (!last || !page || old === undefined || isTouched?.(page)) return undefined;
      const body = Buffer.alloc(page.length);
      readSync(old, body, 0, page.length, page.at);
      if (digestOf(body) !== page.digest) return undefined;
      add(
        path,
        body,
        page.reads.flatMap((number) => (last.reads[number] ? [last.reads[number]] : [])),
      );
      return body;
    },
    keep: (path, body, own) =>
      add(
        path,
        body,
        [...own].map(([what, ids]) => [what, ids === all ? all : [...ids].sort()]),
      ),
    save() {
      if (old !== undefined) closeSync(old);
      closeSync(fresh);
      // Until the index is there again, what is kept is nothing.
      writeFileSync(index, '');
      renameSync(draft, bytes);
      writeFileSync(index, JSON.stringify({ program, facts, reads, pages } satisfies Kept));
    },
  };
}

/** Whether a page has read anything that has changed. */
function touchedBy({ reads }: Kept, changes: Changes): (page: KeptPage) => boolean {
  const isChanged = reads.map(([what, ids]) => isTouched(changes, what, ids));
  return (page) => page.reads.some((number) => isChanged[number] ?? true);
}

function readKept(file: string, program: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.program === program ? kept : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64');
}
