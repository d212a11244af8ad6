import { expect, it } from 'vitest';
import { parseCount, stretchesOf, type Count } from '../../src/schemas/count.ts';

const counts = (...written: string[]) => written.map((text) => parseCount(text) as Count);

it.each<[string, string, string[], string[]]>([
  ['resulted in 48 deaths', 'en', ['48'], ['48']],
  ['The killing of at least four civilians', 'en', ['at least 4'], ['at least four']],
  ['At least 4 were killed', 'en', ['at least 4'], ['At least 4']],
  ['over 70 killed', 'en', ['more than 70'], ['70']],
  ['20 or more were killed', 'en', ['20 or more'], ['20 or more']],
  ['20 or more were killed', 'en', ['20', '20 or more'], ['20 or more']],
  ['20 or more were killed', 'en', ['20 or more', '20'], ['20 or more']],
  ['0 killed', 'en', ['none'], ['0']],
  ['20 wounded, 16 killed', 'en', ['16 to 20'], []],
  ['16 killed', 'en', ['16 to 20'], []],
  ['one officer killed and injuries to two others', 'en', ['2', '1'], ['one', 'two']],
  ['one officer killed and injuries to two others', 'en', ['1', '2'], ['one', 'two']],
  [
    'more than 70 killed and dozens wounded',
    'en',
    ['more than 70', 'dozens'],
    ['more than 70', 'dozens'],
  ],
  ['tens of thousands fled', 'en', ['tens of thousands'], ['tens of thousands']],
  ['dozens killed', 'en', ['tens of thousands'], []],
  ['between 16 and 20 were killed', 'en', ['between 16 and 20'], ['between 16 and 20']],
  ['on day 4 there were 4 dead', 'en', ['4'], ['4']],
  ['numerous dead', 'en', ['unspecified'], []],
  ['مقتل ما لا يقل عن 4 مدنيين', 'ar', ['at least 4'], ['4']],
  ['مقتل ما لا يقل عن ٤ مدنيين', 'ar', ['ما لا يقل عن 4'], ['ما لا يقل عن ٤']],
  ['مقتل أكثر من سبعين', 'ar', ['أكثر من سبعين'], ['أكثر من سبعين']],
  ['مقتل العشرات', 'ar', ['dozens'], ['عشرات']],
])('in "%s" (%s), %j stand at %j', (phrase, language, written, stretches) => {
  expect(
    stretchesOf(phrase, language, counts(...written)).map(({ start, end }) =>
      phrase.slice(start, end),
    ),
  ).toEqual(stretches);
});
