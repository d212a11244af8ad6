import { walk, type Point, type ProseTree } from './tree.ts';
import type { ProseProblem } from './problem.ts';

/**
 * The most that a body may hold. The parser's time grows with the square of each of these, and the stack with nesting,
 * so that without them a hostile text of some kilobytes would take minutes. No prose comes near any of them: 100,000
 * characters are 16,000 words.
 */
export const limits = {
  characters: 100_000,
  lines: 3000,
  /** Levels of the tree; a list in a list takes two. */
  depth: 100,
  /** Quotations and lists that start on one line, and in all. */
  containersOnLine: 30,
  containers: 3000,
  /** Of the characters [ ] * _ ~, between two blank lines and in all. */
  markupInBlock: 1000,
  markup: 10_000,
  /** Of tables, as they are drawn: every row is filled up to the columns of its head. */
  cells: 10_000,
  /** Of the tree, and of its texts and addresses: one address may be used in many links. */
  nodes: 30_000,
  drawnCharacters: 400_000,
} as const;

const markup = /[[\]*_~]/g;
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/;
/** The line below the head of a table, which says how many columns it has; or one that only looks so. */
const delimiterRow = /^(?=.*-)[\s|:>*+.)\d-]*$/;
const containerMarks = /[>\-*+.)]/g;

/** What must be refused before parsing, because it is above a limit. */
export function findOverLimits(body: string): ProseProblem[] {
  const lines = body.split('\n');
  if (body.length > limits.characters || lines.length > limits.lines) {
    return [tooLong(`${body.length} characters on ${lines.length} lines`)];
  }
  const problems: ProseProblem[] = [];
  let blockLine = 1;
  let markupInBlock = 0;
  let markupInAll = 0;
  let containersInAll = 0;
  let columns = 0;
  let cells = 0;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text.trim() === '') {
      blockLine = line + 1;
      markupInBlock = 0;
      columns = 0;
    }
    if (delimiterRow.test(text)) columns = Math.max(columns, countOf(/\|/g, text) + 1);
    cells += columns;
    const before = markupInBlock;
    markupInBlock += countOf(markup, text);
    markupInAll += markupInBlock - before;
    if (before <= limits.markupInBlock && markupInBlock > limits.markupInBlock) {
      problems.push(tooDense(blockLine));
    }
    const depth = countOf(containerMarks, containers.exec(text)?.[0] ?? '');
    containersInAll += depth;
    if (depth > limits.containersOnLine) problems.push(tooDeep({ line, column: 1 }));
  }
  if (markupInAll > limits.markup) {
    problems.push(tooLong(`${markupInAll} of the characters [ ] * _ ~`));
  }
  if (cells > limits.cells) problems.push(tooLong(`${cells} cells of tables`));
  if (containersInAll > limits.containers) {
    problems.push(tooLong(`${containersInAll} quotations and items of lists`));
  }
  // Only of a text within the limits, which is short enough to be looked through for pairs of brackets.
  if (problems.length > 0) return problems;
  const repeated = addressesDrawn(body);
  return repeated > limits.drawnCharacters ? [tooLong(drawn(repeated))] : [];
}

const definition = /^[\s>]*\[([^[\]\n]{1,999})\]:[ \t]*(\S+)/gm;
const label = /\[([^[\]\n]{1,999})\]/g;

/** Characters of the addresses that are defined once and linked by their labels, each as often as it is linked. */
function addressesDrawn(body: string): number {
  const lengths = new Map<string, number>();
  for (const [, name = '', address = ''] of body.matchAll(definition))
    lengths.set(name.toLowerCase(), address.length);
  if (lengths.size === 0) return 0;
  let characters = 0;
  for (const [, name = ''] of body.matchAll(label))
    characters += lengths.get(name.toLowerCase()) ?? 0;
  return characters;
}

/** What must be refused after reading, because a short text has become a large page. */
export function findOverDrawn(tree: ProseTree): ProseProblem[] {
  let nodes = 0;
  let characters = 0;
  walk(tree, (node) => {
    nodes++;
    if (node.type === 'text') characters += node.value.length;
    else if (node.type === 'element')
      for (const value of Object.values(node.properties)) characters += String(value).length;
  });
  if (nodes > limits.nodes) return [tooLong(`${nodes} stretches of text and markup`)];
  return characters > limits.drawnCharacters ? [tooLong(drawn(characters))] : [];
}

function drawn(characters: number): string {
  return `${characters} characters of text and addresses`;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function tooLong(holds: string): ProseProblem {
  return {
    code: 'body-too-long',
    line: 1,
    column: 1,
    what: `This text holds ${holds}, which is more than one page should.`,
    fix: 'Divide it into several notes that link to each other.',
  };
}

function tooDense(line: number): ProseProblem {
  return {
    code: 'too-dense',
    line,
    column: 1,
    what: `The block that starts here holds over ${limits.markupInBlock} of the characters [ ] * _ ~.`,
    fix: 'Divide it with blank lines.',
  };
}

export function tooDeep(at: Point): ProseProblem {
  return {
    code: 'too-deep',
    line: at.line,
    column: at.column,
    what: `Quotations, lists, emphasis or components nest too deep here to be followed.`,
    fix: 'Write it with fewer levels.',
  };
}
