import { round } from './svg.ts';

type Point = readonly [x: number, y: number];

/**
 * Paths of many points, written as differences between tenths of a pixel: they repeat themselves, so
 * that a hundred of them weigh little, and since the tenths are those of the places no error adds up.
 */
function differences(points: readonly Point[]): Point[] {
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  return tenths.map(([x, y], index) => {
    const [fromX, fromY] = tenths[index - 1] ?? [0, 0];
    return [(x - fromX) / 10, (y - fromY) / 10];
  });
}

/** A stroke of no length at every point: with round ends, a dot. */
export function dotsAt(points: readonly Point[]): string {
  return differences(points)
    .map(([x, y], index) => `${index === 0 ? 'M' : 'm'}${round(x)} ${round(y)}h0`)
    .join('');
}

/** Stairs through the points: across to the place of the next one, then up or down to it. */
export function stairs(points: readonly Point[]): string {
  return differences(points)
    .map(([x, y], index) => (index === 0 ? `M${round(x)} ${round(y)}` : `h${round(x)}v${round(y)}`))
    .join('');
}
