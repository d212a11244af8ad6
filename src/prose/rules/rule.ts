import type { Nodes, Parents } from 'mdast';
import type { ProseProblem } from '../problem.ts';
import type { Survey } from '../survey.ts';

export interface RuleContext extends Survey {
  source: string;
}

/** Judges one kind of node; ancestors are outermost first. Children are judged on their own. */
export type NodeRule<Node extends Nodes = Nodes> = (
  node: Node,
  scene: RuleContext,
  ancestors: readonly Parents[],
) => ProseProblem[];
