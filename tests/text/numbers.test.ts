import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { numbersIn } from '../../src/text/numbers.ts';

test.each([
  ['more than seventy people', 'en', ['70 seventy']],
  ['killing forty-eight and wounding 1,200', 'en', ['48 forty-eight', '1200 1,200']],
  ['20+ killed', 'en', ['20 20']],
  ['killed 9, 10 and 11', 'en', ['9 9', '10 10', '11 11']],
  ['one hundred and twenty and two dozen', 'en', ['120 one hundred and twenty', '24 two dozen']],
  ['16 to 20 thousand', 'en', ['16000 16', '20000 20 thousand']],
  ['1.5 million people', 'en', ['1500000 1.5 million']],
  ['T-72, 5th, 22:00, 40%, 2.5, 6/3/2025, ½', 'en', []],
  ['on 6 March 2025, 48 killed', 'en', ['6 6', '2025 2025', '48 48']],
  ['ما لا يقل عن ثمانيةٍ وأربعين شخصا و20 جريحا', 'ar', ['48 ثمانيةٍ وأربعين', '20 20']],
  ['الـ٤٨ قتيلا وبثلاثة جرحى', 'ar', ['48 ٤٨', '3 ثلاثة']],
  ['six morts, 1 200 blessés', 'fr', ['1200 1 200']],
])('the numbers of "%s" (%s) are %j', (text, language, expected) => {
  const found = numbersIn(text, language);
  expect(found.map(({ value, start, end }) => `${value} ${text.slice(start, end)}`)).toEqual(
    expected,
  );
});

test('folding knows where each letter stood', () => {
  const text = 'قـتـلى ١٬٢٠٠ — “Ａ”';
  const { text: folded, at } = fold(text);
  expect(folded).toBe('قتلي 1,200 – "a"');
  expect(text.slice(at[folded.indexOf('1')], at[folded.indexOf(' –')])).toBe('١٬٢٠٠');
  expect(at).toHaveLength(folded.length + 1);
});
