import { describe, expect, test } from 'vitest';
import {
  formatList,
  isolate,
  isolatedLanguage,
  phrase,
  asText,
  sentence,
} from '../../src/i18n/index.ts';

describe('lists', () => {
  test.each([
    [[], '', ''],
    [['48'], '48', '48'],
    [['48', '71'], '48 and 71', '48 و71'],
    [['a', 'b', 'c'], 'a, b and c', 'a وb وc'],
  ])('%j', (items, en, ar) => {
    expect([formatList(items, 'en'), formatList(items, 'ar')]).toEqual([en, ar]);
  });

  test('with "or"', () => {
    expect(formatList(['a', 'b', 'c'], 'en', 'or')).toBe('a, b or c');
    expect(formatList(['48', '71'], 'ar', 'or')).toBe('48 أو 71');
  });
});

describe('the language of a text that was kept apart', () => {
  test.each([
    ['\u2068SANA\u2069', 'en'],
    ['\u2068سانا\u2069', 'ar'],
    ['\u2068וואלה\u2069', undefined],
    ['\u2068Հայ\u2069', undefined],
    ['SANA', undefined],
    ['\u2068SANA\u2069: 48', undefined],
    ['\u2068SANA\u2069, \u2068SOHR\u2069', undefined],
  ] as const)('%j', (text, language) => {
    expect(isolatedLanguage(text)).toBe(language);
  });
});

describe('text of the other direction', () => {
  test.each([
    ['SANA', 'en', 'SANA'],
    ['SANA', 'ar', '\u2068SANA\u2069'],
    ['سانا', 'ar', 'سانا'],
    ['سانا', 'en', '\u2068سانا\u2069'],
    ['וואלה', 'en', '\u2068וואלה\u2069'],
    ['وكالة SANA', 'ar', '\u2068وكالة SANA\u2069'],
    ['16–20', 'ar', '16–20'],
    ['16–20', 'en', '16–20'],
    ['Հայ', 'ar', '\u2068Հայ\u2069'],
    ['', 'ar', ''],
  ] as const)('%j in %s', (text, locale, isolated) => {
    expect(isolate(text, locale)).toBe(isolated);
  });
});

describe('phrases', () => {
  const link = { href: '/actors/sohr/' };

  test('keep their pieces in order', () => {
    expect(phrase`According to ${link}, ${link}`).toEqual(['According to ', link, ', ', link]);
    expect(phrase`${link}`).toEqual([link]);
    expect(phrase`none`).toEqual(['none']);
  });

  test('of strings make one string', () => {
    expect(asText(phrase`alleged by ${'SANA'}`)).toBe('alleged by SANA');
  });
});

describe('the beginning of a sentence', () => {
  test.each([
    ['at least 4', 'en', 'At least 4'],
    ['48', 'en', '48'],
    ['', 'en', ''],
    ['قتيلان', 'ar', 'قتيلان'],
  ] as const)('%j in %s', (text, locale, expected) => {
    expect(sentence(text, locale)).toBe(expected);
  });
});
