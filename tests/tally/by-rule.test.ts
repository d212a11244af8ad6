import { expect, test } from 'vitest';
import { summary, tallied, wholeOf, type PlaceSketches, type TallyCase } from './cases.ts';

const region: PlaceSketches = { region: undefined, north: 'region', south: 'region' };
const forces: PlaceSketches = { ministry: undefined, army: 'ministry', police: 'ministry' };

/** Derived by hand from the content model, "What follows from the claims"; the rule stands in the title. */
test.each<[string, TallyCase, string]>([
  [
    '1: a successor replaces the outcomes that it gives, and no others',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10, injured: 5 },
        { id: 'y', by: 'a', injured: 8, supersedes: ['x'], said: '2001-02-02' },
      ],
    },
    '10 | 10 | a',
  ],
  [
    '1: a lower newer number is what stands',
    {
      claims: [
        { id: 'x', by: 'a', killed: 100 },
        { id: 'y', by: 'a', killed: 40, supersedes: ['x'], said: '2001-02-02' },
      ],
    },
    '40 | 40 | a',
  ],
  [
    '1: a count of civilians replaces no count of everyone',
    {
      claims: [
        { id: 'x', by: 'a', killed: 'at least 100' },
        {
          id: 'y',
          by: 'a',
          killed: 30,
          group: 'civilians',
          supersedes: ['x'],
          said: '2001-02-02',
        },
      ],
    },
    '100 | 100 | a',
  ],
  [
    '1: nobody replaces the number of somebody else',
    {
      claims: [
        { id: 'x', by: 'a', killed: 100 },
        { id: 'y', by: 'b', killed: 'at least 60', supersedes: ['x'], said: '2001-02-02' },
      ],
    },
    '100 | 60 | a',
  ],
  [
    '2: an open end is not wider where the incident is a part of nothing',
    { claims: [{ id: 'x', by: 'a', killed: 100, days: '2001-01-01/..' }] },
    '100 | 100 | a',
  ],
  [
    '2: at a part it is',
    {
      incidents: wholeOf('day'),
      claims: [{ id: 'x', by: 'a', killed: 100, about: 'day', days: '2001-01-01/..' }],
      of: 'day',
    },
    'null | null | ',
  ],
  [
    '2: fewer days and a larger place are mixed, and support nothing',
    {
      incidents: [{ id: 'whole', places: ['north'] }],
      places: region,
      claims: [{ id: 'x', by: 'a', killed: 9, days: '2001-01-05', places: ['region'] }],
    },
    'null | null | ',
  ],
  [
    '2: other days are another matter',
    { claims: [{ id: 'x', by: 'a', killed: 9, days: '2001-03-01/2001-03-31' }] },
    'null | null | ',
  ],
  [
    '2: fewer days are a part, and support',
    { claims: [{ id: 'x', by: 'a', killed: 9, days: '2001-01-05' }] },
    '9 | 9 | a',
  ],
  [
    '3: an exact number over more days is a ceiling, which another voice may break',
    {
      claims: [
        { id: 'x', by: 'a', killed: 5, days: '2000-12-01/2001-01-31' },
        { id: 'y', by: 'b', killed: 'at least 9' },
      ],
    },
    '9 | null | b | disagree',
  ],
  [
    '3: nobody is held to a ceiling of their own',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10 },
        { id: 'y', by: 'a', killed: 'at least 20', said: '2001-02-02' },
      ],
    },
    '20 | 10 | a',
  ],
  [
    '3: "up to 20" is a ceiling over "at least 30"',
    {
      claims: [
        { id: 'x', by: 'a', killed: 'up to 20' },
        { id: 'y', by: 'b', killed: 'at least 30' },
      ],
    },
    '30 | null | b | disagree',
  ],
  [
    '4: groups by status are never added',
    {
      claims: [
        { id: 'x', by: 'a', killed: 'unspecified', parts: { status: { students: 3, workers: 4 } } },
      ],
    },
    '4 | 4 | a',
  ],
  [
    '4: nor are those by who did it',
    {
      actors: forces,
      claims: [
        {
          id: 'x',
          by: 'a',
          killed: 'unspecified',
          parts: { attributed_to: { army: 3, police: 4 } },
        },
      ],
    },
    '4 | 4 | a',
  ],
  [
    '4: two actors under one parent are added',
    {
      actors: forces,
      claims: [
        { id: 'x', by: 'a', killed: 'unspecified', parts: { side: { army: 6, police: 4 } } },
      ],
    },
    '10 | 10 | a',
  ],
  [
    '4: an actor and what it is a part of are not',
    {
      actors: forces,
      claims: [
        { id: 'x', by: 'a', killed: 'unspecified', parts: { side: { ministry: 6, police: 4 } } },
      ],
    },
    '6 | 6 | a',
  ],
  [
    '4: of two axes the larger sum counts, and they are not added to each other',
    {
      places: region,
      claims: [
        {
          id: 'x',
          by: 'a',
          killed: 'unspecified',
          parts: { sex_age: { women: 3, men: 4 }, place: { north: 6, south: 4 } },
        },
      ],
    },
    '10 | 10 | a',
  ],
  [
    '4: groups of people injured are not added',
    {
      outcome: 'injured',
      claims: [
        { id: 'x', by: 'a', injured: 'unspecified', parts: { sex_age: { women: 3, men: 4 } } },
      ],
    },
    '4 | 4 | a',
  ],
  [
    '5: what is declared of two voices says nothing of a third',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10, group: 'civilians' },
        { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'] },
        { id: 'z', by: 'c', killed: 6, group: 'police' },
      ],
    },
    '18 | 18 | a b',
  ],
  [
    '5: declared of each two of them, all three are added',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10, group: 'civilians' },
        { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'] },
        { id: 'z', by: 'c', killed: 6, group: 'police', disjointFrom: ['x', 'y'] },
      ],
    },
    '24 | 24 | a b c',
  ],
  [
    '6: parts declared apart are added as any two parts are',
    {
      incidents: [...wholeOf('north'), { id: 'south', partOf: 'whole', apartFrom: ['north'] }],
      claims: [
        { id: 'x', by: 'a', killed: 20, about: 'north' },
        { id: 'y', by: 'b', killed: 5, about: 'south' },
      ],
    },
    '25 | 25 | a b',
  ],
  [
    '6: a number of one part that includes one of another overlaps it',
    {
      incidents: wholeOf('north', 'south'),
      claims: [
        { id: 'x', by: 'a', killed: 20, about: 'north' },
        { id: 'y', by: 'b', killed: 7, about: 'south', includes: ['x'] },
      ],
    },
    '20 | 20 | a',
  ],
  [
    '1 and 6: what a retracted number replaced adds nothing above',
    {
      incidents: wholeOf('north', 'south'),
      claims: [
        { id: 'x', by: 'a', killed: 20, about: 'north' },
        { id: 'y', by: 'b', killed: 7, about: 'south' },
        {
          id: 'z',
          by: 'b',
          killed: 9,
          about: 'south',
          supersedes: ['y'],
          retracted: true,
        },
      ],
    },
    '20 | 20 | a',
  ],
  [
    '6 and 8: of a part whose voices differ only the smallest number travels upward',
    {
      incidents: wholeOf('north', 'south'),
      claims: [
        { id: 'x', by: 'a', killed: 'at least 10', about: 'north' },
        { id: 'y', by: 'b', killed: 'at least 30', about: 'north' },
        { id: 'z', by: 'c', killed: 5, about: 'south' },
      ],
    },
    '15 | 15 | a c',
  ],
  [
    '7 and 8: a part with more than a whole voice says is N, and the whole voice the floor',
    {
      incidents: wholeOf('north'),
      claims: [
        { id: 'x', by: 'a', killed: 'at least 5' },
        { id: 'y', by: 'b', killed: 48, about: 'north' },
      ],
    },
    '48 | 5 | b',
  ],
  [
    '7: of a range the lower end is what it supports',
    { claims: [{ id: 'x', by: 'a', killed: '16 to 20' }] },
    '16 | 16 | a',
  ],
  [
    '9: what was said after the day is left out',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10, said: '2001-02-01' },
        { id: 'y', by: 'b', killed: 'at least 20', said: '2001-02-05' },
      ],
      asOf: '2001-02-03',
    },
    '10 | 10 | a',
  ],
  [
    '10: killed and injured share no number',
    {
      outcome: 'injured',
      claims: [{ id: 'x', by: 'a', killed: 10, injured: 'up to 3' }],
    },
    'null | null | ',
  ],
])('%s', (_, one, expected) => {
  expect(summary(tallied(one))).toBe(expected);
});
