import { expect, test } from 'vitest';
import { byPeriod, incidentsByDate } from '../../src/casebook/by-date.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { caseOf } from '../charts/cases.ts';

const window = '2001-05-01/2001-05-10';

test.each<[string, Record<string, string>, string[]]>([
  ['the root first, then by day', { b: '2001-05-03', a: '2001-05-02' }, ['storm', 'a', 'b']],
  ['incidents of one date together', { b: '2001-05-02', a: '2001-05-02' }, ['storm', 'a b']],
  [
    'one whose beginning is open by its end',
    { open: '../2001-05-04', a: '2001-05-03', b: '2001-05-05' },
    ['storm', 'a', 'open', 'b'],
  ],
  [
    'one that began before the case and has no end last',
    { background: '2000-12-08/..', a: '2001-05-02' },
    ['storm', 'a', 'background'],
  ],
  [
    'one that began within the case and has no end by its beginning',
    { since: '2001-05-02/..', a: '2001-05-03' },
    ['storm', 'since', 'a'],
  ],
])('a list of incidents has %s', (_, days, expected) => {
  const casebook = caseOf({
    claims: [],
    window,
    incidents: [
      { id: 'storm' },
      ...Object.entries(days).map(([id, occurred]) => ({ id, occurred })),
    ],
  });
  const dates = incidentsByDate(casebook, [...casebook.incidents.values()].reverse());
  expect(dates.map(({ incidents }) => incidents.map(({ id }) => id).join(' '))).toEqual(expected);
});

const periodsOf = (days: readonly string[]) =>
  byPeriod(days, (day) => parseEdtf(day)!).map(
    ({ begins, step, records }) =>
      `${step} ${new Date(begins).toISOString().slice(0, 10)}: ${records.length}`,
  );

test('records are grouped by the month of the day that is known of them', () => {
  expect(periodsOf(['2001-06-02', '2001-05-31', '../2001-05-01', '2001-05-09/..'])).toEqual([
    'month 2001-05-01: 3',
    'month 2001-06-01: 1',
  ]);
});

test('records of many months are grouped by year', () => {
  const days = Array.from({ length: 40 }, (_, month) =>
    new Date(Date.UTC(2001, month)).toISOString().slice(0, 10),
  );
  expect(periodsOf(days)).toEqual([
    'year 2001-01-01: 12',
    'year 2002-01-01: 12',
    'year 2003-01-01: 12',
    'year 2004-01-01: 4',
  ]);
});
