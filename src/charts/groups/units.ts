import { sum } from 'd3';
import { sentence } from '../../i18n/index.ts';
import type { Chart, Mark, ChartSize } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { path, target } from '../drawing/marks.ts';
import { paragraph, verticalLayout } from '../drawing/paragraph.ts';
import { polygon, polylines } from '../drawing/path.ts';
import type { Say } from '../drawing/words.ts';
import { groupsOf, saidIn, wordsOf, type GroupedNumber, type Group } from './groups.ts';

/** Beyond this many people nobody sees each of them any more. */
const mostPeople = 400;
/** From one square to the next in pixels, the largest that does not take too many rows. */
const pitches = [26, 20, 16, 13];
const mostRows = 10;
/** After each ten, so that they can be counted. */
const afterTen = 4;

/** Whether there is a square for everyone: where each number is exact, and they are neither none nor above 400. */
export function hasUnits({ statement: { count }, breakdown }: GroupedNumber): boolean {
  return (
    count.kind === 'exact' &&
    count.min > 0 &&
    count.min <= mostPeople &&
    breakdown.parts.every((part) => part.count.kind === 'exact')
  );
}

/**
 * One square, one person: a claim's number by the groups of its breakdown, all of the same fill, and with
 * a stroke across what the source does not break down. Throws where there is not a square for everyone.
 */
export function layoutUnits(say: Say, grouped: GroupedNumber, { width }: ChartSize): Chart {
  if (!hasUnits(grouped)) throw new Error('There is not a square for everyone.');
  const { charts } = say.t;
  const groups = groupsOf(say, grouped);
  const page = verticalLayout(width);
  page.add(paragraph(saidIn(say, grouped), width, 'heading'));
  page.add(paragraph(charts.units.rule, width, 'note'));
  const pitch = pitchFor(groups.map(peopleIn), width);
  const top = page.bottom();
  const blocks = verticalLayout(width, top);
  for (const group of groups) {
    blocks.skip(8);
    const label = charts.breakdown.part(group.name, group.number);
    blocks.add(paragraph(sentence(label, say.locale), width, 'label'));
    blocks.skip(3);
    const squares = squaresOf(group, { pitch, width, top: blocks.bottom() });
    blocks.put(squares.marks, squares.height);
  }
  const height = blocks.bottom() - top;
  const box = { x: 0, y: top, width, height };
  page.put([target(say.link(grouped.statement), box, blocks.marks())], height);
  return finishChart(say, page, {
    name: 'units',
    ...wordsOf(say, grouped, groups),
    claims: [grouped.statement.claim],
  });
}

function peopleIn({ stretch }: Group): number {
  return stretch ? stretch.sure - stretch.from : 0;
}

function columnsFor(pitch: number, width: number): number {
  return 10 * Math.max(1, Math.floor((width + afterTen) / (10 * pitch + afterTen)));
}

function pitchFor(people: readonly number[], width: number): number {
  const rows = (pitch: number) => sum(people, (n) => Math.ceil(n / columnsFor(pitch, width)));
  return pitches.find((pitch) => rows(pitch) <= mostRows) ?? 13;
}

function squaresOf(
  group: Group,
  { pitch, width, top }: { pitch: number; width: number; top: number },
): { marks: Mark[]; height: number } {
  const people = peopleIn(group);
  if (people === 0) return { marks: [], height: 0 };
  const columns = columnsFor(pitch, width);
  const size = pitch - 3;
  const corners = Array.from({ length: people }, (_, index) => {
    const place = index % columns;
    return [
      1 + place * pitch + Math.floor(place / 10) * afterTen,
      top + Math.floor(index / columns) * pitch,
    ] as const;
  });
  const squares = corners.flatMap(([x, y]) =>
    polygon(x, y, x + size, y, x + size, y + size, x, y + size),
  );
  const strokes = polylines(...corners.map(([x, y]) => [x, y + size, x + size, y]));
  return {
    marks:
      group.id === undefined
        ? [path(squares, 'unbroken'), path(strokes, 'texture')]
        : [path(squares, 'part-bar')],
    height: Math.ceil(people / columns) * pitch,
  };
}
