import type { Element, Nodes as HastNodes } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toHast, type Handler, type Options } from 'mdast-util-to-hast';
import { allowedElements, idPrefix } from './allowed.ts';
import { componentNamed } from './components.ts';
import type {
  ProseComponent,
  ProseElement,
  ProseNode,
  ProseProperties,
  ProseTree,
} from './tree.ts';

const keepTag: Handler = (state, node: MdxJsxFlowElement | MdxJsxTextElement) =>
  // The tag goes through as it is, and `component` below reads it; hast has no type for it.
  ({ ...node, children: state.all(node) }) as unknown as Element;

const options: Options = {
  clobberPrefix: idPrefix,
  handlers: { mdxJsxFlowElement: keepTag, mdxJsxTextElement: keepTag },
  unknownHandler: (_, node) => {
    throw new Error(`The guard let a node of type ${node.type} through.`);
  },
  // No words of any language: only the number, which `properties` below keeps.
  footnoteBackLabel: (reference, again) => `${reference + 1}${again > 1 ? `-${again}` : ''}`,
};

/**
 * Makes the tree of a body that has passed the guard. Every element, property and component is taken from a list, so
 * that nothing else can come into a tree even if the guard were wrong.
 *
 * @param shift how many lines of the file stand before the body
 * @throws if something is in the body that the guard should have refused: a mistake in this program
 */
export function buildTree(body: Root, shift: number): ProseTree {
  const hast = toHast(body, options);
  return { type: 'root', children: 'children' in hast ? hast.children.map(convert) : [] };

  function convert(node: HastNodes): ProseNode {
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
    const children = (node.children as HastNodes[]).map(convert);
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
