import { expect, test } from 'vitest';
import { slug } from '../../src/text/slug.ts';

test.each([
  ['Straße', 'strasse'],
  ['Đakovica', 'dakovica'],
  ['Łódź', 'lodz'],
  ['İzmir', 'izmir'],
  ['L’Aquila, 6 April', 'laquila-6-april'],
  ['ﬁne', 'fine'],
  ['جبلة', ''],
  ['--', ''],
])('the address of "%s" is "%s"', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test('a long text is cut behind a word, a long word where it must', () => {
  expect(slug('the first count of the port', 13)).toBe('the-first');
  expect(slug('counted', 4)).toBe('coun');
});
