import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, isBounded, orderOf, parseCount } from '../../src/schemas/count.ts';

/** `kind min max` of a bounded count, `kind` and what it holds of a vague one. */
function brief(text: string): string | undefined {
  const parsed = parseCount(text);
  if (!parsed) return undefined;
  if (isBounded(parsed)) return `${parsed.kind} ${parsed.min} ${parsed.max ?? 'open'}`;
  const { wording: _, kind, ...rest } = parsed;
  return [kind, ...Object.values(rest)].join(' ');
}

describe('what sources write is read', () => {
  test.each([
    ['48', 'exact 48 48'],
    ['0', 'exact 0 0'],
    [' 48 ', 'exact 48 48'],
    ['1200', 'exact 1200 1200'],
    ['1,200', 'exact 1200 1200'],
    ['1,200,000', 'exact 1200000 1200000'],
    ['1 000', 'exact 1000 1000'],
    ['1\u00a0000', 'exact 1000 1000'],
    ['1\u2009000', 'exact 1000 1000'],
    ['12\u202f345\u202f678', 'exact 12345678 12345678'],
    ['1.000', 'exact 1000 1000'],
    ['1.234.567', 'exact 1234567 1234567'],
    ["1'000", 'exact 1000 1000'],
    ['1’000', 'exact 1000 1000'],
    ['1,20,000', 'exact 120000 120000'],
    ['٤٨', 'exact 48 48'],
    ['۴۸', 'exact 48 48'],
    ['١٬٠٠٠', 'exact 1000 1000'],
    ['４８', 'exact 48 48'],
    ['9000000000', 'exact 9000000000 9000000000'],
    [`${' '.repeat(119)}5`, 'exact 5 5'],
    [`${' '.repeat(120)}5`, undefined],
    ['forty-eight', 'exact 48 48'],
    ['Forty eight', 'exact 48 48'],
    ['seventeen', 'exact 17 17'],
    ['one', 'exact 1 1'],
    ['a single', 'exact 1 1'],
    ['a hundred', 'exact 100 100'],
    ['one hundred and twenty', 'exact 120 120'],
    ['six hundred thirty-eight', 'exact 638 638'],
    ['two thousand six hundred', 'exact 2600 2600'],
    ['twelve hundred', 'exact 1200 1200'],
    ['half a million', 'exact 500000 500000'],
    ['a million and a half', 'exact 1500000 1500000'],
    ['1.5 million', 'exact 1500000 1500000'],
    ['1,5 million', 'exact 1500000 1500000'],
    ['2 thousand', 'exact 2000 2000'],
    ['3 lakh', 'exact 300000 300000'],
    ['exactly 48', 'exact 48 48'],
    ['a total of 48', 'exact 48 48'],
    ['none', 'exact 0 0'],
    ['no one', 'exact 0 0'],
    ['Nobody', 'exact 0 0'],
    ['zero', 'exact 0 0'],
    ['at least 4', 'at_least 4 open'],
    ['At  Least 4', 'at_least 4 open'],
    ['at least four', 'at_least 4 open'],
    ['4 or more', 'at_least 4 open'],
    ['20+', 'at_least 20 open'],
    ['≥ 20', 'at_least 20 open'],
    ['>=20', 'at_least 20 open'],
    ['no fewer than 4', 'at_least 4 open'],
    ['no less than 4', 'at_least 4 open'],
    ['not less than 4', 'at_least 4 open'],
    ['a minimum of 4', 'at_least 4 open'],
    ['at least two dozen', 'at_least 24 open'],
    ['at least 1.5 million', 'at_least 1500000 open'],
    ['more than 70', 'more_than 71 open'],
    ['more than 0', 'more_than 1 open'],
    ['over 70', 'more_than 71 open'],
    ['just over 70', 'more_than 71 open'],
    ['well over 70', 'more_than 71 open'],
    ['upwards of 70', 'more_than 71 open'],
    ['more than a hundred', 'more_than 101 open'],
    ['more than a dozen', 'more_than 13 open'],
    ['>70', 'more_than 71 open'],
    ['up to 20', 'up_to 0 20'],
    ['up to 0', 'up_to 0 0'],
    ['as many as 40', 'up_to 0 40'],
    ['at most 20', 'up_to 0 20'],
    ['no more than 20', 'up_to 0 20'],
    ['20 or fewer', 'up_to 0 20'],
    ['fewer than 20', 'fewer_than 0 19'],
    ['fewer than 1', 'fewer_than 0 0'],
    ['under 20', 'fewer_than 0 19'],
    ['less than 20', 'fewer_than 0 19'],
    ['16 to 20', 'range 16 20'],
    ['16 to 16', 'range 16 16'],
    ['16-20', 'range 16 20'],
    ['16–20', 'range 16 20'],
    ['16 – 20', 'range 16 20'],
    ['16 000–20 000', 'range 16000 20000'],
    ['between 16 and 20', 'range 16 20'],
    ['between sixteen and twenty', 'range 16 20'],
    ['from 16 to 20', 'range 16 20'],
    ['sixteen to twenty', 'range 16 20'],
    ['one or two', 'range 1 2'],
    ['1,200 to 1,300', 'range 1200 1300'],
    ['twenty to two thousand', 'range 20 2000'],
    ['999 to 2 thousand', 'range 999 2000'],
    ['2 million to 3 million', 'range 2000000 3000000'],
    ['at least 11 and as many as 40', 'range 11 40'],
    ['more than 10 but fewer than 20', 'range 11 19'],
    ['at least 11, and up to 40', 'range 11 40'],
    ['at least 40, up to 40', 'range 40 40'],
    ['at least 41 and up to 40', undefined],
    ['at least 4 and 40', undefined],
    ['at least 4 and 16 to 50', undefined],
    ['up to 4 and up to 50', undefined],
    ['about 50', 'about 50'],
    ['around 50', 'about 50'],
    ['some 50', 'about 50'],
    ['roughly fifty', 'about 50'],
    ['approximately 1,000', 'about 1000'],
    ['nearly 50', 'about 50'],
    ['almost 50', 'about 50'],
    ['close to 50', 'about 50'],
    ['just under 50', 'about 50'],
    ['an estimated 500', 'about 500'],
    ['~50', 'about 50'],
    ['c. 50', 'about 50'],
    ['50 or so', 'about 50'],
    ['fifty-odd', 'about 50'],
    ['two dozen', 'about 24'],
    ['two score', 'about 40'],
    ['20 to two dozen', 'about 20 24'],
    ['half a dozen', 'about 6'],
    ['about 25,000 to 25,600', 'about 25000 25600'],
    ['between about 16 and 20', 'about 16 20'],
    ['some 16–20', 'about 16 20'],
    ['several', 'vague several'],
    ['a few', 'vague a few'],
    ['a handful', 'vague a few'],
    ['a dozen', 'vague a dozen or so'],
    ['a dozen or so', 'vague a dozen or so'],
    ['Dozens', 'vague dozens'],
    ['several dozen', 'vague dozens'],
    ['scores', 'vague scores'],
    ['hundreds', 'vague hundreds'],
    ['several hundred', 'vague hundreds'],
    ['thousands', 'vague thousands'],
    ['tens of thousands', 'vague tens of thousands'],
    ['hundreds of thousands', 'vague hundreds of thousands'],
    ['millions', 'vague millions'],
    ['unspecified', 'unspecified'],
    ['a number of', 'unspecified'],
  ])('"%s" is %s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test.each([
    ['ثمانية وأربعون', 'exact 48 48'],
    ['ثمانٍ وأربعين', 'exact 48 48'],
    ['اثنا عشر', 'exact 12 12'],
    ['إحدى عشرة', 'exact 11 11'],
    ['مئة وعشرون', 'exact 120 120'],
    ['مائتان', 'exact 200 200'],
    ['ثلاثمئة وخمسة', 'exact 305 305'],
    ['ألف ومئتان', 'exact 1200 1200'],
    ['خمسة وعشرون ألفًا', 'exact 25000 25000'],
    ['١٫٥ مليون', 'exact 1500000 1500000'],
    ['مليون ونصف المليون', 'exact 1500000 1500000'],
    ['لا أحد', 'exact 0 0'],
    ['ما لا يقل عن 4', 'at_least 4 open'],
    ['ما لا يقلّ عن أربعة', 'at_least 4 open'],
    ['لا يقل عن ٤', 'at_least 4 open'],
    ['4 على الأقل', 'at_least 4 open'],
    ['على الأقل 4', 'at_least 4 open'],
    ['أكثر من 70', 'more_than 71 open'],
    ['اكثر من سبعين', 'more_than 71 open'],
    ['ما يزيد على 70', 'more_than 71 open'],
    ['حتى 20', 'up_to 0 20'],
    ['ما يصل إلى 20', 'up_to 0 20'],
    ['لا يزيد على 20', 'up_to 0 20'],
    ['أقل من 20', 'fewer_than 0 19'],
    ['ما بين 16 و20', 'range 16 20'],
    ['بين 16 و 20', 'range 16 20'],
    ['بين ستة عشر وعشرين', 'range 16 20'],
    ['بين ثلاثة وعشرين وثلاثين', 'range 23 30'],
    ['بين ثلاثة وعشرين', 'range 3 20'],
    ['من 16 إلى 20', 'range 16 20'],
    ['نحو 50', 'about 50'],
    ['نــحــو 50', 'about 50'],
    ['حوالي خمسين', 'about 50'],
    ['قرابة 50', 'about 50'],
    ['زهاء ٥٠', 'about 50'],
    ['50 تقريبًا', 'about 50'],
    ['عدة', 'vague several'],
    ['عشرات', 'vague dozens'],
    ['العشرات', 'vague dozens'],
    ['مئات', 'vague hundreds'],
    ['آلاف', 'vague thousands'],
    ['عشرات الآلاف', 'vague tens of thousands'],
    ['مئات الآلاف', 'vague hundreds of thousands'],
    ['ملايين', 'vague millions'],
    ['عدد من', 'unspecified'],
  ])('"%s" is %s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });
});

const forms = /^Write a whole number/;
const alone = (meant: string) =>
  `Write the number alone, without whom it counts. Did you mean "${meant}"?`;

function fixOf(written: string | number): string {
  const issue = count.safeParse(written).error?.issues[0];
  expect(issue).toMatchObject({ code: 'custom', params: { code: 'bad-count' } });
  return (issue as unknown as { params: { fix: string } }).params.fix;
}

/** The wordings that a message offers. */
function offeredBy(fix: string): string[] {
  const [, offers = ''] = /Did you mean (.*)/.exec(fix) ?? [];
  return [...offers.matchAll(/"([^"]+)"/g)].map(([, offer = '']) => offer);
}

describe('what is no count is refused with the form that was meant', () => {
  test.each<[string | number, string | RegExp]>([
    [-3, /^A count of people is never negative\. Did you mean "3"\?/],
    ['-3 people', /^A count of people is never negative\. An unknown number/],
    ['−3', /^A count of people is never negative\. Did you mean "3"\?/],
    [4.5, /^People are counted whole\. Did you mean "4\.5 thousand" or "4\.5 million"\?/],
    ['between 1.5 and 2', /^People are counted whole\. Write a whole number/],
    ['1.500 million', 'Did you mean "1.5 million" or "1,500 million"?'],
    ['1e9', 'Did you mean "1000000000"?'],
    ['9e9', 'Did you mean "9000000000"?'],
    ['9.1e9', /^This is more people than are alive/],
    ['1e3', 'Did you mean "1000"?'],
    ['007', 'Did you mean "7"?'],
    ['1_000', 'Did you mean "1000"?'],
    ['2k', 'Did you mean "2 thousand"?'],
    ['a quarter of a million', 'Did you mean "250,000"?'],
    ['a couple of hundred', 'Did you mean "hundreds"?'],
    ['2,5 millions', 'Did you mean "2,5 million"?'],
    ['not a single one', 'Did you mean "none"?'],
    ['يتراوح بين 20 و30', 'Did you mean "بين 20 و30"?'],
    ['1.5m', 'Did you mean "1.5 million"?'],
    ['0x10', forms],
    ['12,00', forms],
    ['1,2000', forms],
    ['+5', forms],
    ['½', /^A share is no number of people/],
    ['40%', /^A share is no number of people/],
    ['', forms],
    ['at least', forms],
    ['fewer than 0', forms],
    ['many', /^Did you mean "unspecified"\?/],
    ['numerous', /^Did you mean "unspecified"\?/],
    ['casualties', /^Did you mean "unspecified"\?/],
    ['an unknown number', /^Did you mean "unspecified"\?/],
    ['an unknown number of people', /^Did you mean "unspecified"\?/],
    ['العديد من', /^Did you mean "unspecified"\?/],
    ['a couple', 'Did you mean "2" or "a few"?'],
    ['dozens of people', alone('dozens')],
    ['48 people', alone('48')],
    ['48 killed', alone('48')],
    ['48 people killed', alone('48')],
    ['killed 48', alone('48')],
    ['at least 4 civilians', alone('at least 4')],
    ['more than 70 civilians were killed', alone('more than 70')],
    ['48 قتيلا', alone('48')],
    ['ما لا يقل عن 4 مدنيين', alone('ما لا يقل عن 4')],
    ['"48"', 'Did you mean "48"?'],
    ['48.', 'Did you mean "48"?'],
    ['atleast 4', 'Did you mean "at least 4"?'],
    ['more then 70', 'Did you mean "more than 70"?'],
    ['at least dozens', 'Did you mean "dozens"?'],
    ['20-16', /^A range begins with its lower number\. Did you mean "16 to 20"\? If one/],
    ['20 to 16', /^A range begins with its lower number\. Did you mean "16 to 20"\? If one/],
    ['between 20 and 16', /Did you mean "16 to 20"\? If one/],
    ['120-30', /Did you mean "120 to 130" or "30 to 120"\?/],
    ['120-20', /Did you mean "20 to 120"\? If one/],
    ['1,200-30', /Did you mean "30 to 1,200"\? If one/],
    ['about 20 to 16', /Did you mean "about 16 to 20"\?/],
    ['16 to 20 thousand', 'Did you mean "16,000 to 20,000"? Or else "16 to 20,000".'],
    ['12 to 12 hundred', 'Did you mean "1200 to 1200"? Or else "12 to 1200".'],
    ['9 to 10 thousand', 'Did you mean "9000 to 10,000"? Or else "9 to 10,000".'],
    ['two to three dozen', /^Did you mean "24 to 36"\?/],
    ['48 killed and 20 injured', forms],
    ['10000000001', /^This is more people than are alive/],
    ['9'.repeat(120), /^This is more people than are alive/],
    ['9000000000 to 9000000001', /^This is more people than are alive/],
    ['9000000000 to 20', /Did you mean "20 to 9000000000"\?/],
    [`${'0'.repeat(119)}5`, 'Did you mean "5"?'],
    [`${'0'.repeat(120)}5`, forms],
    ['more than 10000000001', /^This is more people than are alive/],
    ['hundreds, possibly thousands', /^Did you mean "hundreds" or "thousands"\?/],
    ['at least about 70', 'Did you mean "at least 70" or "about 70"?'],
    ['at least four or five', 'Did you mean "at least four"?'],
    ['up to four or five', 'Did you mean "up to five"?'],
    ['dozens or many', forms],
    ['no deaths', 'Did you mean "none"?'],
    ['a policeman', 'Did you mean "1"?'],
    ['one policeman', 'Did you mean "1"?'],
    ['a young policeman', forms],
    ['قتيلان', 'Did you mean "2"?'],
    ['لم يقتل أحد', 'Did you mean "none"?'],
    ['8 قتلى على الأقل', alone('8 على الأقل')],
    ['70 and above', 'Did you mean "70 or more"?'],
    ['fourty-eight', 'Did you mean "forty-eight"?'],
  ])('%s', (written, fix) => {
    const message = fixOf(written);
    expect(message).toMatch(fix);
    for (const offer of offeredBy(message)) expect(parseCount(offer), offer).toBeDefined();
  });

  test.each([[true], [[48]], [{ min: 4 }], [null]])('%s is of the wrong kind', (written) => {
    expect(count.safeParse(written).error?.issues[0]?.code).toBe('invalid_union');
  });
});

test('a count keeps its wording as it is written, without the space around it', () => {
  expect(count.parse(' At  Least ٤ ')).toEqual({
    kind: 'at_least',
    wording: 'At  Least ٤',
    min: 4,
    max: null,
  });
});

describe('a text of any words', () => {
  const words = fc.constantFrom(
    ...'at least more than up to fewer about between and or 0 4 20 16 1,000 1.5 2.5 million dozen dozens - – + ~ people killed forty eight a hundred of thousands و بين ما لا يقل عن عشرون ثلاثة ألف 007 1e3 %'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 7 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 5 }).map((list) => list.join('')),
  );

  test('is read without throwing, and its bounds are in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseCount(text);
        if (!parsed) return;
        expect(parsed.wording).toBe(text.trim());
        if (!isBounded(parsed)) return;
        expect(parsed.min).toBeGreaterThanOrEqual(0);
        expect(parsed.min).toBeLessThanOrEqual(parsed.max ?? Infinity);
        expect(Number.isInteger(parsed.min) && Number.isInteger(parsed.max ?? 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('that is refused gets a sentence, and what it offers is a count', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (parseCount(text)) return;
        const fix = fixOf(text);
        expect(fix).toMatch(/^[A-Z].*[.?]$/s);
        for (const offer of offeredBy(fix)) expect(parseCount(offer), offer).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the order in which counts are shown', () => {
  test.each([
    ['48', 48],
    ['more than 70', 71],
    ['up to 20', 20],
    ['about 50', 50],
    ['about 50 to 60', 50],
    ['none', 0],
    ['a few', 3],
    ['several', 5],
    ['a dozen or so', 12],
    ['dozens', 24],
    ['scores', 40],
    ['hundreds', 200],
    ['thousands', 2000],
    ['tens of thousands', 20_000],
    ['hundreds of thousands', 200_000],
    ['millions', 2_000_000],
    ['unspecified', null],
  ])('of "%s" is by %s', (text, order) => {
    expect(orderOf(parseCount(text)!)).toBe(order);
  });
});
