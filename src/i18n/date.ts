import type { EdtfDate, EdtfPoint } from '../schemas/edtf.ts';
import { byLocale, intlTag, type Locale } from './locales.ts';
import { strings, type Strings } from './strings.ts';

/** A date as it is shown: as written, with its ends. */
export type DateLike = Pick<EdtfDate, 'edtf' | 'ends'>;

/** An end with the text it was read from, which alone knows the clock's offset and the season. */
type WrittenEnd = EdtfPoint & { text: string };

/** A date and time that `datetime` takes as it is. */
const htmlTime =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?$/;

const dayLength = 24 * 60 * 60 * 1000;

/**
 * A date in words: "6 March 2025", "6–7 March 2025", "about March 2025", "since 8 December 2024". A
 * time is shown as it was written, by the clock of its source, with the offset that the text carries.
 */
export function formatDate(date: DateLike, locale: Locale): string {
  const known = written(locale).get(date);
  if (known !== undefined) return known;
  const text = write(date, locale);
  written(locale).set(date, text);
  return text;
}

/**
 * When something was said: a day, or one of several: "between 6 and 7 March 2025". It was said once, and
 * did not take them all.
 */
export function formatSaid(date: DateLike, locale: Locale): string {
  const [from, to] = writtenEnds(date);
  if (!from || !to) return formatDate(date, locale);
  return formatSpan(from, to, locale, strings(locale).dates.saidBetween);
}

/** A chart says a date four times: on the mark, to the screen reader, in the description, in the table. */
const written = byLocale(() => new WeakMap<DateLike, string>());

function write(date: DateLike, locale: Locale): string {
  const { dates } = strings(locale);
  const [from, to] = writtenEnds(date);
  if (to === undefined) return from ? formatEnd(from, locale) : '';
  if (from && to) return formatSpan(from, to, locale);
  const [beginning = '', end = ''] = date.edtf.split('/');
  if (from) {
    const text = formatEnd(from, locale);
    return end.trim() === '' ? dates.endNotKnown(text) : dates.since(text);
  }
  if (!to) return '';
  const text = formatEnd(to, locale);
  return beginning.trim() === '' ? dates.beginningNotKnown(text) : dates.until(text);
}

/** The time from one date to another, as one date. */
export function fromTo(from: DateLike, to: DateLike): DateLike {
  if (from.edtf === to.edtf) return from;
  const [first = ''] = from.edtf.split('/');
  return {
    edtf: `${first}/${to.edtf.split('/').at(-1)}`,
    ends: [from.ends[0], to.ends.at(-1) ?? null],
  };
}

/** A date in words without the time of day: by the clock of its source "7 March 2025". */
export function formatWithoutTime(date: DateLike, locale: Locale): string {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=T[^/]*$)/.exec(date.edtf.trim()) ?? [];
  return day === undefined ? formatDate(date, locale) : formatDay(Date.parse(day), locale);
}

/** A day: "6 March 2025". Takes milliseconds since 1970 UTC. */
export function formatDay(ms: number, locale: Locale): string {
  return `${format(ms, locale, 'dayMonth')} ${formatYear(ms, locale)}`;
}

/**
 * The label of a tick on an axis of time, in UTC: "13:15", "6 Mar", "6", "6 Mar 2025", "Mar 2025", "Mar",
 * "2025". Takes milliseconds since 1970 UTC.
 */
export function formatTick(
  ms: number,
  step: 'time' | 'day' | 'dayOfMonth' | 'date' | 'month' | 'monthOfYear' | 'year',
  locale: Locale,
): string {
  switch (step) {
    case 'time':
      return clock(ms);
    case 'day':
      return format(ms, locale, 'tickDay');
    case 'dayOfMonth':
      return String(new Date(ms).getUTCDate());
    case 'date':
      return `${format(ms, locale, 'tickDay')} ${formatYear(ms, locale)}`;
    case 'month':
      return format(ms, locale, 'tickMonth');
    case 'monthOfYear':
      return format(ms, locale, 'tickMonthOfYear');
    case 'year':
      return formatYear(ms, locale);
  }
}

/**
 * The value of `<time datetime>`: `2025-03-06`, `2025-03`, `1977`, `2025-03-07T17:15+04:00`. Undefined
 * for what HTML has no value for: an interval, a season, a decade, a year before 1.
 */
export function machineDate(date: DateLike): string | undefined {
  const [end, other] = writtenEnds(date);
  if (!end || other !== undefined) return undefined;
  const iso = new Date(end.earliest);
  if (iso.getUTCFullYear() < 1) return undefined;
  const year = String(iso.getUTCFullYear()).padStart(4, '0');
  const month = `${year}-${two(iso.getUTCMonth() + 1)}`;
  switch (end.precision) {
    case 'time':
      return htmlTime.test(end.text) ? end.text : `${iso.toISOString().slice(0, -5)}Z`;
    case 'day':
      return `${month}-${two(iso.getUTCDate())}`;
    case 'month':
      return month;
    case 'year':
      return year;
    default:
      return undefined;
  }
}

/** How exactly a date is known, in words: "known to the day", "within a span of 12 days". */
export function describePrecision(date: DateLike, locale: Locale): string {
  const { known } = strings(locale).dates;
  const ends = writtenEnds(date).filter((end) => end !== null);
  const approximate = ends.some((end) => end.approximate);
  const uncertain = ends.some((end) => end.uncertain);
  let words = describeSpan(date, known);
  if (approximate) words = known.and(words, known.approximate);
  if (uncertain) words = known.and(words, known.uncertain);
  return words;
}

function describeSpan(date: DateLike, known: Strings['dates']['known']): string {
  const [from, to] = writtenEnds(date);
  if (to === undefined) return from ? describeEnd(from, known) : '';
  if (!to) return known.since;
  if (!from) return known.until;
  const coarse = (...units: EdtfPoint['precision'][]) =>
    units.includes(from.precision) && units.includes(to.precision);
  if (coarse('year', 'decade')) return known.years(months(from, to) / 12);
  if (coarse('month', 'season', 'year', 'decade')) return known.months(months(from, to));
  const days = dayNumber(to.latest) - dayNumber(from.earliest) + 1;
  if (days === 1) return known.day;
  return days === 2 ? known.twoDays : known.days(days);
}

function describeEnd(end: WrittenEnd, known: Strings['dates']['known']): string {
  if (end.precision === 'decade' && lastYear(end) - firstYear(end) > 9) return known.century;
  return known[end.precision];
}

function months(from: EdtfPoint, to: EdtfPoint): number {
  const [first, last] = [new Date(from.earliest), new Date(to.latest)];
  return (
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 +
    last.getUTCMonth() -
    first.getUTCMonth() +
    1
  );
}

function writtenEnds(date: DateLike): [WrittenEnd | null] | [WrittenEnd | null, WrittenEnd | null] {
  const texts = date.edtf.split('/');
  const written = (end: EdtfPoint | null, index: number): WrittenEnd | null =>
    end && { ...end, text: (texts[index] ?? '').trim() };
  const [from, to] = date.ends;
  return to === undefined ? [written(from, 0)] : [written(from, 0), written(to, 1)];
}

function formatSpan(
  from: WrittenEnd,
  to: WrittenEnd,
  locale: Locale,
  words: Pick<Strings['dates'], 'span' | 'shortSpan' | 'years'> = strings(locale).dates,
): string {
  const last = formatEnd(to, locale);
  const whole = formatEnd(from, locale);
  if (whole === last) return whole;
  const qualified = [from, to].some((end) => end.approximate || end.uncertain);
  if (qualified || from.precision !== to.precision) return words.span(whole, last);
  const sameYear = firstYear(from) === firstYear(to);
  const sameMonth = sameYear && month(from) === month(to);
  switch (from.precision) {
    case 'day':
      if (sameMonth) return words.shortSpan(String(new Date(from.earliest).getUTCDate()), last);
      return sameYear
        ? words.span(format(from.earliest, locale, 'dayMonth'), last)
        : words.span(whole, last);
    case 'month':
      return sameYear
        ? words.shortSpan(format(from.earliest, locale, 'month'), last)
        : words.span(whole, last);
    case 'year':
      return firstYear(from) > 0 ? words.years(whole, last) : words.span(whole, last);
    default:
      return words.span(whole, last);
  }
}

function formatEnd(end: WrittenEnd, locale: Locale): string {
  const { dates } = strings(locale);
  let text = formatPoint(end, locale);
  if (end.approximate) text = dates.about(text);
  if (end.uncertain) text = dates.uncertain(text);
  return text;
}

function formatPoint(end: WrittenEnd, locale: Locale): string {
  switch (end.precision) {
    case 'time':
      return formatTime(end, locale);
    case 'day':
      return formatDay(end.earliest, locale);
    case 'month':
      return `${format(end.earliest, locale, 'month')} ${formatYear(end.earliest, locale)}`;
    case 'season':
      return formatSeason(end, locale);
    case 'year':
      return formatYear(end.earliest, locale);
    case 'decade':
      return formatYears(end, locale);
  }
}

function formatTime(end: WrittenEnd, locale: Locale): string {
  const { dates } = strings(locale);
  const written =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(?:(Z)|([+-])(\d{2})(?::?(\d{2}))?)?$/.exec(
      end.text,
    );
  if (!written)
    return dates.at(formatDay(end.earliest, locale), dates.universalTime(clock(end.earliest)));
  const [, day = '', minutes = '', seconds = ':00', universal, sign, hours = '', rest = '00'] =
    written;
  const time = seconds === ':00' ? minutes : minutes + seconds;
  const shift = `${Number(hours)}${rest === '00' ? '' : `:${rest}`}`;
  const inZone =
    universal || (sign && shift === '0')
      ? dates.universalTime(time)
      : sign
        ? dates.offsetTime(time, `${sign === '-' ? '−' : '+'}${shift}`)
        : dates.zonelessTime(time);
  return dates.at(formatDay(Date.parse(`${day}T00:00Z`), locale), inZone);
}

function formatSeason(end: WrittenEnd, locale: Locale): string {
  const { season } = strings(locale).dates;
  const code = /-(2[1-4])/.exec(end.text)?.[1] ?? '';
  const year = formatYear(end.earliest, locale);
  return code in season ? season[Number(code) as keyof typeof season](year) : year;
}

function formatYears(end: WrittenEnd, locale: Locale): string {
  const { dates } = strings(locale);
  const [first, last] = [String(firstYear(end)), String(lastYear(end))];
  return lastYear(end) - firstYear(end) === 9
    ? dates.decade(first, last)
    : dates.years(first, last);
}

/** A year without grouping; year 0 of ISO 8601 is 1 BC. */
function formatYear(ms: number, locale: Locale): string {
  const year = new Date(ms).getUTCFullYear();
  return year > 0 ? String(year) : strings(locale).dates.beforeChrist(String(1 - year));
}

type Style = 'dayMonth' | 'month' | 'tickDay' | 'tickMonth' | 'tickMonthOfYear';

/** Made once: making one takes far longer than using it. */
const formats = byLocale(formatsFor);

function formatsFor(locale: Locale): Record<Style, Intl.DateTimeFormat> {
  const styled = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' });
  return {
    dayMonth: styled({ day: 'numeric', month: 'long' }),
    month: styled({ month: 'long' }),
    tickDay: styled({ day: 'numeric', month: 'short' }),
    tickMonth: styled({ month: 'short', year: 'numeric' }),
    tickMonthOfYear: styled({ month: 'short' }),
  };
}

function format(ms: number, locale: Locale, style: Style): string {
  return formats(locale)[style].format(ms);
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(-13, -8);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function firstYear(end: EdtfPoint): number {
  return new Date(end.earliest).getUTCFullYear();
}

function lastYear(end: EdtfPoint): number {
  return new Date(end.latest).getUTCFullYear();
}

function month(end: EdtfPoint): number {
  return new Date(end.earliest).getUTCMonth();
}

function dayNumber(ms: number): number {
  return Math.floor(ms / dayLength);
}
