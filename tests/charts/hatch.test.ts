import { range } from 'd3';
import { describe, expect, test } from 'vitest';
import type { PathCommand } from '../../src/charts/chart.ts';
import type { Pixel } from '../../src/charts/map/geography.ts';
import { hatchDisc, liesInside, outlineDisc, stripsOf } from '../../src/charts/map/hatch.ts';

const disc = { cx: 50, cy: 50, r: 20 };
const square: Pixel[][] = [
  [
    [50, 0],
    [100, 0],
    [100, 100],
    [50, 100],
  ],
];

/** The ends of the lines of a hatching. */
function linesOf(path: readonly PathCommand[]): [Pixel, Pixel][] {
  const points = path.map((command) => command.slice(-2) as unknown as Pixel);
  return range(0, points.length, 2).map((at) => points.slice(at, at + 2) as [Pixel, Pixel]);
}

const arcsOf = (path: readonly PathCommand[]) => path.filter(([name]) => name === 'A');

const distance = ([x, y]: Pixel, [cx, cy]: Pixel) => Math.hypot(x - cx, y - cy);

describe('the hatching of a disc', () => {
  test('ends on its edge', () => {
    const lines = linesOf(hatchDisc(disc));
    expect(lines.length).toBeGreaterThan(4);
    for (const end of lines.flat()) expect(distance(end, [50, 50])).toBeCloseTo(20, 0);
  });

  test('slants the other way when it falls', () => {
    const slope = ([[ax, ay], [bx, by]]: [Pixel, Pixel]) => Math.sign((by - ay) / (bx - ax));
    expect(linesOf(hatchDisc(disc)).every((line) => slope(line) === -1)).toBe(true);
    expect(linesOf(hatchDisc(disc, { falling: true })).every((line) => slope(line) === 1)).toBe(
      true,
    );
  });

  test('leaves out holes, however many', () => {
    const holes = Array.from({ length: 30 }, (_, index) => ({
      cx: 44 + (index % 5),
      cy: 50,
      r: 8,
    }));
    for (const line of linesOf(hatchDisc(disc, { holes })))
      for (const end of line)
        for (const { cx, cy } of holes) expect(distance(end, [cx, cy])).toBeGreaterThan(7.9);
  });

  test('stays within the rings', () => {
    for (const [x] of linesOf(hatchDisc(disc, { within: square })).flat())
      expect(x).toBeGreaterThanOrEqual(49.99);
  });
});

test('the edge of a disc is drawn only within the rings', () => {
  expect(arcsOf(outlineDisc(disc))).toHaveLength(2);
  expect(arcsOf(outlineDisc(disc, square))).toHaveLength(1);
  expect(outlineDisc(disc, [])).toEqual([]);
});

test('the strips of a disc cover it and nothing outside the rings', () => {
  const strips = stripsOf(disc, square);
  expect(strips.length).toBeGreaterThan(8);
  for (const { x, width } of strips) {
    expect(x).toBeGreaterThanOrEqual(50);
    expect(x + width).toBeLessThanOrEqual(70.01);
  }
});

test('a point lies inside by the even-odd rule', () => {
  const holed = [...square, [[60, 10] as Pixel, [90, 10] as Pixel, [75, 90] as Pixel]];
  expect([
    liesInside(square, [75, 50]),
    liesInside(square, [25, 50]),
    liesInside(holed, [75, 50]),
  ]).toEqual([true, false, false]);
});
