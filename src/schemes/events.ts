import type { Actor, Incident, PlaceRecord, Source } from '../casebook/entry.ts';
import {
  ancestryOf,
  asserterOf,
  descendantsOf,
  recordOf,
  type Casebook,
} from '../casebook/link.ts';
import type { TypeOfViolence } from './sides.ts';
import { nameIn } from '../casebook/title.ts';
import { lineageOf } from '../casebook/whereabouts.ts';
import { componentsIn } from '../prose/tree.ts';
import { markOverlap, type Overlaps } from '../tally/overlap.ts';
import { selectApart } from '../tally/selection.ts';
import { daysOf, type Days } from './precision.ts';

/** Why an incident is not in a file of another scheme: a code to count by and a sentence to read. */
export interface LeftOut {
  incident: Incident;
  reason: LeftOutReason;
  because: string;
}

export const leftOutReasons = [
  'no-assessment',
  'not-about-deaths',
  'no-death',
  'no-event',
  'sides-unknown',
  'sides-unclear',
  'date-open',
  'date-too-wide',
  'place-unknown',
  'place-without-code',
  'part-exported',
  'may-overlap',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

type Assessment = NonNullable<Incident['data']['assessment']>;

/** An incident as an event of UCDP GED or ACLED: one time, one place, the sides. */
export interface DatasetEvent {
  incident: Incident;
  assessment: Assessment;
  days: Days;
  place: PlaceRecord;
  sideA: Actor[];
  sideB: Actor[];
}

/** Returns the facts that both schemes need of an incident, or the first reason why it cannot be an event. */
export function eventOf(casebook: Casebook, incident: Incident): DatasetEvent | LeftOut {
  const leftOut = (reason: LeftOutReason, because: string) => ({ incident, reason, because });
  const { assessment, occurred } = incident.data;
  if (!assessment)
    return leftOut(
      'no-assessment',
      'No editor has written an assessment, and none is made up from the claims.',
    );
  const days = daysOf(occurred);
  if (!days)
    return leftOut('date-open', `Its date (${occurred.edtf}) has no certain first and last day.`);
  const place = smallestPlaceOf(casebook, incident);
  if (!place)
    return leftOut(
      'place-unknown',
      incident.data.places.length === 0
        ? 'No place is recorded.'
        : 'No recorded place holds all the places that it names.',
    );
  const [sideA, sideB] = [
    sideOf(casebook, incident, 'side_a'),
    sideOf(casebook, incident, 'side_b'),
  ];
  if (sideA.length === 0)
    return leftOut('sides-unknown', 'No actor has the role side_a; sides are never guessed.');
  return { incident, assessment, days, place, sideA, sideB };
}

export function isLeftOut<Thing extends object>(thing: Thing | LeftOut): thing is LeftOut {
  return 'reason' in thing;
}

/** The actors whose role in an incident is exactly `side_a` or `side_b`, as they are listed. */
function sideOf(casebook: Casebook, incident: Incident, side: 'side_a' | 'side_b'): Actor[] {
  return incident.data.actors
    .filter(({ role }) => role === side)
    .map(({ actor }) => recordOf(casebook, 'actors', actor));
}

/** The place of an incident; of several the smallest recorded place that holds them all. */
export function smallestPlaceOf(casebook: Casebook, incident: Incident): PlaceRecord | undefined {
  const [first = [], ...others] = incident.data.places.map((id) =>
    lineageOf(casebook, recordOf(casebook, 'places', id)),
  );
  return first.find((place) => others.every((line) => line.includes(place)));
}

/** The name of the nearest place of a kind that the place of an event lies in, or is; null where there is none. */
export function nameWithin(casebook: Casebook, kind: PlaceRecord['data']['kind']) {
  return ({ place }: { place: PlaceRecord }) => {
    const area = lineageOf(casebook, place).find(({ data }) => data.kind === kind);
    return area ? englishName(area) : null;
  };
}

/** The English name of a record, or what comes nearest to one: the schemes are in English. */
export function englishName({ data: { names } }: Actor | PlaceRecord): string {
  return nameIn(names, 'en', names[0]?.lang ?? 'en').text;
}

/** The documents that tell of an incident: those of its claims and its parts' claims, and those its body cites; by date, then id. */
export function documentsOf(casebook: Casebook, incident: Incident): Source[] {
  const ids = new Set(claimsOf(casebook, incident).map(({ data }) => data.source));
  for (const { attributes } of componentsIn(incident.prose))
    if (attributes['source']) ids.add(attributes['source']);
  return [...ids]
    .map((id) => recordOf(casebook, 'sources', id))
    .sort(
      (a, b) =>
        (a.data.published.earliest ?? 0) - (b.data.published.earliest ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Whose numbers the claims about an incident and its parts are, each once, in the order in which they spoke. */
export function speakersOf(casebook: Casebook, incident: Incident): string[] {
  const names = claimsOf(casebook, incident).map(
    (claim) => nameIn(asserterOf(casebook, claim).data.names, 'en', 'en').text,
  );
  return [...new Set(names)];
}

function claimsOf(casebook: Casebook, incident: Incident) {
  return descendantsOf(casebook, incident.id).flatMap((id) => casebook.claimsAbout.get(id) ?? []);
}

/**
 * The events that may stand in one table, whose rows people add: of an incident and its parts the
 * parts, of incidents that may be about the same people the one with the larger best figure.
 */
export function disjointEvents<One extends DatasetEvent>(
  casebook: Casebook,
  events: readonly One[],
): { kept: One[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const byIncident = new Map<string, One>(events.map((event) => [event.incident.id, event]));
  const finest = events.filter(({ incident }) => {
    const parts = descendantsOf(casebook, incident.id).flatMap((id) =>
      id === incident.id ? [] : (byIncident.get(id) ?? []),
    );
    if (parts.length === 0) return true;
    leftOut.push({
      incident,
      reason: 'part-exported',
      because: `Its parts ${idsOf(parts)} are in the file; the whole would count their people twice.`,
    });
    return false;
  });
  const overlaps = overlapsOf(casebook, new Set(finest.map(({ incident }) => incident.id)));
  const weighted = finest.map((event) => ({
    id: event.incident.id,
    weight: event.assessment.best,
    event,
  }));
  const kept = selectApart(weighted, overlaps).items.map(({ event }) => event);
  const isKept = new Set(kept);
  for (const event of finest.filter((one) => !isKept.has(one)))
    leftOut.push({
      incident: event.incident,
      reason: 'may-overlap',
      because: `Its people may be among those of ${idsOf(kept.filter(({ incident }) => overlaps.get(event.incident.id)?.has(incident.id)))}, which is in the file.`,
    });
  return { kept, leftOut };
}

function idsOf(events: readonly DatasetEvent[]): string {
  return events.map(({ incident }) => incident.id).join(', ');
}

/** Which of some incidents may overlap: what they are parts of, they themselves or their parts say so. */
function overlapsOf(casebook: Casebook, among: ReadonlySet<string>): Overlaps {
  const overlaps: Overlaps = new Map();
  const related = (id: string) =>
    [...ancestryOf(casebook, id), ...descendantsOf(casebook, id)].filter((one) => among.has(one));
  for (const { id, data } of casebook.incidents.values())
    for (const other of data.mayOverlap)
      for (const a of related(id))
        for (const b of related(other)) if (a !== b) markOverlap(overlaps, a, b);
  return overlaps;
}

/** An event with its two sides. */
export interface GedEvent extends DatasetEvent {
  a: Actor;
  b: Actor;
  typeOfViolence: TypeOfViolence;
}
