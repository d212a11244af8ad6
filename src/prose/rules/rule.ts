import type { Nodes, Parents } from 'mdast';
import type { ProseCode } from '../codes.ts';
import type { Survey } from '../survey.ts';
import type { Point } from '../tree.ts';

/** One thing that a node breaks. */
export interface Finding {
  code: ProseCode;
  at: Point;
  what: string;
  fix: string;
}

export interface Scene extends Survey {
  source: string;
}

/** Judges one kind of node; ancestors are outermost first. Children are judged on their own. */
export type Rule<Node extends Nodes = Nodes> = (
  node: Node,
  scene: Scene,
  ancestors: readonly Parents[],
) => Finding[];
