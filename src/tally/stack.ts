import { isBounded, type BoundedCount, type Count } from '../schemas/count.ts';
import type { Breakdown } from '../schemas/measure.ts';

type GroupParts = Breakdown['parts'];

/** Of fewer people one per cent is less than a person. */
const leastWithShares = 100;

/** The groups of a breakdown put end to end, in people: what is certain of each, and what is left of the total. */
export interface Stack {
  /** Groups with bounds, as long as their lower bounds; `share` of an exact number in an exact total. */
  parts: { group: string; count: BoundedCount; from: number; to: number; share: number | null }[];
  /** Groups in words: they have no length. */
  worded: { group: string; count: Count }[];
  /**
   * What is not certain to be of any group: surely up to `sure`, perhaps up to `to`; null is open. It has
   * a share where every group is exact.
   */
  rest: { from: number; sure: number; to: number | null; share: number | null } | undefined;
  /** The number of the total where it is exact, no less than its parts and at least 100: then it has shares. */
  whole: number | null;
}

/** Groups by what is certain of them, those in words last; of the same size as they are recorded. */
export function largestGroupsFirst(parts: GroupParts): GroupParts {
  const sizeOf = ({ count }: GroupParts[number]) => (isBounded(count) ? count.min : -1);
  return [...parts].sort((a, b) => sizeOf(b) - sizeOf(a));
}

/**
 * A total and its groups as lengths, the largest first. Only lower bounds have length: from "at least 4 civilians of 10"
 * four are certain and six are not.
 */
export function stackOf(total: Count, { parts }: Pick<Breakdown, 'parts'>): Stack {
  const least = parts.reduce((sum, { count }) => sum + (isBounded(count) ? count.min : 0), 0);
  const hasShares = total.kind === 'exact' && total.min >= Math.max(leastWithShares, least);
  const whole = hasShares ? total.min : null;
  const stack: Stack = { parts: [], worded: [], rest: undefined, whole };
  let end = 0;
  for (const { group, count } of largestGroupsFirst(parts)) {
    if (!isBounded(count)) {
      stack.worded.push({ group, count });
      continue;
    }
    const share = whole !== null && count.kind === 'exact' ? count.min / whole : null;
    stack.parts.push({ group, count, from: end, to: end + count.min, share });
    end += count.min;
  }
  const sure = isBounded(total) ? Math.max(end, total.min) : end;
  const to = isBounded(total) ? total.max : null;
  const isExact = parts.every(({ count }) => count.kind === 'exact');
  const share = whole !== null && isExact ? (whole - end) / whole : null;
  if (to === null || to > end) stack.rest = { from: end, sure, to, share };
  return stack;
}
