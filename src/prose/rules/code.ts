import type { Paragraph } from 'mdast';
import type { MdxFlowExpression, MdxjsEsm, MdxTextExpression } from 'mdast-util-mdx';
import { sourceOf, startOf } from '../position.ts';
import type { ProseProblem } from '../problem.ts';
import type { Point } from '../tree.ts';
import type { NodeRule } from './rule.ts';

const fixes = {
  import:
    'Remove the line; to show a number use <Count … />, and for a chart one of the other components.',
  export:
    'Remove the line; facts belong in the front matter of a record, and <Count … /> shows a number.',
};

/** import and export lines, as MDX reads them: a block that starts with either word. */
export const judgeModuleLine: NodeRule<MdxjsEsm> = (node) => {
  const keyword = node.value.startsWith('import') ? 'import' : 'export';
  return [moduleLine(keyword, startOf(node), readsAsModule(node.value))];
};

const readsAsImport = /^import\s*(?:\(?["'`]|\{|\*\s*as\b|[\w$]+(?:\s*,\s*[{*]|\s+from\s*["']))/;
const readsAsExport =
  /^export\s*(?:[{*]|(?:const|let|var)\s+[\w$]+\s*[=;,]|(?:default\s+)?(?:async\s+)?(?:function\b|class\s.*\{)|default\s+(?:[\w$.]+\s*(?:[;(]|=>|$)|["'`({[\d]))/;

function readsAsModule(line: string): boolean {
  return readsAsImport.test(line) || readsAsExport.test(line);
}

/** The same in places where MDX takes them for text. They could not run; nobody writes them as prose either. */
export const judgeParagraph: NodeRule<Paragraph> = (node, { source }) => {
  const start = startOf(node);
  const findings: ProseProblem[] = [];
  for (const [index, line] of sourceOf(node, source).split('\n').entries()) {
    const text = line.replace(/^[\s>]+/, '');
    const keyword = /^(import|export)\b/.exec(text)?.[1];
    if (keyword !== undefined && readsAsModule(text)) {
      const column = (index === 0 ? start.column : 1) + line.length - text.length;
      findings.push(
        moduleLine(keyword as 'import' | 'export', { line: start.line + index, column }, true),
      );
    }
  }
  return findings;
};

function moduleLine(keyword: 'import' | 'export', at: Point, isModule: boolean): ProseProblem {
  return {
    code: `content-${keyword}`,
    ...at,
    what: isModule
      ? `This file contains an ${keyword}. Content is data, so nothing in it can run.`
      : `This paragraph starts with the word "${keyword}", which MDX reads as code.`,
    fix: isModule ? fixes[keyword] : 'Start the paragraph with another word.',
  };
}

/** Anything in braces, among words or on its own. */
export const judgeExpression: NodeRule<MdxFlowExpression | MdxTextExpression> = (node) => [
  {
    code: 'content-expression',
    ...startOf(node),
    ...(/^\s*\/[*/]/.test(node.value)
      ? {
          what: 'This file contains a comment in braces. Everything in a text is shown on the page.',
          fix: 'Delete it, or say it in the pull request.',
        }
      : {
          what: 'This file contains an expression in braces. Content is data, so nothing in it can run.',
          fix: 'Write the result; to show a number use <Count … />; to show a brace put a backslash before it: \\{.',
        }),
  },
];
