import type { Axis } from '../../../src/schemas/measure.ts';

/**
 * The land and the organisations of all worlds. What is recorded of them (`kind`, `within`) says less than
 * what is so (`cells`, memberships): areas cross the tree of places, communities that of actors.
 */
interface Ground {
  kind: string;
  within?: string;
  /** The spots on the ground that it holds, numbered. */
  cells: readonly number[];
}

export const places: Readonly<Record<string, Ground>> = {
  land: { kind: 'country', cells: [0, 1, 2, 3, 4, 5, 6] },
  north: { kind: 'governorate', within: 'land', cells: [0, 1, 2, 3, 4] },
  south: { kind: 'governorate', within: 'land', cells: [5, 6] },
  city: { kind: 'city', within: 'north', cells: [0, 1, 2] },
  'old-town': { kind: 'neighbourhood', within: 'city', cells: [0] },
  harbour: { kind: 'neighbourhood', within: 'city', cells: [1] },
  village: { kind: 'village', within: 'north', cells: [3] },
  valley: { kind: 'area', within: 'north', cells: [1, 2, 3, 4] },
  // It stands in the harbour, and the record only says that it stands in the valley.
  mill: { kind: 'site', within: 'valley', cells: [1] },
  port: { kind: 'town', within: 'south', cells: [5] },
};

export const actors: Readonly<Record<string, { kind: string; within?: string }>> = {
  army: { kind: 'armed_group' },
  'first-brigade': { kind: 'armed_group', within: 'army' },
  'second-brigade': { kind: 'armed_group', within: 'army' },
  guards: { kind: 'armed_group', within: 'first-brigade' },
  // All police are security forces, and the record does not say so.
  police: { kind: 'state_body' },
  security: { kind: 'state_body' },
  rebels: { kind: 'armed_group' },
  'north-front': { kind: 'armed_group', within: 'rebels' },
  'south-front': { kind: 'armed_group', within: 'rebels' },
  // Some civilians are members, and some are of one clan or of both.
  party: { kind: 'political_movement' },
  people: { kind: 'population' },
  hillfolk: { kind: 'community', within: 'people' },
  fishers: { kind: 'community', within: 'people' },
  'hill-watch': { kind: 'armed_group', within: 'hillfolk' },
  'coast-watch': { kind: 'armed_group', within: 'fishers' },
};

export const speakers = ['agency', 'monitor', 'ministry', 'council'];

/** Where somebody belongs, each with all that they belong to by it. */
export const sides: readonly (readonly string[])[] = [
  ['civilians'],
  ['civilians'],
  ['civilians', 'party'],
  ['civilians', 'people', 'hillfolk', 'fishers'],
  ['civilians', 'people', 'fishers', 'party'],
  ['army', 'first-brigade'],
  ['army', 'second-brigade'],
  ['army', 'first-brigade', 'guards'],
  ['police', 'security'],
  ['security'],
  ['rebels', 'north-front'],
  ['rebels', 'south-front'],
  ['people', 'hillfolk', 'fishers', 'hill-watch', 'coast-watch'],
];

export const ages: readonly (readonly string[])[] = [
  ['men', 'adults'],
  ['women', 'adults'],
  ['men', 'adults', 'elderly'],
  ['women', 'adults', 'elderly'],
  ['boys', 'children'],
  ['girls', 'children'],
];

export const conditions = ['off_duty', 'detained', 'unarmed'];

export const perpetrators: readonly (readonly string[])[] = [
  [],
  ['army', 'first-brigade'],
  ['army', 'second-brigade'],
  ['rebels', 'north-front'],
];

/** The groups that may be named of each axis; `unknown` is made of those whom the others leave over. */
export const groups: Readonly<Record<Axis, readonly string[]>> = {
  side: ['civilians', ...Object.keys(actors)],
  sex_age: [...new Set(ages.flat())],
  status: conditions,
  place: Object.keys(places),
  attributed_to: [...new Set(perpetrators.flat())],
};

/** Groups of one axis that are often named together: some have nobody in common, some only seem so. */
export const namedTogether: Readonly<Record<Axis, readonly (readonly string[])[]>> = {
  side: [
    ['hillfolk', 'fishers'],
    ['hill-watch', 'coast-watch'],
    ['police', 'security'],
    ['army', 'first-brigade', 'guards'],
    ['first-brigade', 'second-brigade'],
    ['civilians', 'party', 'people'],
  ],
  sex_age: [
    ['women', 'men', 'elderly'],
    ['boys', 'girls', 'children'],
    ['adults', 'women', 'girls'],
  ],
  status: [conditions],
  place: [
    ['city', 'village'],
    ['harbour', 'mill', 'village'],
    ['north', 'city', 'south'],
    ['valley', 'old-town', 'south'],
  ],
  attributed_to: [['first-brigade', 'second-brigade', 'rebels']],
};

export function cellsOf(ids: readonly string[]): Set<number> {
  return new Set(ids.flatMap((id) => places[id]?.cells ?? []));
}

/** A place and all that the record says it lies in, nearest first. */
export function placesAbove(id: string): string[] {
  const within = places[id]?.within;
  return within ? [id, ...placesAbove(within)] : [id];
}
