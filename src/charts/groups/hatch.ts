import { range } from 'd3';
import type { Mark } from '../chart.ts';
import type { Box } from '../drawing/place.ts';
import { round } from '../drawing/svg.ts';

/** From one line to the next, in pixels. */
const spacing = 6;

/** A box of what no source breaks down: its edge, and lines from the lower left to the upper right. */
export function hatched(box: Box): Mark[] {
  const { x, y, width, height } = box;
  const d = range(spacing - height, width, spacing)
    .map((start) => {
      // A line rises as it runs; it is cut where it would leave the box on either side.
      const [from, to] = [Math.max(0, start), Math.min(width, start + height)];
      const at = (along: number) => `${round(x + along)} ${round(y + height - (along - start))}`;
      return to > from ? `M${at(from)}L${at(to)}` : '';
    })
    .join('');
  return [
    { kind: 'rect', ...box, class: 'unbroken' },
    { kind: 'path', d, class: 'texture' },
  ];
}
