import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labeller, type LabelLine } from '../../src/charts/drawing/labels.ts';

const name: LabelLine[] = [{ text: 'North Harbour', face: 'label' }];
const dotAt = (x: number, y: number) => ({ x: x - 2, y: y - 2, width: 4, height: 4 });
const room = { x: 0, y: 0, width: 300, height: 200 };

test('a label stands to the right of its point where there is room', () => {
  const label = labeller(room).beside(name, [dotAt(100, 100)]);
  expect(label?.texts).toMatchObject([{ x: 106, anchor: 'start', text: 'North Harbour' }]);
  expect(label?.leader).toBeUndefined();
});

test('at the right edge it stands to the left', () => {
  const label = labeller(room).beside(name, [dotAt(290, 100)]);
  expect(label?.texts).toMatchObject([{ x: 284, anchor: 'end' }]);
});

test('where all sides are taken there is none beside, and one apart with a line', () => {
  const labels = labeller(room);
  labels.reserve({ x: 60, y: 60, width: 80, height: 80 });
  expect(labels.beside(name, [dotAt(100, 100)])).toBeUndefined();
  const label = labels.apart(name, [dotAt(100, 100)]);
  expect(label?.leader).toMatchObject({ kind: 'line', class: 'leader' });
});

test('no line crosses what is solid, a label or another line', () => {
  const labels = labeller(room);
  labels.reserve({ x: 110, y: 0, width: 4, height: 200 }, true);
  const label = labels.apart(name, [dotAt(100, 100)]);
  expect(label?.leader?.x2 ?? 0).toBeLessThan(110);
});

test('whatever is named, no two labels overlap and none leaves the paper', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const labels = labeller(room);
      const boxes = points.flatMap((at) => {
        const label = labels.beside(name, [dotAt(...at)]) ?? labels.apart(name, [dotAt(...at)]);
        return (label?.texts ?? []).map(({ x, y, anchor }) => {
          const width = 84;
          return { left: x - { start: 0, middle: width / 2, end: width }[anchor], y, width };
        });
      });
      for (const [index, one] of boxes.entries()) {
        expect(one.y).toBeLessThan(200);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            Math.abs(one.y - other.y) > 11 || Math.abs(one.left - other.left) >= one.width - 1;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
