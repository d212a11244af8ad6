import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from './problem.ts';
import { isDraft } from './write-together.ts';

/** Why a file has no bytes to read. */
export type Unreadable = 'not-a-file' | 'too-large' | 'no-access';

/** Paths below a content folder, with forward slashes, to what they hold. */
export type Files = ReadonlyMap<string, Uint8Array | Unreadable>;

/** The folder of what `npm run import` keeps beside the records. */
export const importsFolder = 'imports';

/** In bytes; what imports keep has no limit. Prose has a narrower one of its own. */
export const largestFile = 1024 * 1024;

/** Whether a file of so many bytes is larger than one in its folder may be. */
export function isTooLarge(file: string, size: number): boolean {
  return size > largestFile && dirname(file) !== importsFolder;
}

/** Names that git never holds, or that systems and editors leave beside a file. */
const passedOver = /^\.(?:git|DS_Store|#.*|.*\.sw[a-z])$/;

/** Whether a file or folder of this name is no part of the content and no reason to complain. */
export function isPassedOver(name: string): boolean {
  return passedOver.test(name) || isDraft(name);
}

/** Every file of a folder. Throws when the folder itself cannot be read. */
export function contentFilesIn(folder: string): Map<string, Uint8Array | Unreadable> {
  const files = new Map<string, Uint8Array | Unreadable>();
  const walk = (below: string) => {
    for (const name of readdirSync(join(folder, below)).sort(compareText)) {
      if (isPassedOver(name)) continue;
      const file = below ? `${below}/${name}` : name;
      try {
        const stat = lstatSync(join(folder, file));
        if (stat.isDirectory()) walk(file);
        // A link could lead outside of the folder, a pipe would never end.
        else if (!stat.isFile()) files.set(file, 'not-a-file');
        else if (isTooLarge(file, stat.size)) files.set(file, 'too-large');
        else files.set(file, readFileSync(join(folder, file)));
      } catch {
        files.set(file, 'no-access');
      }
    }
  };
  walk('');
  return files;
}
