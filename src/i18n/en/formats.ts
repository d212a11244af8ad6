import type { SingleOutcome } from '../../schemas/outcome.ts';
import { formatList } from '../list.ts';
import { plural } from '../number.ts';
import { numbered } from './plural.ts';

/** "1 person killed", "4 people killed": how people of one outcome are counted. */
function counted(outcome: string) {
  const people = numbered(`# person ${outcome}`, `# people ${outcome}`);
  return {
    exact: people,
    /** Behind "more than" and its like. */
    after: people,
    /** At the end of a range. */
    upper: (n: number) => plural('en', n, { other: `# people ${outcome}` }),
    /** Behind a wording as it was written, which brings its own number. */
    noun: numbered(`person ${outcome}`, `people ${outcome}`),
    /** Behind "dozens of". */
    crowd: `people ${outcome}`,
    /** Behind "several". */
    some: `people ${outcome}`,
    unspecified: `people ${outcome}, a number not given`,
  };
}

/** A count in the words of its source. `n` is the number, finished. */
export const counts = {
  at_least: (n: string) => `at least ${n}`,
  more_than: (n: string) => `more than ${n}`,
  up_to: (n: string) => `up to ${n}`,
  fewer_than: (n: string) => `fewer than ${n}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  about: (n: string) => `about ${n}`,
  aboutRange: (low: string, high: string) => `about ${low} to ${high}`,
  several: 'several',
  'a few': 'a few',
  'a dozen or so': 'a dozen or so',
  dozens: 'dozens',
  scores: 'scores',
  hundreds: 'hundreds',
  thousands: 'thousands',
  'tens of thousands': 'tens of thousands',
  'hundreds of thousands': 'hundreds of thousands',
  millions: 'millions',
  unspecified: 'a number not given',
  /** "dozens of people", and "several people", "several hundred people". */
  crowd: (word: string, people: string, _some: string) =>
    `${word}${/(?:s|handful)$/i.test(word) ? ' of' : ''} ${people}`,
  /** Bounds, as numbers. */
  orMore: (n: string) => `${n} or more`,
  between: (low: string, high: string) => `${low}–${high}`,
};

export const people = {
  killed: counted('killed'),
  injured: counted('injured'),
  missing: counted('missing'),
  captured: counted('captured'),
  detained: counted('detained'),
  displaced: counted('displaced'),
};

/** Of several outcomes that one number counts together. */
export const peopleOfSeveral = (parts: readonly SingleOutcome[]) =>
  counted(formatList(parts, 'en', 'or'));

const between = (from: string, to: string) => `between ${from} and ${to}`;

export const dates = {
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `no later than ${date}`,
  endNotKnown: (date: string) => `from ${date}, end not known`,
  beginningNotKnown: (date: string) => `no later than ${date}, beginning not known`,
  /** From "28 February" to "3 March 2025". */
  span: (from: string, to: string) => `${from} – ${to}`,
  /** From "6" to "7 March 2025": one word on the left. */
  shortSpan: (from: string, to: string) => `${from}–${to}`,
  years: (first: string, last: string) => `${first}–${last}`,
  /** The same three, of something that happened once in the time. */
  saidBetween: { span: between, shortSpan: between, years: between },
  /** From its first to its last year. */
  decade: (first: string, _last: string) => `${first}s`,
  beforeChrist: (year: string) => `${year} BC`,
  season: {
    21: (year: string) => `spring ${year}`,
    22: (year: string) => `summer ${year}`,
    23: (year: string) => `autumn ${year}`,
    24: (year: string) => `winter ${year}`,
  },
  at: (date: string, time: string) => `${date}, ${time}`,
  universalTime: (time: string) => `${time} UTC`,
  offsetTime: (time: string, offset: string) => `${time} (UTC${offset})`,
  zonelessTime: (time: string) => `${time} (time zone not given)`,
  known: {
    time: 'known to the minute',
    day: 'known to the day',
    month: 'known to the month',
    season: 'known to the season',
    year: 'known to the year',
    decade: 'known to the decade',
    century: 'known to the century',
    twoDays: 'two days; on which of them, or on both, is not known',
    days: numbered('within # day', 'within a span of # days'),
    months: numbered('within # month', 'within a span of # months'),
    years: numbered('within # year', 'within a span of # years'),
    since: 'the beginning is known, no end is given',
    until: 'no beginning is given',
    approximate: 'approximate',
    uncertain: 'uncertain',
    and: (precision: string, qualifier: string) => `${precision}, ${qualifier}`,
  },
};
