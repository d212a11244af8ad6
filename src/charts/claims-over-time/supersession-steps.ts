import { curveStepAfter } from 'd3';
import type { Mark } from '../chart.ts';
import { lineThrough, type Point } from '../drawing/path.ts';
import type { Box } from '../drawing/place.ts';
import { path } from '../drawing/marks.ts';

/** The line from a claim to the one that replaced it. */
export interface SupersessionStep {
  from: Point;
  to: Point;
  /** What it takes up. */
  boxes: Box[];
}

/** Where a number stands: `high` and `low` are its ends in pixels, one and the same for a dot. */
interface Spanned {
  x: number;
  high: number;
  low: number;
}

/** From the older claim on at its number until the newer one is said, then up or down to it. */
export function stepBetween(
  older: Spanned | undefined,
  newer: Spanned | undefined,
): SupersessionStep[] {
  if (!older || !newer) return [];
  const start = Math.max(older.high, Math.min(older.low, newer.low));
  const end = Math.max(newer.high, Math.min(newer.low, start));
  return [
    {
      from: [older.x, start],
      to: [newer.x, end],
      boxes: [
        {
          x: Math.min(older.x, newer.x),
          y: start - 1,
          width: Math.abs(newer.x - older.x),
          height: 2,
        },
        { x: newer.x - 1, y: Math.min(start, end), width: 2, height: Math.abs(end - start) },
      ],
    },
  ];
}

/** Every chain as one line: a step that begins where another ends goes on from there. */
export function drawSteps(steps: readonly SupersessionStep[]): Mark[] {
  const lines = new Map<string, Point[]>();
  for (const { from, to } of steps) {
    const line = lines.get(String(from)) ?? [from];
    lines.delete(String(from));
    lines.set(String(to), [...line, to]);
  }
  return [...lines.values()].map((points) => path(lineThrough(points, curveStepAfter), 'step'));
}
