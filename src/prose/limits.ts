import type { Point } from './tree.ts';
import type { ProseProblem } from './problem.ts';

/** Above this length no body is parsed: a page of 16,000 words is several pages. */
export const longestBody = 100_000;

/** Above this number of lines no body is parsed. */
export const mostLines = 3000;

/** How deep a tree may nest; a list in a list takes two levels. */
export const deepest = 100;

/** How many quotations and lists may start on one line. */
export const mostContainers = 30;

/** How many characters of markup one block may hold. */
export const densest = 1000;

const markup = /[[\]*_~]/g;
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/;

/**
 * What must be refused before parsing: the parser's time grows with the square of some things, and the stack with
 * others, so that a hostile text of a few kilobytes could take minutes. No prose comes near any of these limits.
 */
export function findOverLimits(body: string): ProseProblem[] {
  const lines = body.split(/\r\n?|\n/);
  if (body.length > longestBody || lines.length > mostLines) {
    return [
      {
        code: 'body-too-long',
        line: 1,
        column: 1,
        what: `This text has ${body.length} characters on ${lines.length} lines; the most that one page should hold are ${longestBody} on ${mostLines}.`,
        fix: 'Divide it into several notes that link to each other.',
      },
    ];
  }
  const problems: ProseProblem[] = [];
  let block = { line: 1, markup: 0 };
  for (const [index, text] of lines.entries()) {
    const at = { line: index + 1, column: 1 };
    if (text.trim() === '') block = { line: at.line + 1, markup: 0 };
    const before = block.markup;
    block.markup += text.match(markup)?.length ?? 0;
    if (before <= densest && block.markup > densest) {
      problems.push({
        code: 'too-dense',
        line: block.line,
        column: 1,
        what: `The block that starts here holds over ${densest} of the characters [ ] * _ ~, which takes too long to read.`,
        fix: 'Divide it with blank lines.',
      });
    }
    const depth = containers.exec(text)?.[0].match(/[>\-*+.)]/g)?.length ?? 0;
    if (depth > mostContainers) problems.push(tooDeep(at));
  }
  return problems;
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
