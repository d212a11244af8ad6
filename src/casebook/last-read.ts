import type { parseProse, ProseProblem } from '../prose/parse.ts';
import type { ProseTree } from '../prose/tree.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shortDigest } from './digest.ts';
import { whereIn, type FrontMatter } from './front-matter.ts';
import { decodeText } from './text.ts';

/** The contents of one file, as far as it could be read. */
export interface ReadFile {
  text?: string | undefined;
  matter?: Pick<FrontMatter, 'data' | 'where'> | undefined;
  prose?: ReturnType<typeof parseProse> | undefined;
  /** The front matter as parsed by its schema. */
  data?: unknown;
  problems: (Diagnostic | ProseProblem)[];
}

/** Files as they were read last, by their paths: one whose bytes have the same digest is not read again. */
export type LastRead = Map<string, { digest: string; read(bytes: Uint8Array): ReadFile }>;

/** A file as it was read last, or else as `read` reads it now. */
export function readOnce(
  last: LastRead,
  file: string,
  bytes: Uint8Array,
  read: () => ReadFile,
): ReadFile {
  const digest = shortDigest(bytes);
  const before = last.get(file);
  if (before?.digest === digest) return before.read(bytes);
  const found = read();
  last.set(file, { digest, read: () => found });
  return found;
}

/** A file without problems, as it can be kept. */
export interface KeptFile {
  /** Of its bytes. */
  digest: string;
  data: unknown;
  prose: ProseTree;
}

/** The files that were kept, as if they had just been read. */
export function lastReadOf(kept: ReadonlyMap<string, KeptFile>): LastRead {
  return new Map(
    [...kept].map(([file, one]) => [
      file,
      { digest: one.digest, read: (bytes) => fileOf(one, bytes) },
    ]),
  );
}

function fileOf({ data, prose }: KeptFile, bytes: Uint8Array): ReadFile {
  const { text = '' } = decodeText(bytes);
  return {
    text,
    matter: { data, where: whereIn(text) },
    prose: { tree: prose, problems: [] },
    data,
    problems: [],
  };
}
