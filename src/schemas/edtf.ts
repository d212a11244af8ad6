import { z } from 'astro/zod';
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

const precisions: Record<number, DatePrecision> = { 0: 'time', 1: 'year', 2: 'month', 3: 'day' };

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
  return precisions[precision ?? 1] ?? 'year';
}

/** A date in front matter. YAML gives a bare year as a number: it is taken as the year. */
export const edtf = z
  .union([z.string(), z.number()], { error: 'a date is written as text' })
  .transform((written, context): EdtfDate => {
    const text = String(written).trim();
    const date = parseEdtf(text);
    if (date) return date;
    context.issues.push({
      code: 'custom',
      input: written,
      message: `"${text}" is not a date in EDTF level 1.`,
      params: { code: 'bad-date', fix: fixOf(text) },
    });
    return z.NEVER;
  })
  .meta({
    description:
      'A date in EDTF level 1: a day 2025-03-06, a month 2025-03, a year 1977, a span 2025-03-06/2025-03-07, about then 2025-03-06~, perhaps 2025-03-06?, open 2024-12-08/..',
    examples: ['2025-03-06', '2025-03-06/2025-03-07', '2025-03-06~', '1977'],
    edtf: true,
  });

const general =
  'Write a day as 2025-03-06, a month as 2025-03, a year as 2025, a span as 2025-03-06/2025-03-07; put ~ behind a date that is approximate.';

function fixOf(text: string): string {
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (dayFirst)
    return `Write the year first, then the month, then the day (${dayFirst[3]}-MM-DD): whether "${text}" begins with the day or the month cannot be told.`;
  const [from = '', to = '', ...others] = text.split('/');
  if (others.length === 0 && parsePoint(from) && parsePoint(to))
    return `The span ends before it begins: did you mean "${to}/${from}"?`;
  const meant = repaired(text);
  if (meant !== text && parseEdtf(meant)) return `Did you mean "${meant}"?`;
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?\b/.exec(text) ?? [];
  if (Number(month) > 12 && !parsePoint(`${year}-${month}`))
    return `There is no month ${month}. ${general}`;
  if (day !== undefined && parsePoint(`${year}-${month}`) && !parsePoint(`${year}-${month}-${day}`))
    return `There is no day ${day} in ${year}-${month}. ${general}`;
  return general;
}

/** What people write instead: other digits, other signs between the parts, no zeros, ~ in front. */
function repaired(text: string): string {
  return text
    .replace(/[“”„‘’"']/g, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(/\s*(?: to |\s-\s|[–—])\s*/, '/')
    .replace(/\b(\d{4})-(\d)(?!\d)/g, '$1-0$2')
    .replace(/\b(\d{4}-\d{2})-(\d)(?!\d)/g, '$1-0$2')
    .replace(/^(?:~|c\.\s*|circa |about )(.*)$/, '$1~');
}
