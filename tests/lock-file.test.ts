import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/casebook/folder.ts';

interface Locked {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

describe.each(['', 'bench'])('the lock file of %s/', (folder) => {
  const text = readFileSync(join(projectRoot, folder, 'package-lock.json'), 'utf8');
  const packages = JSON.parse(text).packages as Record<string, Locked>;

  test('names no registry', () => {
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  test('has a checksum for every package of every platform', () => {
    const without = Object.entries(packages).flatMap(([path, { integrity = '' }]) =>
      path === '' || /^sha512-[\w+/]{86}==$/.test(integrity) ? [] : [path],
    );
    expect(without).toEqual([]);
  });

  // npm leaves out what its registry does not have, and `npm ci` then refuses the file.
  test('names the package of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !foldersAbove(path).some((above) => packages[`${above}node_modules/${name}`]),
        )
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Where Node looks for what a package asks for: in its own folder and in every one above. */
function foldersAbove(path: string): string[] {
  const steps = path ? path.split('/node_modules/') : [];
  return ['', ...steps.map((_, index) => `${steps.slice(0, index + 1).join('/node_modules/')}/`)];
}
