import { hierarchy, max, type HierarchyNode } from 'd3';
import { countAxis } from '../drawing/axis.ts';
import type { Mark } from '../chart.ts';
import { numberOf, type DerivationStep } from './steps.ts';
import { ascent, heightOf, paragraph, setParagraph } from '../drawing/paragraph.ts';
import { arrow, polylines } from '../drawing/path.ts';
import { faces, lineHeight, widthOf } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import { path, rect, target, textMark } from '../drawing/marks.ts';

/** So many steps below another are drawn; the rest is counted, and stands in the table. */
const mostSteps = 8;
/** At this width, in pixels, bars stand beside the words, and below them where there is less. */
const roomy = 480;
const arrowRoom = 16;
const barHeight = 10;
const thinBar = 6;

/** A step with the row that it takes, in pixels. */
type StepRow = HierarchyNode<DerivationStep> & { top: number; height: number; marks: Mark[] };

interface TreeContext {
  say: Say;
  /** Pixels for one level of depth. */
  indent: number;
  /** Where labels end, and where numbers do. */
  labels: number;
  numbers: number;
  at(people: number): number;
  /** Where bars end at most. */
  end: number;
  isBelow: boolean;
}

/**
 * A derivation as an indented tree, a row each step: its words, its number, and its people as a bar
 * from zero, where the terms of a sum follow one another.
 */
export function drawTree(
  say: Say,
  root: DerivationStep,
  width: number,
): { marks: Mark[]; height: number } {
  const rows = hierarchy(root, (step) => shownBelow(say, step)).descendants() as StepRow[];
  const isBelow = width < roomy;
  const indent = isBelow ? 12 : 18;
  const numbers = max(rows, ({ data }) => widthOf(numberOf(say, data) ?? '', faces.strong)) ?? 0;
  const from = isBelow
    ? indent * (max(rows, ({ data, depth }) => (data.bar ? depth : 0)) ?? 0)
    : Math.round(width * 0.64);
  const end = width - 2;
  const people = max(rows, ({ data }) => data.bar?.to) ?? 0;
  const scale = countAxis(people, { from, to: end - arrowRoom }, say.locale);
  const drawing: TreeContext = {
    say,
    indent,
    isBelow,
    end,
    at: scale.at,
    labels: isBelow ? width - numbers - 8 : from - numbers - 26,
    numbers: isBelow ? width : from - 16,
  };
  let top = 2;
  (rows[0] as StepRow).eachBefore((node) => {
    const row = node as StepRow;
    Object.assign(row, { top }, drawRow(row, top, drawing));
    top += row.height;
  });
  const branches = (['leftOut', 'alsoSupported', 'most', 'counted'] as const).flatMap((part) =>
    rows.filter(({ data }) => data.part === part).map((row) => drawBranch(row, indent)),
  );
  return {
    marks: [...branches, ...rows.toSorted((a, b) => a.top - b.top).flatMap(({ marks }) => marks)],
    height: top,
  };
}

function shownBelow({ t }: Say, { steps, part }: DerivationStep): DerivationStep[] {
  if (steps.length <= mostSteps) return steps;
  const label = t.charts.others(steps.length - mostSteps);
  return [
    ...steps.slice(0, mostSteps),
    { part, face: 'label', label, notes: [], claims: [], steps: [] },
  ];
}

function drawRow(
  { data, depth }: StepRow,
  top: number,
  drawing: TreeContext,
): Pick<StepRow, 'height' | 'marks'> {
  const { indent, labels, numbers, at, end, isBelow, say } = drawing;
  const x = depth * indent;
  const number = numberOf(say, data);
  const texts: Mark[] = [];
  let y = top + 3;
  for (const [line, face] of [
    [data.label, data.face] as const,
    ...data.notes.map((note) => [note, 'note'] as const),
  ]) {
    // What has no number may run on where numbers stand.
    const isFree = number === undefined || (isBelow && texts.length > 0);
    const set = paragraph(line, (isFree ? end : labels) - x, face, 40);
    for (const mark of setParagraph(set, x, y)) texts.push(mark);
    y += heightOf(set);
  }
  if (number !== undefined)
    texts.push(
      textMark(
        number,
        [numbers, top + 3 + ascent],
        standings[data.part] === 'solid' ? 'strong' : 'label',
        'end',
      ),
    );
  const shape = data.bar
    ? drawBar(data, at, isBelow ? y + 2 + thinBar / 2 : top + 3 + lineHeight / 2, isBelow)
    : [];
  if (data.bar && isBelow) y += thinBar + 4;
  const height = y - top + 4;
  const left = Math.max(0, x - 4);
  const right = isBelow ? numbers : end;
  const box = { x: left, y: top, width: right - left, height };
  return { height, marks: [target(data.link, box, [...texts, ...shape])] };
}

const standings = {
  answer: 'solid',
  counted: 'solid',
  most: 'solid',
  alsoSupported: 'dashed',
  leftOut: 'dotted',
} as const satisfies Record<DerivationStep['part'], string>;

/** The line from the step above, down and then across to the words. */
function drawBranch({ parent, top, depth, data }: StepRow, indent: number): Mark {
  const above = parent as StepRow;
  const x = (depth - 1) * indent + 4;
  const y = top + 3 + lineHeight / 2;
  const d = polylines([x, above.top + above.height - 2, x, y, depth * indent - 3, y]);
  return path(d, `branch ${standings[data.part]}`);
}

/** From its first to its last person; where the claim leaves more open there is an arrow, whose length means nothing. */
function drawBar(
  { bar, part }: DerivationStep,
  at: (people: number) => number,
  y: number,
  isThin: boolean,
): Mark[] {
  if (!bar) return [];
  const height = isThin ? thinBar : barHeight;
  const [x, end] = [at(bar.from), at(bar.to)];
  const width = Math.max(1.5, end - x);
  // A few pixels have no room for dashes, which would read as a letter.
  const standing = width < 8 && part !== 'counted' ? '' : standings[part];
  const shape = rect({ x, y: y - height / 2, width, height }, `count ${standing}`.trim());
  return bar.isOpen ? [shape, path(arrow([end, y, end + arrowRoom - 1, y]), 'open')] : [shape];
}
