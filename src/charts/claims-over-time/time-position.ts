import { max } from 'd3';
import type { Locale } from '../../i18n/index.ts';
import type { EdtfDate } from '../../schemas/edtf.ts';
import type { OverTime } from '../../tally/over-time.ts';
import { labelRoomOf, timeAxis, topOf, type TimeAxis } from '../drawing/axis.ts';
import { clamp, type PixelRange } from '../drawing/place.ts';

/** The axis of time that all panels share, one below the other. */
export function sharedTimeAxis(
  { panels, span }: Pick<OverTime, 'panels' | 'span'>,
  width: number,
  locale: Locale,
): TimeAxis {
  const tops = panels.flatMap(({ said }) => said.map(({ statement }) => topOf(statement.count)));
  const from = labelRoomOf(max(tops) ?? 0, locale);
  const isTimed = panels.some(({ said }) =>
    said.some(({ statement }) => isKnownToTheMinute(statement.claim.data.claimed)),
  );
  return timeAxis(span, { from, to: width - 16 }, locale, isTimed ? 'time' : 'day');
}

function isKnownToTheMinute({ ends }: EdtfDate): boolean {
  return ends.some((end) => end?.precision === 'time');
}

/** Where something lies in time: a point, or a span as wide as the time in which it may lie. */
export interface TimePosition extends PixelRange {
  isSpan: boolean;
}

/** No span is narrower, in pixels: it would be hidden by its dot. */
const narrowest = 10;

/** Where a date lies on an axis. A day is a point on an axis of days and coarser, though not on one of hours. */
export function timePositionOf(date: EdtfDate, axis: TimeAxis): TimePosition {
  const { from, to } = extentOf(date, axis);
  const [end] = date.ends;
  const isDay = date.ends.length === 1 && end?.precision === 'day' && axis.unit !== 'time';
  if (!isDay && to - from >= narrowest) return { from, to, isSpan: true };
  const middle = (from + to) / 2;
  return { from: middle, to: middle, isSpan: false };
}

/** From where to where a date reaches on an axis; open ends, and what lies beyond the axis, to its ends. */
function extentOf({ earliest, latest }: EdtfDate, { at, range }: TimeAxis): PixelRange {
  return {
    from: clamp(earliest === null ? -Infinity : at(earliest), range),
    to: clamp(latest === null ? Infinity : at(latest + 1), range),
  };
}
