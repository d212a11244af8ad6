import { walk, type ProseTree } from '../../prose/tree.ts';

/** The sources that a body cites, each once, in the order in which it first does; their places are their numbers. */
export function citationsIn(tree: ProseTree): string[] {
  const cited = new Set<string>();
  walk(tree, (node) => {
    const source = node.type === 'component' && node.name === 'Cite' && node.attributes['source'];
    if (source) cited.add(source);
  });
  return [...cited];
}
