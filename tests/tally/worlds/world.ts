import type { RelationKind } from '../../../src/schemas/claim.ts';
import type { Axis, Population } from '../../../src/schemas/measure.ts';
import type { SingleOutcome } from '../../../src/schemas/outcome.ts';
import { places } from './setting.ts';

/** Somebody to whom something happened, with the groups of each axis that they belong to. */
export interface Person {
  groups: Readonly<Record<Exclude<Axis, 'place' | 'attributed_to'>, readonly string[]>>;
}

/** What happened to one person, once, on one day (of January), in one spot. */
export interface Harm {
  person: number;
  outcome: SingleOutcome;
  /** The incident that it belongs to; undefined elsewhere. */
  incident: string | undefined;
  day: number;
  /** The day on which it was registered, which an increment may go by. */
  noted: number;
  cell: number;
  perpetrators: readonly string[];
}

export interface PlannedIncident {
  id: string;
  partOf: string | undefined;
  /** The days on which it really happened, both included. */
  from: number;
  to: number;
  /** As recorded; true of those days. */
  occurred: string;
  /** Whether the recorded days are those days, no more and no less. */
  isExact: boolean;
  places: readonly string[];
  cells: ReadonlySet<number>;
  mayOverlap: string[];
}

export interface PlannedMeasure {
  outcome: readonly SingleOutcome[];
  count: string;
  breakdown: { by: Axis; parts: { group: string; count: string }[] }[];
  /** Whether the number, with its parts, is true of those it is about. */
  isTrue: boolean;
  /** Those it is about, by number. */
  counted: ReadonlySet<number>;
}

export interface PlannedClaim {
  id: string;
  by: string;
  /** The day at the end of which it was said. */
  said: number;
  claimed: string;
  /** The last day on which it can have been said, as recorded. */
  latest: number;
  incidents: readonly string[];
  occurred: string;
  places: readonly string[];
  population: Population | undefined;
  nature: 'cumulative' | 'incremental';
  basis: 'documented' | 'counted';
  measures: PlannedMeasure[];
  relations: { kind: RelationKind; claim: string }[];
  /** The day of the retraction, or `unknown`. */
  retracted: number | 'unknown' | undefined;
  /** In worlds of liars: the claim that the promise rests on. */
  isHonest: boolean;
}

/**
 * What is promised of a world: `true`: all that is current is true; `whole`: one whole voice of each
 * incident is honest, or nothing is claimed of it; `ceiling`: one voice gives each incident's true number as
 * the most there are.
 */
export const promises = ['true', 'whole', 'ceiling'] as const;
export type Promised = (typeof promises)[number];

export interface World {
  promise: Promised;
  people: readonly Person[];
  harms: readonly Harm[];
  incidents: readonly PlannedIncident[];
  claims: readonly PlannedClaim[];
}

export const lastDay = 20;

/** A day of January 2001 as EDTF. */
export function edtfDay(day: number): string {
  return `2001-01-${String(day).padStart(2, '0')}`;
}

/** An incident and all above it, nearest first. */
export function lineOf(incidents: World['incidents'], id: string | undefined): string[] {
  const found = incidents.find((incident) => incident.id === id);
  return found ? [found.id, ...lineOf(incidents, found.partOf)] : [];
}

/** Whether a harm belongs to an incident: filed in it or below it, on its days and in its places. */
export function isIn(world: Pick<World, 'incidents'>, harm: Harm, id: string): boolean {
  const incident = world.incidents.find((one) => one.id === id);
  return (
    incident !== undefined &&
    harm.day >= incident.from &&
    harm.day <= incident.to &&
    incident.cells.has(harm.cell) &&
    lineOf(world.incidents, harm.incident).includes(id)
  );
}

/** Whether the harm done to a person counts for a group. */
export function isOfGroup(
  { people }: Pick<World, 'people'>,
  harm: Harm,
  { by, group }: Population,
): boolean {
  if (by === 'place') return places[group]?.cells.includes(harm.cell) ?? false;
  if (by === 'attributed_to') return harm.perpetrators.includes(group);
  return people[harm.person]?.groups[by].includes(group) ?? false;
}

export function peopleOf(harms: readonly Harm[]): Set<number> {
  return new Set(harms.map(({ person }) => person));
}

/** How many people an incident really had, by the end of a day. */
export function truthOf(
  world: World,
  incident: string,
  outcome: readonly string[],
  day = Infinity,
): number {
  return peopleOf(
    world.harms.filter(
      (harm) => outcome.includes(harm.outcome) && harm.day <= day && isIn(world, harm, incident),
    ),
  ).size;
}
