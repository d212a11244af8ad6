import { describe, expect, test } from 'vitest';
import {
  datePrec,
  daysOf,
  eventDate,
  geoPrecision,
  priogridCell,
  timePrecision,
} from '../../src/schemes/precision.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';

function daysIn(edtf: string) {
  const date = parseEdtf(edtf);
  if (!date) throw new Error(`${edtf} is no date.`);
  return daysOf(date);
}

describe('a date, as UCDP and as ACLED have it', () => {
  test.each<
    [
      edtf: string,
      start: string,
      end: string,
      datePrec: number,
      timePrecision: number | undefined,
      eventDate: string,
    ]
  >([
    ['2001-05-12', '2001-05-12', '2001-05-12', 1, 1, '2001-05-12'],
    ['2001-05-12~', '2001-05-12', '2001-05-12', 2, 2, '2001-05-12'],
    ['2001-05-12?', '2001-05-12', '2001-05-12', 2, 2, '2001-05-12'],
    ['2001-05-12T23:30:00Z', '2001-05-12', '2001-05-12', 1, 1, '2001-05-12'],
    // By the clock of the source it is the 13th, though in UTC it is still the 12th.
    ['2001-05-13T01:15:00+04:00', '2001-05-13', '2001-05-13', 1, 1, '2001-05-13'],
    ['2001-05-12/2001-05-13', '2001-05-12', '2001-05-13', 2, 2, '2001-05-12'],
    ['2001-05-12/2001-05-17', '2001-05-12', '2001-05-17', 2, 2, '2001-05-14'],
    ['2001-05-12/2001-05-18', '2001-05-12', '2001-05-18', 3, 2, '2001-05-15'],
    ['2001-05-12/2001-05-19', '2001-05-12', '2001-05-19', 4, 3, '2001-05-15'],
    ['2001-02', '2001-02-01', '2001-02-28', 4, 3, '2001-02-14'],
    ['2001-05', '2001-05-01', '2001-05-31', 4, 3, '2001-05-16'],
    ['2001-05-01/2001-06-01', '2001-05-01', '2001-06-01', 5, undefined, '2001-05-16'],
    ['2001', '2001-01-01', '2001-12-31', 5, undefined, '2001-07-02'],
    // Across the end of a year, and over a leap day.
    ['2000-12-31/2001-01-01', '2000-12-31', '2001-01-01', 2, 2, '2000-12-31'],
    ['2004-02-27/2004-03-01', '2004-02-27', '2004-03-01', 2, 2, '2004-02-28'],
  ])('%s', (edtf, start, end, ucdp, acled, middle) => {
    const days = daysIn(edtf);
    if (!days) throw new Error(`${edtf} has no days.`);
    expect([days.start, days.end]).toEqual([start, end]);
    expect(datePrec(days)).toBe(ucdp);
    expect(timePrecision(days)).toBe(acled);
    expect(eventDate(days)).toBe(middle);
  });

  test.each([
    '../2001-05-12',
    '2001-05-12/..',
    '2001-05-12/',
    '/2001-05-12',
    '2001-21',
    '-0043-03-15',
  ])('%s has no certain first and last day', (edtf) => {
    expect(daysIn(edtf)).toBeUndefined();
  });
});

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 3],
  [5, 3],
  [6, 3],
  [7, undefined],
])('where_prec %i is geo_precision %s', (wherePrec, precision) => {
  expect(geoPrecision(wherePrec)).toBe(precision);
});

test.each<[longitude: number, latitude: number, cell: number]>([
  [-180, -90, 1],
  [-179.6, -90, 1],
  [-179.5, -90, 2],
  [-180, -89.5, 721],
  [180, 90, 259200],
  // As UCDP GED 19.1 gives them for these points.
  [36.2, 35.65, 181153],
  [35.79102, 35.60467, 181152],
])('the PRIO-GRID cell of %f, %f is %i', (longitude, latitude, cell) => {
  expect(priogridCell([longitude, latitude])).toBe(cell);
});
