import { sum } from 'd3';
import { changesByDay, type RecordChange, type DayOfChanges } from '../casebook/changes.ts';
import type { Casebook } from '../casebook/link.ts';
import type { Locale } from '../i18n/index.ts';
import { mostRows, pagesByPeriod, type RowPage } from './row-pages.ts';

/** Of very many changes so many days stand before their pages, with no more than sixty changes each. */
const mostDays = 3;

/** The days that the page of changes shows: all, or the last of very many. */
export function daysShown(casebook: Casebook): readonly DayOfChanges[] {
  const days = changesByDay(casebook);
  if (!isLong(days)) return days;
  return days
    .slice(0, mostDays)
    .map(({ date, changes }) => ({ date, changes: changes.slice(0, mostRows) }));
}

/** The pages over which very many changes are spread, by the day on which they were made. */
export function changesPages(casebook: Casebook, locale: Locale): RowPage<DayOfChanges>[] {
  const days = changesByDay(casebook);
  if (!isLong(days)) return [];
  const dated = days
    .toReversed()
    .flatMap(({ date, changes }) => changes.map((change) => ({ date, change })));
  return pagesByPeriod(dated, ({ date }) => date, locale).map(({ rows, ...page }) => ({
    ...page,
    rows: inDays(rows),
  }));
}

function isLong(days: readonly DayOfChanges[]): boolean {
  return sum(days, ({ changes }) => changes.length) > mostRows;
}

/** Changes in order of time under their days, the newest first. */
function inDays(
  rows: readonly { date: DayOfChanges['date']; change: RecordChange }[],
): DayOfChanges[] {
  return [...Map.groupBy(rows, ({ date }) => date)]
    .map(([date, some]) => ({ date, changes: some.map(({ change }) => change) }))
    .reverse();
}
