import { curveLinear, curveLinearClosed, line, range, type CurveFactory } from 'd3';
import type { PathCommand } from '../chart.ts';
import type { PixelRange, Point } from './place.ts';

/**
 * What a generator of d3-shape draws, as commands: `record((pen) => line().context(pen)(points))`.
 * Of a canvas the pen has the methods that its lines, curves and links call.
 */
export function record(draw: (pen: CanvasRenderingContext2D) => void): PathCommand[] {
  const commands: PathCommand[] = [];
  const pen: Partial<CanvasRenderingContext2D> = {
    beginPath: () => undefined,
    moveTo: (x, y) => void commands.push(['M', x, y]),
    lineTo: (x, y) => void commands.push(['L', x, y]),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => void commands.push(['C', x1, y1, x2, y2, x, y]),
    closePath: () => void commands.push(['Z']),
  };
  // d3 asks for a whole canvas in its types alone.
  draw(pen as CanvasRenderingContext2D);
  return commands;
}

/**
 * A line through points, with a gap where there is none; straight from one to the next unless another
 * curve of d3's is given.
 */
export function lineThrough(
  points: Iterable<Point | undefined>,
  curve: CurveFactory = curveLinear,
): PathCommand[] {
  const draw = line<Point | undefined>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  ).defined((point) => point !== undefined);
  return record((pen) => draw.curve(curve).context(pen)(points));
}

/** Straight lines through points, each apart from the others. */
export function strokes(lines: readonly (readonly Point[])[]): PathCommand[] {
  return lines.flatMap((points) => lineThrough(points));
}

/** Straight lines by hand, each a list of x, y, x, y … */
export function polylines(...lines: readonly (readonly number[])[]): PathCommand[] {
  return strokes(lines.map(pairs));
}

/** Straight lines that end in an open arrow; `length` and half the width of its head are in pixels. */
export function arrow(corners: readonly number[], length = 5, half = 4): PathCommand[] {
  const [from, tip] = pairs(corners).slice(-2) as [Point, Point];
  const [dx, dy] = [Math.sign(tip[0] - from[0]), Math.sign(tip[1] - from[1])];
  const [x, y] = [tip[0] - length * dx, tip[1] - length * dy];
  const [across, down] = [half * Math.abs(dy), half * Math.abs(dx)];
  return polylines(corners, [x - across, y - down, ...tip, x + across, y + down]);
}

/** A shape with straight edges, by its corners: x, y, x, y … */
export function polygon(...corners: readonly number[]): PathCommand[] {
  return lineThrough(pairs(corners), curveLinearClosed);
}

function pairs(numbers: readonly number[]): Point[] {
  return range(0, numbers.length, 2).map((at) => [numbers[at] ?? 0, numbers[at + 1] ?? 0]);
}

/** A bar with round ends, its middle at a height `y`. */
export function capsule({ from, to }: PixelRange, y: number, r: number): PathCommand[] {
  return [
    ['M', to - r, y - r],
    ['A', r, 1, to - r, y + r],
    ['L', from + r, y + r],
    ['A', r, 1, from + r, y - r],
    ['Z'],
  ];
}

/** A stroke of no length at every point: with round ends, a dot. */
export function dotsAt(points: readonly Point[]): PathCommand[] {
  return points.flatMap(([x, y]): PathCommand[] => [
    ['M', x, y],
    ['L', x, y],
  ]);
}

/**
 * Commands as SVG text, as differences between tenths of a pixel: they repeat themselves, so that a
 * hundred of them weigh little, and since the tenths are those of the places no error adds up.
 */
export function pathText(commands: readonly PathCommand[]): string {
  let text = '';
  /** The letter that further numbers go on with, when it is the same. */
  let last = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const write = (letter: string, ...tenths: number[]) => {
    if (letter !== last) text += letter;
    for (const [index, number] of tenths.entries())
      text += (index === 0 && letter !== last) || number < 0 ? short(number) : ` ${short(number)}`;
    last = letter;
  };
  for (const command of commands) {
    if (command[0] === 'Z') {
      text += 'z';
      last = 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const [toX, toY] = command.slice(-2).map((number) => Math.round(Number(number) * 10)) as [
      number,
      number,
    ];
    const [across, down] = [toX - x, toY - y];
    switch (command[0]) {
      case 'M':
        write(last === '' ? 'M' : 'm', across, down);
        [startX, startY] = [toX, toY];
        break;
      case 'L':
        // What moves by less than a tenth is left out, unless it is a dot.
        if (across === 0 && down === 0 && last.toLowerCase() !== 'm') continue;
        if (down === 0) write('h', across);
        else if (across === 0) write('v', down);
        else write('l', across, down);
        break;
      case 'C': {
        const [, x1, y1, x2, y2] = command;
        const from = (at: number, origin: number) => Math.round(at * 10) - origin;
        write('c', from(x1, x), from(y1, y), from(x2, x), from(y2, y), across, down);
        break;
      }
      case 'A': {
        const [, r, sweep] = command;
        const tenths = Math.round(r * 10);
        write('a', tenths, tenths, 0, 0, sweep * 10, across, down);
      }
    }
    [x, y] = [toX, toY];
  }
  return text;
}

/** Tenths as a number without the zero before the point. */
function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}
