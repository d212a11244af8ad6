import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labeller, type LabelRequest } from '../../../src/charts/drawing/labels.ts';
import type { Pixel } from '../../../src/charts/map/geography.ts';

const room = { x: 0, y: 0, width: 300, height: 200 };

const named = (at: Pixel, more: Partial<LabelRequest> = {}): LabelRequest => ({
  choices: [[{ text: 'North Harbour', face: 'label' }]],
  targets: [{ x: at[0] - 2, y: at[1] - 2, width: 4, height: 4 }],
  prefers: () => true,
  ...more,
});

test('a label stands to the right of its point where there is room', () => {
  const [label] = labeller(room).label([named([100, 100])]);
  expect(label?.texts).toMatchObject([{ x: 106, anchor: 'start', text: 'North Harbour' }]);
  expect(label?.leader).toBeUndefined();
});

test('at the right edge it stands to the left', () => {
  const [label] = labeller(room).label([named([290, 100])]);
  expect(label?.texts).toMatchObject([{ x: 284, anchor: 'end' }]);
});

test('where all sides are taken it stands apart with a line', () => {
  const labels = labeller(room);
  labels.reserve({ x: 60, y: 60, width: 80, height: 80 });
  const [label] = labels.label([named([100, 100])]);
  expect(label?.leader).toMatchObject({ kind: 'line', class: 'leader' });
});

test('among many it always has a line', () => {
  const [label] = labeller(room).label([named([100, 100], { isCrowded: true })]);
  expect(label?.leader).toMatchObject({ kind: 'line', class: 'leader' });
});

test('it stands where that is preferred, even on the other side, and elsewhere where it must', () => {
  const [left] = labeller(room).label([named([150, 100], { prefers: ({ x }) => x < 100 })]);
  expect(left?.texts).toMatchObject([{ x: 144, anchor: 'end' }]);
  const [right] = labeller(room).label([named([150, 100], { prefers: () => false })]);
  expect(right?.texts).toMatchObject([{ x: 156, anchor: 'start' }]);
});

test('the best of the choices that has room is taken', () => {
  const wide = 'A name that is far too long for the little room that there is on this paper';
  const choices: LabelRequest['choices'] = [wide, 'Harbour'].map((text) => [
    { text, face: 'label' },
  ]);
  const [label] = labeller(room).label([named([100, 100], { choices })]);
  expect(label).toMatchObject({ rank: 1, texts: [{ text: 'Harbour' }] });
});

test('no line crosses what is solid, a label or another line', () => {
  const labels = labeller(room);
  labels.reserve({ x: 140, y: 0, width: 4, height: 200 }, true);
  const [label] = labels.label([named([130, 100], { isCrowded: true })]);
  expect(label?.leader?.x2).toBeLessThan(140);
});

test('whatever is named, no two labels overlap and none leaves the paper', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const found = labeller(room).label(points.map((at) => named(at)));
      const boxes = found.flatMap((label) => (label ? [label.box] : []));
      for (const [index, one] of boxes.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.y + one.height).toBeLessThanOrEqual(200);
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            Math.abs(one.y - other.y) >= one.height || Math.abs(one.x - other.x) >= one.width - 1;
          expect(isApart).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
