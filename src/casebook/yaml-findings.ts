import { isAlias, isNode, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Diagnostic, LineColumn } from './diagnostic.ts';

type At = (offset: number) => LineColumn;

const deepest = 12;

/** Deep collections would exhaust the parser's stack before it could complain. */
export function nestingFinding(yaml: string, firstLine: number): Diagnostic | undefined {
  for (const [index, line] of yaml.split('\n').entries())
    if (/^(?: {60}|[ ]*(?:[-?] ?){12})/.test(line) && !/^-+$/.test(line))
      return {
        code: 'bad-yaml',
        ...{ line: firstLine + index, column: 1 },
        what: 'This line is nested deeper than any record needs.',
        fix: 'Indent by two spaces a level, as the examples do.',
      };
  let depth = 0;
  let [line, column] = [firstLine, 0];
  for (const character of yaml) {
    column += character.length;
    if (character === '\n') [line, column] = [line + 1, 0];
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest)
      return {
        code: 'bad-yaml',
        ...{ line, column },
        what: `Brackets are nested more than ${deepest} deep here; no record needs that.`,
        fix: 'Write nested values on indented lines of their own.',
      };
  }
  return undefined;
}

/** Valid YAML that front matter does without: anchors, aliases, tags and directives. */
export function constructFindings(document: Document, yaml: string, at: At): Diagnostic[] {
  /** By line: one is enough to find the others on it. */
  const findings = new Map<number, Diagnostic>();
  const refuse = (offset: number, thing: string, sign: string) => {
    const place = at(offset);
    if (findings.has(place.line)) return;
    findings.set(place.line, {
      code: 'yaml-construct',
      ...place,
      what: `The front matter uses ${thing}, which can make a small file stand for a huge or different one.`,
      fix: `Write the value out, or put it in quotation marks if the ${sign} belongs to it.`,
    });
  };
  const directive = /^%/m.exec(yaml);
  if (directive) refuse(directive.index, 'a directive (%)', 'percent sign');
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      /** A property stands before its value. */
      const before = (sign: string) => Math.max(0, yaml.lastIndexOf(sign, offset));
      if (isAlias(node)) refuse(offset, 'an alias (*)', 'asterisk');
      else if (node.anchor) refuse(before(`&${node.anchor}`), 'an anchor (&)', 'ampersand');
      // The parser sets a tag only where one is written.
      else if (node.tag !== undefined)
        refuse(before(node.tag.startsWith('tag:') ? '!!' : '!'), 'a tag (!)', 'exclamation mark');
    },
  });
  return [...findings.values()];
}

/** Duplicate keys, all of them, and the first thing that is no YAML: what follows it is mostly its echo. */
export function syntaxFindings(
  document: Document,
  yaml: string,
  at: At,
  constructs: readonly Diagnostic[],
): Diagnostic[] {
  const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const syntax = first && syntaxFinding(first, document, yaml, at);
  const isEcho = constructs.some(({ line }) => syntax && line <= syntax.line);
  return [...duplicateFindings(document, at), ...(syntax && !isEcho ? [syntax] : [])];
}

/** Keys that stand in their map before. */
function duplicateFindings(document: Document, at: At): Diagnostic[] {
  const findings: Diagnostic[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const lines = new Map<unknown, number>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const place = at(key.range?.[0] ?? 0);
        const first = lines.get(key.value);
        if (first === undefined) lines.set(key.value, place.line);
        else
          findings.push({
            code: 'duplicate-key',
            ...place,
            what: `The key "${String(key.value)}" stands twice in the same record (first on line ${first}), so one of the two values would be lost.`,
            fix: 'Keep the one that is right.',
          });
      }
    },
  });
  return findings;
}

function syntaxFinding(error: YAMLError, document: Document, yaml: string, at: At): Diagnostic {
  const [offset] = error.pos;
  const told = (place: number, what: string, fix: string): Diagnostic => ({
    code: 'bad-yaml',
    ...at(place),
    what,
    fix,
  });
  const quoted = openQuote(error, document, at);
  if (quoted !== undefined)
    return told(
      quoted,
      'The quotation mark that opens here is not closed on its line.',
      'Close it; a quotation mark inside the text is written “ or ”.',
    );
  const bracket = openBracket(error, document, at);
  if (bracket !== undefined)
    return told(
      bracket,
      `The bracket ${yaml[bracket]} that opens here is not closed.`,
      'Close it on the same line, or write the list with hyphens, one entry a line.',
    );
  const misplaced = misindented(error, document, yaml);
  if (misplaced !== undefined)
    return told(
      misplaced,
      'The indentation of this line does not fit the lines above.',
      'Indent with two spaces a level, and put the keys of one record exactly below each other.',
    );
  const [what, fix] = syntaxFixes[error.code] ?? [
    `The front matter is not valid YAML: ${error.message.replace(/\.?$/, '.')}`,
    'Write one "key: value" a line, indent with two spaces, and put text that holds : # \' " [ ] { } in quotation marks.',
  ];
  const dots = error.code === 'MULTIPLE_DOCS' ? yaml.search(/^\.\.\./m) : -1;
  return told(dots < 0 ? offset : dots, what, fix);
}

const syntaxFixes: Record<string, [what: string, fix: string]> = {
  TAB_AS_INDENT: [
    'A tab is used to indent, which YAML does not allow.',
    'Indent with two spaces a level.',
  ],
  BAD_INDENT: [
    'The indentation of this line does not fit the lines above.',
    'Indent with two spaces a level, and put the keys of one record exactly below each other.',
  ],
  MULTIPLE_DOCS: [
    'The front matter ends here (...), and what follows would be lost.',
    'Take the line of dots out; keep one record a file.',
  ],
  MISSING_CHAR: [
    'A comma, a hyphen or the space behind a colon is missing here.',
    'Write "key: value", with a colon and a space, one a line.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon inside the value is read as another key.',
    'Put the whole value in quotation marks.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is no "key: value"; the colon, or the space behind it, is probably missing.',
    'Write "key: value", with a colon and a space.',
  ],
  UNEXPECTED_TOKEN: [
    'Something stands behind the end of a value, perhaps behind a closing quotation mark.',
    'Write quotation marks inside the text as “ and ”, or the apostrophe as ’.',
  ],
  BAD_SCALAR_START: [
    'The value begins with a sign that YAML keeps for itself.',
    'Put the whole value in quotation marks.',
  ],
  BAD_DQ_ESCAPE: [
    'Inside double quotation marks a backslash has a meaning of its own.',
    'Use single quotation marks around the value, or write the backslash twice.',
  ],
};

/** The offset of a quotation mark that was meant to be closed on its line. */
function openQuote(error: YAMLError, document: Document, at: At): number | undefined {
  const [offset] = error.pos;
  const isUnclosed = /^Missing closing/.test(error.message);
  let found: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || !type?.startsWith('QUOTE_') || range[0] > offset || range[2] < offset) return;
      const endsHere = at(range[1]).line === at(offset).line && range[1] <= offset + 1;
      const runsOn = at(range[0]).line < at(range[1]).line;
      if (isUnclosed || (endsHere && runsOn)) found = range[0];
    },
  });
  return found;
}

/** The offset of a bracket that was meant to be closed. */
function openBracket(error: YAMLError, document: Document, at: At): number | undefined {
  const [offset] = error.pos;
  if (!/\bflow (?:map|sequence)\b/i.test(error.message)) return undefined;
  let found: number | undefined;
  visit(document, {
    Collection: (_, { flow, range }) => {
      if (!flow || !range || range[0] > offset) return;
      const isUnclosed = /in block collection|to end with/.test(error.message);
      if (isUnclosed || at(range[0]).line < at(offset).line) found = range[0];
    },
  });
  return found;
}

/** The offset of a line whose indentation makes it a part of something else. */
function misindented(error: YAMLError, document: Document, yaml: string): number | undefined {
  const codes = ['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'];
  if (!codes.includes(error.code)) return undefined;
  const offset = keyOverLines(error, document, yaml) ?? error.pos[0];
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const indent = indentAt(yaml, lineStart);
  if (indent === 0 || offset > lineStart + indent) return undefined;
  return oddLineAbove(yaml, lineStart, indent) ?? lineStart + indent;
}

/** Below a line that is indented by an odd number of spaces, an even one is the line that is right. */
function oddLineAbove(yaml: string, lineStart: number, indent: number): number | undefined {
  let found: number | undefined;
  if (indent % 2 === 1) return undefined;
  for (let start = lineStart; start > 0;) {
    start = yaml.lastIndexOf('\n', start - 2) + 1;
    const above = indentAt(yaml, start);
    if (above <= indent) break;
    found = above % 2 === 1 ? start + above : undefined;
  }
  return found;
}

function indentAt(yaml: string, lineStart: number): number {
  return /^ */.exec(yaml.slice(lineStart, lineStart + 100))?.[0].length ?? 0;
}

/** A key that runs over several lines is a value with an indented key below it: the last of its lines. */
function keyOverLines(error: YAMLError, document: Document, yaml: string): number | undefined {
  let found: number | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isNode(key) || key.range?.[0] !== error.pos[0]) return;
      const lineStart = yaml.lastIndexOf('\n', (key.range[1] ?? 0) - 1) + 1;
      if (lineStart > key.range[0]) found = lineStart;
    },
  });
  return found;
}
