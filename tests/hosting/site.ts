import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressSite } from '../../cli/compress.ts';
import { writeHosting } from '../../cli/hosting.ts';
import { mediaTypes } from '../../src/hosting/headers.ts';
import { webAt, type Web } from '../../src/web/web.ts';
import { casebookWith } from '../exports/casebooks.ts';

/** A page as a build would leave it, as far as a host can tell. */
function page(text: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text}</title></head><body><h1>${text}</h1><p>${'Filler. '.repeat(300)}</p></body></html>\n`;
}

const files: Record<string, string> = {
  'index.html': page('Home'),
  '404.html': page('Not here'),
  'ar/index.html': page('الرئيسية'),
  'claims/guard-second/index.html': page('A claim'),
  'claims/guard-second/cite.bib': '@misc{a,\n}\n',
  'changes/feed.atom': '<feed/>\n',
  'ar/claims/guard-second/index.html': page('إفادة'),
  'incidents/ferry-sinking/index.html': page('An incident'),
  'search/index.html': page('Search'),
  'pagefind/pagefind-worker.js': '// a worker\n',
  'embed/chart/index.html': page('To be framed'),
  'ar/embed/chart/index.html': page('إطار'),
  'data/claims.csv': 'id\r\n',
  'data/SHA256SUMS': '',
  'charts/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>.a{fill:red}</style></svg>\n',
  ...Object.fromEntries(
    ['svg', ...Object.keys(mediaTypes)].map((ending) => [`data/sample.${ending}`, 'sample\n']),
  ),
  '_astro/site.0a1b2c3d.css': `body { margin: 0 }\n${'/* filler */\n'.repeat(200)}`,
};

/** A small site, finished as a build finishes one, below its base in a fresh folder: `<root>/coast`. */
export async function smallSite(
  base: string,
  site: string | undefined,
): Promise<{ root: string; folder: string; web: Web; notes: string[] }> {
  const root = mkdtempSync(join(tmpdir(), 'casebook-hosting-'));
  const web = webAt(site, base);
  const folder = join(root, web.base);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const notes = writeHosting(folder, casebookWith(), web);
  await compressSite(folder);
  return { root, folder, web, notes };
}
