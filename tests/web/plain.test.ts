import { expect, test } from 'vitest';
import { ownLine } from '../../src/web/plain.ts';

// The first letter of a line would else decide how all of it runs.
test.each([
  ['Lake Gazette', 'ar', '\u2068Lake Gazette\u2069'],
  ['Lake Gazette: غرق العبّارة', 'ar', 'Lake Gazette: غرق العبّارة'],
  [
    'بحسب: \u2068Lake Gazette\u2069، 7 آذار 2001',
    'ar',
    'بحسب: \u2068Lake Gazette\u2069، 7 آذار 2001',
  ],
  ['غرق العبّارة', 'ar', 'غرق العبّارة'],
  ['غرق العبّارة', 'en', '\u2068غرق العبّارة\u2069'],
  ['1.0.0', 'ar', '1.0.0'],
] as const)('%s as a line of its own in %s', (text, locale, line) => {
  expect(ownLine(text, locale)).toBe(line);
});
