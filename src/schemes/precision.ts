import type { EdtfDate, EdtfPoint } from '../schemas/edtf.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** The days on which an incident may have happened, first and last as `YYYY-MM-DD`. */
export interface Days {
  start: string;
  end: string;
  /** The number of days from first to last. */
  days: number;
  /** "about" or "perhaps": even a single day is not certain. */
  approximate: boolean;
}

/**
 * The days that a date allows; undefined when an end is open or unknown, a season (whose months depend on
 * the hemisphere) or beyond the years 1 to 9999.
 */
export function daysOf(date: EdtfDate): Days | undefined {
  const texts = date.edtf.split('/');
  const [first] = date.ends;
  const last = date.ends.at(-1) ?? null;
  if (!first || !last) return undefined;
  const start = localDay(first, texts[0] ?? '', first.earliest);
  const end = localDay(last, texts.at(-1) ?? '', last.latest);
  if (start === undefined || end === undefined) return undefined;
  return {
    start: isoDay(start),
    end: isoDay(end),
    days: (end - start) / dayLength + 1,
    approximate: [first, last].some((point) => point.approximate || point.uncertain),
  };
}

/** The day that a moment belongs to: by the clock of the source where a time is given, else in UTC. */
function localDay(point: EdtfPoint, text: string, moment: number): number | undefined {
  const day =
    point.precision === 'time'
      ? Date.parse(`${text.slice(0, 10)}T00:00Z`)
      : Math.floor(moment / dayLength) * dayLength;
  const year = new Date(day).getUTCFullYear();
  return point.precision === 'season' || year < 1 || year > 9999 ? undefined : day;
}

function isoDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/**
 * UCDP GED `date_prec`: 1 the day is known, 2 within two to six days, 3 within a week, 4 within a month
 * (more than a week, at most 31 days), 5 within a longer time. A day that is only approximate is 2.
 */
export function datePrec({ days, approximate }: Days): 1 | 2 | 3 | 4 | 5 {
  if (days === 1) return approximate ? 2 : 1;
  if (days <= 6) return 2;
  if (days === 7) return 3;
  return days <= 31 ? 4 : 5;
}

/**
 * ACLED `time_precision`: 1 the day is known, 2 within a week, 3 within a month. Undefined for what is
 * known less exactly: ACLED does not record such events.
 */
export function timePrecision({ days, approximate }: Days): 1 | 2 | 3 | undefined {
  if (days === 1) return approximate ? 2 : 1;
  if (days <= 7) return 2;
  return days <= 31 ? 3 : undefined;
}

/**
 * ACLED `event_date`: the day; of a longer time its middle, of two middle days the first (the codebook
 * takes the middle of the week or month as the day of reference).
 */
export function eventDate({ start, days }: Days): string {
  return isoDay(Date.parse(`${start}T00:00Z`) + Math.floor((days - 1) / 2) * dayLength);
}

/**
 * ACLED `geo_precision` from UCDP `where_prec` (content model): 1 the place itself, 2 near it, 3 only a
 * larger region. Undefined for the sea and the air (7), which ACLED has no code for.
 */
export function geoPrecision(wherePrec: number): 1 | 2 | 3 | undefined {
  if (wherePrec <= 2) return wherePrec as 1 | 2;
  return wherePrec <= 6 ? 3 : undefined;
}

/**
 * The number of the PRIO-GRID cell of half a degree that holds a point in degrees (Tollefsen, Strand and
 * Buhaug 2012): cells are counted from 1 in the south-west, eastwards, 720 to a row.
 */
export function priogridCell([longitude, latitude]: readonly [number, number]): number {
  const row = Math.min(Math.floor((latitude + 90) * 2), 359);
  const column = Math.min(Math.floor((longitude + 180) * 2), 719);
  return row * 720 + column + 1;
}
