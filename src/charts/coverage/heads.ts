import { keyOf, type Actor, type Figure, type Incident } from '../../casebook/entry.ts';
import type { SubjectStatements, Subject } from '../../tally/coverage.ts';
import type { Link } from '../chart.ts';
import type { FaceName } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';

/** The head of a row or a column: lines of text in which each record is a link. */
export interface Head {
  /** The same for heads that belong together, which share it. */
  group?: { key: string; text: string; link: Link };
  text: string;
  face: FaceName;
  link?: Link;
}

/** The head of a speaker's row. */
export function speakerHead(say: Say, asserter: Actor | Figure): Head {
  return { text: say.name(asserter), face: 'label', link: say.to(asserter) };
}

/** The head of a column: the incidents that it is about, and their groups. */
export function subjectHead(say: Say, subject: Subject): Head {
  const { incidents } = subject;
  const text = incidentsText(say, incidents);
  const [first] = incidents;
  const key = incidents.map(({ id }) => id).join('+');
  return {
    text: groupsText(say, subject),
    face: 'note',
    group: first && { key, text, link: { to: keyOf(first), label: text } },
  };
}

/** The incidents of a subject by their titles. */
export function incidentsText(say: Say, incidents: readonly Incident[]): string {
  return say.list(incidents.map(say.name));
}

/** The groups of a subject by their names. */
export function groupsText(say: Say, { groups }: Subject): string {
  return groups.length === 0 ? say.t.common.everyone : say.list(groups.map(say.group));
}

/** The last word of a speaker about a subject that still stands, or the last one that does not. */
export function lastOf(said: readonly SubjectStatements[]): SubjectStatements | undefined {
  return said.find(({ standing }) => standing.state === 'current') ?? said[0];
}

/** The link of what a speaker said of a subject to the claim that it shows. */
export function linkOf(say: Say, { statement, count }: SubjectStatements, subject: Subject): Link {
  const { charts, common } = say.t;
  const { claim, outcome } = statement;
  const people = say.people(count, outcome);
  return {
    to: keyOf(claim),
    label: charts.sentence(
      say.speaker(statement),
      say.said(claim.data.claimed),
      subject.groups.length > 0 ? common.aside(people, groupsText(say, subject)) : people,
      incidentsText(say, subject.incidents),
      say.date(claim.data.covers.occurred),
    ),
  };
}
