import { expect, test } from 'vitest';
import {
  compareOutcomes,
  joinOutcomes,
  outcome,
  parseOutcome,
  type Outcome,
} from '../../src/schemas/outcome.ts';
import { alternativesOf, metaOf } from '../../src/schemas/shape.ts';

test('outcomes stand as they are shown: single ones first, joined ones by their parts', () => {
  const shown: Outcome[] = [
    'killed',
    'injured',
    'missing',
    'displaced',
    'killed-or-injured',
    'killed-or-injured-or-missing',
    'killed-or-missing',
    'injured-or-missing',
  ];
  expect(shown.toReversed().sort(compareOutcomes)).toEqual(shown);
  expect(shown.toSorted(compareOutcomes)).toEqual(shown);
  expect(shown.map((outcome) => compareOutcomes(outcome, outcome))).toEqual(shown.map(() => 0));
});

test('outcomes counted together are named each once, in the order in which they are shown', () => {
  expect(joinOutcomes(['captured', 'injured', 'captured'])).toBe('injured-or-captured');
  expect(joinOutcomes(['killed'])).toBe('killed');
  expect(outcome.parse('killed')).toBe('killed');
  expect(alternativesOf(outcome).map((form) => metaOf(form, 'uniqueItems'))).toContain(true);
  expect(outcome.parse(['captured', 'injured'])).toBe('injured-or-captured');
});

test.each([
  ['killed', 'killed'],
  ['injured-or-captured', 'injured-or-captured'],
  ['captured-or-injured', undefined],
  ['injured-or-injured', undefined],
  ['injured-or-', undefined],
  ['wounded', undefined],
  ['', undefined],
  ['killed-or-wounded', undefined],
])('%s in an address is %s', (text, outcome) => {
  expect(parseOutcome(text)).toBe(outcome);
});
