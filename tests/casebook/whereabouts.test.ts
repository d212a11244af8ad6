import { expect, test } from 'vitest';
import { incidentsWithin, whereaboutsOf } from '../../src/casebook/whereabouts.ts';
import { caseOf, type PlaceSketch } from '../charts/cases.ts';

const country = { id: 'country', kind: 'country', precision: 6 };
const province = { id: 'province', kind: 'governorate', within: 'country', precision: 4 };
const city: PlaceSketch = { id: 'city', within: 'province', point: [36, 35], precision: 1 };

function whereIs(id: string, places: PlaceSketch[]): string {
  const casebook = caseOf({ claims: [], places });
  const found = whereaboutsOf(casebook, casebook.places.get(id)!);
  switch (found.as) {
    case 'point':
      return `point ${found.point.join(' ')}`;
    case 'area':
      return `in ${found.of.id}, around ${found.around.map((point) => point.join(' ')).join(', ')}`;
    case 'country':
      return `in ${found.of.id}`;
    case 'nowhere':
      return 'nowhere';
  }
}

test.each<[string, string, PlaceSketch[], string]>([
  ['an exact place is a point', 'city', [country, province, city], 'point 36 35'],
  ['a near one is too', 'city', [country, province, { ...city, precision: 2 }], 'point 36 35'],
  [
    'a coarse one is an area around its own coordinates, never a point',
    'city',
    [country, province, { ...city, precision: 3 }],
    'in city, around 36 35',
  ],
  [
    'a province is an area around the places in it that are known',
    'province',
    [country, province, city],
    'in province, around 36 35',
  ],
  [
    'a village without coordinates lies somewhere in the nearest place that has some',
    'village',
    [country, province, city, { id: 'village', within: 'province', precision: 4 }],
    'in province, around 36 35',
  ],
  [
    'a quarter lies somewhere in its city',
    'quarter',
    [country, province, city, { id: 'quarter', within: 'city', precision: 3 }],
    'in city, around 36 35',
  ],
  [
    'a site is a point within its city',
    'square',
    [
      country,
      province,
      city,
      { id: 'square', kind: 'site', within: 'city', point: [36.1, 35.1], precision: 1 },
    ],
    'point 36.1 35.1',
  ],
  [
    'a site without coordinates lies somewhere in its city',
    'square',
    [country, province, city, { id: 'square', kind: 'site', within: 'city', precision: 1 }],
    'in city, around 36 35',
  ],
  [
    'where nothing smaller than the country is known, that is all',
    'village',
    [country, { ...province }, { id: 'village', within: 'province', precision: 4 }],
    'in country',
  ],
  ['a country is itself', 'country', [country, province, city], 'in country'],
  ['what lies in no place is nowhere', 'ship', [{ id: 'ship', precision: 5 }], 'nowhere'],
  [
    'at sea or in the air is nowhere on land',
    'ship',
    [country, province, city, { id: 'ship', within: 'province', precision: 7 }],
    'nowhere',
  ],
])('%s', (_, id, places, where) => {
  expect(whereIs(id, places)).toBe(where);
});

test('an incident at a place is one of every place that holds it', () => {
  const casebook = caseOf({
    claims: [],
    places: [country, province, city, { id: 'elsewhere' }],
    incidents: [{ id: 'storm' }, { id: 'fire', places: ['city'] }],
  });
  const within = (id: string) =>
    incidentsWithin(casebook, casebook.places.get(id)!).map((incident) => incident.id);
  expect(within('country')).toEqual(['fire']);
  expect(within('city')).toEqual(['fire']);
  expect(within('elsewhere')).toEqual([]);
});
