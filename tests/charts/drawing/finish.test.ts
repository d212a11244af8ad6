import { expect, test } from 'vitest';
import { finishChart } from '../../../src/charts/drawing/finish.ts';
import { verticalLayout } from '../../../src/charts/drawing/paragraph.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import { wordsFor } from '../../../src/charts/drawing/words.ts';
import { caseOf, type Sketch } from '../cases.ts';

function finish(claims: Sketch[], locale: Locale = 'en') {
  const casebook = caseOf({ claims });
  const page = verticalLayout(100, 0);
  page.put([{ kind: 'rect', x: 10, y: 0, width: 20, height: 30, class: 'bar' }], 30);
  page.putBehind([{ kind: 'line', x1: 0, y1: 0, x2: 0, y2: 30, class: 'grid' }]);
  const table = () => ({ caption: '', columns: [], rows: [] });
  return finishChart(wordsFor(casebook, locale), page, {
    ...{ name: 'test', title: '', description: '', table, claims: casebook.claims.values() },
    key: [{ symbol: () => [], text: 'bar' }],
    unmirrored: [{ kind: 'text', x: 10, y: 0, text: 'North', anchor: 'start', class: 'label' }],
  });
}

const many = Array.from({ length: 8 }, (_, index) => ({
  by: `Speaker ${index}`,
  said: '2001-05-02',
}));

test.each<[string, Sketch[], Locale, string]>([
  [
    'of one claim',
    [{ by: 'Guard', said: '2001-05-04/2001-05-05' }],
    'en',
    'Said by: Guard · Read in: Guard, 1 June 2001 · As said by 5 May 2001 · CC-BY-4.0',
  ],
  [
    'of many speakers names the first',
    many,
    'en',
    'Said by: Speaker 0; Speaker 1; Speaker 2; Speaker 3; Speaker 4; 3 others · Read in: Speaker 0, 1 June 2001 · As said by 2 May 2001 · CC-BY-4.0',
  ],
  ['of no claim is the licence', [], 'en', 'CC-BY-4.0'],
  [
    'in Arabic',
    [{ by: 'Guard', said: '2001-05-04' }],
    'ar',
    'بحسب: \u2068Guard\u2069 · وردت في: \u2068Guard\u2069، 1 حزيران 2001 · ما ورد حتى 4 أيار 2001 · CC-BY-4.0',
  ],
])('the source line %s', (_, claims, locale, line) => {
  expect(finish(claims, locale).source).toBe(line);
});

test('a key stands below the marks, and a grid behind them', () => {
  const { marks, height } = finish([]);
  expect(marks.map(({ kind }) => kind)).toEqual(['text', 'line', 'rect', 'text']);
  expect(marks[3]).toMatchObject({ text: 'bar' });
  expect(height).toBeGreaterThan(50);
});

test('where texts run to the left all is mirrored but what keeps its place', () => {
  const { marks, direction } = finish([], 'ar');
  expect(direction).toBe('rtl');
  expect(marks).toMatchObject([{ x: 10, anchor: 'end' }, { x1: 100 }, { x: 70 }, {}]);
});
