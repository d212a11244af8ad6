import type { Incident } from '../casebook/entry.ts';
import { ancestryOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import type { EdtfDate, EdtfPoint } from '../schemas/edtf.ts';
import type { Statement } from './statement.ts';

/** The relation of a statement's scope to an incident, in one dimension or in all together. */
export type ScopeRelation = 'same' | 'part' | 'wider' | 'mixed' | 'other';

/**
 * What a statement counts, held against an incident (content model, "What follows from the claims",
 * rule 2): `part` in some dimension and wider in none, `wider` in some and part in none, `mixed` where
 * both, `other` where apart.
 */
export interface Scope {
  incidents: ScopeRelation;
  days: ScopeRelation;
  places: ScopeRelation;
  /** A group is a part of everyone, and an increment a part of the whole time. */
  population: ScopeRelation;
  overall: ScopeRelation;
  /** Whether it limits days or places where the incident does not say its own: it may count less than all of it. */
  mayBePart: boolean;
}

/** Holds a statement against an incident; how the incidents lie is worked out where the caller does not know it. */
export function scopeOf(
  casebook: LinkedRecords,
  statement: Statement,
  incident: Incident,
  incidents: ScopeRelation = compareIncidentSets(casebook, statement.claim.id, incident.id),
): Scope {
  const { claim, population } = statement;
  const { covers, nature } = claim.data;
  const { occurred, places, partOf } = incident.data;
  const scope = {
    incidents,
    days: compareDays(covers.occurred, occurred, partOf === undefined),
    places: comparePlaces(casebook, covers.places, places),
    population: population || nature === 'incremental' ? ('part' as const) : ('same' as const),
  };
  const { days, population: ofWhom, places: where } = scope;
  return {
    ...scope,
    overall: together([incidents, days, where, ofWhom]),
    mayBePart:
      (places.length === 0 && covers.places.length > 0) ||
      limitsUnsaid(covers.occurred, incident.data.occurred),
  };
}

function together(relations: readonly ScopeRelation[]): ScopeRelation {
  if (relations.includes('other')) return 'other';
  const isPart = relations.includes('part');
  const isWider = relations.includes('wider');
  if (relations.includes('mixed') || (isPart && isWider)) return 'mixed';
  return isPart ? 'part' : isWider ? 'wider' : 'same';
}

/** The incidents under which a claim is filed, without those that lie in another of them; sorted. */
export const filedUnder = memoize((casebook: LinkedRecords, claim: string): readonly string[] => {
  const incidents = new Set(casebook.claims.get(claim)?.data.covers.incidents ?? []);
  return [...incidents]
    .filter(
      (id) =>
        !ancestryOf(casebook, id)
          .slice(1)
          .some((above) => incidents.has(above)),
    )
    .sort();
});

function compareIncidentSets(casebook: LinkedRecords, claim: string, id: string): ScopeRelation {
  const filed = filedUnder(casebook, claim);
  if (filed.length === 1 && filed[0] === id) return 'same';
  const line = ancestryOf(casebook, id);
  if (filed.some((one) => line.includes(one))) return 'wider';
  const below = filed.filter((one) => ancestryOf(casebook, one).includes(id));
  if (below.length === 0) return 'other';
  return below.length === filed.length ? 'part' : 'mixed';
}

/** One end of a date: a moment, explicitly open (`..`), or not said. */
type End = { at: number; isCertain: boolean } | 'open' | 'unsaid';

interface Ends {
  from: End;
  to: End;
}

/** Dates do not change, and each is held against many others. */
const known = new WeakMap<EdtfDate, Ends>();

/** Milliseconds since 1970 UTC, by the possible extremes; an end marked `~`, `?` or `%` is not certain. */
function endsOf(date: EdtfDate): Ends {
  let ends = known.get(date);
  if (!ends) {
    const [from = '', to = from] = date.edtf.split('/');
    const [first, last] = [date.ends[0], date.ends.at(-1) ?? null];
    ends = { from: endOf(first, from, first?.earliest), to: endOf(last, to, last?.latest) };
    known.set(date, ends);
  }
  return ends;
}

/**
 * The first and the last possible moment, in milliseconds since 1970 UTC; infinite where an end is open
 * or unsaid. A date with an uncertain end may be any: it is never shown to be apart from another.
 */
export function possibleDays(date: EdtfDate): { from: number; to: number } {
  const { from, to } = endsOf(date);
  const isUncertain = [from, to].some((end) => typeof end === 'object' && !end.isCertain);
  if (isUncertain) return { from: -Infinity, to: Infinity };
  return { from: date.earliest ?? -Infinity, to: date.latest ?? Infinity };
}

function endOf(point: EdtfPoint | null, written: string, at: number | undefined): End {
  if (!point || at === undefined) return written === '..' ? 'open' : 'unsaid';
  return { at, isCertain: !point.approximate && !point.uncertain };
}

function compareDays(said: EdtfDate, whole: EdtfDate, isRoot: boolean): ScopeRelation {
  const [inner, outer] = [endsOf(said), endsOf(whole)];
  if (surelyAfter(inner.from, outer.to) || surelyAfter(outer.from, inner.to)) return 'other';
  return together([
    compareEnds(inner.from, outer.from, isRoot, (a, b) => a < b),
    compareEnds(inner.to, outer.to, isRoot, (a, b) => a > b),
  ]);
}

function compareEnds(
  said: End,
  whole: End,
  isRoot: boolean,
  isBeyond: (a: number, b: number) => boolean,
): ScopeRelation {
  if (said === 'unsaid' || whole === 'unsaid' || said === whole) return 'same';
  if (said === 'open') return isRoot ? 'same' : 'wider';
  if (whole === 'open') return 'part';
  if (said.at === whole.at) return 'same';
  if (!isBeyond(said.at, whole.at)) return 'part';
  return said.isCertain && whole.isCertain ? 'wider' : 'same';
}

function limitsUnsaid(said: EdtfDate, whole: EdtfDate): boolean {
  const [inner, outer] = [endsOf(said), endsOf(whole)];
  return (
    (outer.from === 'unsaid' && inner.from !== 'unsaid') ||
    (outer.to === 'unsaid' && inner.to !== 'unsaid')
  );
}

function surelyAfter(from: End, to: End): boolean {
  return (
    typeof from === 'object' &&
    typeof to === 'object' &&
    from.isCertain &&
    to.isCertain &&
    from.at > to.at
  );
}

function comparePlaces(
  casebook: LinkedRecords,
  said: readonly string[],
  whole: readonly string[],
): ScopeRelation {
  if (said.length === 0 || whole.length === 0) return 'same';
  const isInner = said.every((place) => isWithinAny(casebook, place, whole));
  const isOuter = whole.every((place) => isWithinAny(casebook, place, said));
  if (isInner && isOuter) return 'same';
  if (isInner) return 'part';
  if (isOuter) return 'wider';
  return mayTouchPlaces(casebook, said, whole) ? 'mixed' : 'other';
}

/** Whether some place of one list is, holds, or lies in some place of the other. */
export function mayTouchPlaces(
  casebook: LinkedRecords,
  a: readonly string[],
  b: readonly string[],
): boolean {
  return (
    a.some((place) => isWithinAny(casebook, place, b)) ||
    b.some((place) => isWithinAny(casebook, place, a))
  );
}

function isWithinAny(casebook: LinkedRecords, place: string, places: readonly string[]): boolean {
  return placeLine(casebook, place).some((above) => places.includes(above));
}

/** The place and all that it lies in, nearest first; stops where a circle would close. */
export const placeLine = memoize((casebook: LinkedRecords, place: string): readonly string[] => {
  const line = new Set<string>();
  let current: string | undefined = place;
  while (current !== undefined && !line.has(current)) {
    line.add(current);
    current = casebook.places.get(current)?.data.within;
  }
  return [...line];
});

/** In what something reaches beyond an incident: days by a closed end, or places that are not within. */
export interface Beyond {
  days: boolean;
  places: readonly string[];
}

/**
 * How days and places reach beyond those of an incident, or undefined where they do not (rule 6). An
 * open, unsaid or uncertain end is never beyond; nor is a place where one of the two names none.
 */
export function reachBeyond(
  casebook: LinkedRecords,
  { occurred, places }: { occurred: EdtfDate; places: readonly string[] },
  whole: Incident,
): Beyond | undefined {
  const [inner, outer] = [endsOf(occurred), endsOf(whole.data.occurred)];
  const days = surelyAfter(outer.from, inner.from) || surelyAfter(inner.to, outer.to);
  const held = whole.data.places;
  const outside =
    held.length === 0 ? [] : places.filter((place) => !isWithinAny(casebook, place, held));
  return days || outside.length > 0 ? { days, places: outside } : undefined;
}

/**
 * How an incident, or anything above it that is still below the whole, reaches beyond the whole or
 * beyond what it is a part of: its people need not be people of the whole.
 */
export function incidentBeyond(
  casebook: LinkedRecords,
  id: string,
  whole: Incident,
): Beyond | undefined {
  const line = ancestryOf(casebook, id);
  for (const one of line.slice(0, line.indexOf(whole.id))) {
    const reach = beyondEither(casebook, one, whole);
    if (reach) return reach;
  }
  return undefined;
}

/** The dimensions in which an incident exceeds a whole, or exceeds what it is itself a part of. */
export function beyondEither(
  casebook: LinkedRecords,
  id: string,
  whole: Incident,
): Beyond | undefined {
  const incident = casebook.incidents.get(id);
  const holder = casebook.incidents.get(incident?.data.partOf ?? '');
  if (!incident) return undefined;
  return (
    reachBeyond(casebook, incident.data, whole) ??
    (holder && reachBeyond(casebook, incident.data, holder))
  );
}

/** Whether a claim about several incidents reaches beyond all of them together, and so may count people of none. */
export function reachesBeyondAll(casebook: LinkedRecords, claim: Statement['claim']): boolean {
  const { occurred, places } = claim.data.covers;
  const said = endsOf(occurred);
  const named = filedUnder(casebook, claim.id).flatMap(
    (id) => casebook.incidents.get(id)?.data ?? [],
  );
  const ends = named.map((incident) => endsOf(incident.occurred));
  return (
    ends.every(({ from }) => compareEnds(said.from, from, false, (a, b) => a < b) === 'wider') ||
    ends.every(({ to }) => compareEnds(said.to, to, false, (a, b) => a > b) === 'wider') ||
    places.some((place) =>
      named.every((one) => one.places.length > 0 && !isWithinAny(casebook, place, one.places)),
    )
  );
}
