import { describe, expect, test } from 'vitest';
import {
  cslDate,
  exactDate,
  exactDay,
  exactSpan,
  momentOf,
  rfc3339,
} from '../../src/web/moments.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';

const dateOf = (text: string) => parseEdtf(text)!;

describe('a date for machines is exact or not given', () => {
  test.each([
    ['2025-03-06', { start: '2025-03-06', end: '2025-03-06' }],
    ['2025-03', { start: '2025-03', end: '2025-03' }],
    ['2025-03-06/2025-03-07', { start: '2025-03-06', end: '2025-03-07' }],
    ['2025-03-06/..', { start: '2025-03-06' }],
    ['../2025-03-06', { end: '2025-03-06' }],
    ['2025-03-06~', {}],
    ['2025-03-06?', {}],
    ['2025-03-06~/2025-03-07', { end: '2025-03-07' }],
    ['201X', {}],
    ['2025-21', {}],
  ])('%s', (text, span) => expect(exactSpan(dateOf(text))).toEqual(span));

  test('an interval is no date, and a month no day', () => {
    expect(exactDate(dateOf('2025-03-06/2025-03-07'))).toBeUndefined();
    expect(exactDay(dateOf('2025-03'))).toBeUndefined();
    expect(exactDay(dateOf('2025-03-07T01:15:00+04:00'))).toBe('2025-03-07');
  });
});

describe('a date in CSL', () => {
  test.each([
    ['2025-03-06', { 'date-parts': [[2025, 3, 6]] }],
    ['2025-03', { 'date-parts': [[2025, 3]] }],
    ['1977', { 'date-parts': [[1977]] }],
    ['2025-03-07T01:15:00+04:00', { 'date-parts': [[2025, 3, 7]] }],
    [
      '2025-03-06/2025-03-07',
      {
        'date-parts': [
          [2025, 3, 6],
          [2025, 3, 7],
        ],
      },
    ],
    ['2025-03~', { 'date-parts': [[2025, 3]], circa: true }],
    ['2025-21', { 'date-parts': [[2025]], season: 1 }],
    ['197X', { literal: '1970s' }],
    ['2024-12-08/..', { literal: 'since 8 December 2024' }],
  ])('%s', (text, date) => expect(cslDate(dateOf(text), 'en')).toEqual(date));
});

describe('a moment for feeds', () => {
  test.each([
    ['2025-03-06', '2025-03-06T00:00:00Z'],
    ['2025-03', '2025-03-31T00:00:00Z'],
    ['2025-03-06/2025-03-07', '2025-03-07T00:00:00Z'],
    ['2025-03-07T01:15:00+04:00', '2025-03-06T21:15:00Z'],
    ['2025-03-06/..', '2025-03-06T00:00:00Z'],
  ])('%s', (text, moment) => expect(rfc3339(momentOf(dateOf(text))!)).toBe(moment));
});
