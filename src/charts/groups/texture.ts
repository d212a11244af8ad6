import type { Mark } from '../chart.ts';
import type { Box } from '../drawing/place.ts';
import { round } from '../drawing/svg.ts';

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
  const d = linesOf(box, texture);
  return [
    { kind: 'rect', ...box, class: fills[texture] },
    ...(d ? [{ kind: 'path', d, class: 'texture' } as const] : []),
  ];
}

/** Squares of a size in a texture, as few marks. */
export function fillSquares(
  corners: readonly { x: number; y: number }[],
  size: number,
  texture: Texture,
): Mark[] {
  const squares = corners
    .map(({ x, y }) => `M${round(x)} ${round(y)}h${size}v${size}h-${size}z`)
    .join('');
  const [middle, half] = [size / 2, size * 0.22];
  const strokes = corners.map(({ x, y }) => {
    const [cx, cy] = [x + middle, y + middle];
    switch (texture) {
      case 'rest':
        return `M${round(x)} ${round(y + size)}l${size} -${size}`;
      // No line from edge to edge: one square would look like two.
      case 'upright':
        return `M${round(cx)} ${round(cy - half)}v${round(2 * half)}`;
      case 'level':
        return `M${round(cx - half)} ${round(cy)}h${round(2 * half)}`;
      case 'dotted':
        return `M${round(cx - 1)} ${round(cy)}h2`;
      default:
        return '';
    }
  });
  const d = strokes.join('');
  return [
    { kind: 'path', d: squares, class: fills[texture] },
    ...(d ? [{ kind: 'path', d, class: 'texture' } as const] : []),
  ];
}

const spacing = 6;

function linesOf(box: Box, texture: Texture): string {
  switch (texture) {
    case 'rest':
      return slanting(box);
    case 'upright':
      return steps(box.width)
        .map((at) => `M${round(box.x + at)} ${round(box.y)}v${round(box.height)}`)
        .join('');
    case 'level':
      return steps(box.height)
        .map((at) => `M${round(box.x)} ${round(box.y + at)}h${round(box.width)}`)
        .join('');
    case 'dotted':
      return steps(box.height)
        .flatMap((down) =>
          steps(box.width).map(
            (across) => `M${round(box.x + across - 0.75)} ${round(box.y + down)}h1.5`,
          ),
        )
        .join('');
    default:
      return '';
  }
}

function steps(length: number): number[] {
  const count = Math.max(0, Math.ceil(length / spacing) - 1);
  return Array.from({ length: count }, (_, index) => (index + 1) * spacing);
}

/** Lines from the lower left to the upper right, within the box. */
function slanting({ x, y, width, height }: Box): string {
  let d = '';
  for (let start = spacing - height; start < width; start += spacing) {
    // The line rises as it runs; it is cut where it would leave the box on either side.
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    if (to > from)
      d += `M${round(x + from)} ${round(y + height - (from - start))}L${round(x + to)} ${round(y + height - (to - start))}`;
  }
  return d;
}
