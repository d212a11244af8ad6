import { expect, test } from 'vitest';
import { mayTouch, surelyBefore, surelyEndsAfter } from '../../src/casebook/time.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';

const date = (text: string) => {
  const parsed = parseEdtf(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

test.each([
  ['2001-05-11', '2001-05-12', true],
  ['2001-05-12', '2001-05-12', false],
  ['2001-05', '2001-05-12', false],
  ['2001-04', '2001-05-12', true],
  ['2001-05-11/2001-05-12', '2001-05-12', false],
  ['2001-05-10/2001-05-11', '2001-05-12', true],
  ['2001-05-10/..', '2001-05-12', false],
  ['2001-05-10', '../2001-05-12', false],
  ['2001-05-11~', '2001-05-12', false],
  ['2001-05-10~', '2001-05-12', true],
  ['2001-04~', '2001-05-12', false],
  ['2000?', '2001-05-12', false],
  ['1999?', '2001-05-12', true],
  ['2001-05-11T20:00:00Z', '2001-05-12', false],
  ['2001-05-11T09:59:00Z', '2001-05-12', true],
  ['2001-05-11T20:00:00Z', '2001-05-11T20:00:01Z', true],
  ['2001-05-12T02:00:00+04:00', '2001-05-11T22:00:00Z', false],
])('%s is surely before %s: %s', (a, b, expected) => {
  expect(surelyBefore(date(a), date(b))).toBe(expected);
  expect(surelyBefore(date(b), date(a))).toBe(false);
  expect(mayTouch(date(a), date(b))).toBe(!expected);
});

test.each([
  ['2001-05-11/2001-05-13', '2001-05-12/2001-05-13', false],
  ['2001-05-12/2001-05-14', '2001-05-12/2001-05-13', true],
  ['2001-05-01/2001-05-30', '2001-05-12/2001-05-13', true],
  ['2001-05', '2001-05-12/2001-05-13', false],
  ['2001-05-12/2001-05-13', '2001-05-12/2001-05-13', false],
])('%s surely ends after %s: %s', (part, whole, late) => {
  expect(surelyEndsAfter(date(part), date(whole))).toBe(late);
});
