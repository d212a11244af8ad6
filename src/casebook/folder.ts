import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever the process was started. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the case: CASEBOOK_CONTENT, resolved against the project, or src/content. An absolute path. */
export function contentFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return resolve(projectRoot, env['CASEBOOK_CONTENT'] || 'src/content');
}

/** A path as seen from the project's root, with forward slashes, or the absolute path when it lies outside. */
export function fromProjectRoot(path: string): string {
  const inside = relative(projectRoot, path);
  if (inside.startsWith('..') || isAbsolute(inside)) return path;
  return inside.split(sep).join('/');
}
