import { expect, test } from 'vitest';
import { summary, tallied, wholeOf, type PlaceSketches, type TallyCase } from './cases.ts';

const region: PlaceSketches = { region: undefined, north: 'region', south: 'region' };
const forces: PlaceSketches = { ministry: undefined, army: 'ministry', police: 'ministry' };

/** Rules 4 to 6: what may be added. Derived by hand from the content model, "What follows from the claims". */
test.each<[string, TallyCase, string]>([
  [
    '4: increments on days that share an end are not added',
    {
      claims: [
        { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01/2001-01-02' },
        { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-02/2001-01-03' },
        { id: 'z', killed: 5, nature: 'incremental', days: '2001-01-04' },
      ],
    },
    '15 | 15 | somebody',
  ],
  [
    '4: increments of injured are not added',
    {
      claims: [
        { id: 'x', injured: 10, nature: 'incremental', days: '2001-01-01' },
        { id: 'y', injured: 7, nature: 'incremental', days: '2001-01-02' },
      ],
      outcome: 'injured',
    },
    '10 | 10 | somebody',
  ],
  [
    '4: women and men of one statement without a bound are added, children are not beside women',
    {
      claims: [{ id: 'x', killed: 'dozens', parts: { sex_age: { women: 4, men: 6 } } }],
    },
    '10 | 10 | somebody',
  ],
  [
    "4: children may be girls and women may not be children by everybody's count",
    {
      claims: [{ id: 'x', killed: 'dozens', parts: { sex_age: { girls: 4, children: 6 } } }],
    },
    '6 | 6 | somebody',
  ],
  [
    '4: a group larger than its statement has a bound for is the larger',
    {
      claims: [{ id: 'x', killed: 'at least 5', parts: { side: { civilians: 3, army: 9 } } }],
    },
    '9 | 5 | somebody',
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
    '4: groups are never added by by who did it',
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
    '5: increments of two speakers are not added',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10, nature: 'incremental', days: '2001-01-01' },
        { id: 'y', by: 'b', killed: 7, nature: 'incremental', days: '2001-01-02' },
      ],
    },
    '10 | 10 | a',
  ],
  [
    '5: numbers declared apart but also said to overlap are not added',
    {
      claims: [
        { id: 'x', by: 'a', killed: 10, group: 'civilians' },
        { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'], mayOverlap: ['x'] },
      ],
    },
    '10 | 10 | a',
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
    '6: two parts and a number for both together that is more',
    {
      incidents: wholeOf('a', 'b'),
      claims: [
        { id: 'x', by: 'p', killed: 5, about: 'a' },
        { id: 'y', by: 'p', killed: 4, about: 'b' },
        { id: 'z', by: 'q', killed: 14, about: ['a', 'b'] },
      ],
    },
    '14 | 14 | q',
  ],
  [
    '6: two parts and a number for both together that is less',
    {
      incidents: wholeOf('a', 'b'),
      claims: [
        { id: 'x', by: 'p', killed: 5, about: 'a' },
        { id: 'y', by: 'p', killed: 4, about: 'b' },
        { id: 'z', by: 'q', killed: 'at least 8', about: ['a', 'b'] },
      ],
    },
    '9 | 9 | p',
  ],
  [
    '6: of two voices about the same several parts the smaller counts',
    {
      incidents: wholeOf('a', 'b', 'c'),
      claims: [
        { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
        { id: 'y', by: 'q', killed: 'at least 11', about: ['a', 'b'] },
        { id: 'z', by: 'r', killed: 2, about: 'c' },
      ],
    },
    '13 | 13 | q r',
  ],
  [
    '6: the heaviest parts that do not overlap',
    {
      incidents: [
        { id: 'whole' },
        { id: 'a', partOf: 'whole', mayOverlap: ['b'] },
        { id: 'b', partOf: 'whole', mayOverlap: ['c'] },
        { id: 'c', partOf: 'whole' },
      ],
      claims: [
        { id: 'x', by: 'p', killed: 6, about: 'a' },
        { id: 'y', by: 'q', killed: 10, about: 'b' },
        { id: 'z', by: 'r', killed: 5, about: 'c' },
      ],
    },
    '11 | 11 | p r',
  ],
  [
    '6: an overlap far below keeps the parts above from being added',
    {
      incidents: [
        { id: 'whole' },
        { id: 'a', partOf: 'whole' },
        { id: 'b', partOf: 'whole' },
        { id: 'a1', partOf: 'a', mayOverlap: ['b'] },
      ],
      claims: [
        { id: 'x', by: 'p', killed: 6, about: 'a' },
        { id: 'y', by: 'q', killed: 10, about: 'b' },
      ],
    },
    '10 | 10 | q',
  ],
  [
    '6: nested wholes: a whole voice in the middle is what travels upward',
    {
      incidents: [
        { id: 'whole' },
        { id: 'middle', partOf: 'whole' },
        { id: 'leaf', partOf: 'middle' },
      ],
      claims: [
        { id: 'x', by: 'p', killed: 'at least 30', about: 'middle' },
        { id: 'y', by: 'q', killed: 50, about: 'leaf' },
      ],
    },
    '30 | 30 | p',
  ],
  [
    '6: injured in two parts: the larger stands for both',
    {
      incidents: wholeOf('a', 'b'),
      claims: [
        { id: 'x', by: 'p', injured: 6, about: 'a' },
        { id: 'y', by: 'q', injured: 10, about: 'b' },
      ],
      outcome: 'injured',
    },
    '10 | 10 | q',
  ],
  [
    '6: a part that reaches beyond its whole adds nothing',
    {
      incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-30/2001-02-02' }],
      claims: [{ id: 'x', killed: 9, about: 'a', days: '2001-01-30/2001-02-02' }],
    },
    'null | null | ',
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
    '6: of a part whose voices differ only the smallest number travels upward',
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
])('%s', (_, asked, expected) => {
  expect(summary(tallied(asked))).toBe(expected);
});
