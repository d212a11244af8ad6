import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtf, parseEdtf, type EdtfPoint } from '../../src/schemas/edtf.ts';

/** `earliest … latest precision`, days alone where a span is whole days. */
function brief(text: string): string | undefined {
  const date = parseEdtf(text);
  if (!date) return undefined;
  const iso = (time: number | null) =>
    time === null
      ? 'open'
      : new Date(time).toISOString().replace(/T(00:00:00.000|23:59:59.999)Z$/, '');
  const end = (point: EdtfPoint | null) =>
    point
      ? `${point.precision}${point.approximate ? '~' : ''}${point.uncertain ? '?' : ''}`
      : 'open';
  return `${iso(date.earliest)} … ${iso(date.latest)} ${date.ends.map(end).join('/')}`;
}

test.each([
  ['2025-03-06', '2025-03-06 … 2025-03-06 day'],
  ['2024-02-29', '2024-02-29 … 2024-02-29 day'],
  ['2000-02-29', '2000-02-29 … 2000-02-29 day'],
  ['2025-03', '2025-03-01 … 2025-03-31 month'],
  ['2025-21', '2025-01-01 … 2025-12-31 season'],
  ['2025-24', '2025-01-01 … 2026-03-31 season'],
  ['1977', '1977-01-01 … 1977-12-31 year'],
  ['201X', '2010-01-01 … 2019-12-31 decade'],
  ['2025-XX', '2025-01-01 … 2025-12-31 year'],
  ['2025-03-XX', '2025-03-01 … 2025-03-31 month'],
  ['2025-03-06~', '2025-03-06 … 2025-03-06 day~'],
  ['2025-03-06?', '2025-03-06 … 2025-03-06 day?'],
  ['2025-03%', '2025-03-01 … 2025-03-31 month~?'],
  ['2025-03-06T10:00:00Z', '2025-03-06T10:00:00.000Z … 2025-03-06T10:00:00.000Z time'],
  ['2025-03-07T17:15:00+04:00', '2025-03-07T13:15:00.000Z … 2025-03-07T13:15:00.000Z time'],
  ['2025-03-06/2025-03-07', '2025-03-06 … 2025-03-07 day/day'],
  ['2025-03-06/2025-03-06', '2025-03-06 … 2025-03-06 day/day'],
  ['2025-03-06/2025-03', '2025-03-06 … 2025-03-31 day/month'],
  ['2025-03/2025-03-06', '2025-03-01 … 2025-03-06 month/day'],
  ['2023-12-31/2024-01-01~', '2023-12-31 … 2024-01-01 day/day~'],
  ['2024-12-08/..', '2024-12-08 … open day/open'],
  ['../2025', 'open … 2025-12-31 open/year'],
  ['2025/', '2025-01-01 … open year/open'],
])('%s is %s', (text, expected) => {
  expect(brief(text)).toBe(expected);
});

const general = /^Write a day as 2025-03-06/;

describe('what is no date is refused with the form that was meant', () => {
  test.each<[string | number, string | RegExp]>([
    ['2025-02-29', /^There is no day 29 in 2025-02\./],
    ['1900-02-29', /^There is no day 29 in 1900-02\./],
    ['2025-04-31', /^There is no day 31 in 2025-04\./],
    ['2025-03-32', /^There is no day 32 in 2025-03\./],
    ['2025-13', /^There is no month 13\./],
    ['2025-00', general],
    [
      '2025-03-07/2025-03-06',
      'The span ends before it begins: did you mean "2025-03-06/2025-03-07"?',
    ],
    ['2025/2024', 'The span ends before it begins: did you mean "2024/2025"?'],
    ['06/03/2025', /^Write the year first/],
    ['6.3.2025', /^Write the year first/],
    ['13-5-2001', /^Write the year first/],
    ['2025-3-6', 'Did you mean "2025-03-06"?'],
    ['2025/03/06', 'Did you mean "2025-03-06"?'],
    [20250306, 'Did you mean "2025-03-06"?'],
    ['2025-03-06 to 2025-03-07', 'Did you mean "2025-03-06/2025-03-07"?'],
    ['2025-03-06–2025-03-07', 'Did you mean "2025-03-06/2025-03-07"?'],
    ['٢٠٢٥-٠٣-٠٦', 'Did you mean "2025-03-06"?'],
    ['~2025', 'Did you mean "2025~"?'],
    ['c. 1977', 'Did you mean "1977~"?'],
    ['6 March 2025', general],
    ['yesterday', general],
    ['', general],
    ['..', general],
    ['../..', general],
    ['/', general],
    ['2025-03-06/2025-03-07/2025-03-08', general],
    ['{2025,2026}', general],
    ['2025-03-06T25:00:00Z', general],
    [99999, general],
  ])('%s', (written, fix) => {
    const issue = edtf.safeParse(written).error?.issues[0];
    expect(issue).toMatchObject({ code: 'custom', params: { code: 'bad-date' } });
    expect((issue as { params?: { fix: string } }).params?.fix).toMatch(fix);
  });
});

test('a year that YAML made a number is the year', () => {
  expect(edtf.parse(1977)).toEqual(parseEdtf('1977'));
});

test('a date of any text is read without throwing, and its ends are in order', () => {
  const sign = fc.constantFrom(...'0123456789-/.~?%XTZ:+ Y'.split(''));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
      const date = parseEdtf(signs.join(''));
      if (date?.earliest != null && date.latest != null)
        expect(date.earliest).toBeLessThanOrEqual(date.latest);
    }),
  );
});
