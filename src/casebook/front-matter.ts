import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Path } from '../schemas/shape.ts';
import type { Position } from './problem.ts';

/** A finding inside one file; the reader adds which file. */
export interface Finding {
  code: string;
  line: number;
  column: number;
  what: string;
  fix: string;
}

export interface FrontMatter {
  /** Plain data, or undefined when it cannot be read. */
  data: unknown;
  findings: Finding[];
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Where the value at `path` stands; where it is missing, where its parent does. */
  where(path: Path): Pick<Position, 'line' | 'column'>;
  /** Where the key itself stands. */
  whereKey(path: Path, key: string): Pick<Position, 'line' | 'column'>;
}

const start = { line: 1, column: 1 };
/** Far more than any record needs, and little enough that no YAML can keep a reader busy. */
const longestFrontMatter = 64 * 1024;
const deepest = 12;

/** Splits a file into front matter and body and reads the YAML. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const nowhere = { body: '', bodyLine: 1, where: () => start, whereKey: () => start };
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening)
    return {
      ...nowhere,
      data: undefined,
      findings: [
        {
          code: 'front-matter-missing',
          ...start,
          what: 'This file does not begin with front matter, so it says nothing that can be counted or linked.',
          fix: "Begin the file with a line of three hyphens (---), the record's keys, and another line of three hyphens.",
        },
      ],
    };
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing)
    return {
      ...nowhere,
      data: undefined,
      findings: [
        {
          code: 'front-matter-unclosed',
          ...start,
          what: 'The front matter that begins here is never closed, so where the data ends cannot be told.',
          fix: 'Put a line of three hyphens (---) behind the last key.',
        },
      ],
    };
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const body = text.slice(opening[0].length + closing.index + closing[0].length);
  const bodyLine = countLines(text.slice(0, text.length - body.length)) + 1;
  if (yaml.length > longestFrontMatter)
    return {
      ...nowhere,
      data: undefined,
      findings: [
        {
          code: 'file-too-large',
          ...start,
          what: `The front matter is ${yaml.length} characters long; no record needs more than ${longestFrontMatter}.`,
          fix: 'Move prose into the body, and other records into files of their own.',
        },
      ],
    };
  return { ...readYaml(yaml, 2), body, bodyLine };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function readYaml(yaml: string, firstLine: number): Omit<FrontMatter, 'body' | 'bodyLine'> {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, yaml.length)));
    return { line: line + firstLine - 1, column: col };
  };
  const tooDeep = nestingFinding(yaml, firstLine);
  if (tooDeep)
    return { data: undefined, findings: [tooDeep], where: () => start, whereKey: () => start };
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const findings = [
    ...document.errors.map((error) => syntaxFinding(error, at)),
    ...constructFindings(document, at),
  ];
  const readable = findings.every(({ code }) => code === 'duplicate-key');
  const contents = document.contents;
  if (readable && !isMap(contents))
    findings.push({
      code: 'bad-yaml',
      ...at(contents?.range?.[0] ?? 0),
      what: 'The front matter holds no keys.',
      fix: 'Write one "key: value" a line.',
    });
  return {
    data: readable && isMap(contents) ? toData(contents) : undefined,
    findings,
    where: (path) => at(nodeAt(document, path)?.range?.[0] ?? 0),
    whereKey: (path, key) => {
      const map = nodeAt(document, path);
      const pair = isMap(map)
        ? map.items.filter((item) => isScalar(item.key) && String(item.key.value) === key).at(-1)
        : undefined;
      return at((pair?.key as Node | undefined)?.range?.[0] ?? map?.range?.[0] ?? 0);
    },
  };
}

/** The node at a path, or the nearest one above it that exists. */
function nodeAt(document: Document, path: Path): Node | undefined {
  let node = document.contents as Node | null | undefined;
  for (const step of path) {
    const next = isMap(node)
      ? node.get(step, true)
      : isSeq(node)
        ? node.get(step, true)
        : undefined;
    if (!next) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === step)
        : undefined;
      return (pair?.key as Node | undefined) ?? node ?? undefined;
    }
    node = next as Node;
  }
  return node ?? undefined;
}

/** Front matter as plain data. A number keeps its meaning only if it is written plainly: 1e9 and 0x10 stay text. */
function toData(node: unknown): unknown {
  if (isMap(node)) {
    const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of node.items)
      data[isScalar(key) ? String(key.value) : String(key)] = toData(value);
    return { ...data };
  }
  if (isSeq(node)) return node.items.map(toData);
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number' && !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.source ?? ''))
    return node.source;
  if (typeof node.value === 'number' && !Number.isSafeInteger(Math.trunc(node.value)))
    return node.source;
  return node.value;
}

/** Deep flow collections would exhaust the parser's stack before it could complain. */
function nestingFinding(yaml: string, firstLine: number): Finding | undefined {
  let line = firstLine;
  let column = 0;
  let depth = 0;
  for (const character of yaml) {
    column++;
    if (character === '\n') [line, column] = [line + 1, 0];
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest)
      return {
        code: 'bad-yaml',
        line,
        column,
        what: `Brackets are nested more than ${deepest} deep here; no record needs that.`,
        fix: 'Write nested values on indented lines of their own, or put the text in quotation marks.',
      };
  }
  const indented = yaml
    .split('\n')
    .findIndex((text) => /^(?: {60}|(?:- ?){30}|(?:\? ?){12})/.test(text));
  if (indented < 0) return undefined;
  return {
    code: 'bad-yaml',
    line: firstLine + indented,
    column: 1,
    what: 'This line is nested deeper than any record needs.',
    fix: 'Indent by two spaces a level, as the examples do.',
  };
}

function constructFindings(
  document: Document,
  at: (offset: number) => { line: number; column: number },
) {
  const findings: Finding[] = [];
  const refuse = (node: Node, thing: string, fix: string) =>
    findings.push({
      code: 'yaml-construct',
      ...at(node.range?.[0] ?? 0),
      what: `The front matter uses ${thing}, which can make a small file stand for a huge or different one.`,
      fix,
    });
  visit(document, (_, node) => {
    if (isPair(node) || node === document || !node) return;
    const value = node as Node & { anchor?: string; tag?: string };
    if (isAlias(value))
      refuse(
        value,
        'an alias (*)',
        'Write the value out, or put it in quotation marks if the asterisk belongs to it.',
      );
    else if (value.anchor)
      refuse(
        value,
        'an anchor (&)',
        'Write the value out, or put it in quotation marks if the ampersand belongs to it.',
      );
    else if (
      value.tag &&
      /^!|^tag:(?!yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$)/.test(value.tag) &&
      isExplicitTag(value)
    )
      refuse(
        value,
        'a tag (!)',
        'Leave the tag out, or put the value in quotation marks if the exclamation mark belongs to it.',
      );
  });
  return findings;
}

function isExplicitTag(node: Node & { tag?: string }): boolean {
  return node.tag !== undefined;
}

const syntaxFixes: Record<string, [what: string, fix: string]> = {
  DUPLICATE_KEY: [
    'This key stands twice in the same record, so one of the two values would be lost.',
    'Keep the one that is right.',
  ],
  TAB_AS_INDENT: [
    'A tab is used to indent, which YAML does not allow.',
    'Indent with two spaces a level.',
  ],
  BAD_INDENT: [
    'The indentation of this line does not fit the lines above.',
    'Indent with two spaces a level.',
  ],
  MULTIPLE_DOCS: ['The front matter holds more than one YAML document.', 'Keep one record a file.'],
  MISSING_CHAR: [
    'A closing quotation mark or bracket, or the space behind a colon, is missing.',
    'Close what was opened; put text that holds a colon or a quotation mark in quotation marks.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon inside the value is read as another key.',
    'Put the whole value in quotation marks.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is read as a key that runs over several lines; a colon is probably missing.',
    'Write "key: value", with a colon and a space.',
  ],
};

function syntaxFinding(
  error: YAMLError,
  at: (offset: number) => { line: number; column: number },
): Finding {
  const [what, fix] = syntaxFixes[error.code] ?? [
    `The front matter is not valid YAML: ${error.message.replace(/\.?$/, '.')}`,
    'Write one "key: value" a line, indent with two spaces, and put text that holds : # \' " [ ] { } in quotation marks.',
  ];
  return {
    code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'bad-yaml',
    ...at(error.pos[0]),
    what,
    fix,
  };
}
