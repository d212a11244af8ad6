import {
  max as maxOf,
  range,
  scaleLinear,
  scaleUtc,
  tickStep,
  utcDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcYear,
  type CountableTimeInterval,
  type TimeInterval,
} from 'd3';
import { formatNumber, formatTick, strings, type Locale } from '../../i18n/index.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { Mark } from '../chart.ts';
import { lineMark, textMark } from './marks.ts';
import type { PixelRange } from './place.ts';
import { faces, lineHeight, widthOf } from './text.ts';

export interface Tick {
  /** Pixels. */
  at: number;
  label: string;
}

/** A scale of people: from zero, in whole people. */
export interface CountAxis {
  at(people: number): number;
  /** The number at the end of the scale. */
  max: number;
  ticks: (Tick & { value: number })[];
}

/**
 * A scale of people from zero along a range of pixels, up to the first tick at or above `max`, with
 * ticks at whole people whose labels do not collide. Where `from` is the greater the scale runs upwards.
 */
export function countAxis(max: number, { from, to }: PixelRange, locale: Locale): CountAxis {
  const most = Math.max(1, max);
  const room =
    from > to
      ? faces.tick.size * 2.4
      : Math.max(44, widthOf(formatNumber(most, locale), faces.tick) + 18);
  const step = countStep(most, Math.max(1, Math.floor(Math.abs(to - from) / room)));
  const end = Math.ceil(most / step) * step;
  const at = scaleLinear([0, end], [from, to]);
  const ticks = range(0, end + step / 2, step).map((value) => ({
    value,
    at: at(value),
    label: formatNumber(value, locale),
  }));
  return { at, max: end, ticks };
}

/** The finest step in whole people that makes no more than so many steps. */
function countStep(max: number, most: number): number {
  for (let count = most; count > 1; count--) {
    const step = Math.max(1, tickStep(0, max, count));
    if (Math.ceil(max / step) <= most) return step;
  }
  return max;
}

/** The highest number that a count puts on an axis. */
export function topOf(count: Count): number {
  return isBounded(count) ? (count.max ?? count.min) : 0;
}

/** How much room the labels of an axis that runs up need before it, in pixels. */
export function labelRoomOf(max: number, locale: Locale): number {
  return Math.max(24, widthOf(formatNumber(2 * Math.max(1, max), locale), faces.tick) + 8);
}

/** How far a number below the end of an axis that runs across, or an arrow there, may reach beyond it, in pixels. */
export function overhangOf(max: number, locale: Locale): number {
  // The end of an axis is at most twice as far.
  return Math.max(20, widthOf(formatNumber(2 * max, locale), faces.tick) / 2 + 2);
}

/** The labels of an axis of people that runs across, with their middles on the ticks, and a hair line up from each. */
export function drawCountAxis(axis: CountAxis, top: number, bottom: number): Mark[] {
  return axis.ticks.flatMap((tick): Mark[] => {
    const { at, value } = tick;
    return [
      lineMark([at, top], [at, bottom], value === 0 ? 'zero' : 'grid'),
      tickLabel(tick, bottom + lineHeight - 2),
    ];
  });
}

/** The labels of an axis of people that runs up, before its lines across a range. */
export function drawUpwardAxis({ ticks }: CountAxis, { from, to }: PixelRange): Mark[] {
  return ticks.flatMap(({ at, label, value }): Mark[] => [
    lineMark([from, at], [to, at], value === 0 ? 'zero' : 'grid'),
    textMark(label, [from - 6, at + 5], 'tick', 'end'),
  ]);
}

/** The labels of an axis that runs across once more, where its lower end is far away; `y` is their base line. */
export function drawLabelsAbove(axis: CountAxis, y: number): Mark[] {
  return axis.ticks.map((tick) => tickLabel(tick, y));
}

function tickLabel({ at, label }: Tick, y: number): Mark {
  return textMark(label, [at, y], 'tick', 'middle');
}

type Unit = 'time' | 'day' | 'month' | 'year';

/** In milliseconds since 1970 UTC. */
export interface TimeRange {
  from: number;
  to: number;
}

/** A scale of time in UTC, in milliseconds since 1970. */
export interface TimeAxis {
  at(ms: number): number;
  range: PixelRange;
  /** What a tick stands for: a moment (`time`), or the whole of a day, a month or a year. */
  unit: Unit;
  /** Where ticks begin, with a label in the middle of the unit where there is room for one. */
  ticks: { at: number; label?: Tick }[];
  /** What holds the units of the ticks: a day, a month or a year, from where to where in pixels. */
  parents: (PixelRange & { label?: string })[];
  /** Pixels from the base line to below the lowest label. */
  height: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.4 * day;
const year = 365.2 * day;

/** The steps an axis of time may take, from the finest, with their length in milliseconds. */
const ladder = [
  ...[1, 2, 5, 10, 15, 30].map((n) => step('time', utcMinute.every(n), n * minute)),
  ...[1, 2, 3, 6, 12].map((n) => step('time', utcHour.every(n), n * hour)),
  step('day', utcDay, day),
  step('day', everySecond(utcDay), 2 * day),
  step('day', utcMonday, 7 * day),
  step('day', everySecond(utcMonday), 14 * day),
  ...[1, 2, 3, 6].map((n) => step('month', utcMonth.every(n), n * month)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) =>
    step('year', utcYear.every(n), n * year),
  ),
];

function step(unit: Unit, interval: TimeInterval | null, length: number) {
  return { unit, interval: interval ?? utcYear, length };
}

function everySecond(interval: CountableTimeInterval): TimeInterval {
  return interval.filter((date) => interval.count(new Date(0), date) % 2 === 0);
}

/** A unit's own length, how its tick is written, and what stands below. */
const units = {
  time: { whole: undefined, label: 'time', parent: utcDay, parentLength: day },
  day: { whole: utcDay, label: 'dayOfMonth', parent: utcMonth, parentLength: month },
  month: { whole: utcMonth, label: 'monthOfYear', parent: utcYear, parentLength: year },
  year: { whole: utcYear, label: 'year', parent: undefined, parentLength: 0 },
} as const;

/** How far a label may stand out over the end of its axis, in pixels. */
const overhang = 14;
const apart = 7;

/**
 * A scale of time along a range of pixels, from a moment to a later one, whose labels never collide:
 * from minutes to centuries, with day, month or year below, in UTC. What is known to the day at best
 * gets an axis of days.
 */
export function timeAxis(
  time: TimeRange,
  range: PixelRange,
  locale: Locale,
  finest: 'time' | 'day' = 'time',
): TimeAxis {
  // Shorter than ten minutes there may be no whole minute to label.
  const missing = Math.max(0, 10 * minute - (time.to - time.from)) / 2;
  const { from, to } = { from: time.from - missing, to: time.to + missing };
  const length = range.to - range.from;
  const scale = scaleUtc([from, to], [range.from, range.to]);
  const at = (ms: number) => scale(ms);
  const pixels = (ms: number) => (length * ms) / (to - from);
  const coarseEnough = (unit: Unit) => finest === 'time' || unit !== 'time';
  const fits = ({ unit, length: ms }: (typeof ladder)[number]) =>
    coarseEnough(unit) &&
    pixels(ms) >= widestLabel(unit, locale) + apart &&
    (unit === 'year' || pixels(units[unit].parentLength) >= widestParent(unit, locale) + apart);
  const { unit, interval } = ladder.find(fits) ?? step('year', utcYear.every(1000), 0);
  const { whole, parent } = units[unit];

  const ticks: TimeAxis['ticks'] = [];
  let end = -Infinity;
  for (const start of interval.range(interval.floor(new Date(from)), new Date(to + 1))) {
    const next = whole ? Number(whole.offset(start, 1)) : Number(start);
    if (next < from || (whole && next === from)) continue;
    const middle = (at(Math.max(from, Number(start))) + at(Math.min(to, next))) / 2;
    const text = formatTick(Number(start), units[unit].label, locale);
    const width = widthOf(text, faces.tick);
    const inside =
      (!whole || Number(start) < to - 1) &&
      middle - width / 2 >= Math.max(end + apart, range.from - overhang) &&
      middle + width / 2 <= range.to + overhang;
    if (inside) end = middle + width / 2;
    ticks.push({
      at: at(Number(start)),
      label: inside ? { at: middle, label: text } : undefined,
    });
  }
  return {
    at,
    range,
    unit,
    ticks,
    parents: parent ? parentsOf(unit, parent, { from, to }, at, locale) : [],
    height: parent ? 42 : 23,
  };
}

function parentsOf(
  unit: Unit,
  parent: CountableTimeInterval,
  { from, to }: TimeRange,
  at: TimeAxis['at'],
  locale: Locale,
): TimeAxis['parents'] {
  const starts = parent.range(parent.floor(new Date(from)), new Date(to));
  return starts.map((start, index) => {
    const range = {
      from: at(Math.max(from, Number(start))),
      to: at(Math.min(to, Number(parent.offset(start, 1)))),
    };
    const isLast = index === starts.length - 1;
    const room = range.to - range.from - 4 + (isLast ? overhang : -apart);
    const month = formatTick(Number(start), 'monthOfYear', locale);
    const label = [
      parentLabel(unit, Number(start), locale),
      ...(unit === 'day' ? [month] : []),
    ].find((text) => widthOf(text, faces.tick) <= room);
    return { ...range, label };
  });
}

function parentLabel(unit: Unit, ms: number, locale: Locale): string {
  if (unit === 'time') return strings(locale).charts.axis.inUtc(formatTick(ms, 'date', locale));
  return formatTick(ms, unit === 'day' ? 'month' : 'year', locale);
}

const widest = new Map<string, number>();

/** The widest label of a unit, measured over the months of a year. */
function widestOf(key: string, label: (ms: number) => string): number {
  const known = widest.get(key);
  if (known !== undefined) return known;
  const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2000, index, 28, 20, 20));
  const width = maxOf(months, (ms) => widthOf(label(ms), faces.tick)) ?? 0;
  widest.set(key, width);
  return width;
}

function widestLabel(unit: Unit, locale: Locale): number {
  return widestOf(`${unit} ${locale}`, (ms) => formatTick(ms, units[unit].label, locale));
}

function widestParent(unit: Unit, locale: Locale): number {
  return widestOf(`above ${unit} ${locale}`, (ms) => parentLabel(unit, ms, locale));
}

/** The axis as marks: base line at `y`, ticks and labels below it. */
export function drawTimeAxis(axis: TimeAxis, y: number): Mark[] {
  const { range, ticks, parents } = axis;
  const within = (at: number) => at >= range.from - 0.5 && at <= range.to + 0.5;
  return [
    lineMark([range.from, y], [range.to, y], 'axis'),
    ...ticks.flatMap(({ at, label }): Mark[] => [
      ...(within(at) ? [lineMark([at, y], [at, y + 4], 'axis')] : []),
      ...(label ? [tickLabel(label, y + 17)] : []),
    ]),
    ...parents.flatMap(({ from, label }, index): Mark[] => [
      ...(index > 0 ? [lineMark([from, y + 22], [from, y + 39], 'axis')] : []),
      ...(label ? [textMark(label, [from + (index > 0 ? 4 : 0), y + 36], 'tick')] : []),
    ]),
  ];
}

/** Hair lines up from the axis, where its ticks begin: the same grid for charts that share it. */
export function drawTimeGrid(axis: TimeAxis, top: number, bottom: number): Mark[] {
  return axis.ticks
    .filter(({ at }) => at > axis.range.from + 0.5 && at < axis.range.to - 0.5)
    .map(({ at }) => lineMark([at, top], [at, bottom], 'grid'));
}
