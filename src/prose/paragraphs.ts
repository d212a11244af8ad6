import type { Nodes, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { componentNamed } from './components.ts';

/**
 * Joins inline components that stand alone on a line with the paragraph around them.
 *
 * MDX takes a tag alone on its line for a block, so that wrapping a sentence before `<Count …/>` would cut it in three.
 * What an author means by lines without a blank one between them is one paragraph.
 */
export function joinParagraphs(parent: Parents): void {
  const joined: Nodes[] = [];
  for (const child of parent.children) {
    if ('children' in child) joinParagraphs(child);
    const words = asWords(child);
    const before = joined.at(-1);
    const gap = before?.type === 'paragraph' && words ? gapBetween(before, child) : undefined;
    if (before?.type === 'paragraph' && words && gap !== undefined) {
      if (gap !== '') before.children.push({ type: 'text', value: gap });
      before.children = before.children.concat(words);
      if (before.position && child.position) before.position.end = child.position.end;
    } else if (words && child.type !== 'paragraph') {
      joined.push({
        type: 'paragraph',
        children: words,
        position: child.position && { ...child.position },
      });
    } else {
      joined.push(child);
    }
  }
  parent.children = joined as RootContent[];
}

/** The inline nodes of a block that can be part of a paragraph; undefined where it cannot. */
function asWords(node: Nodes): PhrasingContent[] | undefined {
  if (node.type === 'paragraph') return node.children;
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  if (componentNamed(node.name ?? '')?.placement !== 'inline') return undefined;
  const [only, second] = node.children as Nodes[];
  if (second || (only && only.type !== 'paragraph')) return undefined;
  return [inline(node, only)];
}

function inline(node: MdxJsxFlowElement, only: Paragraph | undefined): MdxJsxTextElement {
  return { ...node, type: 'mdxJsxTextElement', children: only?.children ?? [] };
}

/** The text between two paragraphs, unless a blank line is there; two paragraphs touch only around such a tag. */
function gapBetween(before: Paragraph, after: Nodes): string | undefined {
  const end = before.position?.end;
  const start = after.position?.start;
  if (!end || !start) return undefined;
  if (end.offset === start.offset) return '';
  return [' ', '\n'][start.line - end.line];
}
