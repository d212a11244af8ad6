import { expect, test } from 'vitest';
import { isAboutHarm, mayCount } from '../../../src/casebook/language/english/hints.ts';
import { kinds } from '../../../src/casebook/language/english/kinds.ts';
import { lexicon } from '../../../src/casebook/language/english/lexicon.ts';

const harm = kinds.state | kinds.act | kinds.harms | kinds.harm | kinds.befalls | kinds.harmOf;

test('a sentence with any word for harm is read', () => {
  const words = [...lexicon].flatMap(([word, is]) => (is & harm ? [word] : []));
  expect(words.filter((word) => !isAboutHarm(`They were ${word}.`))).toEqual([]);
});

test.each([
  'lost their lives',
  'gave their lives',
  'paid with their lives',
  'were taken away',
  'were held',
  'were driven from their homes',
  'were made homeless',
  'suffered burns',
  'were treated for wounds',
  'fell in battle',
  'were rounded up',
  'left their villages and homes',
  'did not survive',
  'fled',
  'mourned',
  'met their end',
])('and so is one of people who %s', (words) => {
  expect(isAboutHarm(`Four men ${words}.`)).toBe(true);
});

test.each([
  ['four', true],
  ['twenty-one', true],
  ['a dozen', true],
  ['48', true],
  ['1,200', true],
  ['٤٨', true],
  ['nobody', true],
  ['no civilians', true],
  ['a third', true],
  ['40%', true],
  ['on 6 March', false],
  ['in March 2025', false],
  ['from 6–7 March', false],
  ['at 17:15', false],
])('whether %j can count is %s', (words, may) => {
  expect(mayCount(`They were killed, ${words}.`)).toBe(may);
});
