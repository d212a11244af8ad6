import {
  formatBounds,
  formatPercent,
  outcomeLabel,
  sentence,
  strings,
  type Locale,
} from '../../i18n/index.ts';
import type { Count } from '../../schemas/count.ts';
import type { Breakdown } from '../../schemas/measure.ts';
import { remainderOf, type Remainder } from '../../tally/remainder.ts';
import { stackOf } from '../../tally/stack.ts';
import type { Statement } from '../../tally/statement.ts';
import type { ChartCell, ChartTable } from '../chart.ts';
import type { ChartContent } from '../drawing/finish.ts';
import { countCells, countColumns } from '../drawing/table.ts';
import type { Say } from '../drawing/words.ts';

/** A number that its source breaks down into groups. */
export interface GroupedNumber {
  statement: Statement;
  /** One of the statement's breakdowns. */
  breakdown: Breakdown;
}

/** A group as its source names it, or what the source does not break down. */
export interface Group {
  /** Undefined for what is not broken down. */
  id?: string;
  name: string;
  /** Undefined for what is not broken down, which is reckoned. */
  count?: Count;
  /** The number in words, with the share where it has one. */
  number: string;
  share: number | null;
  /** In people from zero: its place in the bar; undefined for a group in words, which has no length. */
  stretch?: { from: number; sure: number; to: number | null };
}

/** The groups of a breakdown, the largest first, and last what is left over, if anything. */
export function groupsOf(say: Say, { statement, breakdown }: GroupedNumber): Group[] {
  const { tally, common } = say.t;
  const { locale } = say;
  const { count: total } = statement;
  const { parts, worded, rest } = stackOf(total, breakdown);
  const groupOf = (id: string, count: Count, share: number | null): Group => ({
    ...{ id, count, share },
    name: say.group({ by: breakdown.by, group: id }),
    number: withShare(say.count(count), share, locale),
  });
  const groups: Group[] = [
    ...parts.map(({ group, count, from, to, share }) => ({
      ...groupOf(group, count, share),
      stretch: { from, sure: to, to },
    })),
    ...worded.map(({ group, count }) => groupOf(group, count, null)),
  ];
  if (!rest) return groups;
  const remainder = remainderOf(total, breakdown);
  const number = remainder ? formatBounds(remainder, locale) : common.notKnown;
  const { share, ...stretch } = rest;
  return [
    ...groups,
    { name: tally.notBrokenDown, number: withShare(number, share, locale), share, stretch },
  ];
}

function withShare(number: string, share: number | null, locale: Locale): string {
  return !share ? number : `${number} · ${percentOf(share, locale)}`;
}

/** A share in per cent that calls neither something nothing nor nearly all all. */
function percentOf(share: number, locale: Locale): string {
  const { under, over } = strings(locale).charts.breakdown;
  if (share > 0 && share < 0.005) return under(formatPercent(0.01, locale));
  if (share < 1 && share >= 0.995) return over(formatPercent(0.99, locale));
  return formatPercent(share, locale);
}

/** "Monitor (6 May 2001): 48 people killed". */
export function saidIn(say: Say, { statement }: GroupedNumber): string {
  return say.t.common.labelled(
    saidBy(say, statement),
    say.people(statement.count, statement.outcome),
  );
}

function saidBy(say: Say, statement: Statement): string {
  return say.t.common.aside(say.speaker(statement), say.said(statement.claim.data.claimed));
}

/** What a chart of the groups is called. */
export function titleOfGroups(say: Say, { statement, breakdown }: GroupedNumber): string {
  const { charts, labels } = say.t;
  const people = sentence(say.people(statement.count, statement.outcome), say.locale);
  return charts.titled(
    charts.breakdown.title(people, labels.axis[breakdown.by]),
    say.speaker(statement),
  );
}

/** What a chart of the groups is called, what it says, and its values. */
export function wordsOf(
  say: Say,
  grouped: GroupedNumber,
  groups: readonly Group[],
): Pick<ChartContent, 'title' | 'description' | 'table'> {
  const { statement } = grouped;
  const { charts, common } = say.t;
  const { outcome, count } = statement;
  const title = titleOfGroups(say, grouped);
  return {
    title,
    description: common.labelled(
      saidBy(say, statement),
      charts.breakdown.describe(
        say.people(count, outcome),
        groups.map(({ name, number }) => charts.breakdown.part(name, number)).reduce(charts.series),
      ),
    ),
    table: () => tableOf(say, grouped, groups, title),
  };
}

function tableOf(
  say: Say,
  { statement, breakdown }: GroupedNumber,
  groups: readonly Group[],
  caption: string,
): ChartTable {
  const { charts, common } = say.t;
  const { locale } = say;
  const { column: label } = charts;
  const { claim, count: total, outcome } = statement;
  const remainder = remainderOf(total, breakdown);
  const row = (group: ChartCell, cells: ChartCell[], { share, stretch }: Partial<Group>) => ({
    link: `claims/${claim.id}` as const,
    cells: [
      claim.id,
      { shown: outcomeLabel(outcome, locale), value: outcome },
      breakdown.by,
      group,
      ...cells,
      typeof share === 'number'
        ? { shown: percentOf(share, locale), value: Math.round(share * 10_000) / 10_000 }
        : { shown: '', value: null },
      stretch?.from ?? null,
      stretch?.sure ?? null,
      stretch?.to ?? null,
    ],
  });
  return {
    caption,
    columns: [
      { key: 'claim', label: label.claim, only: 'download' },
      { key: 'outcome', label: label.outcome },
      { key: 'by', label: label.group, only: 'download' },
      { key: 'group', label: label.group },
      ...countColumns(say),
      { key: 'share', label: label.share, numeric: true },
      { key: 'from', label: label.atLeast, only: 'download' },
      { key: 'sure_to', label: label.atLeast, only: 'download' },
      { key: 'perhaps_to', label: label.atMost, only: 'download' },
    ],
    rows: [
      ...groups.map((group) =>
        row(
          { shown: group.name, value: group.id ?? 'not_broken_down' },
          group.count ? countCells(say, group.count) : remainderCells(say, remainder),
          group,
        ),
      ),
      row({ shown: common.total, value: 'total' }, countCells(say, total), {}),
    ],
  };
}

function remainderCells(say: Say, remainder: Remainder): ChartCell[] {
  const { charts, common } = say.t;
  if (!remainder) {
    const none = { shown: charts.bound.noBound, value: null };
    return [{ shown: common.notKnown, value: null }, 'computed', none, none];
  }
  return [
    { shown: formatBounds(remainder, say.locale), value: null },
    'computed',
    { shown: say.number(remainder.min), value: remainder.min },
    remainder.max ?? { shown: charts.bound.openEnd, value: null },
  ];
}
