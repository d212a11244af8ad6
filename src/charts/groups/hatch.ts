import { range } from 'd3';
import type { Mark } from '../chart.ts';
import { path, rect } from '../drawing/marks.ts';
import { strokes } from '../drawing/path.ts';
import type { Box, Point } from '../drawing/place.ts';

/** From one line to the next, in pixels. */
const spacing = 6;

/** A box of what no source breaks down: its edge, and lines from the lower left to the upper right. */
export function hatched(box: Box): Mark[] {
  const { x, y, width, height } = box;
  const lines = range(spacing - height, width, spacing).map((start): Point[] => {
    // A line rises as it runs; it is cut where it would leave the box on either side.
    const [from, to] = [Math.max(0, start), Math.min(width, start + height)];
    const at = (along: number): Point => [x + along, y + height - (along - start)];
    return to > from ? [at(from), at(to)] : [];
  });
  return [rect(box, 'unbroken'), path(strokes(lines), 'texture')];
}
