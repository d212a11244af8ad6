import { formatDate, machineDate, type Locale } from '../i18n/index.ts';
import { parseEdtf, type EdtfDate, type EdtfPoint } from '../schemas/edtf.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** The ends of a date, each with the text it was read from; undefined where it is open or not known. */
function endsOf(date: EdtfDate): ({ point: EdtfPoint; written: EdtfDate } | undefined)[] {
  return date.edtf.split('/').map((text, index) => {
    const point = date.ends[index];
    const written = parseEdtf(text.trim());
    return point && written ? { point, written } : undefined;
  });
}

/**
 * The two ends of a date in ISO 8601, as schema.org takes them: `2025-03-06`, `2025-03`, or a time with
 * its offset. What is approximate, uncertain, open or coarser than a year is left out rather than made exact.
 */
export function exactSpan(date: EdtfDate): { start?: string; end?: string } {
  const exact = endsOf(date).map((end) =>
    end && !end.point.approximate && !end.point.uncertain ? machineDate(end.written) : undefined,
  );
  const [start, end = exact.length > 1 ? undefined : start] = exact;
  return { ...(start && { start }), ...(end && { end }) };
}

/** One exact date in ISO 8601, or undefined for an interval and for what is not exact. */
export function exactDate(date: EdtfDate): string | undefined {
  return date.ends.length === 1 ? exactSpan(date).start : undefined;
}

/** The day as `2025-03-06`, by the clock of the source; undefined for what is no single, exact day. */
export function exactDay(date: EdtfDate): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(exactDate(date) ?? '')?.[0];
}

/** A date variable of CSL (CSL-JSON 1.0.2): its parts by the source's own clock, or words where it has no parts. */
export interface CslDate {
  'date-parts'?: number[][];
  season?: number;
  circa?: boolean;
  literal?: string;
}

/** A date as CSL takes it; words of the locale where CSL has no form for it. */
export function cslDate(date: EdtfDate, locale: Locale): CslDate {
  const ends = endsOf(date);
  const parts = ends.map((end) => end && datePartsOf(end.written));
  if (!parts.every((part) => part !== undefined)) return { literal: formatDate(date, locale) };
  const doubtful = ends.some((end) => end?.point.approximate || end?.point.uncertain);
  const season = ends.length === 1 ? /^\d{4}-2([1-4])/.exec(date.edtf)?.[1] : undefined;
  return {
    'date-parts': parts,
    ...(season && { season: Number(season) }),
    ...(doubtful && { circa: true }),
  };
}

function datePartsOf(date: EdtfDate): number[] | undefined {
  const season = /^(\d{4})-2[1-4]/.exec(date.edtf)?.[1];
  const iso = season ?? machineDate(date);
  return iso?.slice(0, 10).split('-').map(Number);
}

/**
 * A moment for a date, in milliseconds since 1970 UTC: a time as it is, otherwise the beginning of the
 * last day that the date allows; undefined for one without an end.
 */
export function momentOf(date: EdtfDate): number | undefined {
  const last = date.ends.at(-1);
  if (!last) return date.earliest ?? undefined;
  return last.precision === 'time' ? last.latest : Math.floor(last.latest / dayLength) * dayLength;
}

/** A moment by RFC 3339, in UTC, to the second. */
export function rfc3339(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
