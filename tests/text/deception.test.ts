import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { correction } from '../../src/schemas/correction.ts';
import { name } from '../../src/schemas/name.ts';
import { because, contact, lineOfText, url } from '../../src/schemas/text.ts';
import { mixedWordsIn } from '../../src/text/deception.ts';

/** Why a text is refused, also where it is one of several kinds of value. */
const refused = (schema: z.ZodType, text: string) => {
  const [issue] = schema.safeParse(text).error?.issues ?? [];
  return issue?.code === 'invalid_union' ? issue.errors[0]?.[0]?.message : issue?.message;
};

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

const texts = {
  'a title': lineOfText,
  'a reason': because,
  'a name': name.shape.value,
  'a value of a correction': correction.shape.from,
  'the new value': correction.shape.to,
};

describe.each(Object.entries(texts))('%s', (_, schema) => {
  test.each([
    ['', 'empty'],
    [' \u00a0\u2003 ', 'empty'],
    ...[
      '\u00ad',
      '\u200d\u200c',
      '\ufe0f',
      '\u2800',
      '\ufffc',
      '\u{1d159}',
      '\u200e\u200f',
      '\u061c',
      '\u0301',
    ].map((text) => [text, 'seen']),
    ...['\u3164', '\u115f', '\uffa0', '\u2060', '\ufeffa'].map((text) => [text, 'hidden']),
    ['see https://ana@example.org/ there', 'a name before its host'],
    ['(https://example.org:22/).', 'port 22'],
    ['www.аррӏе.com', 'looks like another'],
    ['by HTTPS://0x7f.1/', 'cannot be seen'],
  ])('%j is refused', (text, why) => {
    expect(refused(schema, text)).toContain(why);
  });

  test.each(['ق', '4', '?', '⟨…⟩', 'ج\u200cا', 'see https://example.org/@ana, p. 4'])(
    '%j is taken',
    (text) => {
      expect(refused(schema, text)).toBeUndefined();
    },
  );
});

test.each([
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
