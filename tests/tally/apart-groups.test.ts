import { expect, test } from 'vitest';
import { apartBySexAndAge, areApart } from '../../src/tally/apart-groups.ts';
import { sketchCase } from './cases.ts';

const casebook = sketchCase(
  [{ id: 'whole' }],
  [],
  {
    country: undefined,
    north: 'country',
    south: 'country',
    village: 'north',
    town: 'south',
    elsewhere: undefined,
  },
  {
    state: undefined,
    army: 'state',
    police: 'state',
    brigade: 'army',
    rebels: undefined,
    wing: 'rebels',
  },
);

/** Rule 4: groups of one breakdown of the killed that are shown to have nobody in common. */
test.each([
  ['side', 'army', 'police', true],
  ['side', 'brigade', 'police', true],
  ['side', 'army', 'brigade', false],
  ['side', 'brigade', 'army', false],
  ['side', 'army', 'state', false],
  ['side', 'army', 'army', false],
  ['side', 'army', 'rebels', false],
  ['side', 'army', 'wing', false],
  ['place', 'north', 'south', true],
  ['place', 'village', 'town', true],
  ['place', 'village', 'south', true],
  ['place', 'village', 'north', false],
  ['place', 'country', 'village', false],
  ['place', 'north', 'elsewhere', false],
  ['status', 'civilian', 'combatant', false],
  ['attributed_to', 'army', 'police', false],
  ['sex_age', 'women', 'children', true],
  ['sex_age', 'children', 'women', true],
  ['sex_age', 'girls', 'children', false],
  ['sex_age', 'women', 'adults', false],
  ['sex_age', 'women', 'women', false],
] as const)('by %s, %s and %s are apart: %s', (by, a, b, apart) => {
  expect(areApart(casebook, by, a, b)).toBe(apart);
});

test('of sex and age, the published pairs are apart in either order, and no others', () => {
  const groups = [...new Set(apartBySexAndAge.flat())].sort();
  const apart = groups.flatMap((a) =>
    groups.filter((b) => areApart(casebook, 'sex_age', a, b)).map((b) => [a, b].join(' ')),
  );
  const published = apartBySexAndAge.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]);
  expect(apart).toEqual(published.sort());
});
