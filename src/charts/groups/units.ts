import { sum } from 'd3';
import { direction, sentence, strings, type Locale } from '../../i18n/index.ts';
import type { Chart, Mark, Size } from '../chart.ts';
import { mirror } from '../drawing/mirror.ts';
import { column, paragraph } from '../drawing/paragraph.ts';
import { round } from '../drawing/svg.ts';
import { linkTo } from '../drawing/words.ts';
import { groupsOf, saidIn, wordsOf, type BreakdownInput, type Group } from './groups.ts';

/** Beyond this many people nobody sees each of them any more. */
const mostPeople = 400;
/** From one square to the next in pixels, the largest that does not take too many rows. */
const pitches = [26, 20, 16, 13];
const mostRows = 10;
/** After each ten, so that they can be counted. */
const afterTen = 4;

/** Whether there is a square for everyone: where each number is exact, and they are neither none nor above 400. */
export function hasUnits({ statement: { count }, breakdown }: BreakdownInput): boolean {
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
export function layoutUnits(input: BreakdownInput, { width }: Size, locale: Locale): Chart {
  if (!hasUnits(input)) throw new Error('There is not a square for everyone.');
  const { charts } = strings(locale);
  const groups = groupsOf(input, locale);
  const page = column(width, 2);
  page.add(paragraph(saidIn(input, locale), width, 'heading'));
  page.add(paragraph(charts.units.rule, width, 'note'));
  const pitch = pitchFor(groups.map(peopleIn), width);
  for (const group of groups) {
    page.skip(8);
    const label = charts.breakdown.part(group.name, group.number);
    page.add(paragraph(sentence(label, locale), width, 'label'));
    page.skip(3);
    const { marks, height } = squaresOf(group, { pitch, width, top: page.bottom() });
    page.put(marks, height);
  }
  const height = Math.ceil(page.bottom() + 6);
  const chart: Chart = {
    name: 'units',
    width,
    height,
    marks: [
      {
        kind: 'group',
        link: linkTo(input.casebook, input.statement, locale),
        marks: [{ kind: 'rect', x: 0, y: 0, width, height, class: 'hit' }, ...page.marks()],
      },
    ],
    ...wordsOf(input, groups, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
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
  const path = (draw: (x: number, y: number) => string) =>
    corners.map(([x, y]) => draw(x, y)).join('');
  const squares = path((x, y) => `M${round(x)} ${round(y)}h${size}v${size}h-${size}z`);
  const strokes = path((x, y) => `M${round(x)} ${round(y + size)}l${size} -${size}`);
  return {
    marks:
      group.id === undefined
        ? [
            { kind: 'path', d: squares, class: 'unbroken' },
            { kind: 'path', d: strokes, class: 'texture' },
          ]
        : [{ kind: 'path', d: squares, class: 'part-bar' }],
    height: Math.ceil(people / columns) * pitch,
  };
}
