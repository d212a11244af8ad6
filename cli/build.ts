import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../src/casebook/disk.ts';
import { checkContent, type CheckExtent } from '../src/casebook/check-content.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import { isLarge, type Reading } from '../src/casebook/reading.ts';
import type { Casebook } from '../src/casebook/link.ts';
import type { Problem } from '../src/casebook/problem.ts';
import { writeReport } from '../src/casebook/report.ts';
import { collectionNames } from '../src/schemas/collections.ts';
import { webAt, type Web } from '../src/web/web.ts';
import { buildSlices, judged, ownSlices } from './build/own-slices.ts';
import { makePages } from './build/pages.ts';
import {
  digestOfContent,
  labelSlice,
  mergeSlices,
  originOf,
  sliceOf,
  UnfitSlices,
  type Origin,
  type Slice,
} from './build/slice.ts';
import { writeCitations } from './citations.ts';
import { finishSite } from './finish.ts';
import { readChanged } from './kept-reading.ts';
import { doing } from './progress.ts';
import { showSite } from './preview.ts';
import { inThread } from './thread.ts';
import { command, tell, WrongUsage, type CommandResult } from './usage.ts';
import { siteFilesIn } from './site-files.ts';
import { replaceSite, restoreSite, workshopIn } from './workshop.ts';

/** The part of a site to build: all of it, one slice, or a merge of slices that were built before. */
type Extent = { slice: Slice } | { merge: readonly string[]; by: 'link' | 'move' } | 'all';

/**
 * Checks the content, builds the site beside `outDir` and puts it in place only when it is whole:
 * a build that fails leaves the last good one as it was. Gives the case that was built, or undefined where it has errors,
 * which are told. Throws `UnfitSlices` for slices that are not those of one site.
 */
export async function buildSite(
  content: string,
  outDir: string,
  extent: Extent = 'all',
): Promise<Casebook | undefined> {
  const records = recordFilesIn(content);
  const isInParts = extent === 'all' && ownSlices(records) > 1;
  // Each part is made by a process that reads the case: of a large one there is no room to keep it here meanwhile.
  const isApart = isInParts && isLarge(records);
  const before = isApart
    ? undefined
    : readCase(content, outDir, isJudged(content) ? 'facts' : 'all');
  if (!(isApart ? await isFaultless(content, outDir) : before)) return undefined;
  const origin = originOf(content);
  makeFolder(dirname(outDir));
  if (restoreSite(outDir)) tell('A build was killed: its last good site is back.\n');
  const workshop = workshopIn(resolve('.cache'), 'build-');
  try {
    if (isInParts) {
      doing(`Making the pages in ${ownSlices(records)} parts …`);
      extent = { merge: await buildSlices(content, origin, records, workshop), by: 'move' };
    }
    const reading = before ?? readCase(content, outDir, 'facts');
    if (!reading) return undefined;
    replaceSite(outDir, await buildIn(workshop, reading, extent, origin));
    return reading.casebook;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Whether the process that waits for its parts has judged the content as it is: it is not judged again in each. */
function isJudged(content: string): boolean {
  const known = process.env[judged];
  return known !== undefined && known === digestOfContent(content);
}

/** The number of files of records, which is that of the records of a case without errors; 0 of a folder that is not there. */
function recordFilesIn(content: string): number {
  try {
    return siteFilesIn(content, '.mdx').filter((file) =>
      collectionNames.some((name) => file.startsWith(`${name}/`)),
    ).length;
  } catch {
    return 0;
  }
}

/** Builds in a workshop, and gives the folder there in which the site or the slice is. */
async function buildIn(
  workshop: string,
  reading: Reading,
  extent: Extent,
  origin: Origin,
): Promise<string> {
  const { casebook } = reading;
  const web = webAt(process.env['SITE'], process.env['BASE']);
  if (typeof extent === 'object' && 'slice' in extent) {
    const slice = await buildSlice(workshop, reading, extent.slice, origin, web);
    labelSlice(slice, extent.slice, origin);
    return slice;
  }
  const site =
    extent === 'all'
      ? await buildSlice(workshop, reading, whole, origin, web)
      : join(workshop, 'site');
  if (extent !== 'all') mergeSlices(extent.merge, site, origin, extent.by);
  const kept = {
    folder: resolve('.cache/copies'),
    draft: join(workshop, 'copies'),
    program: origin.program,
  };
  for (const note of await finishSite(site, casebook, web, kept)) tell(`${note}\n`);
  return site;
}

const whole: Slice = { number: 1, of: 1 };

/** The pages of a slice, and their citations. */
async function buildSlice(
  workshop: string,
  reading: Reading,
  slice: Slice,
  origin: Origin,
  web: Web,
) {
  const site = await makePages(reading, slice, origin, workshop);
  writeCitations(site, reading.casebook, web);
  return site;
}

/** Reads and checks a folder and tells its problems; undefined where it has errors. */
function readCase(folder: string, outDir: string, extent: CheckExtent): Reading | undefined {
  doing('Checking the case …');
  const content = readChanged(folder);
  const { casebook, problems: found } = checkContent(content, extent);
  // What the first reading found has been told.
  const problems = extent === 'all' || !casebook ? found : [];
  tellProblems(problems, folder, outDir);
  return casebook && { folder, content, problems, casebook };
}

/** Checks a folder in a thread, with which the memory for it ends, and tells its problems: whether there is no error. */
async function isFaultless(folder: string, outDir: string): Promise<boolean> {
  doing('Checking the case …');
  const problems = await inThread<Problem[]>('build/check-thread', folder);
  return tellProblems(problems, folder, outDir);
}

/** Whether there is no error among problems, which are told. */
function tellProblems(problems: readonly Problem[], folder: string, outDir: string): boolean {
  const isInActions = process.env['GITHUB_ACTIONS'] === 'true';
  if (problems.length > 0 && isInActions)
    process.stderr.write(writeReport(problems, 'github', fromHere(folder)));
  else if (problems.length > 0) tell(writeReport(problems, 'text', ''));
  const hasFailed = problems.some(({ severity }) => severity === 'error');
  if (hasFailed)
    tell(
      `Nothing was built; ${existsSync(outDir) ? 'the last good site is as it was' : 'there is no site yet'}.\n`,
    );
  return !hasFailed;
}

const help = `Checks the content and builds the site.

Usage: casebook build [--out FOLDER] [--preview] [--content DIR]
       casebook build --slice NUMBER/OF --out FOLDER [--content DIR]
       casebook build --merge [--out FOLDER] [--content DIR] SLICE…

  --out      Where the site is put; dist when left out. What is there stays until the new site is whole.
  --preview  Shows the site when it is built.
  --slice    Builds one slice of the pages, such as 3/10, on a machine of its own.
  --merge    Makes the site of all its slices, named by their folders: the same as if it were built at once.

SITE is the origin at which it is published, such as https://example.org, and BASE the path below it, such
as /coast.
`;

/** The `build` command. */
export const main = command(
  {
    help,
    options: {
      out: { type: 'string', default: 'dist' },
      preview: { type: 'boolean', default: false },
      slice: { type: 'string' },
      merge: { type: 'boolean', default: false },
    },
    positionals: true,
    interpret: ({ content, out, preview, slice, merge }, folders, env) => {
      if (merge !== folders.length > 0)
        throw new WrongUsage(merge ? 'Name the folders of the slices.' : `What is ${folders[0]}?`);
      if (slice !== undefined && (merge || preview))
        throw new WrongUsage(
          'A slice is built alone, and is not yet a site to show or to merge into.',
        );
      const extent: Extent =
        slice !== undefined
          ? { slice: sliceOf(slice) }
          : merge
            ? { merge: folders.map((folder) => resolve(folder)), by: 'link' }
            : 'all';
      return { content: contentFolder(content, env), outDir: resolve(out), preview, extent };
    },
  },
  async ({ content, outDir, preview, extent }): Promise<CommandResult> => {
    try {
      if (!(await buildSite(content, outDir, extent))) return { text: '', exitCode: 1 };
    } catch (error) {
      if (error instanceof UnfitSlices) return { text: `${error.message}\n`, exitCode: 1 };
      throw error;
    }
    return {
      text: `Built ${fromHere(outDir)}/: ${siteFilesIn(outDir, '.html').length} pages\n`,
      exitCode: 0,
      ...(preview && { afterwards: () => void showSite(outDir) }),
    };
  },
);
