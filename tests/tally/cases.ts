import { linkCasebook, type LinkedRecords } from '../../src/casebook/link.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { relationKinds } from '../../src/schemas/claim.ts';
import type { Axis } from '../../src/schemas/measure.ts';
import { tallyIncident, type Tally } from '../../src/tally/tally.ts';
import type { Outcome } from '../../src/schemas/outcome.ts';

type Written = string | number;
/** Group to count. */
type Groups = Record<string, Written>;

/** A claim in as few words as a test needs; everything left out is as plain as can be. */
export interface ClaimSketch extends Partial<Record<(typeof relationKinds)[number], string[]>> {
  id: string;
  killed?: Written;
  injured?: Written;
  displaced?: Written;
  /** Of the people killed, or where there are none of the first outcome named: groups by axis. */
  parts?: Partial<Record<Axis, Groups>>;
  about?: string | string[];
  by?: string;
  said?: string;
  days?: string;
  places?: string[];
  /** `axis:group`, or a group by side. */
  group?: string;
  nature?: 'cumulative' | 'incremental';
  basis?: 'documented' | 'counted';
  /** True, or the day of the retraction. */
  retracted?: boolean | string;
}

export interface IncidentSketch {
  id: string;
  partOf?: string;
  mayOverlap?: string[];
  apartFrom?: string[];
  days?: string;
  places?: string[];
}

/** Places by id, with the place in which each lies. */
export type PlaceSketches = Record<string, string | undefined>;

/** The days of every incident and claim that names none. */
export const days = '2001-01-01/2001-01-31';

/**
 * Reads a case from sketches, through the reader and the linker of the project. `actors` are ids with
 * the actor that each lies within. Throws when a sketch is no valid record.
 */
export function sketchCase(
  incidents: IncidentSketch[],
  claims: ClaimSketch[],
  places: PlaceSketches = {},
  actors: PlaceSketches = {},
): LinkedRecords {
  const files = new Map<string, Uint8Array>();
  const write = (path: string, front: Record<string, unknown>) =>
    files.set(path, new TextEncoder().encode(`---\n${JSON.stringify(front, null, 1)}\n---\n`));
  write('case.mdx', {
    title: 'A case',
    summary: 'An invented case.',
    window: days,
    languages: ['en'],
    root: incidents[0]?.id ?? 'root',
    licence: { content: 'CC-BY-4.0', data: 'CC-BY-4.0' },
    authors: [{ name: 'Nobody' }],
    published: '2001-02-01',
    version: '1.0.0',
  });
  for (const { id, days: occurred, apartFrom, ...rest } of incidents)
    write(`incidents/${id}.mdx`, {
      title: id,
      summary: id,
      type: 'other',
      occurred: occurred ?? days,
      responsibility: 'unattributed',
      updated: '2001-02-01',
      apartFrom: (apartFrom ?? []).map((incident) => ({ incident, because: 'It says so.' })),
      ...rest,
    });
  const name = (id: string) => ({ names: [{ value: id, lang: 'en', kind: 'primary' }] });
  for (const [id, within] of Object.entries(places))
    write(`places/${id}.mdx`, { ...name(id), kind: 'town', precision: 3, within });
  for (const [id, within] of Object.entries(actors))
    write(`actors/${id}.mdx`, { ...name(id), kind: 'armed_group', party: true, within });
  for (const claim of claims) write(`claims/${claim.id}.mdx`, claimFront(claim, incidents));
  const content = readFiles(files);
  if (content.problems.length > 0)
    throw new Error(`A sketch is wrong: ${JSON.stringify(content.problems, null, 1)}`);
  return linkCasebook(content);
}

function claimFront(claim: ClaimSketch, incidents: IncidentSketch[]): Record<string, unknown> {
  const about = claim.about ?? incidents[0]?.id ?? 'root';
  const [by, group] = claim.group?.split(':') ?? [];
  const breakdown = Object.entries(claim.parts ?? {}).map(([axis, groups]) => ({
    by: axis,
    parts: Object.entries(groups).map(([part, count]) => ({ group: part, count })),
  }));
  const relations = relationKinds.map((kind) => [
    kind,
    (claim[kind] ?? []).map((id) => ({ claim: id, because: 'It says so.' })),
  ]);
  return {
    title: claim.id,
    assertedBy: claim.by ?? 'somebody',
    source: 'paper',
    claimed: claim.said ?? '2001-02-01',
    covers: {
      occurred: claim.days ?? days,
      incidents: [about].flat(),
      places: claim.places ?? [],
      ...(by ? { population: group ? { by, group } : { by: 'side', group: by } } : {}),
    },
    nature: claim.nature ?? 'cumulative',
    basis: claim.basis ?? 'counted',
    measures: (['killed', 'injured', 'displaced'] as const)
      .filter((outcome) => claim[outcome] !== undefined)
      .map((outcome, index) => ({
        outcome,
        count: claim[outcome],
        ...(index === 0 ? { breakdown } : {}),
      })),
    ...Object.fromEntries(relations),
    evidence: { phrase: 'words' },
    status: claim.retracted ? 'retracted' : 'active',
    ...(claim.retracted ? { because: 'It was wrong.' } : {}),
    ...(typeof claim.retracted === 'string' ? { retracted: claim.retracted } : {}),
  };
}

/** A sketched case with what is asked of it: an outcome, an incident (the first), a day. */
export interface TallyCase {
  incidents?: IncidentSketch[];
  claims: ClaimSketch[];
  places?: PlaceSketches;
  actors?: PlaceSketches;
  outcome?: Outcome;
  of?: string;
  asOf?: string;
}

/** What follows in a sketched case. */
export function tallied({
  incidents = [{ id: 'whole' }],
  claims,
  places,
  actors,
  ...asked
}: TallyCase): Tally {
  const casebook = sketchCase(incidents, claims, places, actors);
  const { outcome = 'killed', of = incidents[0]?.id ?? '', asOf } = asked;
  const moment = asOf ? Date.parse(`${asOf}T23:59:59.999Z`) : undefined;
  return tallyIncident(casebook, of, outcome, moment);
}

/** `N | floor | whose`, with `disagree` where they do. */
export function summary({ n, floor, restsOn, agree }: Tally): string {
  return `${n} | ${floor} | ${restsOn.join(' ')}${agree ? '' : ' | disagree'}`;
}

/** An incident "whole" with these parts. */
export function wholeOf(...ids: string[]): IncidentSketch[] {
  return [{ id: 'whole' }, ...ids.map((id) => ({ id, partOf: 'whole' }))];
}
