import type { Incident } from '../../casebook/entry.ts';
import { compareIncidents, type Casebook } from '../../casebook/link.ts';
import { formatDate, formatDay, strings, type Locale } from '../../i18n/index.ts';
import type { EdtfPoint } from '../../schemas/edtf.ts';
import type { TimeRange } from '../drawing/axis.ts';
import { nameOf } from '../drawing/words.ts';

/** So many incidents are named in one sentence of the description. */
const mostNamed = 6;

/** The window of the case, in milliseconds since 1970 UTC. */
export function windowOf({ case: { data } }: Casebook): TimeRange {
  const { earliest, latest } = data.window;
  return { from: earliest ?? 0, to: latest ?? 0 };
}

export type Occurred = Incident['data']['occurred'];
type Form = ReturnType<typeof formOf>;

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
export function isBeyond({ from, to, openStart, openEnd }: Form, window: TimeRange): boolean {
  return (
    (from !== null && ((from < window.from && !openStart) || from > window.to)) ||
    (to !== null && ((to > window.to && !openEnd) || to < window.from))
  );
}

/**
 * The dates of incidents in a few sentences: how many, which begin first and end last, which give no
 * beginning or no end, and which lie or reach outside the days shown.
 */
export function describeDates(
  casebook: Casebook,
  incidents: readonly Incident[],
  window: TimeRange,
  locale: Locale,
): string {
  const { charts, collections, common } = strings(locale);
  const words = charts.timeline;
  if (incidents.length === 0) return words.none;
  const sorted = [...incidents].sort(compareIncidents);
  const whole = windowOf(casebook);
  const days =
    window.from === whole.from && window.to === whole.to
      ? formatDate(casebook.case.data.window, locale)
      : words.days(formatDay(window.from, locale), formatDay(window.to, locale));
  const where = (test: (occurred: Occurred) => boolean) =>
    sorted.filter(({ data }) => test(data.occurred));
  const byEnd = where(({ latest }) => latest !== null).sort(
    (a, b) => Number(b.data.occurred.latest) - Number(a.data.occurred.latest),
  );
  const told = (say: (incidents: string) => string, some: readonly Incident[]) => {
    const named = some
      .slice(0, mostNamed)
      .map((one) =>
        common.aside(nameOf(casebook, one, locale), formatDate(one.data.occurred, locale)),
      );
    const rest = some.length - named.length;
    if (rest > 0) named.push(charts.others(rest));
    return named.length > 0 ? [say(named.reduce(charts.series))] : [];
  };
  return [
    words.describe(collections.incidents.count(incidents.length), days),
    ...told(words.earliest, where(({ earliest }) => earliest !== null).slice(0, 1)),
    ...told(words.latest, byEnd.slice(0, 1)),
    ...told(
      words.noBeginning,
      where((occurred) => occurred.earliest === null),
    ),
    ...told(
      words.noEnd,
      where((occurred) => occurred.latest === null),
    ),
    ...told(
      words.beyond,
      where((occurred) => isBeyond(formOf(occurred), window)),
    ),
  ].join(' ');
}
