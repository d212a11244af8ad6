import { describe, expect, test } from 'vitest';
import { summary, tallied, wholeOf, type TallyCase } from './cases.ts';

describe('the worked disagreements of the content model', () => {
  test.each<[string, TallyCase, string]>([
    [
      'five children of one speaker and three girls of another',
      {
        claims: [
          { id: 'x', by: 'a', killed: 5, group: 'sex_age:children' },
          { id: 'y', by: 'b', killed: 3, group: 'sex_age:girls' },
        ],
      },
      '5 | 5 | a',
    ],
    [
      'civilians of one speaker and soldiers of another',
      {
        claims: [
          { id: 'x', by: 'a', killed: 10, group: 'civilians' },
          { id: 'y', by: 'b', killed: 8, group: 'army' },
        ],
      },
      '10 | 10 | a',
    ],
    [
      'the same, declared to be different people',
      {
        claims: [
          { id: 'x', by: 'a', killed: 10, group: 'civilians' },
          { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'] },
        ],
      },
      '18 | 18 | a b',
    ],
    [
      'police of one speaker and security forces of another',
      {
        claims: [
          { id: 'x', by: 'a', killed: 55, group: 'police' },
          { id: 'y', by: 'b', killed: 9, group: 'security' },
        ],
      },
      '55 | 55 | a',
    ],
    [
      'a ministry and a party',
      {
        claims: [
          { id: 'x', by: 'ministry', killed: 'at least 638' },
          { id: 'y', by: 'party', killed: 2600 },
        ],
      },
      '2600 | 638 | party',
    ],
    [
      'above them a whole with no voice of its own',
      {
        incidents: wholeOf('square'),
        claims: [
          { id: 'x', by: 'ministry', killed: 'at least 638', about: 'square' },
          { id: 'y', by: 'party', killed: 2600, about: 'square' },
        ],
      },
      '638 | 638 | ministry',
    ],
    [
      'three voices of which two set ceilings',
      {
        claims: [
          { id: 'x', by: 'ministry', killed: 288 },
          { id: 'y', by: 'authority', killed: 627 },
          { id: 'z', by: 'monitor', killed: 'at least 817' },
        ],
      },
      '817 | 288 | monitor | disagree',
    ],
    [
      'two open numbers',
      {
        claims: [
          { id: 'x', by: 'a', killed: 'at least 500' },
          { id: 'y', by: 'b', killed: 'at least 480' },
        ],
      },
      '500 | 480 | a',
    ],
    [
      'a whole voice and a larger group of another speaker',
      {
        claims: [
          { id: 'x', by: 'ministry', killed: 'at least 48' },
          { id: 'y', by: 'party', killed: 2600, group: 'status:members' },
        ],
      },
      '2600 | 48 | party',
    ],
    [
      'a month filed under a day',
      {
        incidents: [{ id: 'whole' }, { id: 'day', partOf: 'whole', days: '2001-01-05' }],
        claims: [{ id: 'x', killed: 100, about: 'day', days: '2001-01-01/2001-01-31' }],
        of: 'day',
      },
      'null | null | ',
    ],
    [
      'an overlap that a successor inherits',
      {
        incidents: wholeOf('a', 'b'),
        claims: [
          { id: 'x1', by: 'p', killed: 10, about: 'a' },
          { id: 'y', by: 'q', killed: 7, about: 'b', mayOverlap: ['x1'] },
          { id: 'x2', by: 'p', killed: 12, about: 'a', supersedes: ['x1'], said: '2001-02-02' },
        ],
      },
      '12 | 12 | p',
    ],
    [
      'a chain whose middle was retracted',
      {
        claims: [
          { id: 'x1', killed: 100 },
          { id: 'x2', killed: 60, supersedes: ['x1'], retracted: true, said: '2001-02-02' },
          { id: 'x3', killed: 55, supersedes: ['x2'], said: '2001-02-03' },
        ],
      },
      '55 | 55 | somebody',
    ],
    [
      'increments of one speaker on three days',
      {
        claims: [10, 20, 30].map((killed, index) => ({
          id: `x${index}`,
          killed,
          nature: 'incremental' as const,
          days: `2001-01-0${index + 1}`,
        })),
      },
      '60 | 60 | somebody',
    ],
    [
      'the same, with an overlap between two of them',
      {
        claims: [10, 20, 30].map((killed, index) => ({
          id: `x${index}`,
          killed,
          nature: 'incremental' as const,
          days: `2001-01-0${index + 1}`,
          ...(index === 2 ? { mayOverlap: ['x1'] } : {}),
        })),
      },
      '40 | 40 | somebody',
    ],
    [
      'two parts of which one speaker disputes the other',
      {
        incidents: wholeOf('a', 'b'),
        claims: [
          { id: 'x', by: 'p', killed: 20, about: 'a' },
          { id: 'y', by: 'q', killed: 20, about: 'b', disputes: ['x'] },
        ],
      },
      '20 | 20 | p',
    ],
    [
      'displaced from two places in one breakdown',
      {
        claims: [
          {
            id: 'x',
            displaced: 'thousands',
            parts: { place: { 'town-a': 1000, 'town-b': 800 } },
          },
        ],
        places: { region: undefined, 'town-a': 'region', 'town-b': 'region' },
        outcome: 'displaced',
      },
      '1000 | 1000 | somebody',
    ],
  ])('%s', (_, asked, expected) => {
    expect(summary(tallied(asked))).toBe(expected);
  });
});

/** Each expectation is worked out by hand from the rules of the content model. */
describe('further cases, by rule', () => {
  test.each<[string, TallyCase, string]>([
    [
      'a floor stands under a higher ceiling of the same voice and a lower one of another (8)',
      {
        claims: [
          { id: 'x', by: 'a', killed: '10 to 12' },
          { id: 'y', by: 'b', killed: 'up to 9' },
        ],
      },
      '10 | null | a | disagree',
    ],
    [
      'an upper bound alone is no floor, and no disagreement where it is higher',
      {
        claims: [
          { id: 'x', by: 'a', killed: 'at least 10' },
          { id: 'y', by: 'b', killed: 'up to 30' },
        ],
      },
      '10 | 10 | a',
    ],
    [
      'words bound nothing',
      {
        claims: [
          { id: 'x', by: 'a', killed: 'dozens' },
          { id: 'y', by: 'b', killed: 'about 50' },
        ],
      },
      'null | null | ',
    ],
    [
      'two whole voices of one number both carry it',
      {
        claims: [
          { id: 'x', by: 'b', killed: 7 },
          { id: 'y', by: 'a', killed: 'at least 7' },
        ],
      },
      '7 | 7 | a b',
    ],
    [
      'a claim of zero is a floor of zero, not none',
      { claims: [{ id: 'x', killed: 'none' }] },
      '0 | 0 | somebody',
    ],
    [
      'a documented list sets no ceiling (3)',
      {
        claims: [
          { id: 'x', by: 'a', killed: 143, basis: 'documented' },
          { id: 'y', by: 'b', killed: 200 },
        ],
      },
      '200 | 143 | b',
    ],
    [
      'a count said before the last day binds nothing said later (3)',
      {
        claims: [
          { id: 'x', by: 'a', killed: 12, said: '2001-01-20' },
          { id: 'y', by: 'b', killed: 40, said: '2001-02-02' },
        ],
      },
      '40 | 12 | b',
    ],
    [
      'but binds what had been said by then',
      {
        claims: [
          { id: 'x', by: 'a', killed: 12, said: '2001-01-20' },
          { id: 'y', by: 'b', killed: 40, said: '2001-01-19' },
        ],
      },
      '40 | 12 | b | disagree',
    ],
    [
      'a ceiling over the whole holds for what is said of a part, whose floor then does not travel upward (3, 7, 8)',
      {
        incidents: wholeOf('a'),
        claims: [
          { id: 'x', by: 'p', killed: 0 },
          { id: 'y', by: 'q', killed: 'at least 3', about: 'a' },
        ],
      },
      '0 | 0 | p | disagree',
    ],
    [
      'and takes the floor from the part itself (8)',
      {
        incidents: wholeOf('a'),
        claims: [
          { id: 'x', by: 'p', killed: 0 },
          { id: 'y', by: 'q', killed: 'at least 3', about: 'a' },
        ],
        of: 'a',
      },
      '3 | null | q | disagree',
    ],
    [
      'a repeated number is one voice (1)',
      {
        claims: [
          { id: 'x', by: 'a', killed: 20 },
          { id: 'y', by: 'b', killed: 20, repeats: ['x'] },
        ],
      },
      '20 | 20 | a',
    ],
    [
      'a relay speaks for itself where it adds an outcome',
      {
        claims: [
          { id: 'x', by: 'a', killed: 20 },
          { id: 'y', by: 'b', killed: 20, injured: 5, repeats: ['x'] },
        ],
        outcome: 'injured',
      },
      '5 | 5 | b',
    ],
    [
      'before its retraction a number stands (9)',
      {
        claims: [
          { id: 'x', by: 'a', killed: 24, said: '2001-02-01', retracted: '2001-02-05' },
          { id: 'y', by: 'b', killed: 'at least 19', said: '2001-02-02' },
        ],
        asOf: '2001-02-04',
      },
      '24 | 19 | a',
    ],
    [
      'from its day on it does not',
      {
        claims: [
          { id: 'x', by: 'a', killed: 24, said: '2001-02-01', retracted: '2001-02-05' },
          { id: 'y', by: 'b', killed: 'at least 19', said: '2001-02-02' },
        ],
        asOf: '2001-02-05',
      },
      '19 | 19 | b',
    ],
    [
      'a retraction without a day counts from the beginning',
      { claims: [{ id: 'x', killed: 24, retracted: true }], asOf: '2001-02-03' },
      'null | null | ',
    ],
    [
      'a day of saying between two days is said by the later one',
      {
        claims: [{ id: 'x', killed: 24, said: '2001-02-02/2001-02-04' }],
        asOf: '2001-02-03',
      },
      'null | null | ',
    ],
    [
      'what was replaced later still stood on its day',
      {
        claims: [
          { id: 'x1', killed: 149, said: '2001-02-01' },
          { id: 'x2', killed: 'at least 525', said: '2001-02-02', supersedes: ['x1'] },
        ],
        asOf: '2001-02-01',
      },
      '149 | 149 | somebody',
    ],
    [
      'two parts and a number for both together that is more (6)',
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
      'and one that is less',
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
      'of two voices about the same several parts the smaller counts',
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
      'the heaviest parts that do not overlap',
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
      'an overlap far below keeps the parts above from being added',
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
      'nested wholes: a whole voice in the middle is what travels upward',
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
      'injured in two parts: the larger stands for both',
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
      'a claim that begins before its part adds nothing above',
      {
        incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-05' }],
        claims: [{ id: 'x', killed: 9, about: 'a', days: '2001-01-04/2001-01-05' }],
      },
      'null | null | ',
    ],
    [
      'a part that reaches beyond its whole adds nothing',
      {
        incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-30/2001-02-02' }],
        claims: [{ id: 'x', killed: 9, about: 'a', days: '2001-01-30/2001-02-02' }],
      },
      'null | null | ',
    ],
    [
      'an unknown beginning is not beyond',
      {
        incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '../2001-01-07' }],
        claims: [{ id: 'x', killed: 9, about: 'a', days: '../2001-01-07' }],
      },
      '9 | 9 | somebody',
    ],
    [
      'an uncertain day is never wider',
      {
        incidents: [{ id: 'whole', days: '2001-01-05' }],
        claims: [{ id: 'x', killed: 9, days: '2001-01-04/2001-01-05~' }],
      },
      'null | null | ',
    ],
    [
      'days that overlap in part support nothing',
      {
        incidents: [{ id: 'whole', days: '2001-01-05/2001-01-10' }],
        claims: [{ id: 'x', killed: 9, days: '2001-01-08/2001-01-12' }],
      },
      'null | null | ',
    ],
    [
      'a place within is a part, a place around is wider',
      {
        incidents: [{ id: 'whole', places: ['town'] }],
        claims: [
          { id: 'x', by: 'p', killed: 4, places: ['square'] },
          { id: 'y', by: 'q', killed: 40, places: ['land'] },
        ],
        places: { land: undefined, town: 'land', square: 'town' },
      },
      '4 | 4 | p',
    ],
    [
      'increments on days that share an end are not added',
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
      'increments of two speakers are not added',
      {
        claims: [
          { id: 'x', by: 'a', killed: 10, nature: 'incremental', days: '2001-01-01' },
          { id: 'y', by: 'b', killed: 7, nature: 'incremental', days: '2001-01-02' },
        ],
      },
      '10 | 10 | a',
    ],
    [
      'increments of injured are not added',
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
      'women and men of one statement without a bound are added, children are not beside women',
      {
        claims: [{ id: 'x', killed: 'dozens', parts: { sex_age: { women: 4, men: 6 } } }],
      },
      '10 | 10 | somebody',
    ],
    [
      "children may be girls and women may not be children by everybody's count",
      {
        claims: [{ id: 'x', killed: 'dozens', parts: { sex_age: { girls: 4, children: 6 } } }],
      },
      '6 | 6 | somebody',
    ],
    [
      'a group larger than its statement has a bound for is the larger',
      {
        claims: [{ id: 'x', killed: 'at least 5', parts: { side: { civilians: 3, army: 9 } } }],
      },
      '9 | 5 | somebody',
    ],
    [
      'a dispute within one incident changes no number',
      {
        claims: [
          { id: 'x', by: 'a', killed: 'at least 20' },
          { id: 'y', by: 'b', killed: 'at least 5', disputes: ['x'] },
        ],
      },
      '20 | 5 | a',
    ],
    [
      'numbers declared apart but also said to overlap are not added',
      {
        claims: [
          { id: 'x', by: 'a', killed: 10, group: 'civilians' },
          { id: 'y', by: 'b', killed: 8, group: 'army', disjointFrom: ['x'], mayOverlap: ['x'] },
        ],
      },
      '10 | 10 | a',
    ],
  ])('%s', (_, asked, expected) => {
    expect(summary(tallied(asked))).toBe(expected);
  });
});
