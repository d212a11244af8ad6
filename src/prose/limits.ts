import type { ProseProblem } from './problem.ts';

/** Above this length no body is parsed: a page of 16,000 words is several pages. */
export const longestBody = 100_000;

/** How deep quotations, lists, emphasis and components may nest. */
export const deepest = 100;

/** How many characters of markup one block may hold: the parser's time grows with the square of them. */
export const densest = 3000;

/** How many lines may underline a heading: the parser's time grows with the square of them too. */
const mostUnderlines = 500;

const markup = /[[\]*_~]/g;
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** What must be refused before parsing, because parsing it could take minutes or exhaust the stack. */
export function findOverLimits(body: string): ProseProblem[] {
  if (body.length > longestBody) {
    return [
      {
        code: 'body-too-long',
        line: 1,
        column: 1,
        what: `This text is ${body.length} characters long; ${longestBody} is the most that one page should hold.`,
        fix: 'Divide it into several notes that link to each other.',
      },
    ];
  }
  const problems: ProseProblem[] = [];
  let underlines = 0;
  let block = { line: 1, markup: 0 };
  for (const [index, text] of body.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    if (text.trim() === '') block = { line: line + 1, markup: 0 };
    const before = block.markup;
    block.markup += text.match(markup)?.length ?? 0;
    if (before <= densest && block.markup > densest) {
      problems.push(
        tooDense(
          block.line,
          `The block that starts here holds over ${densest} of the characters [ ] * _ ~.`,
        ),
      );
    }
    if (underline.test(text) && ++underlines === mostUnderlines + 1) {
      problems.push(
        tooDense(line, `Over ${mostUnderlines} lines of this text are nothing but = or -.`),
      );
    }
    const depth = containers.exec(text)?.[0].match(/[>\-*+.)]/g)?.length ?? 0;
    if (depth > deepest) problems.push(tooDeep({ line, column: 1 }));
  }
  return problems;
}

function tooDense(line: number, what: string): ProseProblem {
  return {
    code: 'too-dense',
    line,
    column: 1,
    what: `${what} No prose needs as many, and reading them would take minutes.`,
    fix: 'Divide it with blank lines, put a backslash before those that are not markup, and write headings with ##.',
  };
}

export function tooDeep(at: { line: number; column: number }): ProseProblem {
  return {
    code: 'too-deep',
    line: at.line,
    column: at.column,
    what: `Quotations, lists, emphasis or components nest here to more than ${deepest} levels.`,
    fix: 'Write it with fewer levels.',
  };
}
