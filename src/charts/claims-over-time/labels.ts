import { max, min } from 'd3';
import { asserterOf, type Casebook } from '../../casebook/link.ts';
import { formatCount, type Locale } from '../../i18n/index.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { OverTimePanel, Stated } from '../../tally/over-time.ts';
import type { Mark } from '../chart.ts';
import { overlaps, type Box, type occupancyWithin } from '../drawing/place.ts';
import { ascent } from '../drawing/paragraph.ts';
import { topOf } from '../drawing/time-position.ts';
import {
  cut,
  faces,
  lineHeight,
  widthOf,
  wrap,
  type FaceName,
  type Fitted,
} from '../drawing/text.ts';
import { fitName, incidentsOf, isOfPart } from '../drawing/words.ts';

/** A mark that wants a label: what it says, and the room that it takes itself. */
export interface Labelled {
  stated: Stated;
  box: Box;
}

export interface LabelSettings {
  casebook: Casebook;
  /** The id of the incident that the chart is about: claims about others say so. */
  incident: string;
  /** No label is wider, in pixels. */
  widest: number;
  /** No more labels than these. */
  most: number;
  locale: Locale;
}

type Line = Fitted & { face: FaceName };
type Occupancy = ReturnType<typeof occupancyWithin>;

const gap = 7;
/** Beside a label, so that it is not read on into the next one, in pixels. */
export const labelAir = 3;
/** So many falls are named where there are too many claims to name them all. */
const mostFalls = 3;

/**
 * Puts labels beside marks where there is room, the most telling first: the newest of each chain, of
 * these the highest and the lowest number before the others. A label that does not fit is told shorter,
 * then led to its mark by a line from where there is room, and in the end not at all; the mark keeps its
 * name for those who point at it or hear it.
 */
export function placeLabels(
  panel: OverTimePanel,
  marks: readonly Labelled[],
  occupancy: Occupancy,
  settings: LabelSettings,
): Map<Stated, Mark[]> {
  const placed = new Map<Stated, Mark[]>();
  const taken: Box[] = [];
  const replaced = new Set(panel.steps.map(({ from }) => from));
  const standing = marks.filter(({ stated }) => !replaced.has(stated));
  const isCrowded = marks.length > settings.most;
  // Where there are too many to name, only the first ones are worth a line across the others.
  let leaders = standing.length > settings.most ? 2 : settings.most;
  const falls = isCrowded ? fallsIn(panel) : new Map<Stated, Side>();
  for (const { stated, box } of byWeight(marks, standing, falls)) {
    if (placed.size >= settings.most) break;
    const isReplaced = replaced.has(stated);
    if (isCrowded && isReplaced && !falls.has(stated)) continue;
    const variants = variantsOf(stated, isReplaced, settings);
    const [shortest = []] = variants.slice(-1);
    const offers = [
      ...variants.flatMap((lines) => offersAround(box, lines, falls.get(stated))),
      ...(leaders > 0 && !isReplaced ? offersAfar(box, shortest, taken) : []),
    ];
    leaders--;
    const found = offers[occupancy.place(offers.map((offer) => withAir(offer.box)))];
    if (!found) continue;
    placed.set(stated, found.marks);
    taken.push(found.box);
    for (const box of found.leader ?? []) occupancy.reserve(box);
  }
  return placed;
}

function withAir({ x, y, width, height }: Box): Box {
  return { x: x - labelAir, y, width: width + 2 * labelAir, height };
}

type Side = 'above' | 'below';

/** The deepest falls, where a number replaces a greater one: this is named above, and the lower one below. */
function fallsIn({ steps }: OverTimePanel): Map<Stated, Side> {
  const falls = steps
    .map((step) => ({
      ...step,
      depth: depthOf(step.from.statement.count, step.to.statement.count),
    }))
    .filter(({ depth }) => depth > 0)
    .sort((a, b) => b.depth - a.depth)
    .slice(0, mostFalls);
  return new Map(
    falls.flatMap(({ from, to }): [Stated, Side][] => [
      [from, 'above'],
      [to, 'below'],
    ]),
  );
}

/** By how many people a count lies below another at least; zero where it need not. */
function depthOf(older: Count, newer: Count): number {
  if (!isBounded(older) || !isBounded(newer) || newer.max === null) return 0;
  return Math.max(0, older.min - newer.max);
}

/** The most telling first: of those that stand the highest, the lowest, the newest; then the falls. */
function byWeight(
  marks: readonly Labelled[],
  standing: readonly Labelled[],
  falls: ReadonlyMap<Stated, Side>,
): Labelled[] {
  const top = ({ stated }: Labelled) => topOf(stated.statement.count);
  const newest = [...standing].reverse();
  const tops = newest.map(top);
  const first = [max(tops), min(tops)].flatMap((number) =>
    number === undefined ? [] : (newest[tops.indexOf(number)] ?? []),
  );
  const fallen = marks.filter(({ stated }) => falls.has(stated));
  return [...new Set([...first, ...newest, ...fallen, ...marks])];
}

/**
 * How many, who, and of what when it is not of the whole, from the fullest form to the shortest; of a
 * number that was replaced the number only. A number about a part is never told without the part.
 */
function variantsOf(
  { statement }: Stated,
  isReplaced: boolean,
  { casebook, incident, widest, locale }: LabelSettings,
): Line[][] {
  const { claim, count } = statement;
  const number: Line = { face: 'strong', ...cut(formatCount(count, locale), widest, faces.strong) };
  if (isReplaced) return [[number]];
  const speaker = asserterOf(casebook, claim);
  const about = isOfPart(statement, incident)
    ? incidentsOf(casebook, statement, locale)
    : undefined;
  const inLines = (width: number): Line[] => [
    number,
    { face: 'label', ...fitName(casebook, speaker, width, faces.label, locale) },
    ...(about ? [{ face: 'note' as const, ...cut(about, width, faces.note) }] : []),
  ];
  const short = fitName(casebook, speaker, widest, faces.label, locale);
  const who = short.text.includes('…') ? (short.full ?? short.text) : short.text;
  const fullest = [
    number,
    ...linesIn(who, widest, 'label'),
    ...(about ? linesIn(about, widest, 'note') : []),
  ];
  const shortest = inLines(widest);
  return [
    fullest,
    // Where it is too high, wider lines are better than less to read.
    ...(shortest.some(({ full }) => full !== undefined) ? [inLines(widest * 1.75)] : []),
    shortest,
  ];
}

function linesIn(text: string, width: number, face: FaceName): Line[] {
  const { lines, full } = wrap(text, width, 2, faces[face]);
  return lines.map((line) => ({ text: line, face, ...(full === undefined ? {} : { full }) }));
}

interface Offer {
  box: Box;
  marks: Mark[];
  /** What the line to a mark far away takes up. */
  leader?: Box[];
}

type Anchor = 'start' | 'middle' | 'end';

/** Lines of a label whose anchor is at x, from a top on. */
function offer(lines: readonly Line[], x: number, top: number, anchor: Anchor): Offer {
  const width =
    max(lines, ({ text, face }) => widthOf(text, faces[face].size, faces[face].weight)) ?? 0;
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  return {
    box: { x: x - before, y: top, width, height: lines.length * lineHeight },
    marks: lines.map(({ text, full, face }, index) => ({
      kind: 'text',
      x,
      y: top + ascent + index * lineHeight,
      text,
      anchor,
      class: face,
      ...(full === undefined ? {} : { full }),
    })),
  };
}

/** The places around a mark: behind it, before it, above, below; or those on one side of it only. */
function offersAround(mark: Box, lines: readonly Line[], side?: Side): Offer[] {
  const height = lines.length * lineHeight;
  const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  const right = mark.x + mark.width + gap;
  const left = mark.x - gap;
  const tops = { above: mark.y - height - 3, below: mark.y + mark.height + 3 };
  const at = (x: number, anchor: Anchor) => (wanted: Side) => offer(lines, x, tops[wanted], anchor);
  const sides: readonly Side[] = side ? [side] : ['above', 'below'];
  const level = middle.y - height / 2;
  return [
    ...(side ? [] : [offer(lines, right, level, 'start'), offer(lines, left, level, 'end')]),
    ...sides.map(at(middle.x, 'middle')),
    ...sides.map(at(right, 'start')),
    ...sides.map(at(left, 'end')),
  ];
}

/** How far a label may be led away from its mark, in pixels, the nearest first. */
const distances = [12, 26, 44, 70, 100, 140, 180]
  .flatMap((across) =>
    Array.from({ length: 17 }, (_, index) => ({ across, down: (index - 8) * lineHeight })),
  )
  .sort((a, b) => a.across + Math.abs(a.down) - b.across - Math.abs(b.down));

/** Places further away, with a line to the mark that runs through no other label. */
function offersAfar(mark: Box, lines: readonly Line[], taken: readonly Box[]): Offer[] {
  const y = mark.y + mark.height / 2;
  return distances.flatMap(({ across, down }) =>
    (['start', 'end'] as const).flatMap((anchor): Offer[] => {
      const isRight = anchor === 'start';
      const from = isRight ? mark.x + mark.width + 1 : mark.x - 1;
      const to = isRight ? from + across : from - across;
      const end = y + down;
      const leader = boxesAlong({ x: from, y }, { x: to, y: end });
      if (leader.some((box) => taken.some((other) => overlaps(box, other)))) return [];
      const there = offer(lines, isRight ? to + 3 : to - 3, end - lineHeight / 2, anchor);
      const line: Mark = { kind: 'line', x1: from, y1: y, x2: to, y2: end, class: 'leader' };
      return [{ ...there, marks: [line, ...there.marks], leader }];
    }),
  );
}

function boxesAlong(from: { x: number; y: number }, to: { x: number; y: number }): Box[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 0.5) / steps;
    return {
      x: from.x + share * (to.x - from.x) - 2,
      y: from.y + share * (to.y - from.y) - 2,
      width: 4,
      height: 4,
    };
  });
}
