import { wordsOfNode } from './mentions.ts';
import { walk, type ProseElement, type ProseNode } from './tree.ts';

/** The same nodes, every cell in the body of a table with the name of its column, as `data-label`: a phone shows it before the cell. */
export function labelCells(nodes: readonly ProseNode[]): ProseNode[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    return node.tagName === 'table'
      ? labelRows(node, namesOfColumns(node))
      : { ...node, children: labelCells(node.children) };
  });
}

function labelRows(node: ProseElement, names: readonly string[]): ProseElement {
  if (node.tagName === 'thead') return node;
  const cells = node.children.filter(isElement);
  return {
    ...node,
    children: node.children.map((child): ProseNode => {
      if (!isElement(child)) return child;
      const name = names[cells.indexOf(child)];
      return child.tagName !== 'td'
        ? labelRows(child, names)
        : name
          ? { ...child, properties: { ...child.properties, dataLabel: name } }
          : child;
    }),
  };
}

function namesOfColumns(table: ProseElement): string[] {
  const names: string[] = [];
  walk(table, (node) => {
    if (isElement(node) && node.tagName === 'th') names.push(wordsOfNode(node).trim());
  });
  return names;
}

function isElement(node: ProseNode): node is ProseElement {
  return node.type === 'element';
}
