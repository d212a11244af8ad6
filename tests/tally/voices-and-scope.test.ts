import { expect, test } from 'vitest';
import { summary, tallied, wholeOf, type PlaceSketches, type TallyCase } from './cases.ts';

const region: PlaceSketches = { region: undefined, north: 'region', south: 'region' };

/** Rules 1 to 3: who stands, what of it counts an incident, and what limits what. Derived by hand from the content model, "What follows from the claims". */
const cases: Record<string, TallyCase & { is: string }> = {
  '1: a repeated number is one voice': {
    claims: [
      { id: 'x', by: 'a', killed: 20 },
      { id: 'y', by: 'b', killed: 20, repeats: ['x'] },
    ],
    is: '20 | 20 | a',
  },
  '1: a relay speaks for itself where it adds an outcome': {
    claims: [
      { id: 'x', by: 'a', killed: 20 },
      { id: 'y', by: 'b', killed: 20, injured: 5, repeats: ['x'] },
    ],
    outcome: 'injured',
    is: '5 | 5 | b',
  },
  '1: a successor replaces the outcomes that it gives, and no others': {
    claims: [
      { id: 'x', by: 'a', killed: 10, injured: 5 },
      { id: 'y', by: 'a', injured: 8, supersedes: ['x'], said: '2001-02-02' },
    ],
    is: '10 | 10 | a',
  },
  '1: a lower newer number is what stands': {
    claims: [
      { id: 'x', by: 'a', killed: 100 },
      { id: 'y', by: 'a', killed: 40, supersedes: ['x'], said: '2001-02-02' },
    ],
    is: '40 | 40 | a',
  },
  '1: a count of civilians replaces no count of everyone': {
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
    is: '100 | 100 | a',
  },
  '1: nobody replaces the number of somebody else': {
    claims: [
      { id: 'x', by: 'a', killed: 100 },
      { id: 'y', by: 'b', killed: 'at least 60', supersedes: ['x'], said: '2001-02-02' },
    ],
    is: '100 | 60 | a',
  },
  '1: what a retracted number replaced adds nothing above': {
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
    is: '20 | 20 | a',
  },
  '2: a claim that begins before its part adds nothing above': {
    incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-05' }],
    claims: [{ id: 'x', killed: 9, about: 'a', days: '2001-01-04/2001-01-05' }],
    is: 'null | null | ',
  },
  '2: an unknown beginning is not beyond': {
    incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '../2001-01-07' }],
    claims: [{ id: 'x', killed: 9, about: 'a', days: '../2001-01-07' }],
    is: '9 | 9 | somebody',
  },
  '2: an uncertain day is never wider': {
    incidents: [{ id: 'whole', days: '2001-01-05' }],
    claims: [{ id: 'x', killed: 9, days: '2001-01-04/2001-01-05~' }],
    is: 'null | null | ',
  },
  '2: days that overlap in part support nothing': {
    incidents: [{ id: 'whole', days: '2001-01-05/2001-01-10' }],
    claims: [{ id: 'x', killed: 9, days: '2001-01-08/2001-01-12' }],
    is: 'null | null | ',
  },
  '2: a place within is a part, a place around is wider': {
    incidents: [{ id: 'whole', places: ['town'] }],
    claims: [
      { id: 'x', by: 'p', killed: 4, places: ['square'] },
      { id: 'y', by: 'q', killed: 40, places: ['land'] },
    ],
    places: { land: undefined, town: 'land', square: 'town' },
    is: '4 | 4 | p',
  },
  '2: an open end is not wider where the incident is a part of nothing': {
    claims: [{ id: 'x', by: 'a', killed: 100, days: '2001-01-01/..' }],
    is: '100 | 100 | a',
  },
  '2: an open end is wider where the incident is a part': {
    incidents: wholeOf('day'),
    claims: [{ id: 'x', by: 'a', killed: 100, about: 'day', days: '2001-01-01/..' }],
    of: 'day',
    is: 'null | null | ',
  },
  '2: fewer days and a larger place are mixed, and support nothing': {
    incidents: [{ id: 'whole', places: ['north'] }],
    places: region,
    claims: [{ id: 'x', by: 'a', killed: 9, days: '2001-01-05', places: ['region'] }],
    is: 'null | null | ',
  },
  '2: other days are another matter': {
    claims: [{ id: 'x', by: 'a', killed: 9, days: '2001-03-01/2001-03-31' }],
    is: 'null | null | ',
  },
  '2: fewer days are a part, and support': {
    claims: [{ id: 'x', by: 'a', killed: 9, days: '2001-01-05' }],
    is: '9 | 9 | a',
  },
  '3: an upper bound alone is no floor, and no disagreement where it is higher': {
    claims: [
      { id: 'x', by: 'a', killed: 'at least 10' },
      { id: 'y', by: 'b', killed: 'up to 30' },
    ],
    is: '10 | 10 | a',
  },
  '3: words bound nothing': {
    claims: [
      { id: 'x', by: 'a', killed: 'dozens' },
      { id: 'y', by: 'b', killed: 'about 50' },
    ],
    is: 'null | null | ',
  },
  '3: a documented list sets no ceiling': {
    claims: [
      { id: 'x', by: 'a', killed: 143, basis: 'documented' },
      { id: 'y', by: 'b', killed: 200 },
    ],
    is: '200 | 143 | b',
  },
  '3: a count said before the last day binds nothing said later': {
    claims: [
      { id: 'x', by: 'a', killed: 12, said: '2001-01-20' },
      { id: 'y', by: 'b', killed: 40, said: '2001-02-02' },
    ],
    is: '40 | 12 | b',
  },
  '3: a count said before the last day binds what had been said by then': {
    claims: [
      { id: 'x', by: 'a', killed: 12, said: '2001-01-20' },
      { id: 'y', by: 'b', killed: 40, said: '2001-01-19' },
    ],
    is: '40 | 12 | b | disagree',
  },
  '3: a ceiling over the whole holds for what is said of a part, whose floor then does not travel upward':
    {
      incidents: wholeOf('a'),
      claims: [
        { id: 'x', by: 'p', killed: 0 },
        { id: 'y', by: 'q', killed: 'at least 3', about: 'a' },
      ],
      is: '0 | 0 | p | disagree',
    },
  '3: an exact number over more days is a ceiling, which another voice may break': {
    claims: [
      { id: 'x', by: 'a', killed: 5, days: '2000-12-01/2001-01-31' },
      { id: 'y', by: 'b', killed: 'at least 9' },
    ],
    is: '9 | null | b | disagree',
  },
  '3: nobody is held to a ceiling of their own': {
    claims: [
      { id: 'x', by: 'a', killed: 10 },
      { id: 'y', by: 'a', killed: 'at least 20', said: '2001-02-02' },
    ],
    is: '20 | 10 | a',
  },
  '3: "up to 20" is a ceiling over "at least 30"': {
    claims: [
      { id: 'x', by: 'a', killed: 'up to 20' },
      { id: 'y', by: 'b', killed: 'at least 30' },
    ],
    is: '30 | null | b | disagree',
  },
  '3: an equal number is below no ceiling': {
    claims: [
      { id: 'x', by: 'a', killed: 'up to 20' },
      { id: 'y', by: 'b', killed: 'at least 20' },
    ],
    is: '20 | 20 | b',
  },
  '3: a number for a part is no ceiling over the whole': {
    claims: [
      { id: 'x', by: 'a', killed: 5, group: 'civilians' },
      { id: 'y', by: 'b', killed: 'at least 9' },
    ],
    is: '9 | 9 | b',
  },
  '3: a number at a place is no ceiling where the incident names none': {
    places: region,
    claims: [
      { id: 'x', by: 'a', killed: 5, places: ['north'] },
      { id: 'y', by: 'b', killed: 'at least 9' },
    ],
    is: '9 | 5 | b',
  },
  '3: a number for several incidents is a ceiling over each of them': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', killed: 5, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 9, about: 'a' },
    ],
    of: 'a',
    is: '9 | null | q | disagree',
  },
  '3: but not over what lies in none of them': {
    incidents: wholeOf('a', 'b', 'c'),
    claims: [
      { id: 'x', by: 'p', killed: 5, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 9, about: 'c' },
    ],
    of: 'c',
    is: '9 | 9 | q',
  },
  '3: a part that reaches beyond the whole is not held by a ceiling over that': {
    incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-30/2001-02-02' }],
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: 'a', days: '2001-01-30/2001-02-02' },
    ],
    of: 'a',
    is: '3 | 3 | q',
  },
  '3: nor are its parts': {
    incidents: [
      { id: 'whole' },
      { id: 'a', partOf: 'whole', days: '2001-01-30/2001-02-02' },
      { id: 'a1', partOf: 'a', days: '2001-01-30' },
    ],
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: 'a1', days: '2001-01-30' },
    ],
    is: '0 | 0 | p',
  },
  '3: nor is what is said of it and of another part together': {
    incidents: [...wholeOf('b'), { id: 'a', partOf: 'whole', days: '2001-01-30/2001-02-02' }],
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: ['a', 'b'] },
    ],
    is: '0 | 0 | p',
  },
  '3: what is said of several parts together is held by a ceiling over the whole': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: ['a', 'b'] },
      { id: 'z', by: 'r', killed: 0, about: ['a', 'b'] },
    ],
    is: '0 | 0 | p | disagree',
  },
  '3: a number that is wider than its part is not held by what is said of the whole': {
    incidents: [{ id: 'whole' }, { id: 'a', partOf: 'whole', days: '2001-01-05' }],
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: 'a', days: '2001-01-05/2001-01-06' },
    ],
    is: '0 | 0 | p',
  },
  '3: nor is one that lies elsewhere than the whole': {
    incidents: [
      { id: 'whole', places: ['north'] },
      { id: 'a', partOf: 'whole' },
    ],
    places: region,
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: 'a', places: ['south'] },
    ],
    is: '0 | 0 | p',
  },
  '3: of what is said of a part only that by others than the ceiling is held by it': {
    incidents: wholeOf('a'),
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'p', killed: 'at least 3', about: 'a' },
    ],
    is: '3 | 0 | p',
  },
  '3: nor one that lies elsewhere, though the ceiling names no place': {
    incidents: [
      { id: 'whole', places: ['north'] },
      { id: 'a', partOf: 'whole', places: ['south'] },
    ],
    places: region,
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 3, about: 'a' },
    ],
    of: 'a',
    is: '3 | 3 | q',
  },
  '3: a number for several incidents is a ceiling over what lies in one of them': {
    incidents: [...wholeOf('a', 'b'), { id: 'a1', partOf: 'a' }],
    claims: [
      { id: 'x', by: 'p', killed: 5, about: ['a', 'b'] },
      { id: 'y', by: 'q', killed: 9, about: 'a1' },
    ],
    of: 'a1',
    is: '9 | null | q | disagree',
  },
  '3: a part is held by a ceiling over its whole, which itself reaches beyond something larger': {
    incidents: [
      { id: 'case', days: '2001-01-01/2001-01-20' },
      { id: 'whole', partOf: 'case' },
      { id: 'a', partOf: 'whole' },
    ],
    claims: [
      { id: 'x', by: 'p', killed: 0, about: 'whole' },
      { id: 'y', by: 'q', killed: 3, about: 'a' },
    ],
    of: 'whole',
    is: '0 | 0 | p | disagree',
  },
};

test.each(Object.entries(cases))('%s', (_, { is, ...asked }) => {
  expect(summary(tallied(asked))).toBe(is);
});
