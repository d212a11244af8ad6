import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortDigest } from '../../src/casebook/digest.ts';
import { newPack, oldPack, type Place } from './pack.ts';

/** A file's compressed copies, by the endings of their names. */
export interface Copies<Bytes = Uint8Array> {
  br: Bytes;
  gz: Bytes;
}

/** The compressed copies of the last build, by the digests of what they are copies of, and those of this one. */
export interface CopyStore {
  /** The kept copies of these bytes, or those that `make` makes of them. */
  copiesOf(bytes: Uint8Array, make: () => Copies): Copies;
  /** Puts the copies of this build in the place of those of the last one. */
  save(): void;
}

/** Where copies are kept, where this build writes its own, and the program that makes them: those of another are of no use. */
export interface CopyFolders {
  folder: string;
  draft: string;
  program: string;
}

export function openCopies({ folder, draft, program }: CopyFolders): CopyStore {
  mkdirSync(folder, { recursive: true });
  const [index, bytes] = [join(folder, 'copies.json'), join(folder, 'copies')];
  const last = readIndex(index, program);
  const old = oldPack(bytes);
  const fresh = newPack(draft);
  const copies: Record<string, Copies<Place>> = {};
  return {
    copiesOf(of, make) {
      const digest = shortDigest(of);
      const places = last[digest];
      const [br, gz] = places ? [old.get(places.br), old.get(places.gz)] : [];
      const made = br && gz ? { br, gz } : make();
      copies[digest] ??= { br: fresh.put(made.br), gz: fresh.put(made.gz) };
      return made;
    },
    save() {
      old.close();
      fresh.close();
      // Until the index is there again, what is kept is nothing.
      writeFileSync(index, '');
      renameSync(draft, bytes);
      writeFileSync(index, JSON.stringify({ program, copies }));
    },
  };
}

function readIndex(file: string, program: string): Record<string, Copies<Place>> {
  if (!existsSync(file)) return {};
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as {
      program: string;
      copies: Record<string, Copies<Place>>;
    };
    return kept.program === program ? kept.copies : {};
  } catch {
    return {};
  }
}
