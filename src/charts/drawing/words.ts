import { keyOf, type AnyEntry, type RecordKey } from '../../casebook/entry.ts';
import { asserterOf, recordOf, type Casebook } from '../../casebook/link.ts';
import { namesIn, titleOf } from '../../casebook/title.ts';
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
import { groupNamed, named, plainText } from '../../sentences/pieces.ts';
import { extremesOf } from '../../tally/answer.ts';
import type { Statement } from '../../tally/statement.ts';
import { cut, widthOf, type Face, type Fitted } from './text.ts';

/** What a casebook's records, dates and numbers are called in a locale. */
export type Say = ReturnType<typeof wordsFor>;

/** So many claims are told one by one. */
const few = 6;

export function wordsFor(casebook: Casebook, locale: Locale) {
  const t = strings(locale);
  const { charts, common } = t;
  const names = new Map<AnyEntry, string>();

  /** A record by its name, fit to stand in a text of the locale. */
  const name = (record: AnyEntry): string => {
    const text = names.get(record) ?? named(casebook, record, locale).text;
    names.set(record, text);
    return text;
  };
  const date = (value: Parameters<typeof formatDate>[0]): string => formatDate(value, locale);
  /** When something was said: of several days one of them. */
  const said = (value: Parameters<typeof formatSaid>[0]): string => formatSaid(value, locale);
  const number = (value: number): string => formatNumber(value, locale);
  const count = (value: Count): string => formatCount(value, locale);
  const people = (value: Count, outcome: Outcome): string => formatPeople(value, outcome, locale);

  /** Who says it. */
  const speaker = ({ claim }: Statement): string => name(asserterOf(casebook, claim));
  /** A group of a breakdown: an actor or a place by its name, the rest in words. */
  const group = (population: Population): string =>
    plainText(groupNamed(casebook, population, locale));
  /** The incidents that a statement is about, by their titles. */
  const incidents = ({ claim }: Statement): string => {
    const titles = claim.data.covers.incidents.map((id) =>
      name(recordOf(casebook, 'incidents', id)),
    );
    return titles.length === 1 ? (titles[0] ?? '') : formatList(titles, locale);
  };
  /** How many people; where no number was given, with the source's own words for them. */
  const counted = ({ claim, count: value, outcome }: Statement): string =>
    value.kind === 'unspecified'
      ? common.aside(
          people(value, outcome),
          common.quoted(isolate(claim.data.evidence.phrase, locale)),
        )
      : people(value, outcome);

  /** The whole of a statement: who, when, how many, of whom, where and on which days. */
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

  /** What statements say, in a sentence or two: each of them, or how many and from which to which. */
  const all = (statements: readonly Statement[]): string => {
    if (statements.length === 0) return charts.describe.none;
    if (statements.length <= few)
      return charts.describe.claims(
        statements
          .map((one) =>
            charts.describe.claim(speaker(one), said(one.claim.data.claimed), counted(one)),
          )
          .reduce(charts.series),
      );
    const bounded = statements.filter((one) => isBounded(one.count)).length;
    const extremes = extremesOf(statements);
    const say = (one: Statement) => people(one.count, one.outcome);
    const { describe, inWords } = charts.claimsSideBySide;
    return [
      ...(extremes
        ? [describe(bounded, say(extremes.lowest.statement), say(extremes.highest.statement))]
        : []),
      ...(statements.length > bounded ? [inWords(statements.length - bounded)] : []),
    ].join(' ');
  };

  /**
   * A record's name in a width of pixels: the name itself, or the longest of its other names in the same
   * language that fits (such as an abbreviation), or the name cut.
   */
  const fit = (record: AnyEntry, width: number, face: Face): Fitted => {
    const { text, lang } = titleOf(casebook, record, locale);
    const full = isolate(text, locale);
    const size = (value: string) => widthOf(value, face.size, face.weight);
    if (size(full) <= width) return { text: full };
    const others = 'names' in record.data ? namesIn(record.data.names, lang) : [];
    const [short] = others
      .filter(({ value }) => size(value) <= width)
      .sort((a, b) => size(b.value) - size(a.value));
    return short ? { text: isolate(short.value, locale), full } : cut(full, width, face);
  };

  return {
    ...{ casebook, locale, t, name, date, said, number, count, people },
    ...{ speaker, group, incidents, sentence, all, fit },
    /** Milliseconds since 1970 UTC, as a day. */
    day: (ms: number): string => formatDay(ms, locale),
    /** The link of a mark to its claim, named by the whole sentence. */
    link: (statement: Statement): { to: RecordKey; label: string } => ({
      to: keyOf(statement.claim),
      label: sentence(statement),
    }),
  };
}

/** Whether a statement, shown with those about an incident, counts only people of parts of it. */
export function isOfPart({ claim }: Statement, incident: string): boolean {
  return claim.data.covers.incidents.some((id) => id !== incident);
}

/** What a record is called, fit to stand in a text of the locale. */
export function nameOf(casebook: Casebook, record: AnyEntry, locale: Locale): string {
  return named(casebook, record, locale).text;
}

/** Who says it. */
export function speakerOf(casebook: Casebook, statement: Statement, locale: Locale): string {
  return wordsFor(casebook, locale).speaker(statement);
}

/** What a group of a breakdown is called: an actor or a place by its name, the rest in words. */
export function groupName(casebook: Casebook, group: Population, locale: Locale): string {
  return wordsFor(casebook, locale).group(group);
}

/** The link of a mark to its claim, named by the whole sentence. */
export function linkTo(
  casebook: Casebook,
  statement: Statement,
  locale: Locale,
): { to: RecordKey; label: string } {
  return wordsFor(casebook, locale).link(statement);
}
