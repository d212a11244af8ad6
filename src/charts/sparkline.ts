import type { Casebook } from '../casebook/link.ts';
import { direction, strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { OverTime, OverTimePanel, Stated } from '../tally/over-time.ts';
import type { TimeAxis } from './axis.ts';
import type { Chart, Mark, Size } from './chart.ts';
import { panelTitle } from './claims-over-time.ts';
import { classOf } from './count-mark.ts';
import { mirror } from './mirror.ts';
import { spotOf, topOf } from './spot.ts';
import { round } from './svg.ts';
import { statementTable } from './table.ts';
import { describeStatements } from './words.ts';

export interface SparklineInput {
  casebook: Casebook;
  panel: OverTimePanel;
  /** The time that the picture spans; that of the whole, where several stand in one list. */
  span: OverTime['span'];
}

const height = 30;

/**
 * The claims over time in the size of a word, for lists: the same forms, no texts, no links. Numbers
 * stand between the base line, which is zero, and the top; what was said in words is a stroke below.
 */
export function layoutSparkline(
  { casebook, panel, span }: SparklineInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const base = height - 7;
  const stretch = { from: 4, to: width - 4 };
  const time: TimeAxis = {
    at: (ms) =>
      stretch.from + ((stretch.to - stretch.from) * (ms - span.from)) / (span.to - span.from),
    stretch,
    unit: 'day',
    ticks: [],
    parents: [],
    height: 0,
  };
  const max = Math.max(1, ...panel.said.map(({ statement }) => topOf(statement.count)));
  const at = (people: number) => base - ((base - 8) * people) / max;
  const x = ({ statement }: Stated) => {
    const { from, to } = spotOf(statement.claim.data.claimed, time);
    return (from + to) / 2;
  };
  const low = ({ statement: { count } }: Stated) => at(isBounded(count) ? count.min : 0);
  const steps = panel.steps
    .filter(({ from, to }) => isBounded(from.statement.count) && isBounded(to.statement.count))
    .map(({ from, to }): Mark => {
      const d = `M${round(x(from))} ${round(low(from))}H${round(x(to))}V${round(low(to))}`;
      return { kind: 'path', d, class: 'step' };
    });
  const r = panel.said.length > 40 ? 1.2 : 2.2;
  const statements = panel.said.map(({ statement }) => statement);
  const title = panelTitle(casebook, panel, [panel], locale);
  const chart: Chart = {
    name: 'sparkline',
    width,
    height,
    title,
    description: strings(locale).common.labelled(
      title,
      describeStatements(casebook, statements, locale),
    ),
    marks: [
      { kind: 'line', x1: 1, y1: base, x2: width - 1, y2: base, class: 'zero' },
      ...steps,
      ...panel.said.map((stated): Mark => ({
        kind: 'group',
        class: classOf(stated.standing),
        marks: formOf(stated, x(stated), at, base, r),
      })),
    ],
    table: statementTable(
      casebook,
      title,
      panel.said.map(({ statement, standing }) => ({ statement, state: standing.state })),
      locale,
    ),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

function formOf(
  { statement: { count } }: Stated,
  x: number,
  at: (people: number) => number,
  base: number,
  r: number,
): Mark[] {
  if (!isBounded(count))
    return [{ kind: 'line', x1: x, y1: base + 2, x2: x, y2: base + 6, class: 'tick-mark' }];
  const y = at(count.min);
  if (count.max === null)
    return [
      {
        kind: 'path',
        d: `M${round(x - 2.5)} ${round(y)}h5M${round(x)} ${round(y)}v-6m-2 2l2 -2l2 2`,
        class: 'step',
      },
    ];
  if (count.min === count.max) return [{ kind: 'circle', cx: x, cy: y, r, class: 'dot' }];
  const top = Math.min(at(count.max), y - 2);
  return [{ kind: 'rect', x: x - 1.5, y: top, width: 3, height: y - top, class: 'bar' }];
}
