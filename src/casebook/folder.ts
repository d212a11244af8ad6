import { existsSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The project's folder, written into the bundle of the pages by cli/astro.ts, since the bundle lies elsewhere. */
declare const CASEBOOK_ROOT: string | undefined;

/** The folder of Casebook itself, which holds its package.json, whether its sources run or what was compiled. */
export const projectRoot =
  typeof CASEBOOK_ROOT === 'string'
    ? CASEBOOK_ROOT
    : join(dirname(findPackageJSON(import.meta.url) ?? resolve('package.json')), sep);

/** The path of a file of a package that Casebook depends on. Throws where that is not installed. */
export function packageFile(file: string): string {
  return createRequire(join(projectRoot, 'package.json')).resolve(file);
}

/** The folders in which a case is looked for, relative to the current one. */
export const usualPlaces = ['.', 'content', 'src/content'];

/** Thrown where it cannot be told which folder is meant; the message is for who asked. */
export class UnclearFolder extends Error {}

/**
 * The folder of the case, an absolute path: the one that is named, that of CASEBOOK_CONTENT, or the usual place that
 * holds a case.mdx. Throws `UnclearFolder` where none does or several do, and for one inside an installed Casebook.
 */
export function contentFolder(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  here: string = process.cwd(),
): string {
  const wanted = named || env['CASEBOOK_CONTENT'];
  const [folder, other] = (wanted ? [wanted] : usualPlaces.filter(holdsCase)).map((place) =>
    resolve(here, place),
  );
  if (folder === undefined)
    throw new UnclearFolder(
      `There is no case here: neither ${here} nor its folders content and src/content hold a case.mdx. Go to the folder of your case, or name it: --content DIR. To begin one: casebook init DIR.`,
    );
  if (other !== undefined)
    throw new UnclearFolder(
      `There are two cases here, ${fromHere(folder, here)} and ${fromHere(other, here)}. Say which one is meant: --content DIR.`,
    );
  if (isWithin(folder, projectRoot) && projectRoot.split(sep).includes('node_modules'))
    throw new UnclearFolder(
      `${folder} lies inside the installed Casebook, which the next npm install replaces. Move your case out of node_modules.`,
    );
  return folder;

  function holdsCase(place: string): boolean {
    return existsSync(resolve(here, place, 'case.mdx'));
  }
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return !inside.startsWith('..') && !isAbsolute(inside);
}

/** A path as seen from the folder that one stands in, with forward slashes, or the absolute path when it lies outside. */
export function fromHere(path: string, here: string = process.cwd()): string {
  if (!isWithin(path, here)) return path;
  return relative(here, path).split(sep).join('/') || '.';
}
