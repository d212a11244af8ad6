import { expect, test } from 'vitest';
import { quotationsIn, wordCount } from '../../../src/casebook/language/quotations.ts';
import { sentencesIn } from '../../../src/casebook/language/sentences.ts';

test.each([
  ['the “new authorities” here', ['new authorities']],
  ['the "new authorities" here', ['new authorities']],
  ['the «new authorities» and „others“', ['new authorities', 'others']],
  ['the ‘crew’s own’ words', ['crew’s own']],
  ["the 'crew's own' words", ["crew's own"]],
  ["the crews' boats and the families' homes", []],
  ['the crews’ boats and the families’ homes', []],
  ['it’s a boat, they’re gone', []],
  ['قال «غرق القارب» ليلا', ['غرق القارب']],
  ['an open “quotation', []],
])('%s', (text, words) => {
  expect(quotationsIn(text).map((quotation) => quotation.words)).toEqual(words);
});

test('a dash between words is no word', () => {
  expect(wordCount('a wave – nobody’s')).toBe(3);
});

test.each([
  ['One. Two! Three?', 3],
  ['On p. 4 and no. 7 of Gen. Example’s report. Then more.', 2],
  ['At 9.30 a.m. it sank. Then more.', 2],
  ['It said: “We went.” Then more.', 2],
  ['غرق القارب؟ نعم. لا', 3],
  ['no end', 1],
])('%s', (text, count) => {
  expect(sentencesIn(text)).toHaveLength(count);
});
