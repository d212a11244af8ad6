import {
  keyOf,
  type Actor,
  type Figure,
  type Incident,
  type RecordKey,
} from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { formatDate, formatSaid, formatPeople, strings, type Locale } from '../../i18n/index.ts';
import type { Said, Subject } from '../../tally/coverage.ts';
import type { FaceName } from '../drawing/text.ts';
import { groupName, nameOf, speakerOf } from '../drawing/words.ts';

/** The head of a row or a column: lines of text in which each record is a link. */
export interface Head {
  /** The same for heads that belong together, which share it. */
  group?: { key: string; text: string; link: Link };
  text: string;
  face: FaceName;
  link?: Link;
}

export type Link = { to: RecordKey; label: string };

/** The head of a speaker's row. */
export function speakerHead(casebook: Casebook, asserter: Actor | Figure, locale: Locale): Head {
  const text = nameOf(casebook, asserter, locale);
  return { text, face: 'label', link: { to: keyOf(asserter), label: text } };
}

/** The head of a column: the incidents that it is about, and their groups. */
export function subjectHead(casebook: Casebook, subject: Subject, locale: Locale): Head {
  const { incidents } = subject;
  const text = incidentsText(casebook, incidents, locale);
  const [first] = incidents;
  const key = incidents.map(({ id }) => id).join('+');
  return {
    text: groupsText(casebook, subject, locale),
    face: 'note',
    ...(first ? { group: { key, text, link: { to: keyOf(first), label: text } } } : {}),
  };
}

/** The incidents of a subject by their titles. */
export function incidentsText(
  casebook: Casebook,
  incidents: readonly Incident[],
  locale: Locale,
): string {
  return incidents
    .map((incident) => nameOf(casebook, incident, locale))
    .reduce(strings(locale).charts.series);
}

/** The groups of a subject by their names. */
export function groupsText(casebook: Casebook, { groups }: Subject, locale: Locale): string {
  const { charts, common } = strings(locale);
  if (groups.length === 0) return common.everyone;
  return groups.map((group) => groupName(casebook, group, locale)).reduce(charts.series);
}

/** The last word of a speaker about a subject that still stands, or the last one that does not. */
export function lastOf(said: readonly Said[]): Said | undefined {
  return said.find(({ standing }) => standing.state === 'current') ?? said[0];
}

/** The link of what a speaker said of a subject to the claim that it shows. */
export function linkOf(
  casebook: Casebook,
  { statement, count }: Said,
  subject: Subject,
  locale: Locale,
): Link {
  const { charts, common } = strings(locale);
  const { claim, outcome } = statement;
  const people = formatPeople(count, outcome, locale);
  const whom = groupsText(casebook, subject, locale);
  return {
    to: keyOf(claim),
    label: charts.sentence(
      speakerOf(casebook, statement, locale),
      formatSaid(claim.data.claimed, locale),
      subject.groups.length > 0 ? common.aside(people, whom) : people,
      incidentsText(casebook, subject.incidents, locale),
      formatDate(claim.data.covers.occurred, locale),
    ),
  };
}
