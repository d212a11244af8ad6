import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Run by npm before and after it packs. Meanwhile package.json names no Node of its own: this repository brings one for
 * machines with an older one, which whoever installs Casebook has not asked for.
 */
const [manifest, kept] = ['package.json', '.cache/package.json'];
if (process.argv[2] === 'back') renameSync(kept, manifest);
else {
  mkdirSync('.cache', { recursive: true });
  copyFileSync(manifest, kept);
  const { optionalDependencies: _, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    optionalDependencies: unknown;
  };
  writeFileSync(manifest, `${JSON.stringify(rest, null, 2)}\n`);
}
