import {
  keyOf,
  splitKey,
  type AnyEntry,
  type Incident,
  type RecordKey,
} from '../../casebook/entry.ts';
import { asserterOf, recordOf, type Casebook } from '../../casebook/link.ts';
import { memoize } from '../../casebook/memoize.ts';
import { namesInLanguage, titleOf } from '../../casebook/title.ts';
import {
  formatCount,
  formatDate,
  formatDay,
  formatList,
  formatNumber,
  formatPeople,
  formatSaid,
  isolate,
  strings,
  type Locale,
} from '../../i18n/index.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { Population } from '../../schemas/measure.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { briefText, leadNumbers } from '../../sentences/in-brief.ts';
import {
  groupNamed,
  named,
  plainText,
  speakerInShort,
  type Named,
  type Told,
} from '../../sentences/pieces.ts';
import { extremesOf } from '../../tally/answer.ts';
import type { Statement } from '../../tally/statement.ts';
import type { Link } from '../chart.ts';
import { cut, widthOf, type Face, type Fitted } from './text.ts';

/** What a casebook's records, statements, dates and numbers are called in a locale. */
export type Say = ReturnType<typeof wordsFor>;

export const wordsFor = memoize((casebook: Casebook, locale: Locale) => {
  const words = plainWords(casebook, locale);
  return { ...words, ...statementWords(words) };
});

type PlainWords = ReturnType<typeof plainWords>;

const namedByKey = memoize((casebook: Casebook, key: RecordKey, locale: Locale): Named => {
  const [collection, id] = splitKey(key);
  return named(casebook, recordOf(casebook, collection, id) as AnyEntry, locale);
}, 'namedByKey');

const shortById = memoize(
  (casebook: Casebook, id: string, locale: Locale): Named => speakerInShort(casebook, id, locale),
  'shortById',
);

/** Names of records, and dates and numbers in words. */
function plainWords(casebook: Casebook, locale: Locale) {
  const t = strings(locale);
  const { series, others } = t.charts;
  const namedOnce = (record: AnyEntry): Named => namedByKey(casebook, keyOf(record), locale);
  const name = (record: AnyEntry): string => namedOnce(record).text;
  const short = (id: string): Named => shortById(casebook, id, locale);
  const groupTold = (population: Population): Told => groupNamed(casebook, population, locale);
  return {
    ...{ casebook, locale, t },
    /** A record by its name, fit to stand in a text of the locale. */
    name,
    /** The same for a sentence in which it is linked. */
    named: namedOnce,
    /** The link of a mark to a record, by its name. */
    to: (record: AnyEntry): Link => ({ to: keyOf(record), label: name(record) }),
    /** An actor or a figure by its id, by the shortest of its names. */
    short,
    fit: (record: AnyEntry, width: number, face: Face): Fitted =>
      fitName(titleOf(casebook, record, locale), record, locale, { width, face }),
    /** A group of a breakdown: an actor or a place by its name, the rest in words. */
    groupTold,
    group: (population: Population): string => plainText(groupTold(population)),
    date: (value: Parameters<typeof formatDate>[0]): string => formatDate(value, locale),
    /** When something was said: of several days one of them. */
    said: (value: Parameters<typeof formatSaid>[0]): string => formatSaid(value, locale),
    /** Milliseconds since 1970 UTC, as a day. */
    day: (ms: number): string => formatDay(ms, locale),
    number: (value: number): string => formatNumber(value, locale),
    count: (value: Count): string => formatCount(value, locale),
    people: (value: Count, outcome: Outcome): string => formatPeople(value, outcome, locale),
    /** The numbers given of the outcome that leads in an incident, each with whose it is. */
    numbers: (incident: Incident): string[] =>
      leadNumbers(casebook, incident, locale).map((brief) => briefText(brief, locale)),
    /** Texts one after the other, or the first `most` and how many more there are. */
    list: (texts: readonly string[], most = Infinity): string => {
      const rest = texts.length - most;
      return (rest > 0 ? [...texts.slice(0, most), others(rest)] : texts).reduce(series);
    },
  };
}

/** What is said of statements: by whom, when, how many, of whom, where and on which days. */
function statementWords(words: PlainWords) {
  const { casebook, locale, t, name, date, said, people, group } = words;
  const { charts, common } = t;
  const speaker = ({ claim }: Statement): string => name(asserterOf(casebook, claim));
  const incidents = ({ claim }: Statement): string => {
    const titles = claim.data.covers.incidents.map((id) =>
      name(recordOf(casebook, 'incidents', id)),
    );
    return titles.length === 1 ? (titles[0] ?? '') : formatList(titles, locale);
  };
  /** How many people; where no number was given, with the source's own words for them. */
  const counted = ({ claim, count, outcome }: Statement): string => {
    const text = people(count, outcome);
    const phrase = isolate(claim.data.evidence.phrase, locale);
    return count.kind === 'unspecified' ? common.aside(text, common.quoted(phrase)) : text;
  };
  const sentence = (statement: Statement): string => {
    const { claimed, covers } = statement.claim.data;
    const { population } = statement;
    return charts.sentence(
      speaker(statement),
      said(claimed),
      population ? common.aside(counted(statement), group(population)) : counted(statement),
      incidents(statement),
      date(covers.occurred),
    );
  };
  return {
    /** Who says it. */
    speaker,
    /** The incidents that a statement is about, by their titles. */
    incidents,
    /** The whole of a statement. */
    sentence,
    /** The link of a mark to its claim, named by the whole sentence. */
    link: (statement: Statement): Link => ({
      to: keyOf(statement.claim),
      label: sentence(statement),
    }),
    /** What statements say, in a sentence or two: each of them, or how many and from which to which. */
    all: (statements: readonly Statement[]): string =>
      statements.length > few
        ? rangeOf(words, statements)
        : statements.length === 0
          ? charts.describe.none
          : charts.describe.claims(
              words.list(
                statements.map((one) =>
                  charts.describe.claim(speaker(one), said(one.claim.data.claimed), counted(one)),
                ),
              ),
            ),
  };
}

/** So many claims are told one by one. */
const few = 6;

/** How many of many statements have a number, from which to which, and how many have none. */
function rangeOf({ t, people }: PlainWords, statements: readonly Statement[]): string {
  const bounded = statements.filter((one) => isBounded(one.count)).length;
  const extremes = extremesOf(statements);
  const tell = (one: Statement) => people(one.count, one.outcome);
  const { describe, inWords } = t.charts.claimsSideBySide;
  return [
    ...(extremes
      ? [describe(bounded, tell(extremes.lowest.statement), tell(extremes.highest.statement))]
      : []),
    ...(statements.length > bounded ? [inWords(statements.length - bounded)] : []),
  ].join(' ');
}

/**
 * A record's title in a width of pixels: the title itself, or the longest of its other names in the same
 * language that fits (such as an abbreviation), or the title cut.
 */
function fitName(
  { text, lang }: ReturnType<typeof titleOf>,
  record: AnyEntry,
  locale: Locale,
  { width, face }: { width: number; face: Face },
): Fitted {
  const full = isolate(text, locale);
  if (widthOf(full, face) <= width) return { text: full };
  const others = 'names' in record.data ? namesInLanguage(record.data.names, lang) : [];
  const [short] = others
    .filter(({ value }) => widthOf(value, face) <= width)
    .sort((a, b) => widthOf(b.value, face) - widthOf(a.value, face));
  return short ? { text: isolate(short.value, locale), full } : cut(full, width, face);
}
/** Whether a statement, shown with those about an incident, counts only people of parts of it. */
export function isOfPart({ claim }: Statement, incident: string): boolean {
  return claim.data.covers.incidents.some((id) => id !== incident);
}
