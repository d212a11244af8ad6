import { describe, expect, test } from 'vitest';
import {
  countryName,
  direction,
  intlTag,
  isLocale,
  languageName,
  localeName,
  locales,
} from '../../src/i18n/index.ts';
import { interfaceLanguages } from '../../src/schemas/languages.ts';

describe('the locales', () => {
  test('are the languages that a case may choose from', () => {
    expect(locales).toEqual(interfaceLanguages);
  });

  test('have a direction, a name of their own and a tag that Intl knows', () => {
    expect(locales.map((locale) => [locale, direction(locale), localeName(locale)])).toEqual([
      ['en', 'ltr', 'English'],
      ['ar', 'rtl', 'العربية'],
    ]);
    expect(locales.map(intlTag)).toEqual([
      'en-GB-u-ca-gregory-nu-latn',
      'ar-SY-u-ca-gregory-nu-latn',
    ]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(locales.map(intlTag))).toHaveLength(2);
  });

  test('are told from other text', () => {
    expect(['en', 'ar', 'ar-EG', 'fr', 'fr-CA', 'EN', '', 'constructor'].filter(isLocale)).toEqual([
      'en',
      'ar',
      'ar-EG',
    ]);
  });

  test.each([
    ['hy', 'Armenian', 'الأرمنية'],
    ['ar', 'Arabic', 'العربية'],
    ['qaa', 'qaa', 'qaa'],
  ])('name the language %s', (language, en, ar) => {
    expect([languageName(language, 'en'), languageName(language, 'ar')]).toEqual([en, ar]);
  });

  test.each([
    ['760', 'Syria', 'سوريا'],
    ['004', 'Afghanistan', 'أفغانستان'],
    ['000', undefined, undefined],
    ['sy', undefined, undefined],
    ['', undefined, undefined],
  ])('name the country %s', (code, en, ar) => {
    expect([countryName(code, 'en'), countryName(code, 'ar')]).toEqual([en, ar]);
  });
});
