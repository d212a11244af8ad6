import { arc, geoPath } from 'd3';
import { expect, test } from 'vitest';
import type { PathCommand } from '../../../src/charts/chart.ts';
import {
  capsule,
  dotsAt,
  lineWithGaps,
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
      ['A', 2.5, 1, 0, 3, 3],
    ],
    'M1 1a2.5 2.5 0 1 0 2 2',
  ],
  [
    'a bar with round ends',
    capsule({ from: 0, to: 20 }, 5, 3),
    'M17 2a3 3 0 0 1 0 6h-14a3 3 0 0 1 0-6z',
  ],
  ['a gap', lineWithGaps([[0, 0], [1, 1], undefined, [3, 3], [4, 3]]), 'M0 0l1 1m2 2h1'],
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
  const piece = arc<null>().innerRadius(3).outerRadius(5).startAngle(0).endAngle(4).digits(3);
  const [written, recorded] = [piece(null), record((pen) => piece.context(pen)(null))];
  const places = recorded.map(([name, ...numbers]) => {
    const all = name === 'A' ? [numbers[0], numbers[0], 0, ...numbers.slice(1)] : numbers;
    return name + all.map((number) => Math.round(Number(number) * 1000) / 1000).join();
  });
  expect(places.join('')).toBe(written);
});

test('a whole circle is two arcs', () => {
  const disc = record((pen) => geoPath(null, pen)({ type: 'Point', coordinates: [1, 2] }));
  expect(disc.map(([name]) => name)).toEqual(['M', 'A', 'A']);
});
