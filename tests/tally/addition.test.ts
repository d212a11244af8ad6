import { expect, test } from 'vitest';
import { summary, tallied, wholeOf, type PlaceSketches, type TallyCase } from './cases.ts';

const region: PlaceSketches = { region: undefined, north: 'region', south: 'region' };
const withinCase = [{ id: 'case' }, { id: 'whole', partOf: 'case' }];
const forces: PlaceSketches = { ministry: undefined, army: 'ministry', police: 'ministry' };

/** Rules 4 to 6: what may be added. Derived by hand from the content model, "What follows from the claims". */
const cases: Record<string, TallyCase & { is: string }> = {
  '4: increments on days that share an end are not added': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01/2001-01-02' },
      { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-02/2001-01-03' },
      { id: 'z', killed: 5, nature: 'incremental', days: '2001-01-04' },
    ],
    is: '15 | 15 | somebody',
  },
  '4: increments of injured are not added': {
    claims: [
      { id: 'x', injured: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', injured: 7, nature: 'incremental', days: '2001-01-02' },
    ],
    outcome: 'injured',
    is: '10 | 10 | somebody',
  },
  '4: women and men of one statement without a bound are added, children are not beside women': {
    claims: [{ id: 'x', killed: 'dozens', parts: { sex_age: { women: 4, men: 6 } } }],
    is: '10 | 10 | somebody',
  },
  "4: children may be girls and women may not be children by everybody's count": {
    claims: [{ id: 'x', killed: 'dozens', parts: { sex_age: { girls: 4, children: 6 } } }],
    is: '6 | 6 | somebody',
  },
  '4: a group larger than its statement has a bound for is the larger': {
    claims: [{ id: 'x', killed: 'at least 5', parts: { side: { civilians: 3, army: 9 } } }],
    is: '9 | 5 | somebody',
  },
  '4: groups by status are never added': {
    claims: [
      { id: 'x', by: 'a', killed: 'unspecified', parts: { status: { students: 3, workers: 4 } } },
    ],
    is: '4 | 4 | a',
  },
  '4: groups are never added by by who did it': {
    actors: forces,
    claims: [
      {
        id: 'x',
        by: 'a',
        killed: 'unspecified',
        parts: { attributed_to: { army: 3, police: 4 } },
      },
    ],
    is: '4 | 4 | a',
  },
  '4: two actors under one parent are added': {
    actors: forces,
    claims: [{ id: 'x', by: 'a', killed: 'unspecified', parts: { side: { army: 6, police: 4 } } }],
    is: '10 | 10 | a',
  },
  '4: an actor and what it is a part of are not': {
    actors: forces,
    claims: [
      { id: 'x', by: 'a', killed: 'unspecified', parts: { side: { ministry: 6, police: 4 } } },
    ],
    is: '6 | 6 | a',
  },
  '4: of two axes the larger sum counts, and they are not added to each other': {
    places: region,
    claims: [
      {
        id: 'x',
        by: 'a',
        killed: 'unspecified',
        parts: { sex_age: { women: 3, men: 4 }, place: { north: 6, south: 4 } },
      },
    ],
    is: '10 | 10 | a',
  },
  '4: groups of people injured are not added': {
    outcome: 'injured',
    claims: [
      { id: 'x', by: 'a', injured: 'unspecified', parts: { sex_age: { women: 3, men: 4 } } },
    ],
    is: '4 | 4 | a',
  },
  '5: increments of two speakers are not added': {
    claims: [
      { id: 'x', by: 'a', killed: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', by: 'b', killed: 7, nature: 'incremental', days: '2001-01-02' },
    ],
    is: '10 | 10 | a',
  },
  '5: numbers declared apart but also said to overlap are not added': {
    claims: [
      { id: 'x', by: 'a', killed: 10, group: 'civilians' },
      { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'], mayOverlap: ['x'] },
    ],
    is: '10 | 10 | a',
  },
  '5: what is declared of two voices says nothing of a third': {
    claims: [
      { id: 'x', by: 'a', killed: 10, group: 'civilians' },
      { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'] },
      { id: 'z', by: 'c', killed: 6, group: 'police' },
    ],
    is: '18 | 18 | a b',
  },
  '5: declared of each two of them, all three are added': {
    claims: [
      { id: 'x', by: 'a', killed: 10, group: 'civilians' },
      { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'] },
      { id: 'z', by: 'c', killed: 6, group: 'police', disjointFrom: ['x', 'y'] },
    ],
    is: '24 | 24 | a b c',
  },
  '6: two parts and a number for both together that is more': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', killed: 5, about: 'a' },
      { id: 'y', by: 'p', killed: 4, about: 'b' },
      { id: 'z', by: 'q', killed: 14, about: ['a', 'b'] },
    ],
    is: '14 | 14 | q',
  },
  '6: two parts and a number for both together that is less': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', killed: 5, about: 'a' },
      { id: 'y', by: 'p', killed: 4, about: 'b' },
      { id: 'z', by: 'q', killed: 'at least 8', about: ['a', 'b'] },
    ],
    is: '9 | 9 | p',
  },
  '6: of two voices about the same several parts the smaller counts': {
    incidents: wholeOf('a', 'b', 'c'),
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 'at least 11', about: ['a', 'b'] },
      { id: 'z', by: 'r', killed: 2, about: 'c' },
    ],
    is: '13 | 13 | q r',
  },
  '6: the heaviest parts that do not overlap': {
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
    is: '11 | 11 | p r',
  },
  '6: an overlap far below keeps the parts above from being added': {
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
    is: '10 | 10 | q',
  },
  '6: nested wholes: a whole voice in the middle is what travels upward': {
    incidents: [
      { id: 'whole' },
      { id: 'middle', partOf: 'whole' },
      { id: 'leaf', partOf: 'middle' },
    ],
    claims: [
      { id: 'x', by: 'p', killed: 'at least 30', about: 'middle' },
      { id: 'y', by: 'q', killed: 50, about: 'leaf' },
    ],
    is: '30 | 30 | p',
  },
  '6: injured in two parts: the larger stands for both': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', injured: 6, about: 'a' },
      { id: 'y', by: 'q', injured: 10, about: 'b' },
    ],
    outcome: 'injured',
    is: '10 | 10 | q',
  },
  '6: a part that reaches beyond its whole adds nothing': {
    incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-30/2001-02-02' }],
    claims: [{ id: 'x', killed: 9, about: 'a', days: '2001-01-30/2001-02-02' }],
    is: 'null | null | ',
  },
  '6: parts declared apart are added as any two parts are': {
    incidents: [...wholeOf('north'), { id: 'south', partOf: 'whole', apartFrom: ['north'] }],
    claims: [
      { id: 'x', by: 'a', killed: 20, about: 'north' },
      { id: 'y', by: 'b', killed: 5, about: 'south' },
    ],
    is: '25 | 25 | a b',
  },
  '6: a number of one part that includes one of another overlaps it': {
    incidents: wholeOf('north', 'south'),
    claims: [
      { id: 'x', by: 'a', killed: 20, about: 'north' },
      { id: 'y', by: 'b', killed: 7, about: 'south', includes: ['x'] },
    ],
    is: '20 | 20 | a',
  },
  '6: of a part whose voices differ only the smallest number travels upward': {
    incidents: wholeOf('north', 'south'),
    claims: [
      { id: 'x', by: 'a', killed: 'at least 10', about: 'north' },
      { id: 'y', by: 'b', killed: 'at least 30', about: 'north' },
      { id: 'z', by: 'c', killed: 5, about: 'south' },
    ],
    is: '15 | 15 | a c',
  },
  '4: an increment with an open end is apart from what was before, and from nothing after': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-02/..' },
      { id: 'z', killed: 5, nature: 'incremental', days: '2001-01-20' },
    ],
    is: '17 | 17 | somebody',
  },
  '4: an increment that may be of any day is added to none': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-20~' },
    ],
    is: '10 | 10 | somebody',
  },
  '4: increments said to overlap are not added, to others they are': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-02', mayOverlap: ['x'] },
      { id: 'z', killed: 5, nature: 'incremental', days: '2001-01-04/2001-01-06' },
      { id: 'w', killed: 4, nature: 'incremental', days: '2001-01-06' },
      { id: 'v', killed: 3, nature: 'incremental', days: '2001-01-07' },
    ],
    is: '18 | 18 | somebody',
  },
  '4: only increments are added': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', killed: 7, days: '2001-01-02' },
    ],
    is: '10 | 10 | somebody',
  },
  '4: increments in words are not added': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-01' },
      { id: 'y', killed: 'up to 7', nature: 'incremental', days: '2001-01-02' },
      { id: 'z', killed: 'dozens', nature: 'incremental', days: '2001-01-03' },
    ],
    is: '10 | 10 | somebody',
  },
  '4: groups in words or with an upper bound alone add nothing': {
    claims: [
      {
        id: 'x',
        killed: 'dozens',
        parts: { sex_age: { women: 4, men: 'up to 6', girls: 'several', boys: 2 } },
      },
    ],
    is: '6 | 6 | somebody',
  },
  '4: groups of a statement with a bound of its own are not added': {
    claims: [{ id: 'x', killed: 'at least 7', parts: { sex_age: { women: 4, men: 6 } } }],
    is: '7 | 7 | somebody',
  },
  '5: one claim cannot be declared apart from what is no support': {
    claims: [
      { id: 'x', by: 'a', killed: 10, group: 'civilians' },
      { id: 'y', by: 'b', killed: 'up to 8', group: 'army', disjointFrom: ['x'] },
    ],
    is: '10 | 10 | a',
  },
  '6: of one voice about the same several parts the larger counts': {
    incidents: wholeOf('a', 'b', 'c'),
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
      { id: 'y', by: 'p', killed: 'at least 11', about: ['b', 'a'] },
      { id: 'z', by: 'r', killed: 2, about: 'c' },
    ],
    is: '16 | 16 | p r',
  },
  '6: numbers for several parts that share one are not added': {
    incidents: wholeOf('a', 'b', 'c'),
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 11, about: ['b', 'c'] },
    ],
    is: '14 | 14 | p',
  },
  '6: numbers for several parts that share none are': {
    incidents: wholeOf('a', 'b', 'c', 'd'),
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 11, about: ['c', 'd'] },
    ],
    is: '25 | 25 | p q',
  },
  '6: unless one of the one may overlap one of the other': {
    incidents: [...wholeOf('a', 'b', 'c'), { id: 'd', partOf: 'whole', mayOverlap: ['a'] }],
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 11, about: ['c', 'd'] },
    ],
    is: '14 | 14 | p',
  },
  '6: unless the claims themselves may count the same people': {
    incidents: wholeOf('a', 'b', 'c', 'd'),
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 11, about: ['c', 'd'], mayOverlap: ['x'] },
    ],
    is: '14 | 14 | p',
  },
  '6: a number for several incidents further down overlaps the parts in which they lie': {
    incidents: [...wholeOf('a', 'b', 'c'), { id: 'a1', partOf: 'a' }, { id: 'b1', partOf: 'b' }],
    claims: [
      { id: 'x', by: 'p', killed: 14, about: ['a1', 'b1'] },
      { id: 'y', by: 'q', killed: 11, about: 'a' },
      { id: 'z', by: 'r', killed: 2, about: 'c' },
    ],
    is: '16 | 16 | p r',
  },
  '6: several parts over days with an open end support nothing below another whole': {
    incidents: [...withinCase, { id: 'a', partOf: 'whole' }, { id: 'b', partOf: 'whole' }],
    claims: [{ id: 'x', killed: 14, about: ['a', 'b'], days: '2001-01-01/..' }],
    of: 'whole',
    is: 'null | null | ',
  },
  '6: several parts over days beyond all of them support nothing': {
    incidents: [
      { id: 'whole' },
      { id: 'a', partOf: 'whole', days: '2001-01-05' },
      { id: 'b', partOf: 'whole', days: '2001-01-06' },
    ],
    claims: [{ id: 'x', killed: 14, about: ['a', 'b'], days: '2001-01-05/2001-01-07' }],
    is: 'null | null | ',
  },
  '6: a number for several parts of which one reaches beyond the whole adds nothing': {
    incidents: [...wholeOf('a'), { id: 'b', partOf: 'whole', days: '2001-01-30/2001-02-02' }],
    claims: [{ id: 'x', killed: 14, about: ['a', 'b'] }],
    is: 'null | null | ',
  },
  '6: of equal numbers one claim of a group comes before groups, increments and parts together': {
    incidents: wholeOf('north'),
    claims: [
      {
        id: 'w',
        by: 'd',
        killed: 'dozens',
        parts: { sex_age: { women: 10 } },
        said: '2001-02-01',
      },
      { id: 'x', by: 'b', killed: 10, about: 'north', said: '2001-02-02' },
      { id: 'y', by: 'a', killed: 10, group: 'civilians', said: '2001-02-03' },
    ],
    is: '10 | 10 | a',
  },
  '6: nor where one of them has an open end of its own': {
    incidents: [
      ...withinCase,
      { id: 'a', partOf: 'whole', days: '2001-01-01/..' },
      { id: 'b', partOf: 'whole' },
    ],
    claims: [{ id: 'x', killed: 14, about: ['a', 'b'], days: '2001-01-01/..' }],
    of: 'whole',
    is: 'null | null | ',
  },
  '4: increments are added in whatever order they were said': {
    claims: [
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-20' },
      { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-01' },
      { id: 'z', killed: 5, nature: 'incremental', days: '2001-01-10' },
    ],
    is: '22 | 22 | somebody',
  },
  '4: increments of one moment are not added, beside those said to overlap either': {
    claims: [
      { id: 'w', killed: 4, nature: 'incremental', days: '2001-01-01', mayOverlap: ['x'] },
      { id: 'x', killed: 10, nature: 'incremental', days: '2001-01-05T12:00:00Z' },
      { id: 'y', killed: 7, nature: 'incremental', days: '2001-01-05T12:00:00Z' },
    ],
    is: '11 | 11 | somebody',
  },
};

test.each(Object.entries(cases))('%s', (_, { is, ...asked }) => {
  expect(summary(tallied(asked))).toBe(is);
});
