import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Interfaces that pagefind brings and our search page does not use. */
const foreignInterface = /^pagefind-(?:.*ui|highlight)\./;

/**
 * Makes the index of the search for a built site, in `pagefind/` below it, an index a language. Throws
 * with what pagefind says when it fails.
 */
export async function indexSite(folder: string): Promise<void> {
  const output = join(folder, 'pagefind');
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: output });
    const failed = [...added.errors, ...written.errors];
    for (const file of readdirSync(output).filter((name) => foreignInterface.test(name)))
      rmSync(join(output, file));
    if (failed.length > 0) throw new Error(`The search index failed: ${failed.join(' ')}`);
  } finally {
    await close();
  }
}
