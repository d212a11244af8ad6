import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { FieldPath } from '../schemas/shape.ts';
import type { Diagnostic, LineColumn } from './diagnostic.ts';
import { memoize } from './memoize.ts';
import { constructFindings, nestingFinding, syntaxFindings } from './yaml-findings.ts';

/** Finds the lines and columns of values and keys in front matter. */
export interface Places {
  where(path: FieldPath): LineColumn;
  whereKey(path: FieldPath, key: string): LineColumn;
}

const start: LineColumn = { line: 1, column: 1 };
export const noPlaces: Places = { where: () => start, whereKey: () => start };

/** Reads YAML whose first line is `firstLine` of its file: data if it can be told for sure, and every finding. Never throws. */
export function readYaml(
  yaml: string,
  firstLine: number,
): Places & { data: unknown; findings: Diagnostic[] } {
  const tooDeep = nestingFinding(yaml, firstLine);
  if (tooDeep) return { data: undefined, findings: [tooDeep], ...noPlaces };
  const { document, at } = parse({ yaml, firstLine });
  const constructs = constructFindings(document, yaml, at);
  const findings = [...constructs, ...syntaxFindings(document, yaml, at, constructs)];
  const readable = findings.every(({ code }) => code === 'duplicate-key');
  const { contents } = document;
  if (readable && !isMap(contents))
    findings.push({
      code: 'bad-yaml',
      ...(contents?.range ? at(contents.range[0]) : start),
      what: 'The front matter holds no keys.',
      fix: 'Write one "key: value" a line.',
    });
  return {
    data: readable && isMap(contents) ? toData(contents) : undefined,
    findings,
    ...placesIn({ yaml, firstLine }),
  };
}

interface Source {
  yaml: string;
  firstLine: number;
}

/** Where things stand in YAML, which is parsed again for who asks. */
export function placesIn(source: Source): Places {
  const atNode = (nodeIn: (document: Document) => Node | undefined) => {
    const { document, at } = parsedOf(source);
    return at(nodeIn(document)?.range?.[0] ?? 0);
  };
  return {
    where: (path) => atNode((document) => nodeAt(document, path)),
    whereKey: (path, key) => atNode((document) => keyNode(nodeAt(document, path), key)),
  };
}

/** A document takes more room than all else that is read of a file, and few are asked where anything stands. */
const mostParsed = 16;
const parsed = new Map<Source, Parsed>();

function parsedOf(source: Source): Parsed {
  const known = parsed.get(source) ?? parse(source);
  parsed.set(source, known);
  for (const first of parsed.keys()) if (parsed.size > mostParsed) parsed.delete(first);
  return known;
}

interface Parsed {
  document: Document;
  /** Where in the file an offset of the YAML is. */
  at(offset: number): LineColumn;
}

function parse({ yaml, firstLine }: Source): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    version: '1.2',
    // It would compare each with all the others; `syntaxFindings` finds them.
    uniqueKeys: false,
    logLevel: 'error',
  });
  return {
    document,
    at: (offset) => {
      const { line, col } = lines.linePos(Math.max(0, Math.min(offset, yaml.length)));
      return { line: line + firstLine - 1, column: col };
    },
  };
}

/** The node at a path, or the nearest one above it that exists: for an empty value, its key. */
function nodeAt(document: Document, path: FieldPath): Node | undefined {
  let node = (document.contents as Node | null) ?? undefined;
  for (const step of path) {
    const next = isMap(node)
      ? pairsOf(node).get(String(step))?.value
      : isSeq(node)
        ? node.get(step, true)
        : undefined;
    if (!next) return isMap(node) ? keyNode(node, String(step)) : node;
    node = next as Node;
  }
  return node;
}

/** The key of a map, or the map itself where it has no such key. */
function keyNode(node: Node | undefined, key: string): Node | undefined {
  const pair = isMap(node) ? pairsOf(node).get(key) : undefined;
  return (pair?.key as Node | undefined) ?? node;
}

/** Of two pairs with one key, the first. */
const pairsOf = memoize(
  ({ items }: YAMLMap): ReadonlyMap<string, Pair> =>
    new Map(items.map((pair) => [keyText(pair.key), pair] as const).reverse()),
);

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/**
 * Front matter as plain data. A number is one only if it is written plainly: 1e9, 0x10 and 007 stay text, and so
 * does 1.000, which is a thousand in a count and would become 1.
 * Of two values of one key the first counts, as it does for `where`.
 */
function toData(node: unknown): unknown {
  if (isMap(node)) return mapToData(node);
  if (isSeq(node)) return node.items.map(toData);
  if (!isScalar(node)) return null;
  const { value, source = '' } = node;
  if (typeof value !== 'number') return value;
  const isPlain =
    /^(?:0|-?[1-9]\d*|-?\d+\.\d+)$/.test(source) && !/^-?0\d|^\d{1,3}\.000$/.test(source);
  return isPlain && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : source;
}

function mapToData(map: YAMLMap): Record<string, unknown> {
  // Object.fromEntries makes an own property even of __proto__.
  return Object.fromEntries(
    map.items.map(({ key, value }): [string, unknown] => [keyText(key), toData(value)]).reverse(),
  );
}
