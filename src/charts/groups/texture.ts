import { range } from 'd3';
import type { Mark, PathCommand } from '../chart.ts';
import type { Box } from '../drawing/place.ts';
import { record, strokes, type Point } from '../drawing/path.ts';

/** What a group of a breakdown looks like: told apart by brightness and lines, never by hue. */
export const textures = ['strong', 'soft', 'upright', 'middle', 'level', 'dotted'] as const;
export type Texture = (typeof textures)[number] | 'rest';

/** The texture of the group at a place in the list; beyond six they come again. */
export function textureAt(index: number): Texture {
  return textures[index % textures.length] ?? 'strong';
}

const fills: Record<Texture, string> = {
  strong: 'fill-strong',
  soft: 'fill-soft',
  upright: 'fill-none',
  middle: 'fill-middle',
  level: 'fill-none',
  dotted: 'fill-soft',
  rest: 'fill-none',
};

/** Whether a text on it has to be light. */
export function isDark(texture: Texture): boolean {
  return texture === 'strong';
}

/** Whether it has no lines that a text would have to be kept clear of. */
export function isPlain(texture: Texture): boolean {
  return texture === 'soft' || texture === 'middle';
}

/** A box in a texture. What no source breaks down is hatched, and nothing else is. */
export function fillBox(box: Box, texture: Texture): Mark[] {
  return [
    { kind: 'rect', ...box, class: fills[texture] },
    ...strokesOf(strokes(linesOf(box, texture))),
  ];
}

/** Squares of a size in a texture, as few marks. */
export function fillSquares(
  corners: readonly { x: number; y: number }[],
  size: number,
  texture: Texture,
): Mark[] {
  const squares = record((pen) => {
    for (const { x, y } of corners) pen.rect(x, y, size, size);
  });
  const half = size * 0.22;
  const dashes = corners.flatMap(({ x, y }): Point[][] => {
    const [cx, cy] = [x + size / 2, y + size / 2];
    switch (texture) {
      case 'rest':
        return [
          [
            [x, y + size],
            [x + size, y],
          ],
        ];
      // No line from edge to edge: one square would look like two.
      case 'upright':
        return [
          [
            [cx, cy - half],
            [cx, cy + half],
          ],
        ];
      case 'level':
        return [
          [
            [cx - half, cy],
            [cx + half, cy],
          ],
        ];
      case 'dotted':
        return [
          [
            [cx - 1, cy],
            [cx + 1, cy],
          ],
        ];
      default:
        return [];
    }
  });
  return [{ kind: 'path', d: squares, class: fills[texture] }, ...strokesOf(strokes(dashes))];
}

function strokesOf(d: readonly PathCommand[]): Mark[] {
  return d.length > 0 ? [{ kind: 'path', d, class: 'texture' }] : [];
}

const spacing = 6;

function linesOf(box: Box, texture: Texture): Point[][] {
  const { x, y, width, height } = box;
  switch (texture) {
    case 'rest':
      return slanting(box);
    case 'upright':
      return steps(width).map((at) => [
        [x + at, y],
        [x + at, y + height],
      ]);
    case 'level':
      return steps(height).map((at) => [
        [x, y + at],
        [x + width, y + at],
      ]);
    case 'dotted':
      return steps(height).flatMap((down) =>
        steps(width).map((across): Point[] => [
          [x + across - 0.75, y + down],
          [x + across + 0.75, y + down],
        ]),
      );
    default:
      return [];
  }
}

function steps(length: number): number[] {
  return range(spacing, length, spacing);
}

/** Lines from the lower left to the upper right, within the box. */
function slanting({ x, y, width, height }: Box): Point[][] {
  return range(spacing - height, width, spacing).flatMap((start): Point[][] => {
    // The line rises as it runs; it is cut where it would leave the box on either side.
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    const at = (across: number): Point => [x + across, y + height - (across - start)];
    return to > from ? [[at(from), at(to)]] : [];
  });
}
