import { round } from './svg.ts';

/** A circle in pixels. */
export interface Disc {
  cx: number;
  cy: number;
  r: number;
}

const spacing = 6;

/** Slanting lines across a disc that leave out the holes, as a path; `falling` slants the other way. */
export function hatchDisc(
  { cx, cy, r }: Disc,
  holes: readonly Disc[] = [],
  falling = false,
): string {
  const slant = falling ? -1 : 1;
  const unit = Math.SQRT1_2;
  let path = '';
  // `across` is the distance of a line from the middle, `along` runs on the line itself.
  for (let across = -Math.floor(r / spacing) * spacing; across <= r; across += spacing) {
    const half = Math.sqrt(Math.max(0, r * r - across * across));
    const at = (along: number) =>
      `${round(cx + (along + across) * unit)} ${round(cy + slant * (across - along) * unit)}`;
    let pieces: [number, number][] = [[-half, half]];
    for (const hole of holes) {
      const [dx, dy] = [hole.cx - cx, slant * (hole.cy - cy)];
      const distance = (dx + dy) * unit - across;
      const middle = (dx - dy) * unit;
      if (Math.abs(distance) >= hole.r) continue;
      const cut = Math.sqrt(hole.r * hole.r - distance * distance);
      pieces = pieces.flatMap(([from, to]): [number, number][] => [
        [from, Math.min(to, middle - cut)],
        [Math.max(from, middle + cut), to],
      ]);
    }
    for (const [from, to] of pieces) if (to - from > 1) path += `M${at(from)}L${at(to)}`;
  }
  return path;
}
