import type { z } from 'astro/zod';
import { parseProse, type ProseProblem } from '../prose/parse.ts';
import { caseFile } from '../schemas/case.ts';
import { collectionSchemas } from '../schemas/collections.ts';
import type { FieldPath } from '../schemas/shape.ts';
import { referencesInFrontMatter } from './references.ts';
import { translationSchemas } from '../schemas/translation.ts';
import { translatedOf } from './translation.ts';
import type {
  AnyEntry,
  BrokenEntry,
  CaseEntry,
  Note,
  RecordKey,
  TranslationEntry,
} from './entry.ts';
import type { ReaderCode } from './codes.ts';
import { contentFilesIn, type Files, type Unreadable } from './files.ts';
import { readKept, type Kept } from './kept.ts';
import { readOnce, type LastRead, type ReadFile } from './last-read.ts';
import { logoOf } from './logo.ts';
import type { Logo } from '../look/logo.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Diagnostic, LineColumn } from './diagnostic.ts';
import {
  compareProblems,
  compareText,
  type SourcePosition,
  type Problem,
  type Severity,
} from './problem.ts';
import { roleOf, type Role } from './role.ts';
import { readData } from './schema-findings.ts';
import { readSitePages, sitePagesFrom } from './site-pages.ts';
import { decodeText } from './text.ts';

/** Everything that a content folder holds: what is valid, and what is wrong with the rest. */
export interface Content {
  /** Undefined when case.mdx is missing or broken. */
  case: CaseEntry | undefined;
  /** Sorted by file. */
  entries: AnyEntry[];
  translations: TranslationEntry[];
  kept: Kept;
  /** Undefined when the case has none, or a broken one. */
  logo: Logo | undefined;
  /** The maintainers' own pages, by their paths as seen from the content folder: judged, and no records. */
  pages: Note[];
  /** Files that are not valid, sorted by file. */
  broken: BrokenEntry[];
  /** Every record that has a file, broken ones too, so that one error is not reported as two. */
  known: ReadonlyMap<RecordKey, string>;
  problems: Problem[];
  /** The position of the value at `path` in the front matter of `file`. */
  where(file: string, path: FieldPath): SourcePosition;
  /** The text of a file that could be read, in which lines and columns are those of its places. */
  textOf(file: string): string | undefined;
}

/** The depth of reading: everything, or front matter only, where no prose is needed. */
export type ReadDepth = 'all' | 'front matter';

/** Reads a content folder from disk. Never throws for what the folder holds. */
export function readContent(
  folder: string,
  extent: ReadDepth = 'all',
  last: LastRead = new Map(),
): Content {
  let files: Files;
  try {
    files = contentFilesIn(folder);
  } catch (error) {
    return { ...readFiles(new Map()), problems: [noContent(folder, error as Error)] };
  }
  return readFiles(files, extent, extent === 'all' ? sitePagesFrom(folder) : undefined, last);
}

type RecordRole = Exclude<Role, { kind: 'kept' | 'picture' }>;

const noProse: ReturnType<typeof parseProse> = {
  tree: { type: 'root', children: [] },
  problems: [],
};

/**
 * Reads a content folder given as paths and bytes: the same reader for disk, revision and test. `sitePages` are
 * the maintainers' own pages of prose, which are judged with it. Long, since each file goes through one sequence
 * of steps, any of which may end it.
 */
export function readFiles(
  files: Files,
  extent: ReadDepth = 'all',
  sitePages?: Files,
  last: LastRead = new Map(),
): Content {
  const pages = readSitePages(sitePages ?? new Map());
  const problems = [...(files.has('case.mdx') ? [] : [noCase]), ...pages.problems];
  const entries: AnyEntry[] = [];
  const translations: TranslationEntry[] = [];
  const broken: BrokenEntry[] = [];
  const known = new Map<RecordKey, string>();
  const places = new Map<string, (path: FieldPath) => LineColumn>();
  const texts = new Map<string, string>();
  const kept = new Map<string, ReadonlyMap<string, Readonly<Record<string, string>>>>();
  const pictures = new Map<string, Uint8Array | Unreadable>();
  let caseEntry: CaseEntry | undefined;

  for (const [file, bytes] of [...files].sort(([a], [b]) => compareText(a, b))) {
    const report = (found: (Diagnostic | ProseProblem) & { severity?: Severity }) =>
      problems.push({ severity: 'error', ...found, file });
    const role = roleOf(file);
    if ('code' in role) {
      // That a link is no file comes before what it would be called.
      (typeof bytes === 'string' ? decodeText(bytes).findings : [role]).forEach(report);
      continue;
    }
    if (role.kind === 'kept') {
      if (typeof bytes === 'string') decodeText(bytes).findings.forEach(report);
      const read = typeof bytes === 'string' ? undefined : readKept(bytes);
      read?.findings.forEach(report);
      if (read) kept.set(role.dataset, read.rows);
      continue;
    }
    if (role.kind === 'picture') {
      pictures.set(file, bytes);
      continue;
    }
    if (role.kind === 'record') known.set(`${role.collection}/${role.id}`, file);
    const read = () => readFile(bytes, role, extent);
    const {
      text,
      matter,
      prose,
      data,
      problems: found,
    } = typeof bytes === 'string' ? read() : readOnce(last, file, bytes, read);
    found.forEach(report);
    if (text === undefined || !matter || !prose) continue;
    texts.set(file, text);
    places.set(file, matter.where);
    if (data === undefined) {
      broken.push({
        key: role.kind === 'record' ? `${role.collection}/${role.id}` : undefined,
        file,
        references: referencesOfRole(role, matter.data),
        prose: prose.tree,
      });
      continue;
    }
    // The schema vouches for the data, which TypeScript cannot see across the collections.
    const entry = { file, data: data as never, prose: prose.tree };
    if (role.kind === 'case') caseEntry = entry;
    else if (role.kind === 'translation')
      translations.push({ language: role.language, record: role.record, ...entry });
    else entries.push({ collection: role.collection, id: role.id, ...entry } as AnyEntry);
  }
  const where = (file: string, path: FieldPath) => ({
    file,
    ...(places.get(file)?.(path) ?? pages.where(file, path) ?? { line: 1, column: 1 }),
  });
  const { logo, problems: found } = logoOf(
    caseEntry,
    pictures,
    where('case.mdx', ['theme', 'logo']),
  );
  for (const one of found) problems.push(one);
  return {
    case: caseEntry,
    entries,
    translations,
    kept,
    logo,
    broken,
    known,
    problems: problems.sort(compareProblems),
    where,
    pages: pages.entries,
    textOf: (file) => texts.get(file) ?? pages.textOf(file),
  };
}

function readFile(bytes: Uint8Array | Unreadable, role: RecordRole, extent: ReadDepth): ReadFile {
  const { text, findings } = decodeText(bytes);
  if (text === undefined) return { problems: findings };
  const matter = readFrontMatter(text);
  const prose = extent === 'all' ? parseProse(matter.body, matter.bodyLine) : noProse;
  const read = matter.data === undefined ? undefined : readData(schemaOf(role), matter);
  const problems = [...findings, ...matter.findings, ...prose.problems, ...(read?.findings ?? [])];
  return { text, matter, prose, data: read?.data, problems };
}

/** A translation names no records in its front matter. */
function referencesOfRole(role: RecordRole, data: unknown) {
  if (role.kind === 'translation') return [];
  return referencesInFrontMatter(role.kind === 'case' ? 'case' : role.collection, data);
}

function schemaOf(role: RecordRole): z.ZodType {
  if (role.kind === 'case') return caseFile;
  return role.kind === 'record'
    ? collectionSchemas[role.collection]
    : translationSchemas[translatedOf(role.record)];
}

const noCase: Problem & { code: ReaderCode } = {
  code: 'no-case',
  severity: 'error',
  file: 'case.mdx',
  line: 1,
  column: 1,
  what: 'The content folder holds no case.mdx, so there is no case to publish.',
  fix: 'Add case.mdx with title, summary, window, languages, root, licence, authors, published and version.',
};

function noContent(folder: string, { message }: Error): typeof noCase {
  return {
    ...noCase,
    code: 'no-content',
    what: `The content folder ${folder} cannot be read (${message.replace(/,.*$/s, '')}).`,
    fix: 'Check the path that --content or CASEBOOK_CONTENT names, and whether you may read it.',
  };
}
