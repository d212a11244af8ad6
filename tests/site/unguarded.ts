import { sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { projectRoot } from '../../src/casebook/folder.ts';

/**
 * Builds a content folder as Astro does, past the command's own check, and says which of its files the
 * bundler was given. With --without-guard the guard of the prose finds nothing, whatever it reads.
 */
const { values, positionals } = parseArgs({
  options: { 'without-guard': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [content = '', outDir = ''] = positionals;
process.env['CASEBOOK_CONTENT'] = content;
const bundled = new Set<string>();

const watcher = {
  name: 'watch-what-is-bundled',
  enforce: 'pre' as const,
  load(id: string) {
    const [file = ''] = id.split('?');
    if (file.startsWith(content + sep)) bundled.add(file);
    if (values['without-guard'] && file.endsWith('/src/prose/guard.ts'))
      return 'export const guard = () => [];';
    return undefined;
  },
};

try {
  await build({
    root: projectRoot,
    outDir,
    cacheDir: `${outDir}-cache`,
    logLevel: 'silent',
    vite: { plugins: [watcher] },
  });
  process.stdout.write(`built ${bundled.size} ${[...bundled].join(' ')}\n`);
} catch (error) {
  process.stdout.write(`refused ${bundled.size} ${(error as Error).message}\n`);
}
