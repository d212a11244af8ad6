import { max, min } from 'd3';
import { asserterOf } from '../../casebook/link.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { OverTimePanel, StatementWithStatus } from '../../tally/over-time.ts';
import type { Mark } from '../chart.ts';
import { topOf } from '../drawing/axis.ts';
import { marksOf, type LabelLine, type Labeller, type LabelSide } from '../drawing/labels.ts';
import type { Box } from '../drawing/place.ts';
import { faces, wrap, type FaceName } from '../drawing/text.ts';
import { isOfPart, type Say } from '../drawing/words.ts';

/** A mark that wants a label: what it says, and the room that it takes itself. */
export interface LabelledClaim {
  stated: StatementWithStatus;
  box: Box;
}

export interface LabelSettings {
  say: Say;
  /** The id of the incident that the chart is about: claims about others say so. */
  incident: string;
  /** No label is wider, in pixels. */
  widest: number;
  /** No more labels than these. */
  most: number;
}

/** So many falls are named where there are too many claims to name them all. */
const mostFalls = 3;

/**
 * Labels beside marks where there is room, the most telling first: the newest of each chain, of these the
 * highest and the lowest number before the others. A label that does not fit is told shorter, then led
 * to its mark by a line from where there is room, and in the end not at all; the mark keeps its name for
 * those who point at it or hear it.
 */
export function placeLabels(
  panel: OverTimePanel,
  marks: readonly LabelledClaim[],
  labels: Labeller,
  settings: LabelSettings,
): Map<StatementWithStatus, Mark[]> {
  const placed = new Map<StatementWithStatus, Mark[]>();
  const replaced = new Set(panel.steps.map(({ from }) => from));
  const standing = marks.filter(({ stated }) => !replaced.has(stated));
  const isCrowded = marks.length > settings.most;
  // Where there are too many to name, only the first ones are worth a line across the others.
  let leaders = standing.length > settings.most ? 2 : settings.most;
  const falls = isCrowded ? fallsIn(panel) : new Map<StatementWithStatus, LabelSide>();
  for (const { stated, box } of byWeight(marks, standing, falls)) {
    if (placed.size >= settings.most) break;
    const isReplaced = replaced.has(stated);
    if (isCrowded && isReplaced && !falls.has(stated)) continue;
    const variants = variantsOf(stated, isReplaced, settings);
    let label;
    for (const lines of variants)
      label ??= labels.beside({ lines, targets: [box], side: falls.get(stated) });
    if (leaders > 0 && !isReplaced)
      label ??= labels.apart({ lines: variants.at(-1) ?? [], targets: [box] });
    leaders--;
    if (label) placed.set(stated, marksOf(label));
  }
  return placed;
}

/** The deepest falls, where a number replaces a greater one: this is named above, and the lower one below. */
function fallsIn({ steps }: OverTimePanel): Map<StatementWithStatus, LabelSide> {
  const falls = steps
    .map((step) => ({
      ...step,
      depth: depthOf(step.from.statement.count, step.to.statement.count),
    }))
    .filter(({ depth }) => depth > 0)
    .sort((a, b) => b.depth - a.depth)
    .slice(0, mostFalls);
  return new Map(
    falls.flatMap(({ from, to }): [StatementWithStatus, LabelSide][] => [
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
  marks: readonly LabelledClaim[],
  standing: readonly LabelledClaim[],
  falls: ReadonlyMap<StatementWithStatus, LabelSide>,
): LabelledClaim[] {
  const top = ({ stated }: LabelledClaim) => topOf(stated.statement.count);
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
  { statement }: StatementWithStatus,
  isReplaced: boolean,
  { say, incident, widest }: LabelSettings,
): LabelLine[][] {
  const { claim, count } = statement;
  const speaker = asserterOf(say.casebook, claim);
  const name = say.name(speaker);
  const short = say.fit(speaker, widest, faces.label);
  const inLines = (who: string, width: number): LabelLine[] => [
    ...linesIn(say.count(count), width, 'strong'),
    ...(isReplaced ? [] : linesIn(who, width, 'label')),
    ...(isOfPart(statement, incident) && !isReplaced
      ? linesIn(say.incidents(statement), width, 'note')
      : []),
  ];
  // Where it is too high, wider lines are better than less to read.
  return [
    inLines(name, widest),
    inLines(name, widest * 1.75),
    inLines(short.text.includes('…') ? name : short.text, widest),
  ];
}

/** A text whole, in as many lines as it needs. */
function linesIn(text: string, width: number, face: FaceName): LabelLine[] {
  return wrap(text, width, 6, faces[face]).lines.map((line) => ({ text: line, face }));
}
