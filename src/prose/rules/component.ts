import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { ComponentSpec } from '../components.ts';
import { startOf } from '../position.ts';
import type { ProseProblem } from '../problem.ts';

type ComponentTag = MdxJsxFlowElement | MdxJsxTextElement;

/** Judges the position of a component and its children. */
export function judgeComponent(
  node: ComponentTag,
  spec: ComponentSpec,
  ancestors: readonly Parents[],
): ProseProblem[] {
  return [...judgePlacement(node, spec, ancestors), ...judgeChildren(node, spec)];
}

function judgePlacement(
  node: ComponentTag,
  spec: ComponentSpec,
  ancestors: readonly Parents[],
): ProseProblem[] {
  const misplaced = (what: string, fix: string): ProseProblem[] => [
    { code: 'component-placement', ...startOf(node), what, fix },
  ];
  if (spec.placement === 'block' && node.type === 'mdxJsxTextElement') {
    return misplaced(
      `<${spec.name}> is a block of its own and stands here among words.`,
      'Put it on a line of its own, with a blank line before and after.',
    );
  }
  if (ancestors.some(({ type }) => type === 'link' || type === 'linkReference')) {
    return misplaced(
      `<${spec.name}> stands in a link, and is a link itself.`,
      'Put it before or after the link.',
    );
  }
  return [];
}

/** Inside a quotation: words, and emphasis on them. */
const words = new Set<Nodes['type']>(['text', 'emphasis', 'strong']);

function judgeChildren(node: ComponentTag, spec: ComponentSpec): ProseProblem[] {
  const wrong = (child: Nodes, what: string, fix: string): ProseProblem[] => [
    { code: 'component-children', ...startOf(child), what, fix },
  ];
  const children: Nodes[] = node.children;
  if (spec.children === 'none') {
    if (children.length === 0) return [];
    return wrong(
      node,
      `<${spec.name}> holds something between its tags, and prints what it finds in the record instead.`,
      `Close it at once: ${spec.example}`,
    );
  }
  if (node.type === 'mdxJsxFlowElement' && children.length > 0) {
    return wrong(
      node,
      `<${spec.name}> holds more than the words of one paragraph.`,
      `Write it among the words of a sentence: ${spec.example}`,
    );
  }
  if (!children.some(holdsWords)) {
    return wrong(node, `<${spec.name}> holds no words.`, `Write it as in ${spec.example}`);
  }
  const other = firstOther(children);
  if (!other) return [];
  return wrong(
    other,
    `<${spec.name}> holds something other than words here.`,
    'Keep only the words, and emphasis on them; put the rest before or after.',
  );
}

function holdsWords(node: Nodes): boolean {
  return 'children' in node
    ? (node.children as Nodes[]).some(holdsWords)
    : 'value' in node && node.value.trim() !== '';
}

function firstOther(nodes: readonly Nodes[]): Nodes | undefined {
  for (const node of nodes) {
    if (!words.has(node.type)) return node;
    const other = 'children' in node ? firstOther(node.children) : undefined;
    if (other) return other;
  }
  return undefined;
}
