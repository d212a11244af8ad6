import { max } from 'd3';
import type { Casebook } from '../../casebook/link.ts';
import { type Locale, outcomeHeading, strings } from '../../i18n/index.ts';
import { isBounded, type BoundedCount } from '../../schemas/count.ts';
import type { OverTime, OverTimePanel, Stated } from '../../tally/over-time.ts';
import {
  countAxis,
  drawTimeAxis,
  drawTimeGrid,
  drawUpwardAxis,
  type CountAxis,
  type TimeAxis,
} from '../drawing/axis.ts';
import type { Chart, Mark, Size } from '../chart.ts';
import { labelAir, placeLabels } from './labels.ts';
import {
  arrow,
  classOf,
  crossOut,
  keyTo,
  markUpwards,
  type CountMark,
} from '../drawing/count-mark.ts';
import { capsule, dotsAt, polylines } from '../drawing/path.ts';
import { finishChart } from '../drawing/finish.ts';
import { occupancyWithin, type Box, type PixelRange } from '../drawing/place.ts';
import { verticalLayout, paragraph, type KeyItem } from '../drawing/paragraph.ts';
import {
  sharedTimeAxis,
  timePositionOf,
  topOf,
  type TimePosition,
} from '../drawing/time-position.ts';
import { drawSteps, stepBetween } from './supersession-steps.ts';
import { statementTable } from '../drawing/table.ts';
import { describeStatements, groupName, isOfPart, linkTo, nameOf } from '../drawing/words.ts';
import { layoutWordsStrip } from './words-strip.ts';

export interface ClaimsOverTimeInput {
  casebook: Casebook;
  overTime: OverTime;
}

/**
 * What was said, and when: time runs across, people up, and each outcome and population has an axis of
 * its own. Only a claim that replaces another is joined to it. What is said in words stands in a strip
 * below, at its time and at no number.
 */
export function layoutClaimsOverTime(
  { casebook, overTime }: ClaimsOverTimeInput,
  { width, alone = false }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const { panels, incident } = overTime;
  const axis = sharedTimeAxis(overTime, { width }, locale);
  const page = verticalLayout(width);
  for (const [index, panel] of panels.entries()) {
    if (index > 0) page.skip(20);
    page.add(paragraph(panelTitle(casebook, panel, panels, locale), width, 'heading', 3));
    page.skip(3);
    const strip = layoutWordsStrip(
      casebook,
      incident.id,
      panel.said.filter(isWorded),
      axis,
      width,
      locale,
    );
    const bounded = panel.said.filter((stated) => !isWorded(stated));
    const top = page.bottom();
    const hasPart = bounded.some(({ statement }) => isOfPart(statement, incident.id));
    const headroom = hasPart ? 50 : 36;
    const middle = bounded.length > 0 ? top + headroom + plotHeight(bounded.length) : top;
    const bottom = middle + strip.height;
    const plot = {
      ...{ casebook, incident: incident.id, panel, bounded, axis },
      ...{ width, alone, headroom, locale },
    };
    const drawn = drawPlot(plot, { from: top, to: middle });
    page.put(
      [
        ...drawTimeGrid(axis, top + 6, bottom),
        ...drawn.marks,
        ...strip.marks(middle),
        ...drawTimeAxis(axis, bottom),
      ],
      bottom + axis.height - top,
    );
    if (drawn.named < bounded.length)
      page.add(
        paragraph(t.charts.claimsOverTime.named(drawn.named, bounded.length), width, 'note'),
      );
  }
  if (panels.length === 0) page.add(paragraph(t.charts.noData, width, 'label'));
  const all = panels.flatMap(({ said }) => said);
  const title = t.charts.titled(t.charts.claimsOverTime.title, nameOf(casebook, incident, locale));
  return finishChart({ casebook, locale }, page, {
    name: 'claims-over-time',
    title,
    description: describe(casebook, panels, locale),
    key: keyOf(overTime, all, axis, locale),
    claims: all.map(({ statement }) => statement.claim),
    table: statementTable(
      casebook,
      title,
      all.map(({ statement, standing }) => ({ statement, state: standing.state })),
      locale,
    ),
  });
}

function isWorded({ statement }: Stated): boolean {
  return !isBounded(statement.count);
}

/** The outcome, and the population where there is more than one. */
export function panelTitle(
  casebook: Casebook,
  { outcome, population }: Pick<OverTimePanel, 'outcome' | 'population'>,
  panels: readonly Pick<OverTimePanel, 'population'>[],
  locale: Locale,
): string {
  const { common } = strings(locale);
  const heading = outcomeHeading(outcome, locale);
  if (population) return common.labelled(heading, groupName(casebook, population, locale));
  const isAlone = panels.every((other) => other.population === undefined);
  return isAlone ? heading : common.labelled(heading, common.everyone);
}

function describe(casebook: Casebook, panels: readonly OverTimePanel[], locale: Locale): string {
  const { charts, common } = strings(locale);
  if (panels.length === 0) return charts.describe.none;
  return panels
    .map((panel) => {
      const statements = panel.said.map(({ statement }) => statement);
      const heading = panelTitle(casebook, panel, panels, locale);
      const shown = describeStatements(casebook, statements, locale);
      const replaced = panel.steps.length;
      return [
        common.labelled(heading, shown),
        ...(replaced > 0 ? [charts.claimsOverTime.replaced(replaced)] : []),
      ].join(' ');
    })
    .join(' ');
}

function keyOf(
  { panels, incident }: OverTime,
  all: readonly Stated[],
  axis: TimeAxis,
  locale: Locale,
): KeyItem[] {
  const { step, span } = strings(locale).charts.claimsOverTime;
  const counts = all.map(({ statement, standing }) => ({
    count: statement.count,
    state: standing.state,
    isPart: isOfPart(statement, incident.id),
  }));
  const stepSymbol = (x: number, y: number): Mark[] => [
    {
      kind: 'path',
      d: polylines([x - 8, y + 4, x, y + 4, x, y - 4, x + 8, y - 4]),
      class: 'step',
    },
  ];
  const spanSymbol = (x: number, y: number): Mark[] => [
    { kind: 'path', d: capsule({ from: x - 9, to: x + 9 }, y, 3), class: 'when' },
  ];
  const hasSpan = all.some(
    ({ statement }) => timePositionOf(statement.claim.data.claimed, axis).isSpan,
  );
  return [
    ...keyTo(counts, locale),
    ...(hasSpan ? [{ text: span, symbol: spanSymbol }] : []),
    ...(panels.some(({ steps }) => steps.length > 0) ? [{ text: step, symbol: stepSymbol }] : []),
  ];
}

/** In a panel of more claims than these, those that were replaced are drawn as one where the chart is not alone. */
const mostApart = 60;

/** Of a panel with so many numbers, in pixels, without the room above the highest. */
function plotHeight(claims: number): number {
  return claims > 30 ? 284 : claims > 15 ? 244 : claims > 8 ? 204 : claims > 2 ? 154 : 114;
}

interface Plot {
  casebook: Casebook;
  incident: string;
  panel: OverTimePanel;
  bounded: readonly Stated[];
  axis: TimeAxis;
  width: number;
  alone: boolean;
  /** For the label of the highest number. */
  headroom: number;
  locale: Locale;
}

/** A claim with its mark: `high` and `low` are the ends of its number in pixels, one and the same for a dot. */
interface Placed {
  stated: Stated;
  when: TimePosition;
  x: number;
  high: number;
  low: number;
  mark: CountMark;
  box: Box;
}

/** The numbers of a panel as marks, and how many of them there was room to label. */
function drawPlot(
  plot: Plot,
  { from: top, to: bottom }: PixelRange,
): { marks: Mark[]; named: number } {
  const { casebook, incident, panel, bounded, axis, width, alone, headroom, locale } = plot;
  if (bounded.length === 0) return { marks: [], named: 0 };
  const isOpen = bounded.some(({ statement }) => countOf(statement).max === null);
  const most = max(bounded, ({ statement }) => topOf(statement.count)) ?? 0;
  const above = top + headroom + (isOpen ? arrow : 0);
  const scale = countAxis(most, { from: bottom - 8, to: above }, locale);
  const placed = placeMarks(bounded, axis, scale);
  const at = new Map(placed.map((one) => [one.stated, one]));
  const steps = panel.steps.flatMap(({ from, to }) => stepBetween(at.get(from), at.get(to)));

  const occupancy = occupancyWithin({
    x: axis.range.from - 4 - labelAir,
    y: top,
    width: width - axis.range.from + 4 + 2 * labelAir,
    height: bottom - 9 - top,
  });
  for (const { box } of placed) occupancy.reserve(box);
  for (const { boxes } of steps) for (const box of boxes) occupancy.reserve(box);
  const isNarrow = width < 480;
  const labels = placeLabels(panel, placed, occupancy, {
    casebook,
    incident,
    widest: isNarrow ? 112 : 190,
    most: isNarrow ? 8 : 16,
    locale,
  });
  const isDense = placed.length > mostApart;
  const apart = placed.filter(
    (one) =>
      alone || !isDense || one.stated.standing.state !== 'superseded' || labels.has(one.stated),
  );
  const marks = [
    ...drawUpwardAxis(scale, axis.range),
    ...drawSteps(steps),
    ...drawCrowd(placed.filter((one) => !apart.includes(one))),
    ...apart.map((one) => drawClaim(plot, one, labels.get(one.stated) ?? [], isDense)),
  ];
  return { marks, named: labels.size };
}

function countOf({ count }: Stated['statement']): BoundedCount {
  return count as BoundedCount;
}

/** The more claims, the smaller their dots. */
function dotSize(claims: number, { range }: TimeAxis): number {
  if (claims <= 30) return 4.5;
  return Math.max(1.5, Math.min(4, (0.8 * (range.to - range.from)) / claims));
}

/** Marks at their time and number; those that would hide each other move apart in time, by a little. */
function placeMarks(bounded: readonly Stated[], axis: TimeAxis, scale: CountAxis): Placed[] {
  const r = dotSize(bounded.length, axis);
  const at = bounded.map(({ statement }) => {
    const when = timePositionOf(statement.claim.data.claimed, axis);
    return { when, x: (when.from + when.to) / 2, y: scale.at(countOf(statement).min) };
  });
  const crowds: number[][] = [];
  for (const [index, { x, y }] of at.entries()) {
    const crowd = crowds.find(([member = 0]) => {
      const other = at[member];
      return other && Math.abs(other.x - x) < 1 && Math.abs(other.y - y) < r / 2;
    });
    if (crowd) crowd.push(index);
    else crowds.push([index]);
  }
  const shifts = new Map<number, number>();
  for (const crowd of crowds) {
    const step = Math.min(2 * r + 4, 64 / crowd.length);
    for (const [place, index] of crowd.entries())
      shifts.set(index, (place - (crowd.length - 1) / 2) * step);
  }
  return bounded.map((stated, index) => {
    const {
      when,
      x: wished,
      y,
    } = at[index] ?? { when: { from: 0, to: 0, isSpan: false }, x: 0, y: 0 };
    const x = Math.max(axis.range.from, Math.min(axis.range.to, wished + (shifts.get(index) ?? 0)));
    const count = countOf(stated.statement);
    const mark = markUpwards(count, scale.at, x, r);
    const high = count.max === null ? y : scale.at(count.max);
    return { stated, when, x, high, low: y, mark, box: boxOf(mark, when, high, y) };
  });
}

/** The room of a mark with the span in which it may have been said; the box of an interval hides no label. */
function boxOf({ box }: CountMark, when: TimePosition, high: number, low: number): Box {
  if (!when.isSpan || high !== low) return box;
  const [x, y] = [Math.min(box.x, when.from), Math.min(box.y, low - 4)];
  return {
    x,
    y,
    width: Math.max(box.x + box.width, when.to) - x,
    height: Math.max(box.y + box.height, low + 4) - y,
  };
}

/** Replaced numbers too close together to be pointed at: without names, and their dots in one stroke. */
function drawCrowd(crowd: readonly Placed[]): Mark[] {
  const [dots, others] = [crowd.filter(isDot), crowd.filter((one) => !isDot(one))];
  const d = dotsAt(dots.map(({ x, low }) => [x, low]));
  return [
    ...(dots.length > 0
      ? ['crowd', 'crowd core'].map((name): Mark => ({ kind: 'path', d, class: name }))
      : []),
    ...others.map(({ mark }): Mark => ({
      kind: 'group',
      class: 'superseded dense',
      marks: mark.marks,
    })),
  ];
}

function isDot({ stated }: Placed): boolean {
  return stated.statement.count.kind === 'exact';
}

/** The time in which it may have been said, as wide as it is, over all that the number may be. */
function drawSpan(when: TimePosition, high: number, low: number): Mark {
  const { from, to } = when;
  if (high === low) return { kind: 'path', d: capsule(when, low, 3), class: 'when' };
  return {
    kind: 'rect',
    x: from,
    y: high,
    width: to - from,
    height: low - high,
    class: 'when box',
  };
}

/** A claim as one link: what is hit, the time in which it may have been said, the number, and its label. */
function drawClaim(
  { casebook, incident, locale }: Plot,
  { stated, when, high, low, mark, box }: Placed,
  label: readonly Mark[],
  isDense: boolean,
): Mark {
  const state = classOf(stated.standing, isOfPart(stated.statement, incident));
  const { x, y, width, height } = box;
  return {
    kind: 'group',
    class: [state, isDense && 'dense'].filter(Boolean).join(' ') || undefined,
    link: linkTo(casebook, stated.statement, locale),
    marks: [
      { kind: 'rect', x: x - 3, y: y - 3, width: width + 6, height: height + 6, class: 'hit' },
      ...(when.isSpan ? [drawSpan(when, high, low)] : []),
      ...mark.marks,
      ...(stated.standing.state === 'retracted' ? [crossOut(mark.box)] : []),
      ...label,
    ],
  };
}
