import { expect, test } from 'vitest';
import { knownByDay } from '../../src/tally/known.ts';
import { sketchCase } from './cases.ts';

const house = [{ id: 'whole' }, { id: 'part', partOf: 'whole' }, { id: 'other' }];

test('each day knows what stood at its end, and what was new', () => {
  const casebook = sketchCase(house, [
    { id: 'a', killed: 'at least 4', about: 'part', said: '2001-02-01' },
    { id: 'b', killed: 9, said: '2001-02-03' },
    { id: 'c', killed: 7, said: '2001-02-04', supersedes: ['b'] },
  ]);
  const days = knownByDay(casebook, 'whole', 'killed').map(
    ({ day, range, aboutParts, minimum, added }) => [
      day,
      range.comparable.map(({ claim }) => claim.id).join(' '),
      aboutParts.map(({ claim }) => claim.id).join(' '),
      minimum?.min,
      added.map(({ claim }) => claim.id).join(' '),
    ],
  );
  expect(days).toEqual([
    ['2001-02-01', '', 'a', 4, 'a'],
    ['2001-02-03', 'b', 'a', 9, 'b'],
    ['2001-02-04', 'c', 'a', 7, 'c'],
  ]);
});

test('a day on which only other things were said is not among them', () => {
  const casebook = sketchCase(house, [
    { id: 'a', killed: 4, said: '2001-02-01' },
    { id: 'b', killed: 5, about: 'other', said: '2001-02-02' },
    { id: 'c', injured: 6, said: '2001-02-03' },
  ]);
  expect(knownByDay(casebook, 'whole', 'killed').map(({ day }) => day)).toEqual(['2001-02-01']);
});

test('what was said on one of two days was known only at the end of the second', () => {
  const casebook = sketchCase(house, [
    { id: 'a', killed: 4, said: '2001-02-01/2001-02-02' },
    { id: 'b', killed: 3, said: '2001-02-01', about: 'part' },
  ]);
  expect(
    knownByDay(casebook, 'whole', 'killed').map(({ day, minimum }) => [day, minimum?.min]),
  ).toEqual([
    ['2001-02-01', 3],
    ['2001-02-02', 4],
  ]);
});

test('words alone give a day without a minimum', () => {
  const casebook = sketchCase(house, [{ id: 'a', killed: 'dozens', said: '2001-02-01' }]);
  const [day] = knownByDay(casebook, 'whole', 'killed');
  expect(day?.minimum).toBeUndefined();
  expect(day?.range.comparable).toHaveLength(1);
});
