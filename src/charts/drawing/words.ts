import { keyOf, type AnyEntry, type RecordKey } from '../../casebook/entry.ts';
import { asserterOf, recordOf, type Casebook } from '../../casebook/link.ts';
import { titleOf } from '../../casebook/title.ts';
import {
  formatDate,
  formatSaid,
  formatList,
  formatPeople,
  isolate,
  strings,
  type Locale,
} from '../../i18n/index.ts';
import { isBounded } from '../../schemas/count.ts';
import type { Population } from '../../schemas/measure.ts';
import { groupNamed, named, plainText } from '../../sentences/pieces.ts';
import { extremesOf } from '../../tally/answer.ts';
import type { Statement } from '../../tally/statement.ts';
import { cut, widthOf, type Face, type Fitted } from './text.ts';

/** What a record is called, fit to stand in a text of the locale. */
export function nameOf(casebook: Casebook, record: AnyEntry, locale: Locale): string {
  return named(casebook, record, locale).text;
}

/** Who says it. */
export function speakerOf(casebook: Casebook, { claim }: Statement, locale: Locale): string {
  return nameOf(casebook, asserterOf(casebook, claim), locale);
}

/** What a group of a breakdown is called: an actor or a place by its name, the rest in words. */
export function groupName(casebook: Casebook, group: Population, locale: Locale): string {
  return plainText(groupNamed(casebook, group, locale));
}

/**
 * A record's name in a width of pixels: the name itself, or the longest of its other names in the same
 * language that fits (such as an abbreviation), or the name cut.
 */
export function fitName(
  casebook: Casebook,
  record: AnyEntry,
  width: number,
  face: Face,
  locale: Locale,
): Fitted {
  const { text, lang } = titleOf(casebook, record, locale);
  const full = isolate(text, locale);
  const size = (name: string) => widthOf(name, face.size, face.weight);
  if (size(full) <= width) return { text: full };
  const others = 'names' in record.data ? record.data.names : [];
  const [short] = others
    .filter((name) => name.lang === lang && size(name.value) <= width)
    .sort((a, b) => size(b.value) - size(a.value));
  return short ? { text: isolate(short.value, locale), full } : cut(full, width, face);
}

/** The incidents that a statement is about, by their titles. */
export function incidentsOf(casebook: Casebook, { claim }: Statement, locale: Locale): string {
  const titles = claim.data.covers.incidents.map((id) =>
    nameOf(casebook, recordOf(casebook, 'incidents', id), locale),
  );
  return titles.length === 1 ? (titles[0] ?? '') : formatList(titles, locale);
}

/** Whether a statement, shown with those about an incident, counts only people of parts of it. */
export function isOfPart({ claim }: Statement, incident: string): boolean {
  return claim.data.covers.incidents.some((id) => id !== incident);
}

/** How many people; where no number was given, with the source's own words for them. */
function peopleOf({ claim, count, outcome }: Statement, locale: Locale): string {
  const people = formatPeople(count, outcome, locale);
  if (count.kind !== 'unspecified') return people;
  const { aside, quoted } = strings(locale).common;
  return aside(people, quoted(isolate(claim.data.evidence.phrase, locale)));
}

/** The whole of a statement as one sentence: who, when, how many, of whom, where and on which days. */
export function sentenceOf(casebook: Casebook, statement: Statement, locale: Locale): string {
  const { claim, population } = statement;
  const { charts, common } = strings(locale);
  const people = peopleOf(statement, locale);
  return charts.sentence(
    speakerOf(casebook, statement, locale),
    formatSaid(claim.data.claimed, locale),
    population ? common.aside(people, groupName(casebook, population, locale)) : people,
    incidentsOf(casebook, statement, locale),
    formatDate(claim.data.covers.occurred, locale),
  );
}

/** The link of a mark to its claim, named by the whole sentence. */
export function linkTo(
  casebook: Casebook,
  statement: Statement,
  locale: Locale,
): { to: RecordKey; label: string } {
  return { to: keyOf(statement.claim), label: sentenceOf(casebook, statement, locale) };
}

/** So many claims are told one by one. */
const few = 6;

/** What statements say, in a sentence or two: each of them, or how many and from which to which. */
export function describeStatements(
  casebook: Casebook,
  statements: readonly Statement[],
  locale: Locale,
): string {
  const { charts } = strings(locale);
  if (statements.length === 0) return charts.describe.none;
  if (statements.length <= few)
    return charts.describe.claims(
      statements
        .map((statement) =>
          charts.describe.claim(
            speakerOf(casebook, statement, locale),
            formatSaid(statement.claim.data.claimed, locale),
            peopleOf(statement, locale),
          ),
        )
        .reduce(charts.series),
    );
  const bounded = statements.filter(({ count }) => isBounded(count)).length;
  const extremes = extremesOf(statements);
  const say = ({ count, outcome }: Statement) => formatPeople(count, outcome, locale);
  return [
    ...(extremes
      ? [
          charts.claimsSideBySide.describe(
            bounded,
            say(extremes.lowest.statement),
            say(extremes.highest.statement),
          ),
        ]
      : []),
    ...(statements.length > bounded
      ? [charts.claimsSideBySide.inWords(statements.length - bounded)]
      : []),
  ].join(' ');
}
