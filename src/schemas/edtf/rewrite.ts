import { fold } from '../../text/fold.ts';
import { withoutNames } from './names.ts';
import { parseEdtf } from './parse.ts';

const general =
  'Write a day as 2025-03-06, a month as 2025-03, a year as 2025, a span as 2025-03-06/2025-03-07; put ~ behind a date that is approximate.';

/** No date is longer, in characters; a longer text is not looked into. */
const longest = 120;

/**
 * What to write instead of a text that is no EDTF: the date that was meant, quoted, where there is one, a
 * question where there are two, and otherwise the forms. Every date quoted behind "Did you mean" is EDTF.
 */
export function rewriteDate(text: string): string {
  if (text.length > longest) return general;
  if (/^ *(?:\.\.)? *\/ *(?:\.\.)? *$/.test(text))
    return 'A span says at least one of its ends: ../2025-03-07 is until then, 2025-03-06/.. since then.';
  const folded = withoutNames(fold(text).text)
    .replace(/["']/g, '')
    .replace(/ +/g, ' ')
    .replace(/ ?([/,]) ?/g, '$1')
    // One month by both of its Arabic names.
    .replace(/\b(m\d\d) ?(?:\/\1\b|\( ?\1 ?\))/g, '$1')
    .replace(/^[ ,]+|[ ,;]+$|(?<=\d)\.$/g, '');
  for (const rule of [ofDayAndMonth, ofReversedSpan, ofBound, ofCentury, ofMeant, ofCalendar]) {
    const fix = rule(folded);
    if (fix) return fix;
  }
  return general;
}

function askWhetherDates(...dates: (string | undefined)[]): string | undefined {
  const known = [...new Set(dates)].filter((date) => date !== undefined && parseEdtf(date));
  return known.length > 0 && known.length === new Set(dates).size
    ? `Did you mean ${known.map((date) => `"${date}"`).join(' or ')}?`
    : undefined;
}

const two = (number: string | number) => String(number).padStart(2, '0');

/** 13.5.2001 has one reading, 6/3/2025 two. */
function ofDayAndMonth(text: string): string | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[./ -]+(\d{1,2}|m\d\d)[./ -]+(\d{4}|\d{2})$/.exec(text) ?? [];
  if (!year) return undefined;
  if (year.length === 2 && second.startsWith('m'))
    return `Write the year with four digits. ${general}`;
  if (year.length === 2)
    return `Write the year with four digits and first, then the month, then the day: which of "${text}" is which cannot be told.`;
  const readings = [
    `${year}-${two(second)}-${two(first)}`,
    `${year}-${two(first)}-${two(second)}`,
  ].filter((date) => parseEdtf(date));
  const question = askWhetherDates(...readings);
  if (!question) return undefined;
  return new Set(readings).size < 2
    ? question
    : `${question} Whether "${text}" begins with the day or the month cannot be told.`;
}

function ofReversedSpan(text: string): string | undefined {
  const [, from, to] = /^([^/]+)\/([^/]+)$/.exec(text) ?? [];
  const turned = `${to}/${from}`;
  return !parseEdtf(text) && parseEdtf(turned)
    ? `The span ends before it begins. Did you mean "${turned}"?`
    : undefined;
}

const bounds = {
  before: /^(?:some ?time )?(?:before|prior to|earlier than|قبل) (.+)$/,
  after: /^(?:some ?time )?(?:after|later than|بعد) (.+)$/,
  since: /^(?:ever )?(?:since|starting(?: from| on)?|beginning(?: in| on)?|منذ) (.+)$/,
  onwards: /^(?:from )?(.+?) ?(?:[–-]|onwards?|and later|and after|فصاعدا|و ?ما بعد)$/,
  present:
    /^(?:from |من )?(.+?) ?(?: to | until |-|–|\/| الي | حتي )(?: ?(?:present|the present|now|today|ongoing|date|الان|اليوم))$/,
  until: /^(?:as (?:of|at)|until|till|up to|by|no later than|to|through|حتي|لغايه) (.+)$/,
};

/** "before 1945", "since December 2024": an interval that is open at one end. */
function ofBound(text: string): string | undefined {
  const match = (bound: keyof typeof bounds) => dateIn(bounds[bound].exec(text)?.[1] ?? '');
  const before = match('before');
  const after = match('after');
  if (before || after) {
    const said = before ?? after ?? '';
    const next = neighbour(said, before ? 'before' : 'after');
    const [strict, loose] = before
      ? [`../${next ?? said}`, `../${said}`]
      : [`${next ?? said}/..`, `${said}/..`];
    const question = askWhetherDates(strict);
    return question && strict !== loose
      ? `${question} Both ends of a span belong to it; if ${said} itself may be meant, write "${loose}".`
      : question;
  }
  const from = match('since') ?? match('present') ?? match('onwards');
  if (from) return askWhetherDates(`${from}/..`);
  const until = match('until');
  return until && askWhetherDates(`../${until}`);
}

/** The year, month or day before or after one. */
function neighbour(date: string, side: 'before' | 'after'): string | undefined {
  const point = parseEdtf(date)?.ends[0];
  const length = { year: 4, month: 7, day: 10 }[point?.precision as 'year'];
  if (!point || !length || !/^[\d-]+$/.test(date)) return undefined;
  const time = side === 'after' ? point.latest + 1 : point.earliest - 1;
  return new Date(time).toISOString().slice(0, length);
}

/** The 1940s are a decade, the 1800s may be a century, the 19th century is one. */
function ofCentury(text: string): string | undefined {
  const [, decade = ''] = /^(?:the )?(?:early |mid-? ?|late )?(\d{3})0 ?s$/.exec(text) ?? [];
  if (/0$/.test(decade)) return askWhetherDates(`${decade}X`, `${decade.slice(0, 2)}XX`);
  const [, century = ''] = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/.exec(text) ?? [];
  return century ? askWhetherDates(`${two(Number(century) - 1)}XX`) : undefined;
}

function ofMeant(text: string): string | undefined {
  const meant = dateIn(text) ?? spanIn(text);
  const question = meant && (askWhetherDates(meant) ?? ofReversedSpan(meant));
  if (!question) return undefined;
  if (part.test(text))
    return `${question} EDTF has no early, middle or late; days that are known make a span.`;
  const hasNoZone = /T[\d:]+$/.test(meant);
  return hasNoZone
    ? `${question} Where the time zone is known, put it behind: Z or +03:00.`
    : question;
}

function ofCalendar(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?\b/.exec(text) ?? [];
  if (year !== undefined && !parseEdtf(`${year}-${month}`))
    return `There is no month ${month}. ${general}`;
  if (day !== undefined && !parseEdtf(`${year}-${month}-${day}`))
    return `There is no day ${day} in ${year}-${month}. ${general}`;
  if (/^(?:\d{1,2} )?m\d\d(?: \d{1,2})?$/.test(text.trim()))
    return `Write the year too. ${general}`;
  return undefined;
}

const about =
  /^(?:on or about|about|around|circa|ca?\.?|approximately|approx\.?|roughly|~|نحو|حوالي|قرابه) ?(?=[\dms])/;
const perhaps = /^(?:possibly|perhaps|maybe|probably|\?) ?(?=[\dms])/;
/** EDTF has no word for a part of a day, a month or a year: the whole is the most that can be written. */
const part =
  /^(?:in |on |at )?(?:the )?(?:very )?(?:early|mid|middle|late|start|beginning|end|night|evening|morning|afternoon|dawn|اوائل|مطلع|بدايه|منتصف|اواخر|نهايه|ليله|مساء|صباح|فجر)[- ](?:in |on |of )?(?:the )?/;

/** One date in EDTF, from folded text; undefined where it is none, or a span. */
function dateIn(text: string): string | undefined {
  const trimmed = text.trim().replace(/^(?:on(?! or )|in|في|يوم|عام|سنه) /, '');
  if (about.test(trimmed)) return qualified(trimmed.replace(about, ''), '~');
  if (perhaps.test(trimmed)) return qualified(trimmed.replace(perhaps, ''), '?');
  const [, asked] = /^(.+?) ?\(\?\)$/.exec(trimmed) ?? [];
  if (asked) return qualified(asked, '?');
  const plain = trimmed.replace(part, '');
  const timed = timedIn(plain);
  if (timed) return timed;
  const [, decade] = /^(?:the )?(\d{3})(?:0 ?s|x|\?)$/.exec(plain) ?? [];
  if (decade) return valid(`${decade}X`);
  const [, digits] =
    /^(\d{2}(?:xx|\?\?)|\d{4}-\d{2}-(?:xx|\?\?)|\d{4}-(?:xx|\?\?))$/.exec(plain) ?? [];
  if (digits) return valid(digits.replace(/[x?]/g, 'X'));
  const parts = partsIn(plain);
  return parts?.year === undefined ? undefined : written(parts);
}

function qualified(text: string, sign: string): string | undefined {
  const date = dateIn(text) ?? spanIn(text);
  return date && valid(date.replace(/(?=\/)|$/g, sign));
}

function valid(date: string): string | undefined {
  return parseEdtf(date) ? date : undefined;
}

interface DateParts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

const forms: [RegExp, readonly (keyof DateParts)[]][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{4})(\d{2})(\d{2})$/, ['year', 'month', 'day']],
  [/^(\d{4})[-/.](\d{1,2})$/, ['year', 'month']],
  [/^(\d{1,2})[-/](\d{4})$/, ['month', 'year']],
  [/^(\d{4})$/, ['year']],
  [
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[- /.]*m(\d\d)[- /.,]*(\d{4})$/,
    ['day', 'month', 'year'],
  ],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[- /.]*m(\d\d)$/, ['day', 'month']],
  [/^m(\d\d)[- /.]*(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})$/, ['month', 'day', 'year']],
  [/^m(\d\d)[- /.]*(\d{1,2})(?:st|nd|rd|th)?$/, ['month', 'day']],
  [/^[ms](\d\d)(?: of)?[- /.,]*(\d{4})$/, ['month', 'year']],
  [/^m(\d\d)$/, ['month']],
  [/^(\d{4})[- /.,]*[ms](\d\d)$/, ['year', 'month']],
  [/^(\d{4})[- /.,]*m(\d\d)[- /.,]*(\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})$/, ['day', 'year']],
  [/^(\d{1,2})(?:st|nd|rd|th)?$/, ['day']],
];

function partsIn(text: string): DateParts | undefined {
  const plain = text
    .trim()
    .replace(/^(?:the )/, '')
    .replace(/,$/, '');
  for (const [form, keys] of forms) {
    const found = form.exec(plain)?.slice(1);
    if (found) return Object.fromEntries(keys.map((key, index) => [key, found[index]]));
  }
  return undefined;
}

/** The date of its parts; a month or day 00 is one that is not known. */
function written({ year, month, day }: DateParts): string | undefined {
  if (day !== undefined && month === undefined) return undefined;
  const known = [year, ...[month, day].filter((part) => part !== undefined).map(two)];
  while (known.at(-1) === '00') known.pop();
  return valid(known.join('-'));
}

/** A date with a time of day behind or before it. */
function timedIn(text: string): string | undefined {
  const clock = String.raw`(\d{1,2})(?::(\d{2})(?::(\d{2}))?)? ?(a\.?m\.?|p\.?m\.?)?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?`;
  const [, day = '', ...after] = new RegExp(`^(.+?)(?:t|,| at | )+${clock}$`).exec(text) ?? [];
  const [hours = '', minutes = '00', seconds = '00', half = '', zone = ''] = after;
  if (after[1] === undefined && !half) return undefined;
  const date = dateIn(day);
  if (date?.length !== 10) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hours);
  const offset = /^[zug]/.test(zone) ? 'Z' : zone.replace(/(\d{2})(\d{2})$/, '$1:$2');
  return valid(`${date}T${two(hour)}:${minutes}:${seconds}${offset}`);
}

/** A span in EDTF, what one end leaves out taken from the other: 6–7 March 2025, 1917-18. */
function spanIn(text: string): string | undefined {
  const plain = text
    .replace(/^(?:from|between|from between|ما بين|بين|من|the) /, '')
    .replace(/^(?:night|nights|week|weekend) of (?:the )?/, '');
  const [, century, from = '', to = ''] = /^(\d{2})(\d{2})[-–/](\d{2})$/.exec(plain) ?? [];
  if (century)
    return Number(to) > Number(from) ? valid(`${century}${from}/${century}${to}`) : undefined;
  const separator =
    / ?(?:–|\/| to | - | and | or | until | till | through | الي | حتي | و | او |-(?! (?!m))| و(?=\d))\s?/g;
  for (const { 0: between, index } of plain.matchAll(separator)) {
    const [left, right] = [plain.slice(0, index), plain.slice(index + between.length)];
    const span = spanOf(left, right);
    if (span) return span;
  }
  return undefined;
}

function spanOf(left: string, right: string): string | undefined {
  const [first, last] = [dateIn(left), dateIn(right)];
  if (first && last) return `${first}/${last}`;
  const [start, end] = [partsIn(left), partsIn(right)];
  if (!start || !end) return undefined;
  const year = start.year ?? end.year;
  const months = [start.month ?? end.month, end.month ?? start.month];
  // "March 6 to April": an end without a day is a month only where the other is one too.
  const [from, to] = [start, end].map((part, index) =>
    written({ year: part.year ?? year, month: months[index], day: part.day }),
  );
  return from && to && from.length === to.length ? `${from}/${to}` : undefined;
}
