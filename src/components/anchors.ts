import type { Outcome } from '../schemas/outcome.ts';

/** The fragments that pages link to, in one place. */
export const anchorOf = {
  minimum: (outcome: Outcome) => `minimum-${outcome}`,
  claims: (outcome: Outcome) => `claims-${outcome}`,
};

/** The address of what was new on a day, as the day is written (EDTF). */
export function changesAddress(day: string): string {
  return `/changes/#${day}`;
}

/** The address of the first page as it would have read at the end of a day (`YYYY-MM-DD`). */
export function asOfAddress(day: string): string {
  return `/as-of/${day}/`;
}
