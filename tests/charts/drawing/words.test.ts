import { expect, test } from 'vitest';
import { wordsFor } from '../../../src/charts/drawing/words.ts';
import { locales } from '../../../src/i18n/index.ts';
import type { Axis } from '../../../src/schemas/measure.ts';
import { caseOf } from '../cases.ts';

const casebook = caseOf({
  claims: [{ by: 'Monitor', count: 1 }],
  groups: ['Guard'],
  places: [{ id: 'harbour', name: 'Harbour', kind: 'site', precision: 1 }],
});

test.each<[by: Axis, group: string, en: string, ar: string]>([
  ['side', 'guard', 'Guard', '\u2068Guard\u2069'],
  ['side', 'unknown', 'not known', 'غير معروف'],
  // Who did it is not whom it befell.
  ['attributed_to', 'guard', 'attributed to: Guard', 'المنسوب إليه الفعل: \u2068Guard\u2069'],
  ['attributed_to', 'unknown', 'attributed to: not known', 'المنسوب إليه الفعل: غير معروف'],
  ['place', 'harbour', 'Harbour', '\u2068Harbour\u2069'],
  ['sex_age', 'women', 'women', 'نساء'],
])('the group of %s %s has a name', (by, group, en, ar) => {
  expect(locales.map((locale) => wordsFor(casebook, locale).group({ by, group }))).toEqual([
    en,
    ar,
  ]);
});
