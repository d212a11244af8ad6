import { pathToFileURL } from 'node:url';
import { interfaceLanguages } from '../schemas/languages.ts';
import { writeTogether } from '../casebook/write-together.ts';
import type { Content } from '../casebook/read.ts';
import { editorSchemas, schemaNameOf } from './json-schema.ts';

/**
 * Writes what editors need to complete and check front matter while it is typed, below the project's
 * root; only files that differ are touched. Nothing of it is committed: it names the ids of the day.
 *
 * - `.vscode/schemas/<collection>.json`: a JSON Schema a collection, for whatever tool takes one.
 * - `.astro/collections/`: the same for the Astro extension of VS Code, whose language server is what
 *   gives completion inside the front matter of .mdx files (its setting `astro.content-intellisense`).
 *   It finds by `collections.json` which schema a file has. Astro's own schemas there are those of the
 *   loaded entries, with other names, and stay as they are.
 */
export function writeEditorSchemas(
  content: Pick<Content, 'known' | 'translations'>,
  folder: string,
  root: string,
): void {
  const schemas = editorSchemas(content.known);
  const base = decodeURIComponent(pathToFileURL(folder).href).toLowerCase();
  const translations = [...content.known.values(), 'case.mdx'].flatMap((file) =>
    interfaceLanguages.map((language) => `${language}/${file}`),
  );
  const entries = [...content.known.values(), 'case.mdx', ...translations].flatMap((file) => {
    const name = schemaNameOf(file);
    return name ? [[`${base}/${file.toLowerCase()}`, manifestName(name)]] : [];
  });
  const manifest = {
    collections: [...schemas.keys()].map((name) => ({ hasSchema: true, name: manifestName(name) })),
    entries: Object.fromEntries(entries) as Record<string, string>,
  };
  writeTogether(root, ({ write }) => {
    for (const [name, schema] of schemas) {
      write(`.vscode/schemas/${name}.json`, textOf(schema));
      write(`.astro/collections/${manifestName(name)}.schema.json`, textOf(schema));
    }
    write('.astro/collections/collections.json', textOf(manifest));
  });
}

function textOf(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Names that are not those of Astro's own schemas. */
function manifestName(name: string): string {
  return `front-matter-${name}`;
}
