import { curveLinear, curveLinearClosed, line, range, type CurveFactory } from 'd3';
import type { PathCommand } from '../chart.ts';
import type { PixelRange } from './place.ts';

export type Point = readonly [x: number, y: number];

/**
 * What a hand or a d3 generator draws, as commands: `record((pen) => geoPath(projection, pen)(land))`.
 * Of a canvas the pen has the methods that d3's generators call.
 */
export function record(draw: (pen: CanvasRenderingContext2D) => void): PathCommand[] {
  const commands: PathCommand[] = [];
  const pen: Partial<CanvasRenderingContext2D> = {
    beginPath: () => undefined,
    moveTo: (x, y) => void commands.push(['M', x, y]),
    lineTo: (x, y) => void commands.push(['L', x, y]),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => void commands.push(['C', x1, y1, x2, y2, x, y]),
    closePath: () => void commands.push(['Z']),
    rect(x, y, width, height) {
      for (const command of [
        ['M', x, y],
        ['L', x + width, y],
        ['L', x + width, y + height],
        ['L', x, y + height],
        ['Z'],
      ] as const)
        commands.push(command);
    },
    arc(cx, cy, r, from, to, isBackwards = false) {
      const at = (angle: number): Point => [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
      const turn = isBackwards ? from - to : to - from;
      const isWhole = turn > 2 * Math.PI - 1e-6;
      const sweep = isBackwards ? 0 : 1;
      const [x, y] = commands.at(-1)?.slice(-2) ?? [];
      const [startX, startY] = at(from);
      const isThere = Math.hypot(Number(x) - startX, Number(y) - startY) < 1e-6;
      if (!isThere) commands.push([commands.length > 0 ? 'L' : 'M', startX, startY]);
      // A whole turn ends where it begins, which one arc cannot tell from none.
      if (isWhole) commands.push(['A', r, 1, sweep, ...at(from + Math.PI)]);
      commands.push(['A', r, turn > Math.PI && !isWhole ? 1 : 0, sweep, ...at(to)]);
    },
  };
  // d3 asks for a whole canvas in its types alone.
  draw(pen as CanvasRenderingContext2D);
  return commands;
}

/** A line through points, straight from one to the next unless another curve of d3's is given. */
export function lineThrough(
  points: Iterable<Point>,
  curve: CurveFactory = curveLinear,
): PathCommand[] {
  return record((pen) => line<Point>().curve(curve).context(pen)(points));
}

/** Straight lines through points, with a gap where there is none. */
export function lineWithGaps(points: Iterable<Point | undefined>): PathCommand[] {
  const draw = line<Point | undefined>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  ).defined((point) => point !== undefined);
  return record((pen) => draw.context(pen)(points));
}

/** Straight lines through points, each apart from the others. */
export function strokes(lines: readonly (readonly Point[])[]): PathCommand[] {
  return lines.flatMap((points) => lineThrough(points));
}

/** Straight lines by hand, each a list of x, y, x, y … */
export function polylines(...lines: readonly (readonly number[])[]): PathCommand[] {
  return strokes(lines.map(pairs));
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
  return record((pen) => {
    pen.arc(to - r, y, r, -Math.PI / 2, Math.PI / 2);
    pen.arc(from + r, y, r, Math.PI / 2, 1.5 * Math.PI);
    pen.closePath();
  });
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
        const [, r, large, sweep] = command;
        const tenths = Math.round(r * 10);
        write('a', tenths, tenths, 0, large * 10, sweep * 10, across, down);
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
