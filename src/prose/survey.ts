import type { Definition, FootnoteDefinition, Heading, Nodes, Root } from 'mdast';

/** What a rule needs to know of the rest of the text. */
export interface Survey {
  /** The definitions of links, images and footnotes that something shown refers to; others would not be drawn. */
  used: ReadonlySet<Nodes>;
  /** Those of them that an image refers to. */
  usedByImages: ReadonlySet<Nodes>;
  /** Definitions whose label another one has taken before. */
  repeated: ReadonlySet<Nodes>;
  /** The level of the heading before each heading. */
  levelBefore: ReadonlyMap<Heading, number>;
}

/** A body stands under the title of its page, which is its level 1. */
const titleLevel = 1;

/** Looks over a whole text, once, before its nodes are judged one by one. */
export function survey(tree: Root): Survey {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const repeated = new Set<Nodes>();
  const levelBefore = new Map<Heading, number>();
  let level = titleLevel;
  visit(tree, (node) => {
    if (node.type === 'heading') {
      levelBefore.set(node, level);
      level = node.depth;
    }
    // The first of two with the same label counts, as it does when the tree is drawn.
    if (node.type === 'definition' && !setFirst(definitions, node)) repeated.add(node);
    if (node.type === 'footnoteDefinition' && !setFirst(footnotes, node)) repeated.add(node);
    return true;
  });

  const used = new Set<Nodes>();
  const usedByImages = new Set<Nodes>();
  const toFollow: Nodes[] = [tree];
  for (const from of definitions.size + footnotes.size > 0 ? toFollow : []) {
    visit(from, (node) => {
      if (node.type === 'footnoteReference') {
        const footnote = footnotes.get(footnoteKey(node));
        if (footnote && !used.has(footnote)) toFollow.push(footnote);
        if (footnote) used.add(footnote);
      }
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        const definition = definitions.get(footnoteKey(node));
        if (definition) used.add(definition);
        if (definition && node.type === 'imageReference') usedByImages.add(definition);
      }
      // What a footnote refers to counts only once something refers to the footnote.
      return node === from || node.type !== 'footnoteDefinition';
    });
  }
  return { used, usedByImages, repeated, levelBefore };
}

/** Calls `look` for a node and, where that says so, for what is below it. */
function visit(node: Nodes, look: (node: Nodes) => boolean): void {
  if (!look(node) || !('children' in node)) return;
  for (const child of node.children) visit(child, look);
}

function setFirst<Node extends { identifier: string }>(
  map: Map<string, Node>,
  node: Node,
): boolean {
  const key = footnoteKey(node);
  if (map.has(key)) return false;
  map.set(key, node);
  return true;
}

function footnoteKey({ identifier }: { identifier: string }): string {
  return identifier.toUpperCase();
}
