import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { orderFilters } from './search-index-order.ts';
import { siteFilesIn } from './site-files.ts';

/** Interfaces that pagefind brings and our search page does not use. */
const foreignInterface = /^pagefind-(?:.*ui|highlight)\./;

/** So many pages are sent ahead, so that reading them and taking them in goes on at the same time. */
const mostAhead = 16;

/**
 * Makes the index of the search for a built site, in `pagefind/` below it, an index a language, with the notice that
 * pagefind's licence asks for. Throws with what pagefind says when it fails.
 */
export async function indexSite(folder: string): Promise<void> {
  const output = join(folder, 'pagefind');
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  try {
    const failed: string[] = [];
    const asked: Promise<void>[] = [];
    const add = async (sourcePath: string, content: string) => {
      const { errors } = await index.addHTMLFile({ sourcePath, content });
      for (const error of errors) failed.push(error);
    };
    // Taken one by one in the order in which they are sent: the numbers that pages get in the index follow from it.
    for (const sourcePath of siteFilesIn(folder, '.html')) {
      const html = readFileSync(join(folder, sourcePath), 'utf8');
      // Pagefind leaves the others out too, but takes as long for them.
      if (!html.includes('data-pagefind-body')) continue;
      const added = add(sourcePath, apart(html));
      // Where it fails that is thrown when its turn has come.
      added.catch(() => undefined);
      asked.push(added);
      if (asked.length > mostAhead) await asked.shift();
    }
    await Promise.all(asked);
    const written = await index.writeFiles({ outputPath: output });
    for (const error of written.errors) failed.push(error);
    for (const file of readdirSync(output).filter((name) => foreignInterface.test(name)))
      rmSync(join(output, file));
    if (failed.length > 0) throw new Error(`The search index failed: ${failed.join(' ')}`);
    orderFilters(output);
    const own = dirname(findPackageJSON('pagefind', import.meta.url) ?? '.');
    copyFileSync(join(own, 'LICENSE/LICENSE'), join(output, 'LICENSE.txt'));
  } finally {
    await close();
  }
}

/** Parts of a page that stand apart without white space between them, which the index would run together. */
function apart(html: string): string {
  return html.replace(/<\/(?:blockquote|caption|dd|div|dt|figcaption|li|summary|t[dh])>/g, '$& ');
}
