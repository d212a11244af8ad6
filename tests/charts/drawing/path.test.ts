import { linkHorizontal } from 'd3';
import { expect, test } from 'vitest';
import type { PathCommand } from '../../../src/charts/chart.ts';
import {
  arrow,
  capsule,
  dotsAt,
  lineThrough,
  pathText,
  polygon,
  polylines,
  record,
} from '../../../src/charts/drawing/path.ts';

test.each<[string, PathCommand[], string]>([
  ['nothing', [], ''],
  ['lines across and down', polylines([10, 5, 40, 5, 40, 2, 41, 3]), 'M10 5h30v-3l1 1'],
  [
    'a second line, from where the first ended',
    polylines([0, 0, 1, 1], [3, 3, 4, 5]),
    'M0 0l1 1m2 2l1 2',
  ],
  [
    'a shape, and a line from where that began',
    [...polygon(1, 1, 2, 1, 1, 3), ...polylines([2, 2, 3, 2])],
    'M1 1h1l-1 2zm1 1h1',
  ],
  ['a further letter of the same', polylines([0, 0, 1, 1, 2, 3]), 'M0 0l1 1 1 2'],
  [
    'less than one, without a zero before the point',
    polylines([0.25, -0.5, 0.5, -1]),
    'M.3-.5l.2-.5',
  ],
  ['no step of less than a tenth', polylines([0, 0, 10, 0, 10.01, 0, 20, 0]), 'M0 0h10 10'],
  [
    'dots, which are steps of no length',
    dotsAt([
      [1, 1],
      [2, 1],
    ]),
    'M1 1h0m1 0h0',
  ],
  [
    'a curve',
    [
      ['M', 1, 1],
      ['C', 2, 1, 2, 3, 3, 3],
    ],
    'M1 1c1 0 1 2 2 2',
  ],
  [
    'an arc',
    [
      ['M', 1, 1],
      ['A', 2.5, 0, 3, 3],
    ],
    'M1 1a2.5 2.5 0 0 0 2 2',
  ],
  [
    'a bar with round ends',
    capsule({ from: 0, to: 20 }, 5, 3),
    'M17 2a3 3 0 0 1 0 6h-14a3 3 0 0 1 0-6z',
  ],
  ['an arrow to the left', arrow([9, 5, 1, 5]), 'M9 5h-8m5-4l-5 4 5 4'],
  ['an arrow down a corner', arrow([1, 1, 5, 1, 5, 9], 3, 2), 'M1 1h4v8m-2-3l2 3 2-3'],
  ['a gap', lineThrough([[0, 0], [1, 1], undefined, [3, 3], [4, 3]]), 'M0 0l1 1m2 2h1'],
])('as text: %s', (_, commands, text) => {
  expect(pathText(commands)).toBe(text);
});

test('rounding does not add up along a line', () => {
  const steps = Array.from({ length: 300 }, (_, index) => index / 30);
  const end = pathText(polylines(steps.flatMap((x) => [x, 2 * x])))
    .split(/[a-z]/i)
    .flatMap((part) => part.match(/-?\d*\.?\d+/g) ?? [])
    .reduce((sum, number) => sum + Number(number), 0);
  expect(end).toBeCloseTo((3 * 299) / 30, 0);
});

test('what d3 draws is recorded as d3 itself would write it', () => {
  const link = linkHorizontal().digits(3);
  const ends = { source: [1, 2] as [number, number], target: [9, 4] as [number, number] };
  const recorded = record((pen) => link.context(pen)(ends));
  const written = recorded.map(([name, ...numbers]) => name + numbers.join()).join('');
  expect(written).toBe(link.context(null)(ends));
});
