import { range } from 'd3';
import type { Pixel } from './geography.ts';
import type { PathCommand } from '../chart.ts';
import type { Box } from '../drawing/place.ts';
import { record, strokes } from '../drawing/path.ts';

/** A circle in pixels. */
export interface Disc {
  cx: number;
  cy: number;
  r: number;
}

export interface Hatch {
  /** Discs that are left out. */
  holes?: readonly Disc[];
  /** Slants the other way. */
  falling?: boolean;
  /** Rings outside of which nothing is drawn. */
  within?: readonly (readonly Pixel[])[];
}

const spacing = 6;

/** Slanting lines across a disc. */
export function hatchDisc(
  { cx, cy, r }: Disc,
  { holes = [], falling = false, within }: Hatch = {},
): PathCommand[] {
  const slant = falling ? -1 : 1;
  const unit = Math.SQRT1_2;
  // The disc's own coordinates: `along` a line of the hatching, and `across` from its middle.
  const turned = ([x, y]: Pixel): Pixel => [
    (x - cx - slant * (y - cy)) * unit,
    (x - cx + slant * (y - cy)) * unit,
  ];
  const rings = within?.map((ring) => ring.map(turned));
  const discs = holes.map((hole) => ({ at: turned([hole.cx, hole.cy]), r: hole.r }));
  const lines: Pixel[][] = [];
  for (let across = -Math.floor(r / spacing) * spacing; across <= r; across += spacing) {
    const half = Math.sqrt(Math.max(0, r * r - across * across));
    let pieces: Pixel[] = [[-half, half]];
    if (rings)
      pieces = pieces.flatMap(([from, to]) =>
        spansWithin(rings, across).map(([start, end]): Pixel => [
          Math.max(from, start),
          Math.min(to, end),
        ]),
      );
    for (const { at, r: radius } of discs) {
      const distance = at[1] - across;
      if (Math.abs(distance) >= radius) continue;
      const cut = Math.sqrt(radius * radius - distance * distance);
      pieces = pieces
        .flatMap(([from, to]): Pixel[] => [
          [from, Math.min(to, at[0] - cut)],
          [Math.max(from, at[0] + cut), to],
        ])
        .filter(([from, to]) => to > from);
    }
    const at = (along: number): Pixel => [
      cx + (along + across) * unit,
      cy + slant * (across - along) * unit,
    ];
    for (const [from, to] of pieces) if (to - from > 1) lines.push([at(from), at(to)]);
  }
  return strokes(lines);
}

/** From where to where a level line at a height runs inside rings, by the even-odd rule. */
export function spansWithin(rings: readonly (readonly Pixel[])[], height: number): Pixel[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (ay > height !== by > height) crossings.push(ax + ((bx - ax) * (height - ay)) / (by - ay));
      [ax, ay] = [bx, by];
    }
  }
  crossings.sort((a, b) => a - b);
  const spans: Pixel[] = [];
  for (let index = 0; index + 1 < crossings.length; index += 2)
    spans.push([crossings[index] ?? 0, crossings[index + 1] ?? 0]);
  return spans;
}

/** Whether a point lies inside rings, by the even-odd rule. */
export function liesInside(rings: readonly (readonly Pixel[])[], [x, y]: Pixel): boolean {
  let inside = false;
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
      [ax, ay] = [bx, by];
    }
  }
  return inside;
}

/** The edge of a disc; only where it runs inside the rings, when there are any. */
export function outlineDisc({ cx, cy, r }: Disc, within?: Hatch['within']): PathCommand[] {
  const steps = 72;
  const angle = (step: number) => (2 * Math.PI * step) / steps;
  const inside = (step: number) =>
    within === undefined ||
    liesInside(within, [cx + r * Math.cos(angle(step)), cy + r * Math.sin(angle(step))]);
  return record((pen) => {
    const arc = (from: number, to: number) => {
      pen.moveTo(cx + r * Math.cos(angle(from)), cy + r * Math.sin(angle(from)));
      pen.arc(cx, cy, r, angle(from), angle(to));
    };
    const outside = range(steps).find((step) => !inside(step));
    if (outside === undefined) return arc(0, steps);
    let from: number | undefined;
    for (let step = outside + 1; step <= outside + steps; step++) {
      if (inside(step)) from ??= step;
      else if (from !== undefined) {
        if (step - 1 > from) arc(from, step - 1);
        from = undefined;
      }
    }
  });
}

/** How much of a disc lies inside rings, from 0 to 1. */
export function shareInside({ cx, cy, r }: Disc, within: readonly (readonly Pixel[])[]): number {
  const grid = [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8];
  const points = grid
    .flatMap((x) => grid.map((y): Pixel => [x, y]))
    .filter(([x, y]) => x * x + y * y < 1);
  const inside = points.filter(([x, y]) => liesInside(within, [cx + x * r, cy + y * r]));
  return inside.length / points.length;
}

/** Boxes that together cover what is hatched, in strips. */
export function stripsOf({ cx, cy, r }: Disc, within?: Hatch['within']): Box[] {
  const height = 4;
  const strips: Box[] = [];
  for (let y = cy - r; y < cy + r; y += height) {
    const across = Math.min(Math.abs(y - cy), Math.abs(y + height - cy), r);
    const half = Math.sqrt(r * r - across * across);
    const spans: Pixel[] = within ? spansWithin(within, y + height / 2) : [[cx - half, cx + half]];
    for (const [from, to] of spans) {
      const [left, right] = [Math.max(from, cx - half), Math.min(to, cx + half)];
      if (right > left) strips.push({ x: left, y, width: right - left, height });
    }
  }
  return strips;
}
