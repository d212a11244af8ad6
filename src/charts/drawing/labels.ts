import { max, range } from 'd3';
import type { Line, Mark, Text } from '../chart.ts';
import type { Pixel } from '../map/geography.ts';
import { occupancyWithin, overlaps, type Box } from './place.ts';
import { ascent } from './paragraph.ts';
import { faces, lineHeight, widthOf, type FaceName } from './text.ts';

/** One line of a label. */
export interface LabelLine {
  text: string;
  face: FaceName;
}

/** A label that found its place. */
export interface Label {
  /** Which of the choices it says, from 0. */
  rank: number;
  box: Box;
  texts: Text[];
  /** From the label to what it names, where it could not stand beside it. */
  leader: Line | undefined;
}

type SetLabel = Omit<Label, 'rank'>;

/** What is to be labelled. */
export interface Labelled {
  /** What the label may say, the best first. */
  choices: readonly (readonly LabelLine[])[];
  /** Beside any of these points, at a distance from it in pixels. */
  points: readonly Pixel[];
  distance: number;
  /** Where the label is better placed. */
  prefers(box: Box): boolean;
  /** Always with a line: what stands beside it might be taken for its name. */
  isCrowded?: boolean;
}

type Offer = Box & { anchor: Text['anchor'] };

/** Places labels beside what they name, or farther off with a line, and never on one another. */
export function labeller(bounds: Box) {
  const occupancy = occupancyWithin(bounds);
  const labels: Box[] = [];
  const kept: Box[] = [];
  const leaders: [Pixel, Pixel][] = [];
  const take = (lines: readonly LabelLine[], offer: Offer, leader?: Line): SetLabel => {
    occupancy.reserve(withAir(offer));
    labels.push(offer);
    return { box: offer, texts: setLabel(lines, offer), leader };
  };
  const beside = (
    lines: readonly LabelLine[],
    { points, distance }: Labelled,
    isWanted: (box: Box) => boolean,
  ): SetLabel | undefined => {
    const size = sizeOf(lines);
    const offer = points
      .flatMap((at) => offersBeside(at, distance, size))
      .find((box) => occupancy.isFree(withAir(box)) && isWanted(box));
    return offer && take(lines, offer);
  };
  /** With a line that crosses no label, nothing solid and no other line. */
  const apart = (
    lines: readonly LabelLine[],
    { points, distance }: Labelled,
    isWanted: (box: Box) => boolean,
  ): SetLabel | undefined => {
    const size = sizeOf(lines);
    const offers = points
      .flatMap((at) => offersApart(at, distance, size).map((apart) => ({ at, ...apart })))
      .sort((a, b) => a.far - b.far);
    for (const { at, offer } of offers) {
      if (!occupancy.isFree(withAir(offer)) || !isWanted(offer)) continue;
      const end = leaderEnd(offer, at);
      const start = towards(at, end, distance - 2);
      const isBlocked =
        labels.some((box) => crosses(start, end, box)) ||
        kept.some((box) => !overlaps(box, spot(at)) && crosses(start, end, box)) ||
        leaders.some(([a, b]) => intersect(start, end, a, b) || crosses(a, b, offer));
      if (isBlocked) continue;
      leaders.push([start, end]);
      const [[x1, y1], [x2, y2]] = [start, end];
      return take(lines, offer, { kind: 'line', x1, y1, x2, y2, class: 'leader' });
    }
    return undefined;
  };
  return {
    /** Keeps a box clear of labels, and of their lines too where it is `solid`. */
    reserve(box: Box, solid = false) {
      occupancy.reserve(box);
      if (solid) kept.push(box);
    },
    /** On the first free of the boxes offered. */
    place(boxes: readonly Box[]): Box | undefined {
      const box = boxes[occupancy.place(boxes)];
      if (box) labels.push(box);
      return box;
    },
    /**
     * Labels in the order given, undefined where there is no room: rather where they are better placed,
     * then beside what they name than with a line, and the last of their choices only where no other fits.
     */
    label(things: readonly Labelled[]): (Label | undefined)[] {
      const found = things.map((): Label | undefined => undefined);
      const most = max(things, ({ choices }) => choices.length) ?? 0;
      const rounds = [range(most - 1), range(most)].flatMap((ranks) =>
        [true, false].flatMap((isChoosy) => ranks.map((rank) => ({ rank, isChoosy }))),
      );
      for (const { rank, isChoosy } of rounds)
        for (const attempt of [beside, apart])
          for (const [index, thing] of things.entries()) {
            const lines = thing.choices[rank];
            if (!lines || (attempt === beside && thing.isCrowded)) continue;
            const label = found[index]
              ? undefined
              : attempt(lines, thing, isChoosy ? thing.prefers : () => true);
            if (label) found[index] = { ...label, rank };
          }
      return found;
    },
  };
}

function spot([x, y]: Pixel): Box {
  return { x: x - 0.1, y: y - 0.1, width: 0.2, height: 0.2 };
}

/** So that the lines of two labels are not read as one. */
function withAir({ x, y, width, height }: Box): Box {
  const air = height > lineHeight ? 3 : 0.5;
  return { x, y: y - air, width, height: height + 2 * air };
}

/** The marks of a label: its line first, so that texts lie above it. */
export function marksOf({ leader, texts }: Label): Mark[] {
  return [...(leader ? [leader] : []), ...texts];
}

function sizeOf(lines: readonly LabelLine[]): Pick<Box, 'width' | 'height'> {
  const widths = lines.map(({ text, face }) => widthOf(text, faces[face].size, faces[face].weight));
  return { width: max(widths) ?? 0, height: lines.length * lineHeight };
}

function setLabel(lines: readonly LabelLine[], { x, y, width, anchor }: Offer): Text[] {
  return lines.map(({ text, face }, index) => ({
    kind: 'text',
    x: x + { start: 0, middle: width / 2, end: width }[anchor],
    y: y + index * lineHeight + ascent,
    text,
    anchor,
    class: `${face} halo`,
  }));
}

/** To the right, to the left, above and below a point, then at its corners. */
function offersBeside(
  [x, y]: Pixel,
  distance: number,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Offer[] {
  const slant = distance * 0.7;
  const [right, left] = [x + distance, x - distance - width];
  const [above, below] = [y - distance - height, y + distance];
  const at = (left: number, top: number, anchor: Text['anchor']) => ({
    x: left,
    y: top,
    width,
    height,
    anchor,
  });
  return [
    at(right, y - lineHeight / 2, 'start'),
    at(left, y - lineHeight / 2, 'end'),
    at(right, y - height / 2, 'start'),
    at(left, y - height / 2, 'end'),
    at(x - width / 2, above, 'middle'),
    at(x - width / 2, below, 'middle'),
    at(x + slant, y - slant - height, 'start'),
    at(x + slant, y + slant, 'start'),
    at(x - slant - width, y - slant - height, 'end'),
    at(x - slant - width, y + slant, 'end'),
  ];
}

const farthest = 180;

/** Around a point on wider and wider circles, beginning on the sides. */
function offersApart(
  [x, y]: Pixel,
  distance: number,
  { width, height }: Pick<Box, 'width' | 'height'>,
): { far: number; offer: Offer }[] {
  const angles = [0, 15, 30, 45, 60, 75].flatMap((angle) => [
    angle,
    -angle,
    180 - angle,
    180 + angle,
  ]);
  const offers = [];
  for (let far = distance + 12; far < distance + farthest; far += 10)
    for (const angle of angles) {
      const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      offers.push({
        far: far - distance,
        offer: {
          x: dx > 0 ? x + dx * far : x + dx * far - width,
          y: y + dy * far - lineHeight / 2,
          width,
          height,
          anchor: dx > 0 ? ('start' as const) : ('end' as const),
        },
      });
    }
  return offers;
}

/** Where the line meets the label: beside its first line. */
function leaderEnd(box: Box, [x]: Pixel): Pixel {
  const left = box.x + box.width / 2 > x;
  return [left ? box.x - 3 : box.x + box.width + 3, box.y + lineHeight / 2];
}

/** The point at a distance from one point on the way to another. */
function towards([x, y]: Pixel, [toX, toY]: Pixel, distance: number): Pixel {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) * distance) / length, y + ((toY - y) * distance) / length];
}

/** Whether a line runs into a box (Liang and Barsky, 1984). */
function crosses([x1, y1]: Pixel, [x2, y2]: Pixel, box: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - box.x],
    [dx, box.x + box.width - x1],
    [-dy, y1 - box.y],
    [dy, box.y + box.height - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

function intersect(a: Pixel, b: Pixel, c: Pixel, d: Pixel): boolean {
  const side = ([px, py]: Pixel, [qx, qy]: Pixel, [rx, ry]: Pixel) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
