import type { Element, Nodes, Root } from 'hast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { allowedElements } from './allowed.ts';
import { componentNamed } from './components.ts';
import type {
  ProseComponent,
  ProseElement,
  ProseNode,
  ProseProperties,
  ProseTree,
} from './tree.ts';

/**
 * Makes the tree of a body that has passed the guard. Every element, property and component is taken from a list, so
 * that nothing else can come into a tree even if the guard were wrong.
 *
 * @param shift how many lines of the file stand before the body
 * @throws if something is in the body that the guard should have refused: a mistake in this program
 */
export function buildTree(body: Root, shift: number): ProseTree {
  return { type: 'root', children: body.children.map(convert) };

  function convert(node: Nodes): ProseNode {
    const point = node.position?.start;
    const at = point && { at: { line: point.line + shift, column: point.column } };
    if (node.type === 'text') return { type: 'text', value: node.value, ...at };
    if (node.type === 'element') return { ...element(node), ...at };
    const tag: { type: string } = node;
    if (tag.type === 'mdxJsxFlowElement' || tag.type === 'mdxJsxTextElement') {
      return component(
        node as unknown as MdxJsxFlowElement,
        at?.at ?? { line: 1 + shift, column: 1 },
      );
    }
    throw new Error(`The guard let a node of type ${node.type} through.`);
  }

  function element(node: Element): ProseElement {
    return {
      type: 'element',
      tagName: node.tagName,
      properties: properties(node),
      // The list of notes starts with a heading in English and a line ending; the drawing names it instead.
      children: node.children.slice(node.tagName === 'section' ? 2 : 0).map(convert),
    };
  }

  function component(node: MdxJsxFlowElement, at: ProseComponent['at']): ProseComponent {
    const spec = componentNamed(node.name ?? '');
    if (!spec) throw new Error(`The guard let the tag ${node.name} through.`);
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (
        attribute.type !== 'mdxJsxAttribute' ||
        typeof attribute.value !== 'string' ||
        !Object.hasOwn(spec.attributes, attribute.name)
      ) {
        throw new Error(`The guard let an attribute of <${spec.name}> through.`);
      }
      attributes[attribute.name] = attribute.value;
    }
    const children = (node.children as Nodes[]).map(convert);
    return { type: 'component', name: spec.name, attributes, children, at };
  }
}

function properties(node: Element): ProseProperties {
  const allowed = allowedElements.get(node.tagName);
  if (!allowed) throw new Error(`The guard let an element <${node.tagName}> through.`);
  const kept: ProseProperties = {};
  for (const [name, value] of Object.entries(neutral(node))) {
    if (value === undefined || value === null) continue;
    if (!allowed.get(name)?.(value)) {
      throw new Error(`The guard let the property ${name} of <${node.tagName}> through.`);
    }
    kept[name] = value as ProseProperties[string];
  }
  return kept;
}

/** Footnotes without words: a way back says which reference it leads to, and describes nothing. */
function neutral({ properties }: Element): Element['properties'] {
  const { ariaLabel, ariaDescribedBy: _, ...rest } = properties;
  return 'dataFootnoteBackref' in rest ? { ...rest, dataFootnoteBackref: ariaLabel } : rest;
}
