import { expect, test } from 'vitest';
import { summary, tallied, wholeOf, type TallyCase } from './cases.ts';

/** The worked disagreements of the content model; each expectation is worked out by hand from its rules. */
const cases: Record<string, TallyCase & { is: string }> = {
  'five children of one speaker and three girls of another': {
    claims: [
      { id: 'x', by: 'a', killed: 5, group: 'sex_age:children' },
      { id: 'y', by: 'b', killed: 3, group: 'sex_age:girls' },
    ],
    is: '5 | 5 | a',
  },
  'civilians of one speaker and soldiers of another': {
    claims: [
      { id: 'x', by: 'a', killed: 10, group: 'civilians' },
      { id: 'y', by: 'b', killed: 8, group: 'army' },
    ],
    is: '10 | 10 | a',
  },
  'the same, declared to be different people': {
    claims: [
      { id: 'x', by: 'a', killed: 10, group: 'civilians' },
      { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'] },
    ],
    is: '18 | 18 | a b',
  },
  'police of one speaker and security forces of another': {
    claims: [
      { id: 'x', by: 'a', killed: 55, group: 'police' },
      { id: 'y', by: 'b', killed: 9, group: 'security' },
    ],
    is: '55 | 55 | a',
  },
  'a ministry and a party': {
    claims: [
      { id: 'x', by: 'ministry', killed: 'at least 638' },
      { id: 'y', by: 'party', killed: 2600 },
    ],
    is: '2600 | 638 | party',
  },
  'above them a whole with no voice of its own': {
    incidents: wholeOf('square'),
    claims: [
      { id: 'x', by: 'ministry', killed: 'at least 638', about: 'square' },
      { id: 'y', by: 'party', killed: 2600, about: 'square' },
    ],
    is: '638 | 638 | ministry',
  },
  'three voices of which two set ceilings': {
    claims: [
      { id: 'x', by: 'ministry', killed: 288 },
      { id: 'y', by: 'authority', killed: 627 },
      { id: 'z', by: 'monitor', killed: 'at least 817' },
    ],
    is: '817 | 288 | monitor | disagree',
  },
  'two open numbers': {
    claims: [
      { id: 'x', by: 'a', killed: 'at least 500' },
      { id: 'y', by: 'b', killed: 'at least 480' },
    ],
    is: '500 | 480 | a',
  },
  'a whole voice and a larger group of another speaker': {
    claims: [
      { id: 'x', by: 'ministry', killed: 'at least 48' },
      { id: 'y', by: 'party', killed: 2600, group: 'status:members' },
    ],
    is: '2600 | 48 | party',
  },
  'a month filed under a day': {
    incidents: [{ id: 'whole' }, { id: 'day', partOf: 'whole', days: '2001-01-05' }],
    claims: [{ id: 'x', killed: 100, about: 'day', days: '2001-01-01/2001-01-31' }],
    of: 'day',
    is: 'null | null | ',
  },
  'an overlap that a successor inherits': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x1', by: 'p', killed: 10, about: 'a' },
      { id: 'y', by: 'q', killed: 7, about: 'b', mayOverlap: ['x1'] },
      { id: 'x2', by: 'p', killed: 12, about: 'a', supersedes: ['x1'], said: '2001-02-02' },
    ],
    is: '12 | 12 | p',
  },
  'a chain whose middle was retracted': {
    claims: [
      { id: 'x1', killed: 100 },
      { id: 'x2', killed: 60, supersedes: ['x1'], retracted: true, said: '2001-02-02' },
      { id: 'x3', killed: 55, supersedes: ['x2'], said: '2001-02-03' },
    ],
    is: '55 | 55 | somebody',
  },
  'increments of one speaker on three days': {
    claims: [10, 20, 30].map((killed, index) => ({
      id: `x${index}`,
      killed,
      nature: 'incremental' as const,
      days: `2001-01-0${index + 1}`,
    })),
    is: '60 | 60 | somebody',
  },
  'the same, with an overlap between two of them': {
    claims: [10, 20, 30].map((killed, index) => ({
      id: `x${index}`,
      killed,
      nature: 'incremental' as const,
      days: `2001-01-0${index + 1}`,
      ...(index === 2 ? { mayOverlap: ['x1'] } : {}),
    })),
    is: '40 | 40 | somebody',
  },
  'two parts of which one speaker disputes the other': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', killed: 20, about: 'a' },
      { id: 'y', by: 'q', killed: 20, about: 'b', disputes: ['x'] },
    ],
    is: '20 | 20 | p',
  },
  'displaced from two places in one breakdown': {
    claims: [
      {
        id: 'x',
        displaced: 'thousands',
        parts: { place: { 'town-a': 1000, 'town-b': 800 } },
      },
    ],
    places: { region: undefined, 'town-a': 'region', 'town-b': 'region' },
    outcome: 'displaced',
    is: '1000 | 1000 | somebody',
  },
};

test.each(Object.entries(cases))('%s', (_, { is, ...asked }) => {
  expect(summary(tallied(asked))).toBe(is);
});
