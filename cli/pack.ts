import { versionDate } from '../src/casebook/entry.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContent } from '../src/casebook/check.ts';
import { contentFolder, projectRoot } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import { readContent } from '../src/casebook/read.ts';
import { momentOf } from '../src/web/moments.ts';
import { localesOf, webAt, type Web } from '../src/web/web.ts';
import { writeWhole } from '../src/casebook/write-whole.ts';
import { buildSite } from './build.ts';
import { writeBook } from './packing/book.ts';
import { pageNumbersIn, withoutMoment } from './packing/pdf.ts';
import { packFiles, zipOf } from './packing/zip.ts';
import { finish, readArguments } from './usage.ts';
import { workshopIn } from './workshop.ts';

/**
 * Builds the site and packs it for readers without a network: one zip that opens from a disk, and in every
 * language one page and, where there is a browser, one PDF of the whole case. Gives the process's exit code.
 */
export async function packSite(outDir: string): Promise<number> {
  const workshop = workshopIn(join(projectRoot, '.cache'), 'pack-');
  try {
    const site = join(workshop, 'site');
    const code = await buildSite(site);
    if (code !== 0) return code;
    const { casebook } = checkContent(readContent(contentFolder()));
    if (!casebook) return 1;
    const web = webAt(process.env['SITE'], process.env['BASE']);
    mkdirSync(outDir, { recursive: true });
    for (const file of await packBuilt(site, casebook, web, outDir))
      process.stdout.write(`Packed ${relative(process.cwd(), file) || file}\n`);
    return 0;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Packs a site that is built already. Gives the paths of the files that it wrote. */
export async function packBuilt(
  site: string,
  casebook: Casebook,
  web: Web,
  outDir: string,
): Promise<string[]> {
  const { root, version } = casebook.case.data;
  const name = `${root}-${version}`;
  const files = packFiles(site, web);
  const written = [join(outDir, `${name}.zip`)];
  writeWhole(written[0] ?? '', zipOf(files, name));
  for (const locale of localesOf(casebook)) {
    const book = (numbers?: Map<string, number>) =>
      writeBook(site, casebook, web, locale, (path) => files.has(path), numbers);
    const page = join(outDir, `${name}-${locale}.html`);
    writeWhole(page, book());
    written.push(page);
    const pdf = await printBook(page, book, momentOf(versionDate(casebook.case)) ?? 0);
    if (pdf) {
      const path = page.replace(/html$/, 'pdf');
      writeWhole(path, pdf);
      written.push(path);
    }
  }
  return written;
}

/** Prints the book twice: where its parts fall is known only once it is set, and then the contents can say it. */
async function printBook(
  page: string,
  book: (numbers: Map<string, number>) => string,
  moment: number,
): Promise<Uint8Array | undefined> {
  const browser = await openBrowser();
  if (!browser) return undefined;
  const counted = `${page}.counted.html`;
  try {
    const print = async (file: string) => {
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(file).href);
      const pdf = await tab.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
      await tab.close();
      return pdf;
    };
    writeFileSync(counted, book(pageNumbersIn(await print(page))));
    return withoutMoment(await print(counted), moment);
  } finally {
    rmSync(counted, { force: true });
    await browser.close();
  }
}

/** The browser of the tests; undefined, with a word about it, where there is none. */
async function openBrowser() {
  try {
    const { openBrowser: open } = await import('../tests/site/browser.ts');
    return await open();
  } catch {
    process.stderr.write('No browser was found, so there is no PDF; the page can be printed.\n');
    return undefined;
  }
}

const help = `Builds the site and packs it for readers without a network.

Usage: npm run pack -- [--out FOLDER]

  --out  Where the files are put; pack when left out: a zip of the site that opens from a disk, and in every
         language the whole case as one page, and as one PDF where there is a Chromium to print it.
`;

if (import.meta.main) {
  const wanted = readArguments(
    { help, options: { out: { type: 'string', default: 'pack' } }, interpret: (values) => values },
    process.argv.slice(2),
  );
  if ('exitCode' in wanted) finish(wanted);
  else process.exitCode = await packSite(resolve(projectRoot, wanted.out));
}
