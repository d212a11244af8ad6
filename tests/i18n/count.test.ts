import { describe, expect, test } from 'vitest';
import {
  formatBounds,
  formatCount,
  formatPeople,
  locales,
  outcomeHeading,
  outcomeLabel,
  type CountLike,
} from '../../src/i18n/index.ts';
import { parseCount } from '../../src/schemas/count.ts';
import { singleOutcomes, type Outcome } from '../../src/schemas/outcome.ts';

/** Also holds, by compiling, that a count of the content model is one that can be shown. */
function countOf(written: string): CountLike {
  const count = parseCount(written);
  if (!count) throw new Error(`"${written}" is not a count`);
  return count;
}

describe('a count in the wording of its source', () => {
  test.each([
    ['0', '0', '0'],
    ['48', '48', '48'],
    ['1234', '1,234', '1,234'],
    ['at least 4', 'at least 4', 'ما لا يقل عن 4'],
    ['more than 70', 'more than 70', 'أكثر من 70'],
    ['up to 20', 'up to 20', 'ما يصل إلى 20'],
    ['fewer than 20', 'fewer than 20', 'أقل من 20'],
    ['16 to 20', '16 to 20', 'من 16 إلى 20'],
    ['about 50', 'about 50', 'نحو 50'],
    ['several', 'several', 'عدة'],
    ['dozens', 'dozens', 'عشرات'],
    ['scores', 'scores', 'عشرات'],
    ['hundreds', 'hundreds', 'مئات'],
    ['thousands', 'thousands', 'آلاف'],
    ['a few', 'a few', 'بضعة'],
    ['a dozen or so', 'a dozen or so', 'نحو اثني عشر'],
    ['tens of thousands', 'tens of thousands', 'عشرات الآلاف'],
    ['hundreds of thousands', 'hundreds of thousands', 'مئات الآلاف'],
    ['millions', 'millions', 'ملايين'],
    ['unspecified', 'a number not given', 'من دون ذكر عدد'],
    ['a number of', 'a number not given', 'من دون ذكر عدد'],
    // In its own language a wording is shown as it was written.
    ['No fewer than 4', 'No fewer than 4', 'ما لا يقل عن 4'],
    ['20+', '20+', 'ما لا يقل عن 20'],
    ['just over 70', 'just over 70', 'أكثر من 70'],
    ['between 16 and 20', 'between 16 and 20', 'من 16 إلى 20'],
    ['at least 11 and as many as 40', 'at least 11 and as many as 40', 'من 11 إلى 40'],
    ['about 25,000 to 25,600', 'about 25,000 to 25,600', 'ما بين 25,000 و25,600 تقريبًا'],
    ['nearly fifty', 'nearly fifty', 'نحو 50'],
    ['forty-eight', 'forty-eight', '48'],
    ['1.5 million', '1.5 million', '1,500,000'],
    ['1.000', '1,000', '1,000'],
    ['٤٨', '48', '48'],
    ['none', 'none', '0'],
    ['several hundred', 'several hundred', 'مئات'],
    ['ما لا يقلّ عن ٤', 'at least 4', 'ما لا يقلّ عن ٤'],
    ['أكثر من سبعين', 'more than 70', 'أكثر من سبعين'],
    ['بين 16 و20', '16 to 20', 'بين 16 و20'],
    ['زهاء 50', 'about 50', 'زهاء 50'],
    ['عشرات الآلاف', 'tens of thousands', 'عشرات الآلاف'],
  ])('%s', (written, en, ar) => {
    expect([formatCount(countOf(written), 'en'), formatCount(countOf(written), 'ar')]).toEqual([
      en,
      ar,
    ]);
  });

  test('may be made without its wording', () => {
    expect(formatCount({ kind: 'at_least', min: 71 }, 'en')).toBe('at least 71');
  });
});

describe('bounds', () => {
  test.each([
    [48, 48, '48', '48'],
    [0, 0, '0', '0'],
    [71, null, '71 or more', '71 أو أكثر'],
    [0, 20, '0–20', 'من 0 إلى 20'],
    [1000, 1500, '1,000–1,500', 'من 1,000 إلى 1,500'],
  ])('from %s to %s', (min, max, en, ar) => {
    expect([formatBounds({ min, max }, 'en'), formatBounds({ min, max }, 'ar')]).toEqual([en, ar]);
  });
});

describe('people counted', () => {
  test.each([
    ['0', '0 people killed', 'لا قتلى'],
    ['1', '1 person killed', 'قتيل واحد'],
    ['2', '2 people killed', 'قتيلان'],
    ['3', '3 people killed', '3 قتلى'],
    ['10', '10 people killed', '10 قتلى'],
    ['11', '11 people killed', '11 قتيلًا'],
    ['48', '48 people killed', '48 قتيلًا'],
    ['99', '99 people killed', '99 قتيلًا'],
    ['100', '100 people killed', '100 قتيل'],
    ['101', '101 people killed', '101 قتيل'],
    ['103', '103 people killed', '103 قتلى'],
    ['1234', '1,234 people killed', '1,234 قتيلًا'],
    ['at least 0', 'at least 0 people killed', 'ما لا يقل عن 0 من القتلى'],
    ['at least 1', 'at least 1 person killed', 'ما لا يقل عن قتيل واحد'],
    ['at least 2', 'at least 2 people killed', 'ما لا يقل عن قتيلين اثنين'],
    ['at least 4', 'at least 4 people killed', 'ما لا يقل عن 4 قتلى'],
    ['more than 1', 'more than 1 person killed', 'أكثر من قتيل واحد'],
    ['more than 2', 'more than 2 people killed', 'أكثر من قتيلين اثنين'],
    ['more than 70', 'more than 70 people killed', 'أكثر من 70 قتيلًا'],
    ['more than 100', 'more than 100 people killed', 'أكثر من 100 قتيل'],
    ['up to 0', 'up to 0 people killed', 'ما يصل إلى 0 من القتلى'],
    ['up to 2', 'up to 2 people killed', 'ما يصل إلى قتيلين اثنين'],
    ['up to 20', 'up to 20 people killed', 'ما يصل إلى 20 قتيلًا'],
    ['fewer than 20', 'fewer than 20 people killed', 'أقل من 20 قتيلًا'],
    ['0 to 1', '0 to 1 people killed', 'من 0 إلى 1 من القتلى'],
    ['1 to 2', '1 to 2 people killed', 'من 1 إلى 2 من القتلى'],
    ['16 to 20', '16 to 20 people killed', 'من 16 إلى 20 قتيلًا'],
    ['about 2', 'about 2 people killed', 'نحو قتيلين اثنين'],
    ['about 50', 'about 50 people killed', 'نحو 50 قتيلًا'],
    ['several', 'several people killed', 'عدة قتلى'],
    ['dozens', 'dozens of people killed', 'عشرات القتلى'],
    ['scores', 'scores of people killed', 'عشرات القتلى'],
    ['hundreds', 'hundreds of people killed', 'مئات القتلى'],
    ['thousands', 'thousands of people killed', 'آلاف القتلى'],
    ['a few', 'a few people killed', 'بضعة قتلى'],
    ['a dozen or so', 'a dozen or so people killed', 'نحو اثني عشر من القتلى'],
    ['tens of thousands', 'tens of thousands of people killed', 'عشرات الآلاف من القتلى'],
    ['unspecified', 'people killed, a number not given', 'قتلى من دون ذكر عددهم'],
    ['no fewer than 4', 'no fewer than 4 people killed', 'ما لا يقل عن 4 قتلى'],
    ['4 at least', 'at least 4 people killed', 'ما لا يقل عن 4 قتلى'],
    ['20+', '20+ people killed', 'ما لا يقل عن 20 قتيلًا'],
    ['4 or more', '4 or more people killed', 'ما لا يقل عن 4 قتلى'],
    ['a single', 'a single person killed', 'قتيل واحد'],
    ['one or two', 'one or two people killed', 'من 1 إلى 2 من القتلى'],
    ['none', '0 people killed', 'لا قتلى'],
    ['nearly 50', 'nearly 50 people killed', 'نحو 50 قتيلًا'],
    ['several hundred', 'several hundred people killed', 'مئات القتلى'],
    ['about 20 to 25', 'about 20 to 25 people killed', 'ما بين 20 و25 قتيلًا تقريبًا'],
    ['ما لا يقل عن أربعة', 'at least 4 people killed', 'ما لا يقل عن أربعة قتلى'],
    ['أكثر من سبعين', 'more than 70 people killed', 'أكثر من سبعين قتيلًا'],
    ['ما لا يقل عن اثنين', 'at least 2 people killed', 'ما لا يقل عن قتيلين اثنين'],
    ['70 على الأقل', 'at least 70 people killed', 'ما لا يقل عن 70 قتيلًا'],
    ['العشرات', 'dozens of people killed', 'العشرات من القتلى'],
    ['مئات الآلاف', 'hundreds of thousands of people killed', 'مئات الآلاف من القتلى'],
  ])('%s killed', (written, en, ar) => {
    const count = countOf(written);
    expect([formatPeople(count, 'killed', 'en'), formatPeople(count, 'killed', 'ar')]).toEqual([
      en,
      ar,
    ]);
  });

  const forms = [
    '0',
    '1',
    '2',
    '3',
    '11',
    '100',
    'more than 2',
    'several',
    'dozens',
    'unspecified',
  ];
  test.each<[Outcome, string[]]>([
    [
      'injured',
      [
        'لا جرحى',
        'جريح واحد',
        'جريحان',
        '3 جرحى',
        '11 جريحًا',
        '100 جريح',
        'أكثر من جريحين اثنين',
        'عدة جرحى',
        'عشرات الجرحى',
        'جرحى من دون ذكر عددهم',
      ],
    ],
    [
      'missing',
      [
        'لا مفقودين',
        'مفقود واحد',
        'مفقودان',
        '3 مفقودين',
        '11 مفقودًا',
        '100 مفقود',
        'أكثر من مفقودين اثنين',
        'عدة مفقودين',
        'عشرات المفقودين',
        'مفقودون من دون ذكر عددهم',
      ],
    ],
    [
      'captured',
      [
        'لا أسرى',
        'أسير واحد',
        'أسيران',
        '3 أسرى',
        '11 أسيرًا',
        '100 أسير',
        'أكثر من أسيرين اثنين',
        'عدة أسرى',
        'عشرات الأسرى',
        'أسرى من دون ذكر عددهم',
      ],
    ],
    [
      'detained',
      [
        'لا محتجزين',
        'محتجز واحد',
        'محتجزان',
        '3 محتجزين',
        '11 محتجزًا',
        '100 محتجز',
        'أكثر من محتجزين اثنين',
        'عدة محتجزين',
        'عشرات المحتجزين',
        'محتجزون من دون ذكر عددهم',
      ],
    ],
    [
      'displaced',
      [
        'لا نازحين',
        'نازح واحد',
        'نازحان',
        '3 نازحين',
        '11 نازحًا',
        '100 نازح',
        'أكثر من نازحين اثنين',
        'عدة نازحين',
        'عشرات النازحين',
        'نازحون من دون ذكر عددهم',
      ],
    ],
  ])('%s, in Arabic', (outcome, expected) => {
    expect(forms.map((written) => formatPeople(countOf(written), outcome, 'ar'))).toEqual(expected);
  });

  test.each([
    ['0', '0 people injured or captured', 'لا جرحى ولا أسرى'],
    ['1', '1 person injured or captured', 'شخص واحد جريح أو أسير'],
    ['2', '2 people injured or captured', 'شخصان بين جريح وأسير'],
    ['3', '3 people injured or captured', '3 أشخاص بين جريح وأسير'],
    ['11', '11 people injured or captured', '11 شخصًا بين جريح وأسير'],
    ['100', '100 people injured or captured', '100 شخص بين جريح وأسير'],
    [
      'at least 0',
      'at least 0 people injured or captured',
      'ما لا يقل عن 0 من الأشخاص بين جريح وأسير',
    ],
    ['at least 1', 'at least 1 person injured or captured', 'ما لا يقل عن شخص واحد جريح أو أسير'],
    ['at least 4', 'at least 4 people injured or captured', 'ما لا يقل عن 4 أشخاص بين جريح وأسير'],
    ['more than 1', 'more than 1 person injured or captured', 'أكثر من شخص واحد جريح أو أسير'],
    ['more than 2', 'more than 2 people injured or captured', 'أكثر من شخصين اثنين بين جريح وأسير'],
    ['up to 20', 'up to 20 people injured or captured', 'ما يصل إلى 20 شخصًا بين جريح وأسير'],
    ['1 to 2', '1 to 2 people injured or captured', 'من 1 إلى 2 من الأشخاص بين جريح وأسير'],
    ['16 to 20', '16 to 20 people injured or captured', 'من 16 إلى 20 شخصًا بين جريح وأسير'],
    ['several', 'several people injured or captured', 'عدة أشخاص بين جريح وأسير'],
    ['dozens', 'dozens of people injured or captured', 'عشرات الأشخاص بين جريح وأسير'],
    [
      'unspecified',
      'people injured or captured, a number not given',
      'أشخاص بين جريح وأسير من دون ذكر عددهم',
    ],
  ])('%s injured or captured', (written, en, ar) => {
    const count = countOf(written);
    expect(locales.map((locale) => formatPeople(count, 'injured-or-captured', locale))).toEqual([
      en,
      ar,
    ]);
  });

  test.each<[Outcome, string[], string[]]>([
    ['killed', ['killed', 'People killed'], ['قتلى', 'القتلى']],
    [
      'injured-or-captured',
      ['injured or captured', 'People injured or captured'],
      ['جرحى أو أسرى', 'الجرحى أو الأسرى'],
    ],
    [
      'killed-or-injured-or-missing',
      ['killed, injured or missing', 'People killed, injured or missing'],
      ['قتلى أو جرحى أو مفقودون', 'القتلى أو الجرحى أو المفقودون'],
    ],
  ])('%s is named behind a number and as a heading', (outcome, en, ar) => {
    expect([outcomeLabel(outcome, 'en'), outcomeHeading(outcome, 'en')]).toEqual(en);
    expect([outcomeLabel(outcome, 'ar'), outcomeHeading(outcome, 'ar')]).toEqual(ar);
  });

  test('every outcome is counted in every locale', () => {
    for (const locale of locales)
      for (const outcome of singleOutcomes)
        expect(formatPeople(countOf('4'), outcome, locale)).toMatch(/^4 \S/);
  });
});

/** A noun of Arabic as it is counted: one, two as a subject, two behind a preposition, several, and eleven to ninety-nine. */
const nouns: Record<Outcome, [string, string, string, string, string]> = {
  killed: ['قتيل', 'قتيلان', 'قتيلين اثنين', 'قتلى', 'قتيلًا'],
  injured: ['جريح', 'جريحان', 'جريحين اثنين', 'جرحى', 'جريحًا'],
  missing: ['مفقود', 'مفقودان', 'مفقودين اثنين', 'مفقودين', 'مفقودًا'],
  captured: ['أسير', 'أسيران', 'أسيرين اثنين', 'أسرى', 'أسيرًا'],
  detained: ['محتجز', 'محتجزان', 'محتجزين اثنين', 'محتجزين', 'محتجزًا'],
  displaced: ['نازح', 'نازحان', 'نازحين اثنين', 'نازحين', 'نازحًا'],
  'injured-or-captured': ['شخص', 'شخصان', 'شخصين اثنين', 'أشخاص', 'شخصًا'],
};

describe.each(Object.entries(nouns) as [Outcome, (typeof nouns)[Outcome]][])(
  '%s in Arabic',
  (outcome, [one, two, ofTwo, few, many]) => {
    const isUnion = outcome === 'injured-or-captured';
    const people = (number: number) => {
      if (!isUnion) return '';
      return number === 1 ? ' جريح أو أسير' : ' بين جريح وأسير';
    };
    test.each([
      [0, isUnion ? 'لا جرحى ولا أسرى' : `لا ${few}`, `0 من ال${few}`, `0 من ال${few}`],
      [1, `${one} واحد`, `${one} واحد`, `1 من ال${few}`],
      [2, two, ofTwo, `2 من ال${few}`],
      ...(
        [
          [3, '3', few],
          [10, '10', few],
          [11, '11', many],
          [100, '100', one],
          [101, '101', one],
          [102, '102', one],
          [103, '103', few],
          [1003, '1,003', few],
          [125_000, '125,000', one],
        ] as const
      ).map(([n, digits, noun]): [number, string, string, string] => {
        const counted = `${digits} ${noun}`;
        return [n, counted, counted, counted];
      }),
    ])('%i in every wording', (n, alone, behind, atTheEnd) => {
      const [exact, after, upper] = [
        isUnion && n === 0 ? alone : alone + people(n),
        behind + people(n),
        isUnion ? `${atTheEnd} بين جريح وأسير` : atTheEnd,
      ];
      const cases: [CountLike, string][] = [
        [{ kind: 'exact', min: n }, exact],
        [{ kind: 'at_least', min: n }, `ما لا يقل عن ${after}`],
        [{ kind: 'more_than', min: n + 1 }, `أكثر من ${after}`],
        [{ kind: 'up_to', max: n }, `ما يصل إلى ${after}`],
        [{ kind: 'fewer_than', max: n - 1 }, `أقل من ${after}`],
        [{ kind: 'about', number: n }, `نحو ${after}`],
        [{ kind: 'range', min: 0, max: n }, `من 0 إلى ${upper}`],
        [{ kind: 'about', number: 0, to: n }, `ما بين 0 و${upper} تقريبًا`],
      ];
      for (const [count, words] of cases)
        expect(formatPeople(count, outcome, 'ar'), count.kind).toBe(words);
    });
  },
);
