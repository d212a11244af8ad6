import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../src/casebook/folder.ts';

/** Another way to make so many pages of text: writes its sources into a folder, and gives the command that builds them. */
export interface Peer {
  name: string;
  write(folder: string, pages: number): readonly string[];
}

/** Some 11 KB of text, as much as a page of ours has. */
function page(n: number): string {
  const paragraph = `Paragraph of page ${n}, with [a link](/pages/page-${n}/), *emphasis* and some more words to read. `;
  return `---\ntitle: "Page ${n}"\n---\n\n${`${paragraph.repeat(5)}\n\n`.repeat(20)}`;
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const route = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('pages')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>
`;

/** A bare Astro site of as many entries of a collection. */
function astro(ending: 'md' | 'mdx'): Peer['write'] {
  return (folder, pages) => {
    for (let n = 0; n < pages; n++) put(folder, `src/pages-of/page-${n}.${ending}`, page(n));
    put(
      folder,
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { pages: defineCollection({ loader: glob({ pattern: '**/*.${ending}', base: './src/pages-of' }) }) };\n`,
    );
    put(folder, 'src/pages/pages/[id].astro', route);
    put(
      folder,
      'astro.config.mjs',
      `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], devToolbar: { enabled: false } };\n`,
    );
    put(folder, 'package.json', '{ "type": "module", "private": true }\n');
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    return [
      process.execPath,
      join(projectRoot, 'node_modules/astro/bin/astro.mjs'),
      'build',
      '--silent',
    ];
  };
}

const hugo: Peer = {
  name: 'Hugo',
  write(folder, pages) {
    for (let n = 0; n < pages; n++) put(folder, `content/pages/page-${n}.md`, page(n));
    put(
      folder,
      'hugo.toml',
      'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    );
    put(
      folder,
      'layouts/_default/single.html',
      '<html lang="en"><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n',
    );
    put(
      folder,
      'layouts/_default/list.html',
      '<html lang="en"><body>{{ range .Pages }}{{ .Title }} {{ end }}</body></html>\n',
    );
    return ['hugo', '--quiet'];
  },
};

/** Those of the others that this machine has. */
export function peersHere(): Peer[] {
  return [
    { name: 'Astro, Markdown', write: astro('md') },
    { name: 'Astro, MDX', write: astro('mdx') },
    ...(spawnSync('hugo', ['version']).status === 0 ? [hugo] : []),
  ];
}
