import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dodge, overlaps, freeRows } from '../../../src/charts/drawing/place.ts';

describe('dodging', () => {
  it('leaves alone what does not touch', () => {
    const things = [
      { at: 10, size: 10 },
      { at: 50, size: 10 },
    ];
    expect(dodge(things, { from: 0, to: 100 })).toEqual([10, 50]);
  });

  it('moves both of two that touch, each by as much', () => {
    const things = [
      { at: 50, size: 20 },
      { at: 50, size: 20 },
    ];
    expect(dodge(things, { from: 0, to: 100 })).toEqual([40, 60]);
  });

  it('keeps within the range', () => {
    expect(dodge([{ at: 2, size: 20 }], { from: 0, to: 100 })).toEqual([10]);
    expect(dodge([{ at: 99, size: 20 }], { from: 0, to: 100 })).toEqual([90]);
  });

  it('never lets two overlap, and keeps their order', () => {
    const things = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 500, noNaN: true }),
        size: fc.integer({ min: 1, max: 20 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(things, (list) => {
        const middles = dodge(list, { from: 0, to: 500 }, 1);
        const placed = list
          .map(({ at, size }, index) => ({
            wish: at,
            index,
            from: (middles[index] ?? 0) - size / 2,
            size,
          }))
          .sort((a, b) => a.wish - b.wish || a.index - b.index);
        for (const [index, next] of placed.slice(1).entries()) {
          const before = placed[index];
          expect(next.from).toBeGreaterThanOrEqual(
            (before?.from ?? 0) + (before?.size ?? 0) + 1 - 1e-6,
          );
        }
      }),
    );
  });
});

describe('rows', () => {
  it('gives the first row that is free', () => {
    const ranges = [
      { from: 0, to: 10 },
      { from: 5, to: 15 },
      { from: 12, to: 20 },
    ];
    expect(freeRows(ranges, 1)).toEqual([0, 1, 0]);
  });
});

test('boxes that only touch do not overlap', () => {
  expect(overlaps({ x: 0, y: 0, width: 5, height: 5 }, { x: 5, y: 0, width: 5, height: 5 })).toBe(
    false,
  );
});
