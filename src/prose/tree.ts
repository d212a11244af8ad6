/**
 * The tree of a body: what the checks read and what the pages draw, the one and only.
 *
 * It is plain data, fit for JSON and for Astro's data store, and it is made by `parseProse` alone, from a list of
 * allowed elements and properties (allowed.ts), so that nothing in it can run whoever draws it.
 *
 * Footnotes carry no words of any language, so that the drawing can say them in the reader's:
 * - the list of notes is a last `section` with the property `dataFootnotes: true` and no heading: give it a name;
 * - a reference is an `a` with `dataFootnoteRef: true` inside a `sup`;
 * - a way back is an `a` with `dataFootnoteBackref`, whose value is the number of the reference it leads to ("2", or
 *   "2-3" for the third reference to note 2): give it a label;
 * - ids and the addresses of both begin with "note-fn": where several bodies share a page, put a prefix before them.
 * The functions of html.ts do all four.
 */
export interface ProseTree {
  type: 'root';
  children: ProseNode[];
}

export type ProseNode = ProseElement | ProseText | ProseComponent;

/** A place in the file: lines and columns count from 1, columns in UTF-16 code units. */
export interface Point {
  line: number;
  column: number;
}

export interface ProseText {
  type: 'text';
  value: string;
  at?: Point;
}

/** An HTML element. Properties go by their hast names (`className`, `dataFootnoteRef`). */
export interface ProseElement {
  type: 'element';
  tagName: string;
  properties: ProseProperties;
  children: ProseNode[];
  at?: Point;
}

export type ProseProperties = Record<string, string | number | boolean | string[]>;

/** A component of the published list (components.ts), its attributes as written. */
export interface ProseComponent {
  type: 'component';
  name: string;
  attributes: Record<string, string>;
  children: ProseNode[];
  at: Point;
}

const components = new WeakMap<object, readonly ProseComponent[]>();

/** The components of a body or of a part of it, or those of one name, in reading order. */
export function componentsIn(
  tree: { readonly children: readonly ProseNode[] },
  name?: string,
): readonly ProseComponent[] {
  const found = components.get(tree) ?? findComponents(tree);
  components.set(tree, found);
  return name === undefined ? found : found.filter((node) => node.name === name);
}

function findComponents(tree: { readonly children: readonly ProseNode[] }): ProseComponent[] {
  const found: ProseComponent[] = [];
  walk(tree, (node) => {
    if (node.type === 'component') found.push(node);
  });
  return found;
}

/** Calls `visit` for every node, parents first, in reading order; ancestors are outermost first, without the root. */
export function walk(
  tree: { children: readonly ProseNode[] },
  visit: (node: ProseNode, ancestors: readonly (ProseElement | ProseComponent)[]) => void,
): void {
  const ancestors: (ProseElement | ProseComponent)[] = [];
  const enter = (node: ProseNode): void => {
    visit(node, ancestors);
    if (node.type === 'text') return;
    ancestors.push(node);
    for (const child of node.children) enter(child);
    ancestors.pop();
  };
  for (const child of tree.children) enter(child);
}
