import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFilesIn as filesBelow } from '../../src/casebook/files.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { compareText } from '../../src/casebook/problem.ts';
import { runGit } from '../../src/diff/git.ts';
import { WrongUsage } from '../usage.ts';

/** One of `of` slices of a site, counted from 1: every so-manieth of its pages. */
export interface Slice {
  number: number;
  of: number;
}

/** The slice that is written `3/10`. Throws `WrongUsage` for anything else. */
export function sliceOf(written: string): Slice {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (!number || !of || number > of)
    throw new WrongUsage(
      `"${written}" is no slice. Write its number and how many there are: 3/10.`,
    );
  return { number, of };
}

/** Where it is kept what the next build of a slice may take again; safe to delete. */
export function keptFolder({ number, of }: Slice): string {
  return resolve('.cache/pages', `${number}-of-${of}`);
}

/**
 * Those of some paths that belong to a slice. A chart's page, its files and its page for frames stand together, so that
 * it is drawn once for all of them; and so do the downloads, which are made of each other.
 */
export function pathsOf<Path extends { pathname: string }>(
  paths: readonly Path[],
  { number, of }: Slice,
): Path[] {
  const inOrder = [...paths].sort((a, b) => compareText(a.pathname, b.pathname));
  const together = Map.groupBy(inOrder, ({ pathname }) =>
    pathname.replace(ofOneThing, '').replace(/^\/data\/.*/, '/data'),
  );
  return [...together.values()].filter((_, index) => index % of === number - 1).flat();
}

/** What differs between the addresses of one thing: its page, its page for frames, and the files of both. */
const ofOneThing = /\/embed(?=\/)|(?:\/(?:oembed|preview|source|strip))?(?:\.\w+)?\/?$/g;

/** Digests of everything a site is made of: sites of equal origins are equal to the byte. */
export interface Origin {
  /** The commit of the content, where it lies in a repository. */
  commit: string | undefined;
  content: string;
  /** The code, its packages and the versions of Node and of what it brings. */
  program: string;
  site: string;
  base: string;
}

/** A digest of the code, its packages and the versions of Node and of what it brings. */
export function digestOfProgram(): string {
  const files = ['src', 'cli', 'compiled', 'bin', 'public'].flatMap((name) =>
    contentsOf(join(projectRoot, name), name),
  );
  const own = ['package.json', 'package-lock.json', 'astro.config.mjs']
    .map((name) => join(projectRoot, name))
    .filter((file) => existsSync(file))
    .map((file): [string, Uint8Array] => [file.slice(projectRoot.length), readFileSync(file)]);
  return digestOf([...files, ...own, ['versions', JSON.stringify(process.versions)]]);
}

/** A digest of all files of a content folder, by their paths and what they hold. */
export function digestOfContent(content: string): string {
  return digestOf([...filesBelow(content)].sort(([a], [b]) => compareText(a, b)));
}

/** Computes the origin of the site of a content folder from the folder and the program as they are now. */
export function originOf(content: string): Origin {
  const { ok, out } = runGit(content, ['rev-parse', 'HEAD']);
  return {
    commit: ok ? out.toString('utf8').trim() : undefined,
    content: digestOfContent(content),
    program: digestOfProgram(),
    site: process.env['SITE'] ?? '',
    base: process.env['BASE'] ?? '',
  };
}

/** The files of a folder of the program; the first case, which may lie in it, is content. */
function contentsOf(folder: string, name: string): [string, Uint8Array][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(projectRoot, 'src/content') + '/'))
    .sort(compareText)
    .map((file) => [name + file.slice(folder.length), readFileSync(file)]);
}

function digestOf(files: readonly (readonly [string, string | Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

const labelFile = '.slice.json';

interface Label extends Slice {
  origin: Origin;
}

/** Writes into the folder of a slice which one it is, and of what. */
export function labelSlice(folder: string, { number, of }: Slice, origin: Origin): void {
  writeFileSync(join(folder, labelFile), JSON.stringify({ number, of, origin } satisfies Label));
}

/** Thrown where folders are not the slices of one site; the message is for who asked. */
export class UnfitSlices extends Error {}

/**
 * Puts all slices of a site into one folder, by linking their files, or by moving them where nobody else needs the slices.
 * Throws `UnfitSlices`, before anything is written, where one is missing or there twice, or was made of something else than
 * `origin`.
 */
export function mergeSlices(
  folders: readonly string[],
  site: string,
  origin: Origin,
  by: 'link' | 'move',
): void {
  const labels = folders.map((folder) => ({ folder, ...labelOf(folder) }));
  const [first] = labels;
  if (!first) throw new UnfitSlices('There are no slices to merge.');
  const byNumber = new Map<number, string>();
  for (const { folder, number, of, origin: own } of labels) {
    const twin = byNumber.get(number);
    if (of !== first.of)
      throw new UnfitSlices(
        `${first.folder} is one of ${first.of} slices and ${folder} one of ${of}: build all in one number of slices.`,
      );
    if (twin !== undefined)
      throw new UnfitSlices(`${twin} and ${folder} are both slice ${number}/${of}: leave one out.`);
    byNumber.set(number, folder);
    const [what] = (Object.keys(differing) as (keyof Origin)[]).filter(
      (key) => (own[key] ?? '') !== (origin[key] ?? ''),
    );
    if (what)
      throw new UnfitSlices(
        `${folder} was built of ${differing[what]} than what is here (${own[what] || 'none'} there, ${origin[what] || 'none'} here): check out the same and build it again.`,
      );
  }
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (number) => !byNumber.has(number),
  );
  if (missing.length > 0)
    throw new UnfitSlices(
      `Of ${first.of} slices there ${missing.length === 1 ? 'is one' : `are ${missing.length}`} missing: ${missing.map((number) => `${number}/${first.of}`).join(', ')}.`,
    );
  for (const { folder } of labels) putInto(folder, site, by);
}

const differing: Record<keyof Origin, string> = {
  commit: 'another commit',
  content: 'other content',
  program: 'another version of Casebook or of Node',
  site: 'another SITE',
  base: 'another BASE',
};

function labelOf(folder: string): Label {
  const file = join(folder, labelFile);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Label;
  } catch {
    throw new UnfitSlices(
      `${folder} is no slice of a site, or not a whole one: casebook build --slice NUMBER/OF --out FOLDER makes one.`,
    );
  }
}

/** Puts what is in one folder into another; what every slice has, such as style sheets, must be the same in all. */
function putInto(folder: string, site: string, by: 'link' | 'move'): void {
  const put = by === 'move' ? renameSync : link;
  mkdirSync(site, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === labelFile) continue;
    const [from, to] = [join(folder, entry.name), join(site, entry.name)];
    const isThere = existsSync(to);
    // A folder that is in one slice alone is moved whole.
    if (entry.isDirectory() && (isThere || by === 'link')) putInto(from, to, by);
    else if (!isThere) put(from, to);
    else if (!readFileSync(from).equals(readFileSync(to)))
      throw new UnfitSlices(`Two slices have different files: ${from} and ${to}.`);
  }
}

/** One file at two places takes no time and no room; not every file system has that, and none across two. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
