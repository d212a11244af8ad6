import { checkContent } from '../casebook/check-content.ts';
import type { Files } from '../casebook/files.ts';
import { readFrontMatter } from '../casebook/front-matter.ts';
import { linkCasebook, type Casebook, type LinkedRecords } from '../casebook/link.ts';
import type { Problem } from '../casebook/problem.ts';
import type { LastRead } from '../casebook/last-read.ts';
import { readFiles, type Content } from '../casebook/read.ts';

/** One of the two revisions, read and linked as far as it can be. */
export interface Revision {
  /** How it was asked for: `main`, `the working tree`. */
  name: string;
  content: Content;
  draft: LinkedRecords;
  /** Undefined when it has errors: then nothing is drawn of it. */
  casebook: Casebook | undefined;
  problems: readonly Problem[];
  files: Files;
}

/** A revision as `files` give it; what `last` has of the other revision, with the same bytes, is not read again. */
export function sideOf(name: string, files: Files, last?: LastRead): Revision {
  const content = readFiles(files, 'all', undefined, last);
  const { casebook, problems } = checkContent(content);
  return { name, content, draft: casebook ?? linkCasebook(content), casebook, problems, files };
}

/** The prose of a file as written, without the white space at its ends; undefined when there is no text. */
export function bodyOf({ files }: Revision, file: string): string | undefined {
  const bytes = files.get(file);
  if (bytes === undefined || typeof bytes === 'string') return undefined;
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return readFrontMatter(text).body.trim();
}
