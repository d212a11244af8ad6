import type { Parents, Root } from 'mdast';
import { limits, tooDeep } from './limits.ts';
import { startOf } from './position.ts';
import type { ProseProblem } from './problem.ts';

/** Takes out what nests too deep, before anything recursive sees it; the first place speaks for all. */
export function cutAtDeepest(tree: Root): ProseProblem[] {
  const problems: ProseProblem[] = [];
  const open: { node: Parents; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let last = open.pop(); last; last = open.pop()) {
    const { node, depth } = last;
    if (depth === limits.depth && node.children.length > 0) {
      node.children = [];
      problems.push(tooDeep(startOf(node)));
    }
    for (const child of node.children) {
      if ('children' in child) open.push({ node: child, depth: depth + 1 });
    }
  }
  return problems.slice(0, 1);
}
