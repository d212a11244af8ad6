import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { readFrontMatter } from '../casebook/front-matter.ts';
import type { FormerKey } from '../schemas/former-keys.ts';

/** One change of a file, in words. */
export interface MigratedLine {
  /** From 1, in the file as it was. */
  line: number;
  what: string;
}

/** What a file is after its former keys were changed; or why it is left as it is. */
export type Migrated = { text: string; changes: MigratedLine[] } | { problem: string };

/** Characters of the front matter, from `start` up to `end`, and what comes in their place. */
interface FrontMatterEdit {
  start: number;
  end: number;
  text: string;
  key: FormerKey;
}

/** Front matter between what stands before it and behind it; a byte order mark and any line ends stay. */
const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(?<=\n)(---[ \t]*(?:\r?\n[^]*)?)$/;

/**
 * Changes former keys in the text of one file: only their own characters are taken out or replaced, so that
 * comments, order and layout stay. What comes out is read again and must say what the old text said, but
 * for these keys; where it does not, the text is left as it is. Never throws.
 */
export function migrateText(text: string, keys: readonly FormerKey[]): Migrated {
  const [, before = '', yaml = '', after = ''] = frontMatter.exec(text) ?? [];
  if (!keys.some(({ path }) => yaml.includes(lastStep(path)))) return { text, changes: [] };
  const unreadable = { problem: 'its front matter cannot be read: npm run check says where' };
  // The reader refuses what could keep a parser busy.
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (readFrontMatter(plain).data === undefined) return unreadable;
  const document = read(yaml);
  const edits = keys.flatMap((key) =>
    mapsAt(document.contents, key.path.split('.').slice(0, -1)).flatMap((map) =>
      editOf(map, key, yaml),
    ),
  );
  if (edits.length === 0) return { text, changes: [] };
  if (document.errors.length > 0) return unreadable;
  edits.sort((a, b) => a.start - b.start);
  const changed = edits.reduceRight(
    (whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end),
    yaml,
  );
  const result = read(changed);
  const wanted = keys.reduce<unknown>(
    (data, { path, now }) => without(data, path.split('.'), now),
    document.toJS(),
  );
  if (result.errors.length > 0 || !isDeepStrictEqual(result.toJS(), wanted))
    return {
      problem: `${[...new Set(edits.map(({ key }) => `"${key.path}"`))].join(', ')} cannot be changed without touching the rest: do it by hand`,
    };
  return {
    text: before + changed + after,
    changes: edits.map(({ start, key }) => ({
      line: (before + yaml.slice(0, start)).split('\n').length,
      what: wordsFor(key),
    })),
  };
}

function read(yaml: string): Document {
  return parseDocument(yaml, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
}

/** The maps at a path, those in lists too. */
function mapsAt(node: unknown, [step, ...rest]: readonly string[]): YAMLMap[] {
  if (isSeq(node))
    return node.items.flatMap((item) => mapsAt(item, step === undefined ? [] : [step, ...rest]));
  if (!isMap(node)) return [];
  return step === undefined ? [node] : mapsAt(node.get(step, true), rest);
}

/** What to change for one key of a map; nothing where the map does not have it. */
function editOf(map: YAMLMap, key: FormerKey, yaml: string): FrontMatterEdit[] {
  const name = lastStep(key.path);
  const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === name);
  const pair = map.items[index];
  if (!pair) return [];
  const [start, endOfKey] = rangeOf(pair.key);
  if (key.now !== null) return [{ start, end: endOfKey, text: key.now, key }];
  const end = Math.max(endOfKey, rangeOf(pair.value)[1]);
  const next = map.items[index + 1];
  const previous = map.items[index - 1];
  if (!map.flow && yaml.slice(lineStart(yaml, start), start).trim() === '')
    return [{ ...lines(yaml, start, end), key }];
  // In `{a: 1, b: 2}`, and behind the hyphen of a list, the next key moves up.
  if (next) return [{ start, end: rangeOf(next.key)[0], text: '', key }];
  return [{ start: previous ? rangeOf(previous.value)[1] : start, end, text: '', key }];
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function rangeOf(node: unknown): [start: number, end: number] {
  const [start, end] = (node as Scalar | null)?.range ?? [0, 0];
  return [start, end];
}

function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

/** The whole lines of a key and its value. A comment behind the value keeps a line of its own. */
function lines(yaml: string, start: number, end: number): Omit<FrontMatterEdit, 'key'> {
  const from = lineStart(yaml, start);
  if (yaml[end - 1] === '\n') return { start: from, end, text: '' };
  const newline = yaml.indexOf('\n', end);
  const rest = yaml.slice(end, newline);
  const comment = /(?:^|[ \t:])(#.*)$/s.exec(rest)?.[1];
  return comment === undefined
    ? { start: from, end: newline + 1, text: '' }
    : { start, end: newline - comment.length, text: '' };
}

/** Plain data without a former key, or with its new name. */
function without(
  data: unknown,
  [step = '', ...rest]: readonly string[],
  now: string | null,
): unknown {
  if (Array.isArray(data)) return data.map((item) => without(item, [step, ...rest], now));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
      if (key !== step) return [[key, value]];
      if (rest.length > 0) return [[key, without(value, rest, now)]];
      return now === null ? [] : [[now, value]];
    }),
  );
}

function wordsFor({ path, now, since, because }: FormerKey): string {
  return `"${path}" ${now === null ? 'deleted' : `renamed to "${now}"`} (since ${since}): ${because}`;
}
