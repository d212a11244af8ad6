import { min } from 'd3';
import type { Actor, Figure, Incident } from '../casebook/entry.ts';
import {
  asserterOf,
  compareIncidents,
  descendantsOf,
  type LinkedRecords,
} from '../casebook/link.ts';
import type { Count } from '../schemas/count.ts';
import type { Population } from '../schemas/measure.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { standingOf, statementsNaming, type StatementStatus, type Statement } from './statement.ts';

/** The people that a number can be about: those of some incidents, all of them or a group. */
export interface Subject {
  /** In order of time; nearly always one. */
  incidents: Incident[];
  /** Empty means everyone; two when a claim about one group breaks it down again. */
  groups: Population[];
}

/** One number about a subject: a claim's own, or that of a part of its breakdown. */
export interface SubjectStatements {
  statement: Statement;
  count: Count;
  standing: StatementStatus;
}

/** The table of asserters and subjects with claims, for an incident with its parts and one outcome. */
export interface Coverage {
  /** The incident's id. */
  incident: string;
  outcome: Outcome;
  /** Everybody who said anything about any of it, in the order in which they first did. */
  asserters: (Actor | Figure)[];
  /** All that anybody said anything about: from the whole down to its parts, everyone before the groups. */
  subjects: Subject[];
  /** An asserter's statements about one of the subjects, the last first. Empty is "no claim", which is not zero. */
  said(asserter: Actor | Figure, subject: Subject): readonly SubjectStatements[];
  /** Incidents about which, and about whose parts, nobody said anything, in order of time. */
  silent: Incident[];
}

/** Collects who made a claim about which part of an incident and which group of people. */
export function coverageOf(casebook: LinkedRecords, incident: string, outcome: Outcome): Coverage {
  const order = new Map(descendantsOf(casebook, incident).map((id, index) => [id, index]));
  const asserters = new Map<string, Actor | Figure>();
  const subjects = new Map<string, Subject>();
  const cells = new Map<Subject, Map<string, SubjectStatements[]>>();
  for (const statement of statementsNaming(casebook, [...order.keys()], outcome)) {
    const { claim } = statement;
    if (!claim.data.covers.incidents.every((id) => order.has(id))) continue;
    const asserter = asserterOf(casebook, claim);
    asserters.set(asserter.id, asserter);
    for (const { groups, count } of numbersOf(statement)) {
      const named = { incidents: incidentsOf(casebook, statement), groups };
      const key = keyOf(named);
      const subject = subjects.get(key) ?? named;
      subjects.set(key, subject);
      const row = cells.get(subject) ?? new Map<string, SubjectStatements[]>();
      const standing = standingOf(casebook, statement);
      cells.set(
        subject,
        row.set(asserter.id, [{ statement, count, standing }, ...(row.get(asserter.id) ?? [])]),
      );
    }
  }
  const spokenOf = new Set<string>(
    [...subjects.values()].flatMap(({ incidents }) => incidents.map(({ id }) => id)),
  );
  return {
    incident,
    outcome,
    asserters: [...asserters.values()],
    subjects: inOrder([...subjects.values()], order),
    said: (asserter, subject) => cells.get(subject)?.get(asserter.id) ?? [],
    silent: [...order.keys()]
      .flatMap((id) => casebook.incidents.get(id) ?? [])
      .filter((one) => !descendantsOf(casebook, one.id).some((id) => spokenOf.has(id)))
      .sort(compareIncidents),
  };
}

/** The claim's own number, and each group of its breakdowns. */
function numbersOf({
  population,
  count,
  breakdown,
}: Statement): { groups: Population[]; count: Count }[] {
  const own = population ? [population] : [];
  return [
    { groups: own, count },
    ...breakdown.flatMap(({ by, parts }) =>
      parts.map(({ group, count }) => ({ groups: [...own, { by, group }], count })),
    ),
  ];
}

function incidentsOf(casebook: LinkedRecords, { claim }: Statement): Incident[] {
  return [...new Set(claim.data.covers.incidents)]
    .flatMap((id) => casebook.incidents.get(id) ?? [])
    .sort(compareIncidents);
}

function keyOf(subject: Subject): string {
  return `${subject.incidents.map(({ id }) => id).join('+')} ${groupKey(subject)}`;
}

function groupKey({ groups }: Subject): string {
  return groups.map(({ by, group }) => `${by}:${group}`).join('&');
}

/** By incident from the whole downwards; everyone first, then the groups as they were first named anywhere. */
function inOrder(subjects: readonly Subject[], order: ReadonlyMap<string, number>): Subject[] {
  const together = ({ incidents }: Subject) => incidents.map(({ id }) => id).join('+');
  const rank = ({ incidents }: Subject) => min(incidents, ({ id }) => order.get(id)) ?? Infinity;
  const firstTogether = firstNamed(subjects, together);
  const everyone: Subject = { incidents: [], groups: [] };
  const firstGroup = firstNamed([everyone, ...subjects], groupKey);
  return [...subjects].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.incidents.length - b.incidents.length ||
      firstTogether(a) - firstTogether(b) ||
      firstGroup(a) - firstGroup(b),
  );
}

/** Returns a function that gives the index of the first subject with the same key as its argument. */
function firstNamed(subjects: readonly Subject[], keyFor: (subject: Subject) => string) {
  const first = new Map<string, number>();
  for (const [index, subject] of subjects.entries())
    if (!first.has(keyFor(subject))) first.set(keyFor(subject), index);
  return (subject: Subject) => first.get(keyFor(subject)) ?? 0;
}
