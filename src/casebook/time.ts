import type { EdtfDate, EdtfPoint } from '../schemas/edtf.ts';

/** A day named without its zone may begin and end this much earlier or later than in UTC. */
const widestZone = 14 * 60 * 60 * 1000;

/** Whether all of `a` lies before all of `b`, for certain: open ends, "about" and time zones get the benefit of the doubt. */
export function surelyBefore(a: EdtfDate, b: EdtfDate): boolean {
  return pointBefore(a.ends.at(-1) ?? null, b.ends[0]);
}

/** Whether `a` ends, for certain, after `b` ends. */
export function surelyEndsAfter(a: EdtfDate, b: EdtfDate): boolean {
  return pointBefore(b.ends.at(-1) ?? null, a.ends.at(-1) ?? null);
}

/** Whether two dates may have a moment in common. */
export function mayTouch(a: EdtfDate, b: EdtfDate): boolean {
  return !surelyBefore(a, b) && !surelyBefore(b, a);
}

function pointBefore(a: EdtfPoint | null, b: EdtfPoint | null): boolean {
  if (!a || !b) return false;
  const zone = (a.precision === 'time') === (b.precision === 'time') ? 0 : widestZone;
  return a.latest + doubtOf(a) + zone < b.earliest - doubtOf(b);
}

/** "About 6 March" may be a day off, "about March" a month. */
function doubtOf(point: EdtfPoint): number {
  return point.approximate || point.uncertain ? point.latest - point.earliest + 1 : 0;
}
