import { componentsIn, type ProseTree } from '../../prose/tree.ts';

/** The sources that a body cites, each once, in the order in which it first does; their places are their numbers. */
export function citationsIn(tree: ProseTree): string[] {
  const cited = componentsIn(tree, 'Cite').flatMap(({ attributes }) => attributes['source'] ?? []);
  return [...new Set(cited)];
}
