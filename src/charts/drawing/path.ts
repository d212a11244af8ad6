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

/** A ring of lines through the points; the last point leads back to the first. */
export function pathOfRing(ring: readonly Point[]): string {
  return `${pathOfLine(ring)}Z`;
}

/** Lines through the points; what moves by less than a tenth is left out. */
export function pathOfLine(line: readonly Point[]): string {
  let path = '';
  for (const [index, [x, y]] of differences(line).entries()) {
    if (index === 0) path += `M${short(x)}${pair(y)}l`;
    else if (x !== 0 || y !== 0)
      path += `${path.endsWith('l') || x < 0 ? '' : ' '}${short(x)}${pair(y)}`;
  }
  return path.endsWith('l') ? path.slice(0, -1) : path;
}

function pair(number: number): string {
  return number < 0 ? short(number) : ` ${short(number)}`;
}

/** Without the zero before the point. */
function short(number: number): string {
  return String(number).replace(/^(-?)0\./, '$1.');
}
