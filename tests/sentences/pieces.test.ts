import { expect, test } from 'vitest';
import { recordOf } from '../../src/casebook/link.ts';
import { named } from '../../src/sentences/pieces.ts';
import { caseOf, type CaseSketch } from '../charts/cases.ts';

const alone = { id: 'only', title: 'Over 70 killed', publisher: 'Gazette' };

test.each<[string, CaseSketch, string, string]>([
  [
    'its publisher and day, without the time',
    { claims: [], sources: [{ ...alone, published: '2001-06-02T01:15:00+04:00' }] },
    'Gazette, 2 June 2001',
    '\u2068Gazette\u2069، 2 حزيران 2001',
  ],
  [
    'the shortest name of its publisher',
    {
      claims: [],
      aliases: { Gazette: [{ value: 'GZ', lang: 'en' }] },
      sources: [{ ...alone, published: '2001' }],
    },
    'GZ, 2001',
    '\u2068GZ\u2069، 2001',
  ],
  [
    'its title behind them, in quotation marks, where another has the same publisher and day',
    { claims: [], sources: [alone, { ...alone, id: 'other', title: 'Storm' }] },
    'Gazette, 1 June 2001: “Over 70 killed”',
    '\u2068Gazette\u2069، 1 حزيران 2001: «\u2068Over 70 killed\u2069»',
  ],
])('a source is named by %s', (_, sketch, english, arabic) => {
  const casebook = caseOf(sketch);
  const source = recordOf(casebook, 'sources', 'only');
  expect(named(casebook, source, 'en').text).toBe(english);
  expect(named(casebook, source, 'ar').text).toBe(arabic);
});
