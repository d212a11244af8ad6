import { strings, type Locale } from '../../i18n/index.ts';
import type { Mark } from '../chart.ts';
import type { TimeAxis, TimeRange } from '../drawing/axis.ts';
import type { KeyItem } from '../drawing/paragraph.ts';
import { polygon, polylines } from '../drawing/path.ts';
import type { PixelRange } from '../drawing/place.ts';
import { formOf, isBeyond, type Occurred } from './dates.ts';

export const barHeight = 10;

/** A date on an axis of time, as long as what is not known of it. */
export interface Bar {
  marks: Mark[];
  /** From where to where it reaches, with its arrows. */
  reach: PixelRange;
  /** The days or the moment that it gives, within the axis. */
  known: PixelRange;
}

/** Draws a date with its middle at a height `y`: a bar, a dot for a moment, arrows where it is open or goes beyond the axis. */
export function barOf(occurred: Occurred, { at, range }: TimeAxis, y: number): Bar {
  const { moment, about, from, to, openStart, openEnd } = formOf(occurred);
  const clip = (x: number) => Math.max(range.from, Math.min(x, range.to));
  const [start, end] = [at(from ?? -Infinity), at((to ?? Infinity) + 1)];
  const known = { from: clip(start), to: clip(end) };
  const [isBefore, isAfter] = [end <= range.from, start >= range.to];
  const marks: Mark[] = [];
  if (openStart && !isBefore) marks.push(openArrow(known.from, range.from - 6, y));
  if (openEnd && !isAfter) marks.push(openArrow(known.to, range.to + 6, y));
  if (!isBefore && !isAfter) {
    const thin = Math.max(0, 3 - (known.to - known.from)) / 2;
    const width = known.to - known.from + 2 * thin;
    marks.push(
      moment
        ? { kind: 'circle', cx: start, cy: y, r: 4.5, class: 'dot' }
        : {
            kind: 'rect',
            x: known.from - thin,
            y: y - barHeight / 2,
            width,
            height: barHeight,
            class: about ? 'span dashed' : 'span',
          },
    );
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
  const back = to < from ? 5 : -5;
  return {
    kind: 'path',
    d: polylines([from, y, to, y], [to + back, y - 4, to, y, to + back, y + 4]),
    class: 'ongoing',
  };
}

/** A filled arrow at the edge of the axis. */
function beyondArrow(edge: number, sign: 1 | -1, y: number): Mark {
  const [base, tip] = [edge + sign, edge + sign * 7];
  return { kind: 'path', d: polygon(base, y - 5, tip, y, base, y + 5), class: 'beyond' };
}

/** The key to the forms that are drawn. */
export function keyToBars(
  dates: readonly Occurred[],
  window: TimeRange,
  locale: Locale,
): KeyItem[] {
  const { legend } = strings(locale).charts.placesAndDays;
  const forms = dates.map(formOf);
  const bar = (x: number, y: number, name: string): Mark => ({
    kind: 'rect',
    x: x - 8,
    y: y - barHeight / 2,
    width: 16,
    height: barHeight,
    class: name,
  });
  const items: (KeyItem & { isShown: boolean })[] = [
    {
      isShown: forms.some(({ moment, about }) => !moment && !about),
      symbol: (x, y) => [bar(x, y, 'span')],
      text: legend.span,
    },
    {
      isShown: forms.some(({ moment }) => moment),
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 4.5, class: 'dot' }],
      text: legend.moment,
    },
    {
      isShown: forms.some(({ about }) => about),
      symbol: (x, y) => [bar(x, y, 'span dashed')],
      text: legend.about,
    },
    {
      isShown: forms.some(({ openStart, openEnd }) => openStart || openEnd),
      symbol: (x, y) => [openArrow(x - 8, x + 8, y)],
      text: legend.open,
    },
    {
      isShown: forms.some((form) => isBeyond(form, window)),
      symbol: (x, y) => [beyondArrow(x - 4, 1, y)],
      text: legend.beyond,
    },
  ];
  return items.filter(({ isShown }) => isShown);
}
