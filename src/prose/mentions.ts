import { componentNamed, type ReferencedCollection } from './components.ts';
import { componentsIn, walk, type Point, type ProseNode, type ProseTree } from './tree.ts';

/** A record that a component names. */
export interface ComponentReference {
  component: string;
  attribute: string;
  /** The collections in one of which the record must be. */
  collections: readonly ReferencedCollection[];
  id: string;
  at: Point;
}

/** Every record that the components of a body name, in reading order. */
export function referencesInBody(tree: ProseTree): ComponentReference[] {
  return componentsIn(tree).flatMap(({ name, attributes, at }) =>
    Object.entries(componentNamed(name)?.attributes ?? {}).flatMap(([attribute, { value }]) => {
      const id = attributes[attribute];
      if (value.kind !== 'reference' || id === undefined) return [];
      return [{ component: name, attribute, collections: value.collections, id, at }];
    }),
  );
}

/** A link or an image as written; `text` is what a reader reads of it. */
export interface ProseLink {
  href: string;
  text: string;
  at: Point;
  image: boolean;
}

/** Every link and image that the author wrote, in reading order, without the ways to footnotes and back. */
export function linksIn(tree: ProseTree): ProseLink[] {
  const links: ProseLink[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type !== 'element' || isFootnoteMark(node)) return;
    const { href, src, alt } = node.properties;
    const at = node.at ??
      ancestors.findLast((ancestor) => ancestor.at)?.at ?? { line: 1, column: 1 };
    if (node.tagName === 'a')
      links.push({ href: String(href), text: wordsOfNode(node), at, image: false });
    if (node.tagName === 'img')
      links.push({ href: String(src), text: String(alt), at, image: true });
  });
  return links;
}

/** The words of a body or of a part of it, without the marks of footnotes; a component gives the words it holds. */
export function wordsOfNode(node: ProseTree | ProseNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isFootnoteMark(node)) return '';
  return node.children.map(wordsOfNode).join('');
}

function isFootnoteMark(node: ProseNode): boolean {
  return (
    node.type === 'element' &&
    ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties)
  );
}
