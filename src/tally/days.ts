import type { LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';

const day = 24 * 60 * 60 * 1000;

/** The last millisecond of the UTC day in which a moment lies. */
export function endOfDay(moment: number): number {
  return Math.floor(moment / day) * day + day - 1;
}

/** A day on which something was said or retracted. */
export interface ReportingDay {
  /** `YYYY-MM-DD` (UTC). */
  day: string;
  /** The day's last millisecond, since 1970 UTC. */
  asOf: number;
}

/** The days on which a claim was said (the last possible day; of an open end its beginning) or retracted, in order. */
export const reportingDays = memoize((casebook: LinkedRecords): readonly ReportingDay[] => {
  const moments = [...casebook.claims.values()].flatMap(({ data }) => [
    data.claimed.latest ?? data.claimed.earliest,
    data.retracted?.earliest ?? null,
  ]);
  const ends = moments.flatMap((moment) => (moment === null ? [] : [endOfDay(moment)]));
  return [...new Set(ends)].sort((a, b) => a - b).map(reportingDay);
}, 'reportingDays');

/** The reporting day that ends with a moment. */
export function reportingDay(asOf: number): ReportingDay {
  return { day: new Date(asOf).toISOString().slice(0, 10), asOf };
}
