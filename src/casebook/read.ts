import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parseProse } from '../prose/parse.ts';
import { caseFile, interfaceLanguages } from '../schemas/case.ts';
import { collectionNames, collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import { idPattern } from '../schemas/id.ts';
import type { Path } from '../schemas/shape.ts';
import { translation } from '../schemas/translation.ts';
import type { AnyEntry, CaseEntry, RecordKey, TranslationEntry } from './entry.ts';
import { readFrontMatter, type Finding } from './front-matter.ts';
import {
  compareProblems,
  compareText,
  type Position,
  type Problem,
  type Severity,
} from './problem.ts';
import { schemaFindings } from './schema-findings.ts';
import { didYouMean } from './suggest.ts';

/** Everything that a content folder holds: what is valid, and what is wrong with the rest. */
export interface Content {
  /** Undefined when case.mdx is missing or broken. */
  case: CaseEntry | undefined;
  /** Sorted by file. */
  entries: AnyEntry[];
  translations: TranslationEntry[];
  /** Every record that has a file, broken ones too, so that one error is not reported as two. */
  known: ReadonlyMap<RecordKey, string>;
  problems: Problem[];
  /** Where the value at `path` stands in the front matter of `file`. */
  where(file: string, path: Path): Position;
}

const largestFile = 1024 * 1024;

/** Reads a content folder from disk. Never throws for what the folder holds. */
export function readContent(folder: string): Content {
  const files = new Map<string, Uint8Array | Unreadable>();
  const walk = (below: string) => {
    for (const name of readdirSync(join(folder, below)).sort(compareText)) {
      if (name.startsWith('.')) continue;
      const file = below ? `${below}/${name}` : name;
      const stat = lstatSync(join(folder, file));
      if (stat.isDirectory()) walk(file);
      else if (!stat.isFile()) files.set(file, 'not-a-file');
      else if (stat.size > largestFile) files.set(file, 'too-large');
      else files.set(file, readFileSync(join(folder, file)));
    }
  };
  try {
    walk('');
  } catch (error) {
    return unreadableFolder(folder, error);
  }
  return readFiles(files);
}

type Unreadable = 'not-a-file' | 'too-large';

/** Reads a content folder given as paths and bytes: the same reader for disk, revision and test. */
export function readFiles(files: ReadonlyMap<string, Uint8Array | Unreadable>): Content {
  const problems: Problem[] = [];
  const entries: AnyEntry[] = [];
  const translations: TranslationEntry[] = [];
  const known = new Map<RecordKey, string>();
  const positions = new Map<string, (path: Path) => Pick<Position, 'line' | 'column'>>();
  let caseEntry: CaseEntry | undefined;

  for (const file of [...files.keys()].sort(compareText)) {
    const report = (found: Finding, severity: Severity = 'error') =>
      problems.push({ severity, ...found, file });
    const role = roleOf(file);
    if ('finding' in role) {
      report(role.finding);
      continue;
    }
    if (role.kind === 'record') known.set(`${role.collection}/${role.id}`, file);
    const text = textOf(files.get(file) ?? 'not-a-file', report);
    if (text === undefined) continue;
    const matter = readFrontMatter(text);
    positions.set(file, matter.where);
    for (const finding of matter.findings) report(finding);
    const { tree, problems: proseProblems } = parseProse(matter.body, matter.bodyLine);
    for (const finding of proseProblems) report(finding);
    if (matter.data === undefined) continue;
    const schema: z.ZodType =
      role.kind === 'case'
        ? caseFile
        : role.kind === 'record'
          ? collectionSchemas[role.collection]
          : translation;
    const parsed = schema.safeParse(matter.data);
    if (!parsed.success) {
      for (const finding of schemaFindings(schema, parsed.error.issues, matter)) report(finding);
      continue;
    }
    const common = { file, data: parsed.data as never, prose: tree };
    if (role.kind === 'case') caseEntry = common;
    else if (role.kind === 'record')
      entries.push({ collection: role.collection, id: role.id, ...common } as AnyEntry);
    else translations.push({ language: role.language, record: role.record, ...common });
  }
  if (!files.has('case.mdx'))
    problems.push({
      code: 'no-case',
      severity: 'error',
      file: 'case.mdx',
      line: 1,
      column: 1,
      what: 'The content folder holds no case.mdx, so there is no case to publish.',
      fix: 'Add case.mdx with title, summary, window, languages, root, licence, authors, published and version.',
    });
  return {
    case: caseEntry,
    entries,
    translations,
    known,
    problems: problems.sort(compareProblems),
    where: (file, path) => ({ file, ...(positions.get(file)?.(path) ?? { line: 1, column: 1 }) }),
  };
}

type Role =
  | { kind: 'case' }
  | { kind: 'record'; collection: CollectionName; id: string }
  | { kind: 'translation'; language: string; record: string }
  | { finding: Finding };

/** What a file is, by its path alone. */
function roleOf(file: string): Role {
  const steps = file.split('/');
  const [language] = steps;
  const isTranslation = (interfaceLanguages as readonly string[]).includes(language ?? '');
  const [folder, name, ...deeper] = isTranslation ? steps.slice(1) : steps;
  if (name === undefined && folder === 'case.mdx')
    return isTranslation
      ? { kind: 'translation', language: language ?? '', record: 'case' }
      : { kind: 'case' };
  if (folder === undefined || name === undefined)
    return refuse(
      'unexpected-file',
      `"${file}" does not belong in a content folder.`,
      `${didYouMean(file, ['case.mdx'])}The folder holds case.mdx and the folders ${collectionNames.join(', ')}.`,
    );
  const collection = collectionNames.find((known) => known === folder);
  if (!collection)
    return refuse(
      'unexpected-file',
      `"${folder}" is not a collection, so nothing in it would be published.`,
      `${didYouMean(folder, collectionNames)}The collections are: ${collectionNames.join(', ')}.`,
    );
  if (deeper.length > 0)
    return refuse(
      'unexpected-file',
      'A collection has no folders inside it; the file name alone is the id.',
      `Move the file to ${collection}/.`,
    );
  if (!name.endsWith('.mdx'))
    return refuse(
      'unexpected-file',
      'Every record is one .mdx file; this file would not be published.',
      `Rename it to ${name.replace(/\.[^.]*$/, '')}.mdx, or take it out of the content folder.`,
    );
  const id = name.slice(0, -'.mdx'.length);
  if (!idPattern.test(id))
    return refuse(
      'bad-id',
      `"${id}" cannot be an id: it becomes an address, so it holds only a–z, 0–9 and single hyphens.`,
      plainId(id)
        ? `Rename the file to ${plainId(id)}.mdx.`
        : 'Choose a short name in lower-case Latin letters.',
    );
  if (id.length > 100)
    return refuse(
      'bad-id',
      `This id is ${id.length} characters long; it becomes an address.`,
      'Choose one of at most 100 characters.',
    );
  return isTranslation
    ? { kind: 'translation', language: language ?? '', record: `${collection}/${id}` }
    : { kind: 'record', collection, id };
}

function refuse(code: string, what: string, fix: string): Role {
  return { finding: { code, line: 1, column: 1, what, fix } };
}

function plainId(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The text of a file in UTF-8 with line feeds, or undefined with the reason reported. */
function textOf(
  bytes: Uint8Array | Unreadable,
  report: (found: Finding, severity?: Severity) => void,
): string | undefined {
  const top = { line: 1, column: 1 };
  if (bytes === 'not-a-file') {
    report({
      code: 'unexpected-file',
      ...top,
      what: 'This is not an ordinary file (a symbolic link, perhaps), and it could lead outside the content folder.',
      fix: 'Put the file itself here.',
    });
    return undefined;
  }
  if (bytes === 'too-large') {
    report({
      code: 'file-too-large',
      ...top,
      what: `This file is larger than ${largestFile / 1024 / 1024} MiB; a record is a page, not an archive.`,
      fix: 'Keep captures and data outside the content folder, and split long prose into notes.',
    });
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report({
      code: 'not-utf8',
      ...firstBadByte(bytes),
      what: 'This file is not UTF-8 from here on, so its letters cannot be told for sure.',
      fix: 'Save it again as UTF-8 (in most editors: Save with Encoding).',
    });
    return undefined;
  }
  if (text.startsWith('\uFEFF')) {
    report(
      {
        code: 'byte-order-mark',
        ...top,
        what: 'This file begins with a byte order mark, which other tools may read as a letter.',
        fix: 'Save it as UTF-8 without BOM.',
      },
      'warning',
    );
    text = text.slice(1);
  }
  if (text.includes('\0')) {
    report({
      code: 'not-utf8',
      ...top,
      what: 'This file holds null characters: it is not text.',
      fix: 'Save it again as UTF-8 text.',
    });
    return undefined;
  }
  if (/\r/.test(text)) {
    report(
      {
        code: 'line-ends',
        ...top,
        what: 'This file has Windows or old Macintosh line ends, which make every line look changed in a review.',
        fix: 'Save it with LF line ends.',
      },
      'warning',
    );
    text = text.replace(/\r\n?/g, '\n');
  }
  return text;
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let begin = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    const text = new TextDecoder().decode(bytes.subarray(begin, end));
    const bad = text.indexOf('\uFFFD');
    if (bad >= 0) return { line, column: bad + 1 };
    [line, begin] = [line + 1, end + 1];
  }
  return { line: 1, column: 1 };
}

function unreadableFolder(folder: string, error: unknown): Content {
  return {
    case: undefined,
    entries: [],
    translations: [],
    known: new Map(),
    problems: [
      {
        code: 'no-content',
        severity: 'error',
        file: folder,
        line: 1,
        column: 1,
        what: `The content folder cannot be read: ${(error as Error).message}.`,
        fix: 'Check the path in CASEBOOK_CONTENT; without it, src/content is read.',
      },
    ],
    where: (file) => ({ file, line: 1, column: 1 }),
  };
}
