import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../../src/text/suggest.ts';

const ids = ['ferry-crew', 'ferry-sinking', 'gazette-2001-05-14', 'lake-guard', 'lake-storm'];

test.each([
  ['lake-strom', 'lake-storm'],
  ['lakeguard', 'lake-guard'],
  ['Lake-Guard', 'lake-guard'],
  ['gazette-2001-05-41', 'gazette-2001-05-14'],
  ['gazette', 'gazette-2001-05-14'],
  ['crew', 'ferry-crew'],
  ['the-ferry-crew', 'ferry-crew'],
  ['ferry', undefined],
  ['lake', undefined],
  ['nobody', undefined],
  ['', undefined],
])('for "%s" is meant %s', (written, expected) => {
  expect(suggest(written, ids)).toBe(expected);
  expect(suggest(written, [...ids].reverse())).toBe(expected);
});

test('nothing is said when nothing is near', () => {
  expect(didYouMean('nobody', ids)).toBe('');
  expect(didYouMean('lake-strom', ids)).toBe('Did you mean "lake-storm"? ');
});
