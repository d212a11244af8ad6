import type { Incident } from '../../src/casebook/entry.ts';
import type { Casebook } from '../../src/casebook/link.ts';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import type { Table } from '../../src/tables/table.ts';
import { casebookWith, rowsOf } from '../exports/casebooks.ts';

/** An incident as a test needs it; what is left out is plain. */
export interface EventSketch {
  type?: string;
  occurred?: string;
  places?: string[];
  partOf?: string;
  mayOverlap?: string[];
  actors?: { actor: string; role: string }[];
  assessment?: Record<string, unknown> | null;
}

/** Records that make an event of UCDP GED: a rebel group, a country with a governorate and a town, an incident. */
export function eventFiles(incidents: Record<string, EventSketch>): ExampleFiles {
  return {
    'actors/lake-rebels.mdx': record({
      names: [{ value: 'Lake Rebels', lang: 'en' }],
      kind: 'armed_group',
      party: true,
    }),
    'actors/shore-people.mdx': record({
      names: [{ value: 'Civilians', lang: 'en' }],
      kind: 'population',
      party: false,
    }),
    'places/north-governorate.mdx': record({
      names: [{ value: 'North Governorate', lang: 'en' }],
      kind: 'governorate',
      within: 'example-country',
      precision: 4,
    }),
    'places/mill-village.mdx': record({
      names: [{ value: 'Mill Village', lang: 'en' }],
      kind: 'village',
      within: 'north-governorate',
      point: [36.2, 35.65],
      precision: 2,
      coordinatesFrom: 'example-gazetteer',
    }),
    ...Object.fromEntries(
      Object.entries(incidents).map(([id, sketch]) => [
        `incidents/${id}.mdx`,
        record({
          title: `Fighting at the mill (${id})`,
          summary: 'Guards and rebels fought at the mill.',
          type: 'armed_clash',
          occurred: '2001-05-12',
          places: ['mill-village'],
          partOf: 'lake-storm',
          actors: twoSides,
          responsibility: 'unattributed',
          assessment: { ...killed(3, 5, 8), ...sketch.assessment },
          updated: '2001-06-30',
          ...without(sketch, 'assessment'),
          ...(sketch.assessment === null ? { assessment: undefined } : {}),
        }),
      ]),
    ),
  };
}

export const twoSides = [
  { actor: 'lake-guard', role: 'side_a' },
  { actor: 'lake-rebels', role: 'side_b' },
];

export function killed(low: number, best: number, high: number) {
  return { outcome: 'killed', low, best, high, rationale: 'For a test.' };
}

/** A claim of deaths about an incident. */
export function claimFile(
  incident: string,
  measure: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): string {
  return record({
    title: 'A claim about the mill',
    assertedBy: 'example-monitor',
    source: 'monitor-report',
    claimed: '2001-05-14',
    covers: { occurred: '2001-05-12', incidents: [incident], ...(rest['covers'] as object) },
    nature: 'cumulative',
    basis: 'counted',
    measures: [{ outcome: 'killed', ...measure }],
    evidence: { phrase: 'so many dead' },
    status: 'active',
    ...without(rest, 'covers'),
  });
}

export function bySide(parts: Record<string, number | string>) {
  const list = Object.entries(parts).map(([group, count]) => ({ group, count }));
  return [{ by: 'side', parts: list }];
}

function without<Thing extends object>(thing: Thing, key: keyof Thing): Partial<Thing> {
  const { [key]: _, ...rest } = thing;
  return rest as Partial<Thing>;
}

function record(front: Record<string, unknown>): string {
  return `---\n${JSON.stringify(front)}\n---\n`;
}

/** The export of one scheme: its rows and why incidents are left out, of sketched incidents; and the row of one. */
export function exporting(
  scheme: (casebook: Casebook) => {
    table: Table;
    leftOut: readonly { incident: Incident; reason: string }[];
  },
) {
  const exported = (incidents: Record<string, EventSketch>, more: ExampleFiles = {}) => {
    const { table, leftOut } = scheme(casebookWith({ ...eventFiles(incidents), ...more }));
    return {
      rows: rowsOf(table),
      leftOut: Object.fromEntries(leftOut.map(({ incident, reason }) => [incident.id, reason])),
    };
  };
  const onlyRow = (sketch: EventSketch = {}, more: ExampleFiles = {}) =>
    exported({ mill: sketch }, more).rows[0];
  return { exported, onlyRow };
}
