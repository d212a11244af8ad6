import { describe, expect, test } from 'vitest';
import {
  describePrecision,
  formatDate,
  formatDay,
  formatSaid,
  formatTick,
  formatWithoutTime,
  fromTo,
  machineDate,
  type DateLike,
} from '../../src/i18n/index.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';

/** Also holds, by compiling, that a date of the content model is one that can be shown. */
function dateOf(written: string): DateLike {
  const date = parseEdtf(written);
  if (!date) throw new Error(`"${written}" is not a date`);
  return date;
}

describe('when something was said', () => {
  test.each([
    ['2025-03-06', '6 March 2025', '6 آذار 2025'],
    ['2025-03-06/2025-03-07', 'between 6 and 7 March 2025', 'بين 6 و7 آذار 2025'],
    ['2025-02-28/2025-03-03', 'between 28 February and 3 March 2025', 'بين 28 شباط و3 آذار 2025'],
    ['1987/2002', 'between 1987 and 2002', 'بين 1987 و2002'],
    ['../2025-03-07', 'no later than 7 March 2025', 'في موعد أقصاه 7 آذار 2025'],
  ])('%s', (written, en, ar) => {
    const date = dateOf(written);
    expect([formatSaid(date, 'en'), formatSaid(date, 'ar')]).toEqual([en, ar]);
  });
});

describe('a date in words', () => {
  test.each([
    ['2025-03-06', '6 March 2025', '6 آذار 2025'],
    ['2025-03', 'March 2025', 'آذار 2025'],
    ['2025-03-XX', 'March 2025', 'آذار 2025'],
    ['1977', '1977', '1977'],
    ['1977-XX-XX', '1977', '1977'],
    ['2025-21', 'spring 2025', 'ربيع 2025'],
    ['2025-22', 'summer 2025', 'صيف 2025'],
    ['2025-23', 'autumn 2025', 'خريف 2025'],
    ['2025-24', 'winter 2025', 'شتاء 2025'],
    ['197X', '1970s', 'بين عامي 1970 و1979'],
    ['19XX', '1900–1999', 'من 1900 إلى 1999'],
    ['-0043', '44 BC', '44 قبل الميلاد'],
    ['-0043-03-15', '15 March 44 BC', '15 آذار 44 قبل الميلاد'],
    ['Y17000', '17000', '17000'],
    ['2025-03-06~', 'about 6 March 2025', 'حوالي 6 آذار 2025'],
    ['2025-03-06?', '6 March 2025 (uncertain)', '6 آذار 2025 (غير مؤكد)'],
    ['2025-03-06%', 'about 6 March 2025 (uncertain)', 'حوالي 6 آذار 2025 (غير مؤكد)'],
    ['1977~', 'about 1977', 'حوالي 1977'],
  ])('%s', (written, en, ar) => {
    expect([formatDate(dateOf(written), 'en'), formatDate(dateOf(written), 'ar')]).toEqual([
      en,
      ar,
    ]);
  });

  test.each([
    ['2025-03-06/2025-03-06', '6 March 2025', '6 آذار 2025'],
    ['2025-03-06/2025-03-07', '6–7 March 2025', 'من 6 إلى 7 آذار 2025'],
    ['2025-02-28/2025-03-03', '28 February – 3 March 2025', 'من 28 شباط إلى 3 آذار 2025'],
    [
      '2024-12-28/2025-01-03',
      '28 December 2024 – 3 January 2025',
      'من 28 كانون الأول 2024 إلى 3 كانون الثاني 2025',
    ],
    ['2025-02/2025-03', 'February–March 2025', 'من شباط إلى آذار 2025'],
    [
      '2024-12/2025-01',
      'December 2024 – January 2025',
      'من كانون الأول 2024 إلى كانون الثاني 2025',
    ],
    ['1987/2002', '1987–2002', 'من 1987 إلى 2002'],
    ['-0043/-0030', '44 BC – 31 BC', 'من 44 قبل الميلاد إلى 31 قبل الميلاد'],
    ['2025-21/2025-23', 'spring 2025 – autumn 2025', 'من ربيع 2025 إلى خريف 2025'],
    ['2024-12/2025-03-07', 'December 2024 – 7 March 2025', 'من كانون الأول 2024 إلى 7 آذار 2025'],
    [
      '2025-03-06~/2025-03-07',
      'about 6 March 2025 – 7 March 2025',
      'من حوالي 6 آذار 2025 إلى 7 آذار 2025',
    ],
    ['2024-12-08/..', 'since 8 December 2024', 'منذ 8 كانون الأول 2024'],
    ['../2024-12-08', 'no later than 8 December 2024', 'في موعد أقصاه 8 كانون الأول 2024'],
    [
      '2024-12-08/',
      'from 8 December 2024, end not known',
      'من 8 كانون الأول 2024، والنهاية غير معروفة',
    ],
    [
      '/2024-12-08',
      'no later than 8 December 2024, beginning not known',
      'في موعد أقصاه 8 كانون الأول 2024، والبداية غير معروفة',
    ],
  ])('the interval %s', (written, en, ar) => {
    expect([formatDate(dateOf(written), 'en'), formatDate(dateOf(written), 'ar')]).toEqual([
      en,
      ar,
    ]);
  });

  test.each([
    ['2025-03-07T13:15Z', '7 March 2025, 13:15 UTC', '7 آذار 2025، الساعة 13:15 بتوقيت غرينتش'],
    [
      '2025-03-07T13:15:00+00:00',
      '7 March 2025, 13:15 UTC',
      '7 آذار 2025، الساعة 13:15 بتوقيت غرينتش',
    ],
    [
      '2025-03-07T17:15:00+04:00',
      '7 March 2025, 17:15 (UTC+4)',
      '7 آذار 2025، الساعة 17:15 (غرينتش \u2066+4\u2069)',
    ],
    [
      '2025-03-07T01:15:30+03:30',
      '7 March 2025, 01:15:30 (UTC+3:30)',
      '7 آذار 2025، الساعة 01:15:30 (غرينتش \u2066+3:30\u2069)',
    ],
    [
      '2025-03-07T20:00-05:00',
      '7 March 2025, 20:00 (UTC−5)',
      '7 آذار 2025، الساعة 20:00 (غرينتش \u2066−5\u2069)',
    ],
    [
      '2025-03-07T13:15',
      '7 March 2025, 13:15 (time zone not given)',
      '7 آذار 2025، الساعة 13:15 (من دون ذكر المنطقة الزمنية)',
    ],
  ])('the time %s, by the clock of its source', (written, en, ar) => {
    expect([formatDate(dateOf(written), 'en'), formatDate(dateOf(written), 'ar')]).toEqual([
      en,
      ar,
    ]);
  });

  test('Arabic has the Levantine months', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      formatDate(dateOf(`2025-${String(month + 1).padStart(2, '0')}`), 'ar').replace(' 2025', ''),
    );
    expect(months).toEqual([
      'كانون الثاني',
      'شباط',
      'آذار',
      'نيسان',
      'أيار',
      'حزيران',
      'تموز',
      'آب',
      'أيلول',
      'تشرين الأول',
      'تشرين الثاني',
      'كانون الأول',
    ]);
  });
});

describe('a moment', () => {
  const moment = Date.UTC(2025, 2, 6, 13, 15);

  test('has its day in UTC', () => {
    expect([formatDay(moment, 'en'), formatDay(moment, 'ar')]).toEqual([
      '6 March 2025',
      '6 آذار 2025',
    ]);
  });

  test.each([
    ['time', '13:15', '13:15'],
    ['day', '6 Mar', '6 آذار'],
    ['month', 'Mar 2025', 'آذار 2025'],
    ['year', '2025', '2025'],
  ] as const)('as a tick of the step %s', (step, en, ar) => {
    expect([formatTick(moment, step, 'en'), formatTick(moment, step, 'ar')]).toEqual([en, ar]);
  });
});

describe('a date for machines', () => {
  test.each([
    ['2025-03-06', '2025-03-06'],
    ['2025-03-06~', '2025-03-06'],
    ['2025-03', '2025-03'],
    ['2025-03-XX', '2025-03'],
    ['1977?', '1977'],
    ['0044', '0044'],
    ['2025-03-07T13:15Z', '2025-03-07T13:15Z'],
    ['2025-03-07T17:15:00+04:00', '2025-03-07T17:15:00+04:00'],
    ['2025-03-06T24:00Z', '2025-03-07T00:00:00Z'],
    ['2025-21', undefined],
    ['197X', undefined],
    ['-0043', undefined],
    ['2025-03-06/2025-03-07', undefined],
    ['2024-12-08/..', undefined],
  ])('%s is %s', (written, machine) => {
    expect(machineDate(dateOf(written))).toBe(machine);
  });
});

describe('how exactly a date is known', () => {
  const twoDays = 'two days; on which of them, or on both, is not known';
  test.each([
    ['2025-03-07T13:15Z', 'known to the minute', 'محدد بالدقيقة'],
    ['2025-03-06', 'known to the day', 'محدد باليوم'],
    ['2025-03-06T10:00Z/2025-03-06T12:00Z', 'known to the day', 'محدد باليوم'],
    ['2025-03', 'known to the month', 'محدد بالشهر'],
    ['2025-21', 'known to the season', 'محدد بالفصل'],
    ['1977', 'known to the year', 'محدد بالسنة'],
    ['197X', 'known to the decade', 'محدد بالعقد'],
    ['19XX', 'known to the century', 'محدد بالقرن'],
    ['2025-03-06/2025-03-07', twoDays, 'خلال يومين، ولا يُعرف هل في أحدهما أم في كليهما'],
    [
      '2025-03-06T23:00Z/2025-03-07T01:00Z',
      twoDays,
      'خلال يومين، ولا يُعرف هل في أحدهما أم في كليهما',
    ],
    ['2025-03-04/2025-03-07', 'within a span of 4 days', 'خلال 4 أيام'],
    ['2025-03-01/2025-03-12', 'within a span of 12 days', 'خلال 12 يومًا'],
    ['2025-02-27/2025-03', 'within a span of 33 days', 'خلال 33 يومًا'],
    ['2024-12/2025-03', 'within a span of 4 months', 'خلال 4 أشهر'],
    ['1987/2002', 'within a span of 16 years', 'خلال 16 سنة'],
    ['2024/2025', 'within a span of 2 years', 'خلال سنتين'],
    ['2024-12-08/..', 'the beginning is known, no end is given', 'البداية معروفة ولم تُذكر النهاية'],
    ['../2024-12-08', 'no beginning is given', 'لم تُذكر البداية'],
    ['2025-03-06~', 'known to the day, approximate', 'محدد باليوم، على وجه التقريب'],
    [
      '2025-03%',
      'known to the month, approximate, uncertain',
      'محدد بالشهر، على وجه التقريب، غير مؤكد',
    ],
  ])('%s', (written, en, ar) => {
    const date = dateOf(written);
    expect([describePrecision(date, 'en'), describePrecision(date, 'ar')]).toEqual([en, ar]);
  });
});

test.each([
  ['2025-03-07T17:15:00+04:00', '7 March 2025', '7 آذار 2025'],
  ['2025-03-07T01:15:00+04:00', '7 March 2025', '7 آذار 2025'],
  ['2025-03-07', '7 March 2025', '7 آذار 2025'],
  ['2025-03-06/2025-03-07', '6–7 March 2025', 'من 6 إلى 7 آذار 2025'],
  ['2019', '2019', '2019'],
])('%s without the time of day is %s', (text, en, ar) => {
  const date = parseEdtf(text)!;
  expect([formatWithoutTime(date, 'en'), formatWithoutTime(date, 'ar')]).toEqual([en, ar]);
});

test.each([
  ['1987', '2002', '1987–2002'],
  ['2015', '2015', '2015'],
  ['2024-12-08', '2025-03', '8 December 2024 – March 2025'],
  ['1987/1988', '2001/2002', '1987–2002'],
])('from %s to %s is %s', (from, to, expected) => {
  expect(formatDate(fromTo(parseEdtf(from)!, parseEdtf(to)!), 'en')).toBe(expected);
});
