import { describe, expect, test } from 'vitest';
import { proseOf, titleOf } from '../../src/casebook/title.ts';
import { progressOf } from '../../src/casebook/translation-progress.ts';
import { itemsOfSources, type CslItem } from '../../src/citation/item.ts';
import { citationText } from '../citation/citation-text.ts';
import { hostingOf } from '../../src/hosting/headers.ts';
import { localesOf, pathTo, webAt } from '../../src/web/web.ts';
import {
  direction,
  formatDate,
  formatDay,
  formatNumber,
  formatPeople,
  isLocale,
  localeName,
  strings,
  type Locale,
} from '../../src/i18n/index.ts';
import { parseCount } from '../../src/schemas/count.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { answerText } from '../../src/sentences/answer.ts';
import { translationNotice } from '../../src/sentences/translation-notice.ts';
import { tallyIncident } from '../../src/tally/tally.ts';
import { checkExample } from '../casebook/example.ts';

describe('a region', () => {
  test.each<[Locale, string, string]>([
    ['ar', '6 آذار 2025', '1 كانون الثاني 2025'],
    ['ar-SY', '6 آذار 2025', '1 كانون الثاني 2025'],
    ['ar-LB', '6 آذار 2025', '1 كانون الثاني 2025'],
    ['ar-IQ', '6 آذار 2025', '1 كانون الثاني 2025'],
    ['ar-EG', '6 مارس 2025', '1 يناير 2025'],
    ['ar-SA', '6 مارس 2025', '1 يناير 2025'],
    ['ar-MA', '6 مارس 2025', '1 يناير 2025'],
    ['ar-DZ', '6 مارس 2025', '1 جانفي 2025'],
    ['ar-TN', '6 مارس 2025', '1 جانفي 2025'],
    ['en', '6 March 2025', '1 January 2025'],
    ['en-IE', '6 March 2025', '1 January 2025'],
  ])('%s names the months', (locale, march, january) => {
    expect([
      formatDay(Date.UTC(2025, 2, 6), locale),
      formatDay(Date.UTC(2025, 0, 1), locale),
    ]).toEqual([march, january]);
    expect(isLocale(locale)).toBe(true);
  });

  test.each<Locale>(['ar-EG', 'ar-MA', 'ar-DZ', 'ar-SA'])(
    'of %s changes neither numbers nor words',
    (locale) => {
      const count = parseCount('at least 1250') as never;
      expect([
        ...[strings(locale), direction(locale), localeName(locale)],
        ...[formatNumber(1234567, locale), formatPeople(count, 'killed', locale)],
      ]).toEqual([
        ...[strings('ar'), direction('ar'), localeName('ar')],
        ...[formatNumber(1234567, 'ar'), formatPeople(count, 'killed', 'ar')],
      ]);
    },
  );
});

describe('a case in Egyptian Arabic', () => {
  const read = (languages: string) => {
    const { casebook, problems } = checkExample({
      'case.mdx': { replace: 'languages: [en, ar]', by: `languages: ${languages}` },
    });
    if (!casebook) throw new Error('The example has errors.');
    return { casebook, problems };
  };
  const syrian = read('[en, ar]');
  const egyptian = read('[en, ar-EG]');
  const { casebook } = egyptian;
  const records = [casebook.case, ...casebook.entries];

  test('has the addresses, the files and the problems of any Arabic', () => {
    expect(egyptian.problems).toEqual(syrian.problems);
    expect(localesOf(casebook)).toEqual(['en', 'ar-EG']);
    const web = webAt('https://example.org', '');
    expect(pathTo(web, casebook, 'ar-EG', '/claims/')).toBe('/ar/claims/');
    expect(hostingOf(casebook, web, []).languages).toEqual(['ar']);
    expect(progressOf(casebook)).toEqual(progressOf(syrian.casebook));
  });

  test('has its names and its translations, which are known to be in the language of the page', () => {
    const inArabic = (of: typeof casebook, locale: Locale) =>
      records.map((record) => [
        titleOf(of, record, locale).text,
        titleOf(of, record, locale).lang === locale,
        proseOf(of, record, locale).lang === locale,
        translationNotice(of, record, locale),
      ]);
    expect(inArabic(casebook, 'ar-EG')).toEqual(inArabic(syrian.casebook, 'ar'));
    expect(titleOf(casebook, casebook.case, 'ar-EG').lang).toBe('ar-EG');
  });

  test('differs from Syrian Arabic in its months alone', () => {
    const storm = (of: typeof casebook, locale: Locale) =>
      answerText(of, tallyIncident(of, 'lake-storm', 'killed'), locale);
    const date = parseEdtf('2001-05-13') as never;
    expect(storm(casebook, 'ar-EG')).toBe(storm(syrian.casebook, 'ar').replaceAll(/أيار/g, 'مايو'));
    expect([formatDate(date, 'ar'), formatDate(date, 'ar-EG')]).toEqual([
      '13 أيار 2001',
      '13 مايو 2001',
    ]);
    const source = itemsOfSources(casebook, 'ar-EG').find(({ issued }) =>
      issued?.['date-parts']?.[0]?.join('-').startsWith('2001-5-'),
    );
    const work = { ...source, language: 'ar' } as CslItem;
    expect(citationText(work, 'apa', 'ar-EG')).toContain('مايو');
    expect(citationText(work, 'apa', 'ar')).toContain('أيار');
  });
});
