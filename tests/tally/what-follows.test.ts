import { expect, test } from 'vitest';
import { summary, tallied, wholeOf, type TallyCase } from './cases.ts';

/** Rules 7 to 10: the answer, the floor, a day, and each outcome alone. Derived by hand from the content model, "What follows from the claims". */
const cases: Record<string, TallyCase & { is: string }> = {
  '7: a dispute within one incident changes no number': {
    claims: [
      { id: 'x', by: 'a', killed: 'at least 20' },
      { id: 'y', by: 'b', killed: 'at least 5', disputes: ['x'] },
    ],
    is: '20 | 5 | a',
  },
  '7: a part with more than a whole voice says is N, and the whole voice the floor': {
    incidents: wholeOf('north'),
    claims: [
      { id: 'x', by: 'a', killed: 'at least 5' },
      { id: 'y', by: 'b', killed: 48, about: 'north' },
    ],
    is: '48 | 5 | b',
  },
  '7: of a range the lower end is what it supports': {
    claims: [{ id: 'x', by: 'a', killed: '16 to 20' }],
    is: '16 | 16 | a',
  },
  '8: a floor stands under a higher ceiling of the same voice and a lower one of another': {
    claims: [
      { id: 'x', by: 'a', killed: '10 to 12' },
      { id: 'y', by: 'b', killed: 'up to 9' },
    ],
    is: '10 | null | a | disagree',
  },
  '8: two whole voices of one number both carry it': {
    claims: [
      { id: 'x', by: 'b', killed: 7 },
      { id: 'y', by: 'a', killed: 'at least 7' },
    ],
    is: '7 | 7 | a b',
  },
  '8: a claim of zero is a floor of zero, not none': {
    claims: [{ id: 'x', killed: 'none' }],
    is: '0 | 0 | somebody',
  },
  '8: a ceiling over the whole takes the floor from the part itself': {
    incidents: wholeOf('a'),
    claims: [
      { id: 'x', by: 'p', killed: 0 },
      { id: 'y', by: 'q', killed: 'at least 3', about: 'a' },
    ],
    of: 'a',
    is: '3 | null | q | disagree',
  },
  '9: before its retraction a number stands': {
    claims: [
      { id: 'x', by: 'a', killed: 24, said: '2001-02-01', retracted: '2001-02-05' },
      { id: 'y', by: 'b', killed: 'at least 19', said: '2001-02-02' },
    ],
    asOf: '2001-02-04',
    is: '24 | 19 | a',
  },
  '9: from the day of its retraction a number does not stand': {
    claims: [
      { id: 'x', by: 'a', killed: 24, said: '2001-02-01', retracted: '2001-02-05' },
      { id: 'y', by: 'b', killed: 'at least 19', said: '2001-02-02' },
    ],
    asOf: '2001-02-05',
    is: '19 | 19 | b',
  },
  '9: a retraction without a day counts from the beginning': {
    claims: [{ id: 'x', killed: 24, retracted: true }],
    asOf: '2001-02-03',
    is: 'null | null | ',
  },
  '9: a day of saying between two days is said by the later one': {
    claims: [{ id: 'x', killed: 24, said: '2001-02-02/2001-02-04' }],
    asOf: '2001-02-03',
    is: 'null | null | ',
  },
  '9: what was replaced later still stood on its day': {
    claims: [
      { id: 'x1', killed: 149, said: '2001-02-01' },
      { id: 'x2', killed: 'at least 525', said: '2001-02-02', supersedes: ['x1'] },
    ],
    asOf: '2001-02-01',
    is: '149 | 149 | somebody',
  },
  '9: what was said after the day is left out': {
    claims: [
      { id: 'x', by: 'a', killed: 10, said: '2001-02-01' },
      { id: 'y', by: 'b', killed: 'at least 20', said: '2001-02-05' },
    ],
    asOf: '2001-02-03',
    is: '10 | 10 | a',
  },
  '10: killed and injured share no number': {
    outcome: 'injured',
    claims: [{ id: 'x', by: 'a', killed: 10, injured: 'up to 3' }],
    is: 'null | null | ',
  },
  '8: of two equal smallest numbers both carry the floor, and one that breaks a ceiling takes it': {
    claims: [
      { id: 'x', by: 'a', killed: '10 to 12' },
      { id: 'y', by: 'b', killed: 'at least 10' },
      { id: 'z', by: 'c', killed: 'fewer than 10' },
    ],
    is: '10 | null | a b | disagree',
  },
  '8: without a whole voice no floor stands above a ceiling': {
    claims: [
      { id: 'x', by: 'a', killed: 9, group: 'civilians' },
      { id: 'y', by: 'b', killed: 'up to 5' },
    ],
    is: '9 | null | a | disagree',
  },
  '9: a turn that only concerns another branch changes nothing': {
    incidents: wholeOf('a', 'b'),
    claims: [
      { id: 'x', by: 'p', killed: 3, about: 'a', said: '2001-02-01' },
      { id: 'y', by: 'q', killed: 2, about: 'b', said: '2001-02-02' },
    ],
    of: 'a',
    asOf: '2001-02-03',
    is: '3 | 3 | p',
  },
  '9: what is said of the whole on a later day holds a part from that day': {
    incidents: wholeOf('a'),
    claims: [
      { id: 'x', by: 'p', killed: 3, about: 'a', said: '2001-02-01' },
      { id: 'y', by: 'q', killed: 0, said: '2001-02-02' },
    ],
    of: 'a',
    asOf: '2001-02-02',
    is: '3 | null | p | disagree',
  },
};

test.each(Object.entries(cases))('%s', (_, { is, ...asked }) => {
  expect(summary(tallied(asked))).toBe(is);
});
