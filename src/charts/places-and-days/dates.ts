import type { Incident } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import type { EdtfPoint } from '../../schemas/edtf.ts';
import type { TimeRange } from '../drawing/axis.ts';

/** The days of an incident where both its ends are known, or the window of the case, in milliseconds since 1970 UTC. */
export function windowOf({ case: { data } }: Casebook, whole?: Incident): TimeRange {
  const { earliest, latest } = whole?.data.occurred ?? data.window;
  if (earliest !== null && latest !== null) return { from: earliest, to: latest };
  return { from: data.window.earliest ?? 0, to: data.window.latest ?? 0 };
}

export type Occurred = Incident['data']['occurred'];
export type DateForm = ReturnType<typeof formOf>;

/** What a date looks like; both ends in milliseconds, null being unknown. */
export function formOf({ ends, earliest, latest }: Occurred) {
  const known = (ends as readonly (EdtfPoint | null)[]).filter((end) => end !== null);
  const [only, second] = ends;
  return {
    moment: second === undefined && only?.precision === 'time',
    about: known.some(({ approximate, uncertain }) => approximate || uncertain),
    // What is known of a date that is open on one side is the span of its other end.
    from: earliest ?? known[0]?.earliest ?? null,
    to: latest ?? known[0]?.latest ?? null,
    openStart: earliest === null,
    openEnd: latest === null,
  };
}

/** Whether what is known of a date lies outside the days shown or reaches beyond them. */
export function isBeyond({ from, to, openStart, openEnd }: DateForm, window: TimeRange): boolean {
  return (
    (from !== null && ((from < window.from && !openStart) || from > window.to)) ||
    (to !== null && ((to > window.to && !openEnd) || to < window.from))
  );
}
