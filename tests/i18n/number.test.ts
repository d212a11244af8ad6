import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent, plural } from '../../src/i18n/index.ts';

describe('numbers', () => {
  test.each([0, 4, 48, 999])('%i is the same in both locales', (n) => {
    expect([formatNumber(n, 'en'), formatNumber(n, 'ar')]).toEqual([String(n), String(n)]);
  });

  test.each([
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
    [10_000_000_000, '10,000,000,000'],
  ])('%i has its thousands grouped, in Latin digits', (n, text) => {
    expect([formatNumber(n, 'en'), formatNumber(n, 'ar')]).toEqual([text, text]);
  });

  test.each([NaN, Infinity, -Infinity])('%d is refused', (n) => {
    expect(() => formatNumber(n, 'en')).toThrow(RangeError);
  });

  test.each([
    [0, '0%'],
    [0.125, '13%'],
    [1, '100%'],
  ])('the share %d is %s', (share, text) => {
    expect([formatPercent(share, 'en'), formatPercent(share, 'ar')]).toEqual([text, text]);
  });
});

describe('plurals', () => {
  const arabic = {
    zero: 'zero',
    one: 'one',
    two: 'two',
    few: 'few #',
    many: 'many #',
    other: 'other #',
  };

  test.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few 3'],
    [10, 'few 10'],
    [11, 'many 11'],
    [99, 'many 99'],
    [100, 'other 100'],
    [101, 'other 101'],
    [102, 'other 102'],
    [103, 'few 103'],
    [110, 'few 110'],
    [111, 'many 111'],
    [1000, 'other 1,000'],
    [1003, 'few 1,003'],
  ])('Arabic %i takes its form', (n, form) => {
    expect(plural('ar', n, arabic)).toBe(form);
  });

  test.each([
    [0, '0 claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [1000, '1,000 claims'],
  ])('English %i is "%s"', (n, text) => {
    expect(plural('en', n, { one: '# claim', other: '# claims' })).toBe(text);
  });

  test('a missing form falls back on other', () => {
    expect(plural('ar', 3, { other: '# بايت' })).toBe('3 بايت');
  });
});
