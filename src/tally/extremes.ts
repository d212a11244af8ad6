import { isBounded } from '../schemas/count.ts';
import type { Statement } from './statement.ts';

/**
 * The statement with the lowest lower bound and the one that reaches furthest up, an open end further
 * than a closed one at the same number; undefined when no count has bounds. Of equals the first.
 */
export function extremesOf<Item extends Pick<Statement, 'count'>>(
  statements: readonly Item[],
): { lowest: Item; highest: Item } | undefined {
  let lowest: Item | undefined;
  let highest: Item | undefined;
  for (const statement of statements) {
    if (!isBounded(statement.count)) continue;
    if (!lowest || statement.count.min < floorOf(lowest)) lowest = statement;
    if (!highest || ceilingOf(statement) > ceilingOf(highest)) highest = statement;
  }
  return lowest && highest && { lowest, highest };
}

function floorOf({ count }: Pick<Statement, 'count'>): number {
  return isBounded(count) ? count.min : Infinity;
}

function ceilingOf({ count }: Pick<Statement, 'count'>): number {
  return isBounded(count) ? (count.max ?? count.min + 0.5) : -Infinity;
}
