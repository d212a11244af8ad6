import type { Draft } from '../casebook/link.ts';
import { once } from '../casebook/once.ts';

const day = 24 * 60 * 60 * 1000;

/** The last millisecond of the UTC day in which a moment lies. */
export function endOfDay(moment: number): number {
  return Math.floor(moment / day) * day + day - 1;
}

/** The days on which a claim was said, in order, as `YYYY-MM-DD` with their last millisecond (UTC). */
export const reportingDays = once((casebook: Draft): readonly { day: string; asOf: number }[] => {
  const ends = [...casebook.claims.values()].flatMap(({ data }) =>
    data.claimed.latest === null ? [] : [endOfDay(data.claimed.latest)],
  );
  return [...new Set(ends)]
    .sort((a, b) => a - b)
    .map((asOf) => ({ day: new Date(asOf).toISOString().slice(0, 10), asOf }));
});
