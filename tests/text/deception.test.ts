import { describe, expect, test } from 'vitest';
import { correction } from '../../src/schemas/correction.ts';
import { contact, lineOfText, url } from '../../src/schemas/text.ts';
import { mixedWordsIn } from '../../src/text/deception.ts';

const refused = (schema: typeof lineOfText | typeof url | typeof contact, text: string) =>
  schema.safeParse(text).error?.issues[0]?.message;

test.each([
  ['kіlled', 'kіlled'],
  ['the Αrmy', 'Αrmy'],
  ['Солдат soldier', undefined],
  ['α-particle', undefined],
  ['الجيش army', undefined],
])('of %j the mixed word is %j', (text, word) => {
  expect(mixedWordsIn(text)[0]?.word).toBe(word);
});

describe('an address', () => {
  test.each([
    ['https://ana@example.org/', 'a name before its host'],
    ['https://example.org:22/', 'port 22'],
    ['https://exаmple.org/', 'looks like another'],
    ['https://xn--exmple-4nf.org/', 'looks like another'],
    ['https://аррӏе.com/', 'looks like another'],
    ['https://ｅxample.org/', 'cannot be seen'],
    ['http://0x7f.1/', 'cannot be seen'],
    ['https://example.org\\@evil.org/', 'browsers skip'],
    ['https://example.org/\u202egpj', 'browsers skip'],
  ])('%s is refused', (address, why) => {
    expect(refused(url, address)).toContain(why);
  });

  test.each([
    'https://example.org/a?b=c@d#e',
    'http://example.org:8080/',
    'HTTPS://Example.org/',
    'https://مثال.example/',
    'https://президент.рф/',
  ])('%s is taken', (address) => {
    expect(refused(url, address)).toBeUndefined();
  });

  test('of a contact is judged as well', () => {
    expect(refused(contact, 'https://a@example.org/')).toContain('elsewhere');
    expect(refused(contact, 'mailto:a@example.org')).toBeUndefined();
  });
});

test.each([
  ['\u00ad', 'seen'],
  ['\u200d\u200c', 'seen'],
  ['a\u2028b', 'hidden'],
  ['a\u{e0041}', 'hidden'],
  ['a\ue000', 'hidden'],
  ['\u3164', 'hidden'],
  [`a${'\u0301'.repeat(7)}`, 'piles'],
  ['kіlled', 'another script'],
])('a title %j is refused', (text, why) => {
  expect(refused(lineOfText, text)).toContain(why);
});

test('a value of a correction is judged as any text', () => {
  const value = (from: string) =>
    correction.shape.from.safeParse(from).error?.issues.map(({ message }) => message);
  const hidden = 'this holds a hidden control or direction character';
  for (const text of ['a\u202eb', 'a\u0007b', 'a\u200bb']) expect(value(text)).toEqual([hidden]);
  expect(value('https://ana@example.org/')?.[0]).toContain('a name before its host');
  expect(value('https://example.org/a@b')).toBeUndefined();
  expect(value('https://exаmple.org/')?.[0]).toContain('letters of another script');
  expect(value('x'.repeat(2001))).toEqual(['this is longer than 2000 characters']);
  expect(value('Second paragraph')).toBeUndefined();
});
