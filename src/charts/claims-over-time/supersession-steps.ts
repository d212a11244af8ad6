import { curveStepAfter } from 'd3';
import type { Mark } from '../chart.ts';
import { lineThrough } from '../drawing/path.ts';
import { boxBetween, type Box, type Point } from '../drawing/place.ts';
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
        boxBetween([older.x, start - 1], [newer.x, start + 1]),
        boxBetween([newer.x - 1, start], [newer.x + 1, end]),
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
