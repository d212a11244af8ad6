import parse from 'edtf';

/** How finely a date is known. */
export type DatePrecision = 'time' | 'day' | 'month' | 'season' | 'year' | 'decade';

/** One end of a date: the span of time in which it lies, in milliseconds since 1970 UTC, both ends included. */
export interface EdtfPoint {
  earliest: number;
  latest: number;
  precision: DatePrecision;
  /** "about then" (EDTF `~`, or `%` with uncertain). */
  approximate: boolean;
  /** "if the source is right" (EDTF `?`, or `%` with approximate). */
  uncertain: boolean;
}

/**
 * A date as written in Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 1, with the span it
 * allows. A date has one end, an interval two; an end that is open (`..`) or unknown (empty) is null.
 */
export interface EdtfDate {
  /** As written. */
  edtf: string;
  /** Milliseconds since 1970 UTC, included; null when the beginning is open or unknown. */
  earliest: number | null;
  /** Milliseconds since 1970 UTC, included; null when the end is open or unknown. */
  latest: number | null;
  ends: [EdtfPoint] | [EdtfPoint | null, EdtfPoint | null];
}

const precisions: Record<string, DatePrecision> = { 0: 'time', 2: 'month', 3: 'day' };

/** Reads one EDTF level 1 expression; undefined when it is not one. Never throws. */
export function parseEdtf(text: string): EdtfDate | undefined {
  if (text.includes('/')) {
    const parts = text.split('/');
    const [from = '', to = ''] = parts;
    if (parts.length !== 2) return undefined;
    const start = isOpen(from) ? null : parsePoint(from);
    const end = isOpen(to) ? null : parsePoint(to);
    if (start === undefined || end === undefined) return undefined;
    if (start === null && end === null) return undefined;
    // The ends may be known unequally well: from the 6th of March to some day of March.
    if (start && end && start.earliest > end.latest) return undefined;
    return {
      edtf: text,
      earliest: start?.earliest ?? null,
      latest: end?.latest ?? null,
      ends: [start, end],
    };
  }
  const point = parsePoint(text);
  return point && { edtf: text, earliest: point.earliest, latest: point.latest, ends: [point] };
}

function isOpen(end: string): boolean {
  return end === '..' || end === '';
}

/** The grammar is slow and the days of a case are few, so that each is parsed once. */
const parsed = new Map<string, EdtfPoint | undefined>();

function parsePoint(text: string): EdtfPoint | undefined {
  if (!parsed.has(text)) parsed.set(text, parsePointAnew(text));
  return parsed.get(text);
}

function parsePointAnew(text: string): EdtfPoint | undefined {
  if (!existsInCalendar(text)) return undefined;
  try {
    const date = parse(text, { level: 1, types: ['Date', 'Season', 'Year'] });
    const [earliest, latest] = seasonSpan(text) ?? [Number(date.min), Number(date.max)];
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
    return {
      earliest,
      latest,
      precision: precisionOf(text, date.precision),
      approximate: Boolean(date.approximate?.value),
      uncertain: Boolean(date.uncertain?.value),
    };
  } catch {
    return undefined;
  }
}

/** EDTF does not say on which side of the equator: a season may be anywhere in its year, winter reach into the next. */
function seasonSpan(text: string): [number, number] | undefined {
  const [, year, season] = /^(-?\d{4})-(2[1-4])/.exec(text) ?? [];
  if (!year) return undefined;
  const end = season === '24' ? Date.UTC(Number(year) + 1, 3, 1) : Date.UTC(Number(year) + 1, 0, 1);
  return [Date.UTC(Number(year), 0, 1), end - 1];
}

/** The parser takes 29 February of any year and rolls it over; the calendar does not. */
function existsInCalendar(text: string): boolean {
  const written = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!written) return true;
  const [, year, month, day] = written.map(Number) as [number, number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function precisionOf(text: string, precision: number | undefined): DatePrecision {
  if (/^-?\d{4}-2[1-4]/.test(text)) return 'season';
  if (/^\d{3}X/.test(text) || /^\d{2}XX/.test(text)) return 'decade';
  if (/^\d{4}-XX/.test(text)) return 'year';
  if (/^\d{4}-\d{2}-XX/.test(text)) return 'month';
  return precisions[String(precision)] ?? 'year';
}
