import { expect, test } from 'vitest';
import { endOfDay, reportingDays } from '../../src/tally/days.ts';
import { knownByDay } from '../../src/tally/known.ts';
import { sketchCase } from './cases.ts';

const casebook = sketchCase(
  [{ id: 'whole' }, { id: 'north', partOf: 'whole' }, { id: 'apart' }],
  [
    { id: 'first', by: 'a', killed: 9, said: '2001-02-01' },
    { id: 'between', by: 'b', killed: 10, said: '2001-02-01/2001-02-03', about: 'north' },
    { id: 'open', by: 'c', killed: 2, said: '2001-02-05/..' },
    { id: 'second', by: 'a', killed: 12, said: '2001-02-06', supersedes: ['first'] },
    { id: 'wrong', by: 'd', killed: 30, said: '2001-02-01', retracted: '2001-02-08' },
    { id: 'elsewhere', by: 'e', killed: 7, said: '2001-02-09', about: 'apart' },
    { id: 'hurt', by: 'a', injured: 4, said: '2001-02-10' },
  ],
);

test('a day ends a millisecond before the next', () => {
  const last = Date.UTC(2001, 1, 2) - 1;
  for (const moment of [Date.UTC(2001, 1, 1), Date.UTC(2001, 1, 1, 12), last])
    expect(endOfDay(moment)).toBe(last);
  expect(endOfDay(last + 1)).toBe(Date.UTC(2001, 1, 3) - 1);
});

test('something is said on the last possible day, with an open end on the first, and retracted on its own', () => {
  const days = reportingDays(casebook);
  expect(days.map(({ day }) => day.slice(-2))).toEqual(['01', '03', '05', '06', '08', '09', '10']);
  for (const { day, asOf } of days) expect(asOf).toBe(Date.parse(`${day}T23:59:59.999Z`));
});

test('what was known changes only on days on which something was said of it, replaced or retracted', () => {
  const ids = (list: readonly { statement: { claim: { id: string } } }[]) =>
    list.map(({ statement }) => statement.claim.id).join(' ');
  const known = knownByDay(casebook, 'whole', 'killed');
  expect(
    known.map(({ day, said, added, ended }) =>
      [day.slice(-2), ids(said()), ids(added), ids(ended)].join(' | '),
    ),
  ).toEqual([
    '01 | wrong first | wrong first | ',
    '03 | between wrong first | between | ',
    '05 | open between wrong first | open | ',
    '06 | second open between wrong first | second | first',
    '08 | second open between wrong first |  | wrong',
  ]);
});
