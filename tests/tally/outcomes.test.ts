import { expect, test } from 'vitest';
import { largestFirst, leadTallyOf } from '../../src/tally/outcomes.ts';
import { caseOf } from '../charts/cases.ts';

const casebook = caseOf({
  incidents: [{ id: 'storm' }, { id: 'pier' }, { id: 'quay' }, { id: 'ferry' }, { id: 'market' }],
  occurred: '2001-05-05',
  claims: [
    { incidents: ['pier'], count: 3 },
    { incidents: ['quay'], count: 40, outcome: 'injured' },
    { incidents: ['ferry'], count: 'at least 12' },
    { incidents: ['market'], count: 'dozens' },
  ],
});

test('incidents stand by their number, killed before injured, without those of which none follows', () => {
  const parts = [...casebook.incidents.values()].filter(({ id }) => id !== 'storm');
  expect(largestFirst(casebook, parts).map(({ id }) => id)).toEqual(['ferry', 'pier', 'quay']);
});

test.each([
  ['quay', 'injured'],
  ['market', 'killed'],
])('what leads of %s is %s', (incident, outcome) => {
  expect(leadTallyOf(casebook, incident)?.outcome).toBe(outcome);
});
