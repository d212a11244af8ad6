import type { Mark } from '../chart.ts';
import type { TimeAxis, TimeRange } from '../drawing/axis.ts';
import type { Key } from '../drawing/paragraph.ts';
import { disc, path, rect } from '../drawing/marks.ts';
import { arrow, polygon } from '../drawing/path.ts';
import type { Say } from '../drawing/words.ts';
import { clamp, type PixelRange } from '../drawing/place.ts';
import { formOf, isBeyond, type Occurred } from './dates.ts';

export const dateBarHeight = 10;

/** A date on an axis of time, as long as what is not known of it. */
export interface DateBar {
  marks: Mark[];
  /** From where to where it reaches, with its arrows. */
  reach: PixelRange;
  /** The days or the moment that it gives, within the axis. */
  known: PixelRange;
}

/** Draws a date with its middle at a height `y`: a bar, a dot for a moment, arrows where it is open or goes beyond the axis. */
export function dateBar(occurred: Occurred, { at, range }: TimeAxis, y: number): DateBar {
  const { moment, about, from, to, openStart, openEnd } = formOf(occurred);
  const [start, end] = [at(from ?? -Infinity), at((to ?? Infinity) + 1)];
  const known = { from: clamp(start, range), to: clamp(end, range) };
  const [isBefore, isAfter] = [end <= range.from, start >= range.to];
  const marks: Mark[] = [];
  if (openStart && !isBefore) marks.push(openArrow(known.from, range.from - 6, y));
  if (openEnd && !isAfter) marks.push(openArrow(known.to, range.to + 6, y));
  if (!isBefore && !isAfter) {
    const thin = Math.max(0, 3 - (known.to - known.from)) / 2;
    const width = known.to - known.from + 2 * thin;
    const box = { x: known.from - thin, y: y - dateBarHeight / 2, width, height: dateBarHeight };
    marks.push(moment ? disc([start, y], 4.5, 'dot') : rect(box, about ? 'span dashed' : 'span'));
  }
  const isCutBefore = isBefore || (start < range.from - 0.5 && !openStart);
  const isCutAfter = isAfter || (end > range.to + 0.5 && !openEnd);
  if (isCutBefore) marks.push(beyondArrow(range.from, -1, y));
  if (isCutAfter) marks.push(beyondArrow(range.to, 1, y));
  return {
    marks,
    known,
    reach: {
      from: isCutBefore || openStart ? range.from - 7 : known.from - 5,
      to: isCutAfter || openEnd ? range.to + 7 : known.to + 5,
    },
  };
}

/** A line to the edge of the axis that ends in an open arrow. */
function openArrow(from: number, to: number, y: number): Mark {
  return path(arrow([from, y, to, y]), 'ongoing');
}

/** A filled arrow at the edge of the axis. */
function beyondArrow(edge: number, sign: 1 | -1, y: number): Mark {
  const [base, tip] = [edge + sign, edge + sign * 7];
  return path(polygon(base, y - 5, tip, y, base, y + 5), 'beyond');
}

/** The key to the forms that are drawn. */
export function keyToBars(say: Say, dates: readonly Occurred[], window: TimeRange): Key {
  const { legend } = say.t.charts.placesAndDays;
  const forms = dates.map(formOf);
  const bar = (name: string) => (x: number, y: number) => [
    rect({ x: x - 8, y: y - dateBarHeight / 2, width: 16, height: dateBarHeight }, name),
  ];
  return [
    forms.some(({ moment, about }) => !moment && !about) && {
      text: legend.span,
      symbol: bar('span'),
    },
    forms.some(({ moment }) => moment) && {
      text: legend.moment,
      symbol: (x, y) => [disc([x, y], 4.5, 'dot')],
    },
    forms.some(({ about }) => about) && { text: legend.about, symbol: bar('span dashed') },
    forms.some(({ openStart, openEnd }) => openStart || openEnd) && {
      text: legend.open,
      symbol: (x, y) => [openArrow(x - 8, x + 8, y)],
    },
    forms.some((form) => isBeyond(form, window)) && {
      text: legend.beyond,
      symbol: (x, y) => [beyondArrow(x - 4, 1, y)],
    },
  ];
}
