import { max } from 'd3';
import { outcomeHeading } from '../../i18n/index.ts';
import { isBounded, type BoundedCount } from '../../schemas/count.ts';
import type { OverTime, OverTimePanel, StatementWithStatus } from '../../tally/over-time.ts';
import {
  countAxis,
  drawTimeAxis,
  drawTimeGrid,
  drawUpwardAxis,
  topOf,
  type CountAxis,
  type TimeAxis,
} from '../drawing/axis.ts';
import type { Chart, Mark, ChartSize } from '../chart.ts';
import { placeLabels } from './labels.ts';
import { claimMark, keyTo, markOfCount, openEnd, type CountMark } from '../drawing/count-mark.ts';
import { labeller } from '../drawing/labels.ts';
import { capsule, dotsAt, polylines } from '../drawing/path.ts';
import { finishChart } from '../drawing/finish.ts';
import { boxBetween, clamp, inset, type Box, type PixelRange } from '../drawing/place.ts';
import { paragraph, verticalLayout, type Key, type VerticalLayout } from '../drawing/paragraph.ts';
import { sharedTimeAxis, timePositionOf, type TimePosition } from './time-position.ts';
import { drawSteps, stepBetween } from './supersession-steps.ts';
import { statementTable } from '../drawing/table.ts';
import { isOfPart, type Say } from '../drawing/words.ts';
import { addWordsStrip } from './words-strip.ts';
import { path, rect } from '../drawing/marks.ts';

/** Whether a number was replaced by a later one of the same outcome and population: then it has a history to draw. */
export function isRevised({ panels }: Pick<OverTime, 'panels'>): boolean {
  return panels.some(({ steps }) => steps.length > 0);
}

/** The title of the chart of an incident. */
export function claimsOverTimeTitle(say: Say, { incident }: OverTime): string {
  const { charts } = say.t;
  return charts.titled(charts.claimsOverTime.title, say.name(incident));
}

/**
 * What was said, and when: time runs across, people up, and each outcome and population that was revised
 * has an axis of its own (each of them, where none was). Only a claim that replaces another is joined to
 * it. What is said in words stands in a strip below, at its time and at no number.
 */
export function layoutClaimsOverTime(
  say: Say,
  overTime: OverTime,
  { width, alone = false }: ChartSize,
): Chart {
  const { charts } = say.t;
  const { incident } = overTime;
  const revised = overTime.panels.filter((panel) => isRevised({ panels: [panel] }));
  const panels = revised.length > 0 ? revised : overTime.panels;
  const axis = sharedTimeAxis({ ...overTime, panels }, width, say.locale);
  const page = verticalLayout(width);
  for (const [index, panel] of panels.entries()) {
    if (index > 0) page.skip(20);
    page.add(paragraph(panelTitle(say, panel, panels), width, 'heading', 3));
    page.skip(3);
    const drawn = panel.said.slice(-mostDrawn);
    const bounded = drawn.filter((stated) => !isWorded(stated));
    const top = page.bottom();
    const named = addPlot({ say, incident: incident.id, panel, bounded, axis, alone, page });
    addWordsStrip({ page, say, incident: incident.id, axis }, drawn.filter(isWorded));
    page.putBehind(drawTimeGrid(axis, top + 6, page.bottom()));
    page.put(drawTimeAxis(axis, page.bottom()), axis.height);
    if (named < bounded.length)
      page.add(paragraph(charts.claimsOverTime.named(named, bounded.length), width, 'note'));
    if (drawn.length < panel.said.length)
      page.add(paragraph(say.t.ledger.more(panel.said.length - drawn.length), width, 'note'));
  }
  if (panels.length === 0) page.add(paragraph(charts.noData, width, 'label'));

  const all = panels.flatMap(({ said }) => said);
  const title = claimsOverTimeTitle(say, overTime);
  return finishChart(say, page, {
    name: 'claims-over-time',
    title,
    description: describe(say, panels),
    key: keyOf(say, { panels, incident }, axis),
    claims: all.map(({ statement }) => statement.claim),
    table: () => statementTable(say, title, all),
  });
}

/** Of a panel of more claims the latest are drawn. */
const mostDrawn = 200;

function isWorded({ statement }: StatementWithStatus): boolean {
  return !isBounded(statement.count);
}

/** The outcome, and the population where there is more than one. */
function panelTitle(
  say: Say,
  { outcome, population }: OverTimePanel,
  panels: readonly OverTimePanel[],
): string {
  const { everyone, labelled } = say.t.common;
  const heading = outcomeHeading(outcome, say.locale);
  if (population) return labelled(heading, say.group(population));
  const isAlone = panels.every((other) => other.population === undefined);
  return isAlone ? heading : labelled(heading, everyone);
}

function describe(say: Say, panels: readonly OverTimePanel[]): string {
  const { charts, common } = say.t;
  if (panels.length === 0) return charts.describe.none;
  return panels
    .flatMap((panel) => [
      common.labelled(
        panelTitle(say, panel, panels),
        say.all(panel.said.map(({ statement }) => statement)),
      ),
      ...(panel.steps.length > 0 ? [charts.claimsOverTime.replaced(panel.steps.length)] : []),
    ])
    .join(' ');
}

function keyOf(
  say: Say,
  { panels, incident }: Pick<OverTime, 'panels' | 'incident'>,
  axis: TimeAxis,
): Key {
  const { step, span } = say.t.charts.claimsOverTime;
  const all = panels.flatMap(({ said }) => said);
  const counts = all.map(({ statement, standing }) => ({
    count: statement.count,
    state: standing.state,
    isPart: isOfPart(statement, incident.id),
  }));
  const stepSymbol = (x: number, y: number): Mark[] => [
    path(polylines([x - 8, y + 4, x, y + 4, x, y - 4, x + 8, y - 4]), 'step'),
  ];
  const spanSymbol = (x: number, y: number): Mark[] => [
    path(capsule({ from: x - 9, to: x + 9 }, y, 3), 'when'),
  ];
  const hasSpan = all.some(
    ({ statement }) => timePositionOf(statement.claim.data.claimed, axis).isSpan,
  );
  return [
    ...keyTo(say, counts),
    hasSpan && { text: span, symbol: spanSymbol },
    isRevised({ panels }) && { text: step, symbol: stepSymbol },
  ];
}

/** In a panel of more claims than these, those that were replaced are drawn as one where the chart is not alone. */
const mostApart = 60;

/** Whether a chart draws claims as one where it is not alone. */
export function isAnyDense({ panels }: Pick<OverTime, 'panels'>): boolean {
  return panels.some(({ said }) => said.length > mostApart);
}

/** Of a panel with so many numbers, in pixels, without the room above the highest. */
function plotHeight(claims: number): number {
  return claims > 30 ? 284 : claims > 15 ? 244 : claims > 8 ? 204 : claims > 2 ? 154 : 114;
}

interface Plot {
  page: VerticalLayout;
  say: Say;
  /** The incident's id. */
  incident: string;
  panel: OverTimePanel;
  /** What of the panel has a place on an axis of people. */
  bounded: readonly StatementWithStatus[];
  axis: TimeAxis;
  alone: boolean;
}

/** A claim with its mark: `high` and `low` are the ends of its number in pixels, one and the same for a dot. */
interface PlacedClaim {
  stated: StatementWithStatus;
  when: TimePosition;
  x: number;
  high: number;
  low: number;
  mark: CountMark;
  box: Box;
}

/** So many labels a panel may have; of fewer claims each gets one, if need be in a higher panel. */
const mostNamed = { narrow: 8, wide: 16 };

/** The numbers of a panel as marks; returns how many of them there was room to label. */
function addPlot(plot: Plot): number {
  const { page, bounded } = plot;
  if (bounded.length === 0) return 0;
  const least = plotHeight(bounded.length);
  const heights = bounded.length > mostNamed.narrow ? [least] : [least, 1.5 * least, 2 * least];
  let drawn;
  for (const height of heights) {
    drawn = drawPlot(plot, height);
    if (drawn.named === bounded.length) break;
  }
  if (drawn) page.put(drawn.marks, drawn.height);
  return drawn?.named ?? 0;
}

/** A panel with `people` pixels from zero to its highest number. */
function drawPlot(plot: Plot, people: number): { marks: Mark[]; height: number; named: number } {
  const { page, say, incident, panel, bounded, axis, alone } = plot;
  // For the label of the highest number.
  const headroom = bounded.some(({ statement }) => isOfPart(statement, incident)) ? 50 : 36;
  const height = headroom + people;
  const top = page.bottom();
  const isOpen = bounded.some(({ statement }) => countOf(statement).max === null);
  const most = max(bounded, ({ statement }) => topOf(statement.count)) ?? 0;
  const range = { from: top + height - 8, to: top + headroom + (isOpen ? openEnd : 0) };
  const scale = countAxis(most, range, say.locale);
  const placed = placeMarks(bounded, axis, scale);
  const at = new Map(placed.map((one) => [one.stated, one]));
  const steps = panel.steps.flatMap(({ from, to }) => stepBetween(at.get(from), at.get(to)));

  const left = axis.range.from - 4;
  const labels = labeller({ x: left, y: top, width: page.width - left, height: height - 9 });
  for (const { box } of placed) labels.reserve(box);
  for (const { when, high, low } of placed)
    if (when.isSpan && high !== low)
      for (const edge of edgesOf(when, high, low)) labels.reserve(edge);
  for (const { boxes } of steps) for (const box of boxes) labels.reserve(box);
  const isNarrow = page.width < 480;
  const named = placeLabels(panel, placed, labels, {
    ...{ say, incident, widest: isNarrow ? 112 : 190 },
    most: mostNamed[isNarrow ? 'narrow' : 'wide'],
  });
  const isDense = placed.length > mostApart;
  const isApart = ({ stated }: PlacedClaim) =>
    alone || !isDense || stated.standing.state !== 'superseded' || named.has(stated);
  const marks = [
    ...drawUpwardAxis(scale, axis.range),
    ...drawSteps(steps),
    ...drawCrowd(placed.filter((one) => !isApart(one))),
    ...placed
      .filter(isApart)
      .map((one) => drawClaim(plot, one, named.get(one.stated) ?? [], isDense)),
  ];
  return { marks, height, named: named.size };
}

function countOf({ count }: StatementWithStatus['statement']): BoundedCount {
  return count as BoundedCount;
}

/** The more claims, the smaller their dots. */
function dotSize(claims: number, { range }: TimeAxis): number {
  if (claims <= 30) return 4.5;
  return Math.max(1.5, Math.min(4, (0.8 * (range.to - range.from)) / claims));
}

/** Marks at their time and number; those that would hide each other move apart in time, by a little. */
function placeMarks(
  bounded: readonly StatementWithStatus[],
  axis: TimeAxis,
  scale: CountAxis,
): PlacedClaim[] {
  const r = dotSize(bounded.length, axis);
  const wished = bounded.map((stated) => {
    const when = timePositionOf(stated.statement.claim.data.claimed, axis);
    const count = countOf(stated.statement);
    return { stated, when, count, x: (when.from + when.to) / 2, y: scale.at(count.min) };
  });
  const crowds: (typeof wished)[] = [];
  for (const one of wished) {
    const isNear = (other = one) =>
      Math.abs(other.x - one.x) < 1 && Math.abs(other.y - one.y) < r / 2;
    const crowd = crowds.find(([first]) => isNear(first));
    if (crowd) crowd.push(one);
    else crowds.push([one]);
  }
  const shifts = new Map(
    crowds.flatMap((crowd) => {
      const step = Math.min(2 * r + 4, 64 / crowd.length);
      return crowd.map((one, place) => [one, (place - (crowd.length - 1) / 2) * step] as const);
    }),
  );
  return wished.map((one) => {
    const { stated, when, count, y } = one;
    const x = clamp(one.x + (shifts.get(one) ?? 0), axis.range);
    const mark = markOfCount(count, scale.at, x, { isUpwards: true, r });
    const high = count.max === null ? y : scale.at(count.max);
    return { stated, when, x, high, low: y, mark, box: boxOf(mark, when, high, y) };
  });
}

/** The room of a mark with the span in which it may have been said; the box of an interval hides no label. */
function boxOf({ box }: CountMark, when: TimePosition, high: number, low: number): Box {
  if (!when.isSpan || high !== low) return box;
  return boxBetween(
    [Math.min(box.x, when.from), Math.min(box.y, low - 4)],
    [Math.max(box.x + box.width, when.to), Math.max(box.y + box.height, low + 4)],
  );
}

/** The edges of what is drawn for a span and an interval: within it a label may stand. */
function edgesOf({ from, to }: PixelRange, high: number, low: number): Box[] {
  return [
    boxBetween([from, high - 1], [to, high + 1]),
    boxBetween([from, low - 1], [to, low + 1]),
    boxBetween([from - 1, high], [from + 1, low]),
    boxBetween([to - 1, high], [to + 1, low]),
  ];
}

/** Replaced numbers too close together to be pointed at: without names, and their dots in one stroke. */
function drawCrowd(crowd: readonly PlacedClaim[]): Mark[] {
  const [dots, others] = [crowd.filter(isDot), crowd.filter((one) => !isDot(one))];
  const d = dotsAt(dots.map(({ x, low }) => [x, low]));
  return [
    ...(dots.length > 0 ? ['crowd', 'crowd core'].map((name) => path(d, name)) : []),
    ...others.map(({ mark: { marks } }): Mark => {
      return { kind: 'group', class: 'superseded dense', marks };
    }),
  ];
}

function isDot({ stated }: PlacedClaim): boolean {
  return stated.statement.count.kind === 'exact';
}

/** The time in which it may have been said, as wide as it is, over all that the number may be. */
function drawSpan(when: TimePosition, high: number, low: number): Mark {
  if (high === low) return path(capsule(when, low, 3), 'when');
  return rect(boxBetween([when.from, high], [when.to, low]), 'when box');
}

/** A claim as one link: what is hit, the time in which it may have been said, the number, and its label. */
function drawClaim(
  { say, incident }: Plot,
  { stated, when, high, low, mark, box }: PlacedClaim,
  label: readonly Mark[],
  isDense: boolean,
): Mark {
  const isPart = isOfPart(stated.statement, incident);
  return claimMark(say, stated, isPart, {
    mark,
    hit: inset(box, -3),
    under: when.isSpan ? [drawSpan(when, high, low)] : [],
    over: label,
    ...(isDense && { look: 'dense' }),
  });
}
