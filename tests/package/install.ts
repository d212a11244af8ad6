import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/casebook/folder.ts';

/** The files of the package that `npm pack` makes, without what is compiled before. */
export function packedFiles(): string[] {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(told) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path).filter((path) => !path.startsWith('compiled/'));
}

/**
 * Puts the package into `node_modules` of a folder as npm would, with the packages that it says it needs and no others.
 * Gives the path of its command.
 */
export function installPackage(folder: string, files = packedFiles()): string {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'casebook');
  for (const path of files) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    copyFileSync(join(projectRoot, path), join(own, path));
  }
  const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
  execFileSync(
    process.execPath,
    [tsc, '-p', 'tsconfig.package.json', '--outDir', join(own, 'compiled')],
    { cwd: projectRoot, stdio: 'pipe' },
  );
  for (const path of neededPackages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(projectRoot, path), join(folder, path));
  }
  return join(own, 'bin/casebook.js');
}

/** Where the packages lie that the package says it needs, and those that these need. */
function neededPackages(): string[] {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>;
  };
  return Object.entries(lock.packages).flatMap(([path, { dev, devOptional }]) =>
    path !== '' && !dev && !devOptional && path.lastIndexOf('node_modules/') === 0 ? [path] : [],
  );
}
