import { isBounded } from '../schemas/count.ts';
import type { Count } from '../schemas/count.ts';
import type { Breakdown } from '../schemas/measure.ts';

/** The bounds of the remainder of a breakdown, in people; `max` null is open; undefined where words allow no bound. */
export type Remainder = { min: number; max: number | null } | undefined;

/** Computes how many of a total its source does not break down, with the widest bounds that all parts allow. */
export function remainderOf(total: Count, { parts }: Pick<Breakdown, 'parts'>): Remainder {
  if (!isBounded(total)) return undefined;
  let least = total.min;
  let most = total.max;
  for (const { count } of parts) {
    if (!isBounded(count)) return undefined;
    least = count.max === null ? -Infinity : least - count.max;
    most = most === null ? null : most - count.min;
  }
  return { min: Math.max(0, least), max: most === null ? null : Math.max(0, most) };
}
