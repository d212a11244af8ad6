import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { parseProse } from '../prose/parse.ts';
import { accept } from '../schemas/accept.ts';
import { idOf } from '../schemas/id.ts';
import type { FieldPath } from '../schemas/shape.ts';
import { lineOfText } from '../schemas/text.ts';
import type { Note } from './entry.ts';
import type { Files } from './files.ts';
import type { LineColumn } from './diagnostic.ts';
import { projectRoot } from './folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { compareText, type Problem } from './problem.ts';
import { readData } from './schema-findings.ts';
import { decodeText } from './text.ts';

/**
 * The maintainers' own pages of prose. They are modules of the site and may run, so what is refused in content
 * as code is allowed in them; their words are judged as those of notes are.
 */
export interface SitePages {
  entries: Note[];
  problems: Problem[];
  where(file: string, path: FieldPath): LineColumn | undefined;
  textOf(file: string): string | undefined;
}

/** The folders below src that hold pages of prose: pages of their own, and texts of pages in each language. */
const folders = ['pages', 'i18n'];

/** Every page of prose of the site, by its path as seen from the content folder. */
export function sitePagesFrom(content: string): Files {
  const source = join(projectRoot, 'src');
  return new Map(
    folders
      .map((folder) => join(source, folder))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.mdx'))
          .map((file) => join(folder, file)),
      )
      .sort(compareText)
      .map((file) => [relative(content, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

const page = z.looseObject({ title: lineOfText, summary: lineOfText, accept });

/** Nodes that only a module may hold. */
const code = new Set([
  'computed-attribute',
  'content-export',
  'content-expression',
  'content-import',
  'raw-html',
  'spread-attribute',
  'unknown-component',
]);

/** Reads pages given as paths and bytes. Never throws for what they hold. */
export function readSitePages(files: Files): SitePages {
  const problems: Problem[] = [];
  const entries: Note[] = [];
  const places = new Map<string, (path: FieldPath) => LineColumn>();
  const texts = new Map<string, string>();
  for (const [file, bytes] of files) {
    const { text, findings } = decodeText(bytes);
    const matter = text === undefined ? undefined : readFrontMatter(text);
    const data = matter?.data === undefined ? undefined : readData(page, matter);
    const prose = matter && parseProse(matter.body, matter.bodyLine);
    for (const found of [
      ...findings,
      ...(matter?.findings ?? []),
      ...(data?.findings ?? []),
      ...(prose?.problems.filter((problem) => !code.has(problem.code)) ?? []),
    ])
      problems.push({ severity: 'error', ...found, file });
    if (text === undefined || !matter || !prose) continue;
    texts.set(file, text);
    places.set(file, matter.where);
    entries.push({
      collection: 'notes',
      id: idOf(`page-${entries.length}`),
      file,
      data: { title: '', summary: '', ...(data?.data ?? {}), order: 0 } as Note['data'],
      prose: prose.tree,
    });
  }
  return {
    entries,
    problems,
    where: (file, path) => places.get(file)?.(path),
    textOf: (file) => texts.get(file),
  };
}
