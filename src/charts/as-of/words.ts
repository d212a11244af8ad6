import type { Incident } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { formatDate, formatNumber, strings, type Locale } from '../../i18n/index.ts';
import { isBounded } from '../../schemas/count.ts';
import type { Known, Stood } from '../../tally/known.ts';
import { scopeOf } from '../../tally/scope.ts';
import type { Statement } from '../../tally/statement.ts';
import type { Mark } from '../chart.ts';
import { keyTo } from '../drawing/count-mark.ts';
import type { KeyItem } from '../drawing/paragraph.ts';
import { groupName, incidentsOf } from '../drawing/words.ts';

/** Whether a statement counts everyone in exactly the incident. */
export function countsWhole(casebook: Casebook, statement: Statement, incident: Incident): boolean {
  return scopeOf(casebook, statement, incident).overall === 'same';
}

/** What changed on a day, in numbers of claims. */
export function changesOf({ added, ended }: Known, locale: Locale): string {
  const { added: news, ended: ends } = strings(locale).charts.asOf;
  return [
    ...(added.length > 0 ? [news(added.length)] : []),
    ...(ended.length > 0 ? [ends(ended.length)] : []),
  ].join(' ');
}

/** What a statement counts where that is not everyone in the incident so far: incidents, a group, days. */
export function aboutOf(
  casebook: Casebook,
  statement: Statement,
  incident: Incident,
  locale: Locale,
): string[] {
  const { covers, nature } = statement.claim.data;
  const { days } = scopeOf(casebook, statement, incident);
  const isElsewhere = covers.incidents.some((id) => id !== incident.id);
  return [
    ...(isElsewhere ? [incidentsOf(casebook, statement, locale)] : []),
    ...(statement.population ? [groupName(casebook, statement.population, locale)] : []),
    ...(nature === 'incremental' || days !== 'same' ? [formatDate(covers.occurred, locale)] : []),
  ];
}

/** The marks that stand in the chart, with what may be built upon. */
export function keyItems(casebook: Casebook, known: readonly Known[], locale: Locale): KeyItem[] {
  // By the end of the last day all has been said, and whatever was replaced is replaced.
  const last = known.at(-1);
  const said = (last?.said ?? []).flatMap(({ statement, standing: { state } }) => {
    const isPart = last !== undefined && !countsWhole(casebook, statement, last.tally.incident);
    return isBounded(statement.count) ? [{ count: statement.count, state, isPart }] : [];
  });
  const floor: KeyItem = {
    symbol: (x, y) => [floorLine(x, y - 7, y + 7)],
    text: strings(locale).charts.asOf.about.floor,
  };
  return [
    ...keyTo(said, locale),
    ...(known.some(({ tally }) => tally.floor !== null) ? [floor] : []),
  ];
}

export function floorLine(x: number, top: number, bottom: number): Mark {
  return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, class: 'floor' };
}

/** People: the greatest number that any day has to show. */
export function greatestOf(known: readonly Known[]): number {
  let most = 1;
  for (const { said, tally } of known) {
    most = Math.max(most, tally.floor ?? 0);
    for (const { statement } of said) most = Math.max(most, endOf(statement));
  }
  return most;
}

function endOf({ count }: Stood['statement']): number {
  return isBounded(count) ? (count.max ?? count.min) : 0;
}

/** A floor in words, as short as it can be. */
export function floorText({ tally }: Known, locale: Locale): string | undefined {
  return tally.floor === null
    ? undefined
    : strings(locale).tally.atLeast(formatNumber(tally.floor, locale));
}
