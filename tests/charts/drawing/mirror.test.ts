import { describe, expect, it } from 'vitest';
import type { Mark, PathCommand } from '../../../src/charts/chart.ts';
import { mirror } from '../../../src/charts/drawing/mirror.ts';

const path = (...d: PathCommand[]): Mark => ({ kind: 'path', d, class: 'axis' });

describe('a mirrored chart', () => {
  it.each([
    ['a box', { kind: 'rect', x: 10, y: 0, width: 20, height: 5, class: 'bar' }, { x: 70 }],
    ['a line', { kind: 'line', x1: 10, y1: 0, x2: 40, y2: 5, class: 'axis' }, { x1: 90, x2: 60 }],
    ['a circle', { kind: 'circle', cx: 30, cy: 5, r: 4, class: 'dot' }, { cx: 70 }],
    [
      'a text, which starts on the other side',
      { kind: 'text', x: 0, y: 5, text: 'a', anchor: 'start', class: 'label' },
      { x: 100, anchor: 'start' },
    ],
    ['a line', path(['M', 10, 5], ['L', 40, 2], ['Z']), { d: [['M', 90, 5], ['L', 60, 2], ['Z']] }],
    ['a curve', path(['C', 1, 2, 3, 4, 5, 6]), { d: [['C', 99, 2, 97, 4, 95, 6]] }],
    ['an arc, which turns the other way', path(['A', 3, 1, 10, 11]), { d: [['A', 3, 0, 90, 11]] }],
  ] as [string, Mark, object][])('turns %s', (_, mark, expected) => {
    const [mirrored] = mirror([mark], 100);
    expect(mirrored).toMatchObject(expected);
  });

  it('turns what is in a group', () => {
    const circle: Mark = { kind: 'circle', cx: 30, cy: 5, r: 4, class: 'dot' };
    expect(mirror([{ kind: 'group', marks: [circle] }], 100)).toEqual([
      { kind: 'group', marks: [{ ...circle, cx: 70 }] },
    ]);
  });
});
