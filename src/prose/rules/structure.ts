import type { FootnoteDefinition, Heading, TableRow } from 'mdast';
import { startOf } from '../position.ts';
import { said } from '../said.ts';
import type { NodeRule } from './rule.ts';

/** Headings form an outline under the title of the page. */
export const judgeHeading: NodeRule<Heading> = (node, { levelBefore }) => {
  const { depth } = node;
  const before = levelBefore.get(node) ?? 1;
  if (depth > 1 && depth <= before + 1) return [];
  const marks = '#'.repeat(before + 1);
  return [
    {
      code: 'heading-level',
      ...startOf(node),
      what:
        depth === 1
          ? 'This heading is of level 1, which is the title of the page.'
          : before === 1
            ? `This heading is of level ${depth}, and the first of a text is of level 2.`
            : `This heading is of level ${depth} and the one before it of level ${before}, so a level is skipped.`,
      fix: depth === 1 ? 'Write it with ##.' : `Write it with ${marks}.`,
    },
  ];
};

/** A footnote that nothing refers to is not drawn. */
export const judgeFootnote: NodeRule<FootnoteDefinition> = (node, { used, repeated }) => {
  if (used.has(node)) return [];
  const label = said(node.label ?? node.identifier);
  const twice = repeated.has(node);
  return [
    {
      code: 'not-shown',
      ...startOf(node),
      what: twice
        ? `Footnote "${label}" is written a second time, and only the first would be shown on the page.`
        : `Nothing in this text refers to footnote "${label}", so it would not be shown on the page.`,
      fix: twice
        ? 'Give this one another name, or delete it.'
        : `Refer to it with [^${label}], or delete it.`,
    },
  ];
};

/** GFM drops the cells of a row beyond those of the head. */
export const judgeTableRow: NodeRule<TableRow> = (node, _scene, ancestors) => {
  const table = ancestors.at(-1);
  const columns = table?.type === 'table' ? (table.align?.length ?? 0) : 0;
  const extra = node.children[columns];
  if (!extra) return [];
  return [
    {
      code: 'not-shown',
      ...startOf(extra),
      what: `This row has ${node.children.length} cells and its table ${columns} columns, so the rest would not be shown on the page.`,
      fix: 'Add a column to the head of the table, or put a backslash before a | that belongs to the words.',
    },
  ];
};
