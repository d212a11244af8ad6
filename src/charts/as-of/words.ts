import { max } from 'd3';
import type { Incident } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { isBounded } from '../../schemas/count.ts';
import type { KnownByDay } from '../../tally/known.ts';
import { scopeOf } from '../../tally/scope.ts';
import type { Statement } from '../../tally/statement.ts';
import { topOf } from '../drawing/axis.ts';
import { keyTo } from '../drawing/count-mark.ts';
import type { Key } from '../drawing/paragraph.ts';
import type { Say } from '../drawing/words.ts';
import { lineMark } from '../drawing/marks.ts';

/** Whether a statement counts everyone in exactly the incident. */
export function countsWhole(casebook: Casebook, statement: Statement, incident: Incident): boolean {
  return scopeOf(casebook, statement, incident).overall === 'same';
}

/** What changed on a day, in numbers of claims. */
export function changedClaims({ t }: Say, { added, ended }: KnownByDay): string {
  const { added: news, ended: ends } = t.charts.asOf;
  return [
    ...(added.length > 0 ? [news(added.length)] : []),
    ...(ended.length > 0 ? [ends(ended.length)] : []),
  ].join(' ');
}

/** What a statement counts where that is not everyone in the incident so far: incidents, a group, days. */
export function aboutTexts(say: Say, statement: Statement, incident: Incident): string[] {
  const { covers, nature } = statement.claim.data;
  const { days } = scopeOf(say.casebook, statement, incident);
  const isElsewhere = covers.incidents.some((id) => id !== incident.id);
  return [
    ...(isElsewhere ? [say.incidents(statement)] : []),
    ...(statement.population ? [say.group(statement.population)] : []),
    ...(nature === 'incremental' || days !== 'same' ? [say.date(covers.occurred)] : []),
  ];
}

/** The marks that stand in the chart, with what may be built upon. */
export function keyItems(say: Say, known: readonly KnownByDay[]): Key {
  // By the end of the last day all has been said, and whatever was replaced is replaced.
  const last = known.at(-1);
  const said = (last?.said() ?? []).flatMap(({ statement, standing: { state } }) => {
    const isPart = last !== undefined && !countsWhole(say.casebook, statement, last.tally.incident);
    return isBounded(statement.count) ? [{ count: statement.count, state, isPart }] : [];
  });
  return [
    ...keyTo(say, said),
    known.some(({ tally }) => tally.floor !== null) && {
      symbol: (x, y) => [lineMark([x, y - 7], [x, y + 7], 'floor')],
      text: say.t.charts.asOf.about.floor,
    },
  ];
}

/** People: the greatest number that any day has to show. */
export function greatestOf(known: readonly KnownByDay[]): number {
  const greatest = known.map(({ added, tally }) =>
    Math.max(tally.floor ?? 0, max(added, ({ statement }) => topOf(statement.count)) ?? 0),
  );
  return Math.max(1, max(greatest) ?? 0);
}

/** A floor in words, as short as it can be. */
export function floorText(say: Say, { tally }: KnownByDay): string | undefined {
  return tally.floor === null ? undefined : say.t.tally.atLeast(say.number(tally.floor));
}
