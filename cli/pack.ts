import { versionDate } from '../src/casebook/entry.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import { momentOf } from '../src/web/moments.ts';
import { localesOf, webAt, type Web } from '../src/web/web.ts';
import { writeWhole } from '../src/casebook/write-whole.ts';
import { buildSite } from './build.ts';
import { writeBook } from './packing/book.ts';
import { openBrowser } from './packing/browser.ts';
import { pageNumbersIn, withoutMoment } from './packing/pdf.ts';
import { packFiles, zipOf } from './packing/zip.ts';
import { readArguments, type Environment, type Outcome } from './usage.ts';
import { workshopIn } from './workshop.ts';

/**
 * Builds the site and packs it for readers without a network: one zip that opens from a disk, and in every
 * language one page and, where there is a browser, one PDF of the whole case. Gives the paths of the files that it
 * wrote, or undefined where the case has errors.
 */
async function packSite(content: string, outDir: string): Promise<string[] | undefined> {
  const workshop = workshopIn(resolve('.cache'), 'pack-');
  try {
    const site = join(workshop, 'site');
    const casebook = await buildSite(content, site);
    if (!casebook) return undefined;
    const web = webAt(process.env['SITE'], process.env['BASE']);
    mkdirSync(outDir, { recursive: true });
    return await packBuilt(site, casebook, web, outDir);
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
  const browser = await findBrowser();
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

/** A Chromium of the machine; undefined, with a word about it, where there is none. */
async function findBrowser() {
  try {
    return await openBrowser();
  } catch {
    process.stderr.write('No browser was found, so there is no PDF; the page can be printed.\n');
    return undefined;
  }
}

const help = `Builds the site and packs it for readers without a network.

Usage: casebook pack [--out FOLDER] [--content DIR]

  --out  Where the files are put; pack when left out: a zip of the site that opens from a disk, and in every
         language the whole case as one page, and as one PDF where there is a Chromium to print it, and the
         package playwright-core beside Casebook.
`;

/** The `pack` command. */
export async function main(argv: readonly string[], env: Environment): Promise<Outcome> {
  const wanted = readArguments(
    {
      help,
      options: { out: { type: 'string', default: 'pack' } },
      interpret: ({ content, out }) => ({
        content: contentFolder(content, env),
        outDir: resolve(out),
      }),
    },
    argv,
  );
  if ('exitCode' in wanted) return wanted;
  const files = await packSite(wanted.content, wanted.outDir);
  if (!files) return { text: '', exitCode: 1 };
  return { text: files.map((file) => `Packed ${fromHere(file)}\n`).join(''), exitCode: 0 };
}
