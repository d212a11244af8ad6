import type { Nodes, Parents, Root } from 'mdast';
import { startOf } from './position.ts';
import type { ProseProblem } from './problem.ts';
import { judgeCodeBlock, judgeInlineCode, judgeText } from './rules/characters.ts';
import { judgeExpression, judgeModuleLine, judgeParagraph } from './rules/code.ts';
import { judgeAlt, judgeDefinition, judgeImage, judgeLink } from './rules/links.ts';
import type { NodeRule, RuleContext } from './rules/rule.ts';
import { judgeFootnote, judgeHeading, judgeTableRow } from './rules/structure.ts';
import { htmlTag, judgeTag } from './rules/tag.ts';
import { survey } from './survey.ts';

const allowed: NodeRule = () => [];

/** One rule for every kind of node there is: an allow-list, by construction. */
const rules: { [Type in Nodes['type']]: NodeRule<Extract<Nodes, { type: Type }>> } = {
  blockquote: allowed,
  break: allowed,
  code: judgeCodeBlock,
  definition: judgeDefinition,
  delete: allowed,
  emphasis: allowed,
  footnoteDefinition: judgeFootnote,
  footnoteReference: allowed,
  heading: judgeHeading,
  html: (node) => [{ ...htmlTag(''), ...startOf(node) }],
  image: judgeImage,
  imageReference: judgeAlt,
  inlineCode: judgeInlineCode,
  link: judgeLink,
  linkReference: allowed,
  list: allowed,
  listItem: allowed,
  mdxFlowExpression: judgeExpression,
  mdxJsxFlowElement: judgeTag,
  mdxJsxTextElement: judgeTag,
  mdxTextExpression: judgeExpression,
  mdxjsEsm: judgeModuleLine,
  paragraph: judgeParagraph,
  root: allowed,
  strong: allowed,
  table: allowed,
  tableCell: allowed,
  tableRow: judgeTableRow,
  text: judgeText,
  thematicBreak: allowed,
  yaml: (node) => [
    {
      code: 'bad-mdx',
      ...startOf(node),
      what: 'This is front matter inside the text.',
      fix: 'Delete it.',
    },
  ],
};

/**
 * Judges every node of a parsed body. A node that breaks a rule is taken out of the tree, with all that it holds, so
 * that what remains can be checked further, and so that no mistake of a caller can draw what was refused.
 */
export function guard(tree: Root, source: string): ProseProblem[] {
  const problems: ProseProblem[] = [];
  const scene: RuleContext = { source, ...survey(tree) };
  const ancestors: Parents[] = [];

  const judge = (node: Nodes): boolean => {
    const rule = rules[node.type] as NodeRule;
    const findings = rule(node, scene, ancestors);
    for (const finding of findings) problems.push(finding);
    // Also below a node that is refused, so that everything is named at once.
    if ('children' in node) {
      ancestors.push(node);
      node.children = (node.children as Nodes[]).filter(judge) as typeof node.children;
      ancestors.pop();
    }
    return findings.length === 0;
  };
  judge(tree);
  return problems;
}
