import { versionDate } from '../src/casebook/entry.ts';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import { momentOf } from '../src/web/moments.ts';
import { localesOf, webAt, type Web } from '../src/web/web.ts';
import { writeTogether } from '../src/casebook/write-together.ts';
import { cacheFolder } from '../src/pictures/cache.ts';
import { useBundledFonts } from '../src/pictures/fonts.ts';
import { buildSite } from './build.ts';
import { doing } from './progress.ts';
import { writeBook } from './packing/book.ts';
import { openBrowser } from './packing/browser.ts';
import { pageNumbersIn, reproducible } from './packing/pdf.ts';
import { packFiles, zipOf } from './packing/zip.ts';
import { settle } from './settle.ts';
import { command, tell, type CommandResult } from './usage.ts';
import { workshopIn } from './workshop.ts';

/**
 * Builds the site and packs it for readers without a network: one zip that opens from a disk, and in every
 * language one page and, where there is a browser, one PDF of the whole case. Gives the paths of the files that it
 * wrote, or undefined where the case has errors.
 */
async function packSite(content: string, outDir: string): Promise<string[] | undefined> {
  settle(outDir);
  const workshop = workshopIn(resolve('.cache'), 'pack-');
  try {
    const site = join(workshop, 'site');
    const casebook = await buildSite(content, site);
    if (!casebook) return undefined;
    const web = webAt(process.env['SITE'], process.env['BASE']);
    doing('Packing the site …');
    const packed = await packBuilt(site, casebook, web, workshop);
    writeTogether(outDir, ({ write }) => packed.forEach((bytes, name) => write(name, bytes)));
    return [...packed.keys()].map((name) => join(outDir, name));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Packs a site that is built already: files by their names. What is printed stands in the workshop meanwhile. */
export async function packBuilt(
  site: string,
  casebook: Casebook,
  web: Web,
  workshop: string,
): Promise<Map<string, string | Uint8Array>> {
  const { root, version } = casebook.case.data;
  const name = `${root}-${version}`;
  const files = packFiles(site, web);
  const packed = new Map<string, string | Uint8Array>([[`${name}.zip`, zipOf(files, name)]]);
  for (const locale of localesOf(casebook)) {
    const book = (numbers?: Map<string, number>) =>
      writeBook(site, casebook, locale, { web, has: (path) => files.has(path) }, numbers);
    doing(`Setting the whole case as one page (${locale}) …`);
    packed.set(`${name}-${locale}.html`, book());
    doing(`Printing the PDF (${locale}) …`);
    const pdf = await printBook(
      join(workshop, `${name}-${locale}.html`),
      book,
      momentOf(versionDate(casebook.case)) ?? 0,
    );
    if (pdf) packed.set(`${name}-${locale}.pdf`, pdf);
  }
  return packed;
}

/** In milliseconds; a book of a thousand records on a busy machine takes minutes. */
const longestPrint = 600_000;

/** Prints the book twice: where its parts fall is known only once it is set, and then the contents can say it. */
async function printBook(
  page: string,
  book: (numbers?: Map<string, number>) => string,
  moment: number,
): Promise<Uint8Array | undefined> {
  // The browser takes its fonts from where this process does: those of the machine would differ from another's.
  useBundledFonts(cacheFolder());
  const browser = await findBrowser();
  if (!browser) return undefined;
  try {
    const print = async (html: string) => {
      writeFileSync(page, html);
      const tab = await browser.newPage();
      tab.setDefaultTimeout(longestPrint);
      await tab.goto(pathToFileURL(page).href);
      const pdf = await tab.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
      await tab.close();
      return pdf;
    };
    return reproducible(await print(book(pageNumbersIn(await print(book())))), moment);
  } finally {
    await browser.close();
  }
}

/** A Chromium of the machine; undefined, with the reason, where there is none or it does not start. */
async function findBrowser() {
  try {
    return await openBrowser();
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    tell(
      `There is no PDF, for no browser could be started (${reason}); the page can be printed.\n`,
    );
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
export const main = command(
  {
    help,
    options: { out: { type: 'string', default: 'pack' } },
    interpret: ({ content, out }, _, env) => ({
      content: contentFolder(content, env),
      outDir: resolve(out),
    }),
  },
  async ({ content, outDir }): Promise<CommandResult> => {
    const files = await packSite(content, outDir);
    if (!files) return { text: '', exitCode: 1 };
    const names = files.map((file) => basename(file)).join(', ');
    return { text: `Packed ${fromHere(outDir)}/: ${names}\n`, exitCode: 0 };
  },
);
