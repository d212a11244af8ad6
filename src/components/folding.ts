import type { Period } from '../casebook/by-date.ts';
import { formatTick } from '../i18n/index.ts';
import type { Site } from './site.ts';

/** Lists of more rows than these are folded, so that no page grows with the case. */
export const mostRows = 60;
/** So many rows stand before what is folded. */
export const mostShown = 12;
/** So many rows are in one fold; the table of the collection has all. */
export const mostWithin = 40;

/** "Mar 2025", "2025". */
export function nameOfPeriod({ begins, step }: Period<unknown>, { locale }: Site): string {
  return formatTick(begins, step, locale);
}
