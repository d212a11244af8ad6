import { max, range } from 'd3';
import type { Line, Mark, Text } from '../chart.ts';
import { contains, overlaps, type Box, type Point } from './place.ts';
import { textMark } from './marks.ts';
import { ascent } from './paragraph.ts';
import { faces, lineHeight, widthOf, type FaceName, type Fitted } from './text.ts';

/** One line of a label. */
export interface LabelLine extends Fitted {
  face: FaceName;
}

/** A label that found its place. */
export interface PlacedLabel {
  box: Box;
  texts: Text[];
  /** From the label to what it names, where it could not stand beside it. */
  leader?: Line;
}

/** Where a label may stand: on every side, or on one of these only. */
export type LabelSide = 'above' | 'below';

/** What is to be labelled. */
export interface LabelRequest {
  /** What the label may say, the best first. */
  choices: readonly (readonly LabelLine[])[];
  /** Beside any of these. */
  targets: readonly Box[];
  /** Where the label is better placed. */
  prefers(box: Box): boolean;
  /** Always with a line: what stands beside it might be taken for its name. */
  isCrowded?: boolean;
}

const anywhere = () => true;

type Offer = Box & { anchor: Text['anchor'] };
type BoxSize = Pick<Box, 'width' | 'height'>;

/** Between a label and what it names, in pixels. */
const gap = 4;
/** Beside a label, so that it is not read on into the next one, in pixels. */
const air = 3;

/** What stands on a drawing already. */
interface Occupied {
  /** Within this stand labels with their air. */
  bounds: Box;
  /** Where no label may stand. */
  taken: Box[];
  labels: Box[];
  /** What no line of a label may cross. */
  solids: Box[];
  leaders: (readonly [Point, Point])[];
}

/** A label to be placed, in one of its choices of words. */
interface Attempt {
  lines: readonly LabelLine[];
  targets: readonly Box[];
  isWanted?: (box: Box) => boolean;
}

export type Labeller = ReturnType<typeof labeller>;

/** Places labels beside what they name, or farther off with a line, and never on one another. */
export function labeller(bounds: Box) {
  const occupied: Occupied = {
    bounds: withAir(bounds),
    taken: [],
    labels: [],
    solids: [],
    leaders: [],
  };
  return {
    /** Keeps a box clear of labels, and of their lines too where it is `solid`. */
    reserve(box: Box, solid = false) {
      occupied.taken.push(box);
      if (solid) occupied.solids.push(box);
    },
    /** On the first free of the boxes offered. */
    place(boxes: readonly Box[]): Box | undefined {
      const box = boxes.find((one) => isFree(occupied, one));
      if (box) take(occupied, box);
      return box;
    },
    beside: (attempt: Attempt & { side?: LabelSide | undefined }) => placeBeside(occupied, attempt),
    apart: (attempt: Attempt) => placeApart(occupied, attempt, farthest),
    label: (things: readonly LabelRequest[]) => placeAll(occupied, things),
  };
}

function isFree({ bounds, taken, leaders }: Occupied, offer: Box): boolean {
  const box = withAir(offer);
  if (!contains(bounds, box)) return false;
  for (const other of taken) if (overlaps(box, other)) return false;
  return !leaders.some(([a, b]) => crosses(a, b, offer));
}

function take({ taken, labels }: Occupied, box: Box) {
  taken.push(withAir(box));
  labels.push(box);
}

/** Beside the first of some targets that has room. */
function placeBeside(
  occupied: Occupied,
  { lines, targets, isWanted = anywhere, side }: Attempt & { side?: LabelSide | undefined },
): PlacedLabel | undefined {
  const size = sizeOf(lines);
  for (const target of targets) {
    const offers = offersBeside(target, size, side);
    const offer = offers.find((box) => isFree(occupied, box) && isWanted(box));
    if (!offer) continue;
    take(occupied, offer);
    return { box: offer, texts: setLabel(lines, offer) };
  }
  return undefined;
}

/** Farther off one of the targets, with a line that crosses no label, nothing solid and no other line. */
function placeApart(
  occupied: Occupied,
  { lines, targets, isWanted = anywhere }: Attempt,
  longest: number,
): PlacedLabel | undefined {
  // One for all that are tried: of many labels thousands are.
  const offer: Offer = { x: 0, y: 0, ...sizeOf(lines), anchor: 'start' };
  for (const far of range(12, longest, 10))
    for (const target of targets)
      for (const direction of directions) {
        moveApart(offer, target, direction, far);
        if (!isFree(occupied, offer) || !isWanted(offer)) continue;
        const leader = leaderBetween(target, offer);
        if (isBlocked(occupied, leader, target)) continue;
        occupied.leaders.push(leader);
        take(occupied, offer);
        const [[x1, y1], [x2, y2]] = leader;
        return {
          box: offer,
          texts: setLabel(lines, offer),
          leader: { kind: 'line', x1, y1, x2, y2, class: 'leader' },
        };
      }
  return undefined;
}

function isBlocked(
  { labels, solids, leaders }: Occupied,
  [start, end]: readonly [Point, Point],
  target: Box,
): boolean {
  return (
    labels.some((box) => crosses(start, end, box)) ||
    solids.some((box) => !overlaps(box, target) && crosses(start, end, box)) ||
    leaders.some(([a, b]) => intersect(start, end, a, b))
  );
}

/**
 * Labels in the order given, undefined where there is no room: rather where they are better placed,
 * then beside what they name than with a line, and the last of their choices only where no other fits.
 */
function placeAll(
  occupied: Occupied,
  things: readonly LabelRequest[],
): ((PlacedLabel & { rank: number }) | undefined)[] {
  const found: ((PlacedLabel & { rank: number }) | undefined)[] = things.map(() => undefined);
  const most = max(things, ({ choices }) => choices.length) ?? 0;
  const rounds = [range(most - 1), range(most)].flatMap((ranks) =>
    [true, false].flatMap((isChoosy) => ranks.map((rank) => ({ rank, isChoosy }))),
  );
  for (const { rank, isChoosy } of rounds)
    for (const isBeside of [true, false])
      for (const [index, thing] of things.entries()) {
        const { choices, targets, prefers, isCrowded } = thing;
        const lines = choices[rank];
        if (found[index] || !lines || (isBeside && isCrowded)) continue;
        const attempt = { lines, targets, isWanted: isChoosy ? prefers : anywhere };
        const label = isBeside
          ? placeBeside(occupied, attempt)
          : placeApart(occupied, attempt, isChoosy && !isCrowded ? near : farthest);
        if (label) found[index] = { ...label, rank };
      }
  return found;
}

function withAir({ x, y, width, height }: Box): Box {
  return { x: x - air, y: y - 0.5, width: width + 2 * air, height: height + 1 };
}

/** The marks of a label: its line first, so that texts lie above it. */
export function marksOf({ leader, texts }: PlacedLabel): Mark[] {
  return [...(leader ? [leader] : []), ...texts];
}

function sizeOf(lines: readonly LabelLine[]): BoxSize {
  const widths = lines.map(({ text, face }) => widthOf(text, faces[face]));
  return { width: max(widths) ?? 0, height: lines.length * lineHeight };
}

function setLabel(lines: readonly LabelLine[], { x, y, width, anchor }: Offer): Text[] {
  const at = x + { start: 0, middle: width / 2, end: width }[anchor];
  return lines.map(({ text, full, face }, index) =>
    textMark(text, [at, y + index * lineHeight + ascent], face, anchor, full),
  );
}

/** To the right, to the left, above and below a target, then at its corners. */
function offersBeside(target: Box, { width, height }: BoxSize, side?: LabelSide): Offer[] {
  const [middleX, middleY] = middleOf(target);
  const [right, left] = [target.x + target.width + gap, target.x - gap - width];
  const tops = { above: target.y - gap - height, below: target.y + target.height + gap };
  const at = (x: number, y: number, anchor: Text['anchor']) => ({ x, y, width, height, anchor });
  const sides: readonly LabelSide[] = side ? [side] : ['above', 'below'];
  return [
    ...(side
      ? []
      : [at(right, middleY - height / 2, 'start'), at(left, middleY - height / 2, 'end')]),
    ...sides.map((one) => at(middleX - width / 2, tops[one], 'middle')),
    ...sides.map((one) => at(right - gap, tops[one], 'start')),
    ...sides.map((one) => at(left + gap, tops[one], 'end')),
  ];
}

/** How long a line may be, in pixels: of what could have its label beside it no longer than `near`. */
const [near, farthest] = [60, 180];
const directions = [0, 15, 30, 45, 60, 75]
  .flatMap((angle) => [angle, -angle, 180 - angle, 180 + angle])
  .map((angle) => (angle * Math.PI) / 180)
  .map((turn): Point => [Math.cos(turn), Math.sin(turn)]);

/** Moves an offer to where it stands in a direction from a target, at a distance. */
function moveApart(offer: Offer, target: Box, [across, down]: Point, far: number) {
  const [dx, dy] = [across * far, down * far];
  const isRight = dx > 0;
  offer.x = isRight ? target.x + target.width + dx : target.x + dx - offer.width;
  offer.y = target.y + target.height / 2 + dy - lineHeight / 2;
  offer.anchor = isRight ? 'start' : 'end';
}

/** From the edge of a target to the first line of its label. */
function leaderBetween(target: Box, label: Box): readonly [Point, Point] {
  const [x, y] = middleOf(target);
  const isRight = label.x + label.width / 2 > x;
  const end: Point = [isRight ? label.x - 3 : label.x + label.width + 3, label.y + lineHeight / 2];
  const [dx, dy] = [end[0] - x, end[1] - y];
  const out = Math.min(
    1,
    (target.width / 2 + 1) / Math.abs(dx || 1e-9),
    (target.height / 2 + 1) / Math.abs(dy || 1e-9),
  );
  return [[x + dx * out, y + dy * out], end];
}

function middleOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}

/** Whether a line runs into a box (Liang and Barsky, 1984). */
export function crosses(start: Point, end: Point, box: Box): boolean {
  const [x, y] = start;
  const [across, down] = [end[0] - x, end[1] - y];
  let [from, to] = [0, 1];
  const meets = (step: number, room: number): boolean => {
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
    return (step !== 0 || room >= 0) && from <= to;
  };
  return (
    meets(-across, x - box.x) &&
    meets(across, box.x + box.width - x) &&
    meets(-down, y - box.y) &&
    meets(down, box.y + box.height - y)
  );
}

function intersect(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = ([px, py]: Point, [qx, qy]: Point, [rx, ry]: Point) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
