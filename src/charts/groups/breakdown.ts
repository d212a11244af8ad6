import { max, scaleLinear, sum } from 'd3';
import { sentence, type Locale } from '../../i18n/index.ts';
import type { Chart, Mark, ChartSize } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { lineMark, path, rect, target } from '../drawing/marks.ts';
import {
  heightOf,
  paragraph,
  setParagraph,
  verticalLayout,
  widthOfParagraph,
} from '../drawing/paragraph.ts';
import { arrow } from '../drawing/path.ts';
import { dodge, type PixelRange } from '../drawing/place.ts';
import { lineHeight } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import { groupsOf, saidIn, wordsOf, type GroupedNumber, type Group } from './groups.ts';
import { hatched } from './hatch.ts';

/** In pixels. */
const barWidth = 56;
const shortestBar = 200;
const labelsFrom = barWidth + 30;
const betweenLabels = 6;
const arrowLength = 18;
/** Less than this is no room for a name beside its number. */
const leastForNames = 130;

/**
 * How one claim breaks its number down: the groups end to end down one bar, all of the same fill, each
 * with its number and name beside its piece. What the source does not break down is hatched; a total
 * without an upper bound ends in an arrow.
 */
export function layoutBreakdown(say: Say, grouped: GroupedNumber, { width }: ChartSize): Chart {
  const { charts } = say.t;
  const groups = groupsOf(say, grouped);
  const placed = groups.filter(({ stretch }) => stretch !== undefined);
  const worded = groups.filter(({ stretch }) => stretch === undefined);
  const page = verticalLayout(width);
  page.add(paragraph(saidIn(say, grouped), width, 'heading'));
  if (placed.length > 1) page.add(paragraph(charts.breakdown.largestFirst, width, 'note'));
  page.skip(8);
  const labels = labelsOf(groups, width - labelsFrom, say.locale);
  const { marks, height } = drawBar(placed, labels, page.bottom());
  const box = { x: 0, y: page.bottom(), width, height };
  page.put([target(say.link(grouped.statement), box, marks)], height);
  if (worded.length > 0) {
    page.skip(8);
    page.add(paragraph(charts.asWords, width, 'note'));
    for (const group of worded) {
      const { height, set } = labels.get(group) ?? noLabel;
      page.skip(betweenLabels);
      page.put(set(page.bottom()), height);
    }
  }
  if (groups.every(({ id }) => id !== undefined)) {
    page.skip(8);
    page.add(paragraph(charts.breakdown.noRemainder, width, 'note'));
  }
  return finishChart(say, page, {
    name: 'breakdown',
    ...wordsOf(say, grouped, groups),
    claims: [grouped.statement.claim],
  });
}

/** The number and the name of a group, to be set at a height. */
interface GroupLabel {
  height: number;
  set(top: number): Mark[];
}

const noLabel: GroupLabel = { height: 0, set: () => [] };

/** The labels of groups, with their numbers in one column and their names in another, or below where there is no room. */
function labelsOf(groups: readonly Group[], room: number, locale: Locale): Map<Group, GroupLabel> {
  const numbers = groups.map(({ number }) => paragraph(number, room, 'strong', 4));
  const widest = max(numbers, widthOfParagraph) ?? 0;
  const isBeside = room - widest - 10 >= leastForNames;
  return new Map(
    groups.map((group, index): [Group, GroupLabel] => {
      const number = numbers[index] ?? paragraph(group.number, room, 'strong');
      const name = paragraph(
        sentence(group.name, locale),
        isBeside ? room - widest - 10 : room,
        'label',
        8,
      );
      const below = isBeside ? 0 : heightOf(number);
      const x = labelsFrom + (isBeside ? widest + 10 : 0);
      return [
        group,
        {
          height: Math.max(heightOf(number), below + heightOf(name)),
          set: (top) => [
            ...setParagraph(number, labelsFrom, top),
            ...setParagraph(name, x, top + below),
          ],
        },
      ];
    }),
  );
}

/** The bar with the labels beside it, each as near to its piece as the others allow. */
function drawBar(
  groups: readonly Group[],
  labels: ReadonlyMap<Group, GroupLabel>,
  top: number,
): { marks: Mark[]; height: number } {
  const last = groups.at(-1)?.stretch;
  if (!last) return { marks: [], height: 0 };
  const labelOf = (group: Group) => labels.get(group) ?? noLabel;
  const room = sum(groups, (group) => labelOf(group).height + betweenLabels);
  const isOpen = last.to === null;
  const end = last.to ?? last.sure;
  const length = end > 0 ? Math.max(shortestBar, room) : 0;
  const height = Math.max(length + (isOpen ? arrowLength : 0), room);
  const at = scaleLinear([0, Math.max(end, 1)], [top, top + length]);
  const spans = groups.map(({ stretch = last }): PixelRange => {
    const { from, sure, to } = stretch;
    const isArrow = to === null && sure === from;
    return { from: at(from), to: isArrow ? at(sure) + arrowLength : at(to ?? sure) };
  });
  const wishes = groups.map((group, index) => {
    const { from, to } = spans[index] ?? { from: top, to: top };
    return { at: (from + to) / 2, size: labelOf(group).height };
  });
  const middles = dodge(wishes, { from: top, to: top + height }, betweenLabels);
  const marks = groups.flatMap((group, index): Mark[] => {
    const { height: size, set } = labelOf(group);
    const y = (middles[index] ?? 0) - size / 2;
    return [...drawPiece(group, at), leader(spans[index], y + lineHeight / 2), ...set(y)];
  });
  if (isOpen) marks.push(arrowAt(at(end)));
  else if (end === 0) marks.push(lineMark([0, top], [barWidth, top], 'zero-mark'));
  return { marks, height };
}

/** From a piece to the first line of its label, level where the piece is tall enough. */
function leader({ from, to }: PixelRange = { from: 0, to: 0 }, y: number): Mark {
  const inset = Math.min(4, (to - from) / 2);
  const start = Math.max(from + inset, Math.min(to - inset, y));
  return lineMark([barWidth + 3, start], [labelsFrom - 6, y], 'leader');
}

function drawPiece({ id, stretch }: Group, at: (people: number) => number): Mark[] {
  if (!stretch) return [];
  const { from, sure, to } = stretch;
  const box = (from: number, to: number) => ({
    x: 0.5,
    y: at(from),
    width: barWidth - 1,
    height: at(to) - at(from),
  });
  const isSure: Mark[] =
    sure === from
      ? []
      : id === undefined
        ? hatched(box(from, sure))
        : [rect(box(from, sure), 'part-bar')];
  return to !== null && to > sure ? [...isSure, rect(box(sure, to), 'possible-bar')] : isSure;
}

/** Down from the end of the bar. */
function arrowAt(y: number): Mark {
  const x = barWidth / 2;
  return path(arrow([x, y, x, y + arrowLength - 2], 7, 6), 'open-arrow');
}
