import { extent, group, max, min, scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { chartKinds } from '../../src/charts/catalogue.ts';
import { narrow, wide, type Chart, type Mark, type ChartSize } from '../../src/charts/chart.ts';
import { nasty } from './cases.ts';
import { valuesOf } from './legible.ts';
import { casebookWith } from '../exports/casebooks.ts';

/** A mark that is no group, by itself. */
type Shape = Exclude<Mark, { kind: 'group' }>;

function shapesIn(marks: readonly Mark[]): Shape[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? shapesIn(mark.marks) : [mark]));
}

/** The marks of a chart that are drawn of data: those behind the last link are of the key, where there is one. */
function dataIn({ marks }: Chart, hasKey: boolean): Shape[] {
  const last = marks.findLastIndex((mark) => mark.kind === 'group' && mark.link);
  return shapesIn(hasKey ? marks.slice(0, last + 1) : marks);
}

const columnsOf = (chart: Chart, ...keys: string[]) =>
  keys
    .flatMap((key) => valuesOf(chart, key))
    .flatMap((value) => (value === null ? [] : String(value).split(' ').map(Number)))
    .filter(Number.isFinite);

/** An axis of people that runs across, read off its ticks: pixels to people. */
interface Axis {
  /** Of its ticks. */
  y: number;
  read(x: number): number;
}

function axesOf(chart: Chart): Axis[] {
  const ticks = shapesIn(chart.marks).flatMap((mark) => {
    const people = mark.kind === 'text' ? Number(mark.text.replaceAll(',', '')) : NaN;
    return mark.kind === 'text' && mark.class === 'tick' && Number.isFinite(people)
      ? [{ people, x: mark.x, y: mark.y }]
      : [];
  });
  return [...group(ticks, ({ y }) => y)].flatMap(([y, marks]): Axis[] => {
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last || first === last || first.people !== 0) return [];
    return [{ y, read: scaleLinear([first.x, last.x], [first.people, last.people]) }];
  });
}

/** Where along x numbers stand: the ends of bars, the middles of dots, where arrows begin, and rules. */
function placesAlongX(marks: readonly Shape[], names: RegExp): { x: number; y: number }[] {
  return marks.flatMap((mark) => {
    if (!names.test(mark.class)) return [];
    switch (mark.kind) {
      case 'rect':
        // Bounds that lie closer together are drawn apart, so that they can be seen.
        if (mark.class === 'bar' && mark.width <= 5) return [];
        return [
          { x: mark.x, y: mark.y },
          { x: mark.x + mark.width, y: mark.y },
        ];
      case 'circle':
        return [{ x: mark.cx, y: mark.cy }];
      case 'line':
        return mark.x1 === mark.x2 ? [{ x: mark.x1, y: mark.y1 }] : [];
      case 'path': {
        const [command] = mark.d;
        return mark.class !== 'dot' && command && command[0] === 'M'
          ? [{ x: command[1], y: command[2] }]
          : [];
      }
      case 'text':
        return [];
    }
  });
}

/** What numbers a chart draws along x, read on the nearest axis below or else the last, that its table does not have. */
function notInTable(
  chart: Chart,
  axes: readonly Axis[],
  places: readonly { x: number; y: number }[],
  keys: readonly string[],
) {
  const known = [0, ...columnsOf(chart, ...keys)];
  const sorted = axes.toSorted((a, b) => a.y - b.y);
  return places.flatMap(({ x, y }) => {
    const axis = sorted.find((one) => one.y >= y) ?? sorted.at(-1);
    const people = axis?.read(x) ?? NaN;
    const inPixels = Math.abs((axis?.read(1) ?? 0) - (axis?.read(0) ?? 0));
    return known.some((value) => Math.abs(value - people) < 0.1 * inPixels) ? [] : [people];
  });
}

const casebooks: [string, () => Casebook][] = [
  ['the example', () => casebookWith()],
  ...Object.entries(nasty).filter(([name]) => /breakdowns|kind and state|bodies/.test(name)),
];
const sizes: [string, ChartSize][] = Object.entries({ narrow, wide });

/** The charts of a kind, a chart and its size each. */
function chartsOf(casebook: Casebook, kind: string): Chart[] {
  const found = chartKinds.find(({ name }) => name === kind);
  if (!found) throw new Error(`There is no kind ${kind}.`);
  return found
    .subjects(casebook)
    .flatMap((subject) => sizes.map(([, size]) => subject.draw(size, 'en')));
}

describe.each(casebooks)(
  'every number that is drawn stands in the table of its chart: %s',
  (_, make) => {
    const casebook = make();

    it.each<[kind: string, marks: RegExp, columns: string[]]>([
      ['ledger', /-bar$|^zero-mark$|^open-arrow$|^floor-rule$/, ['min', 'max', 'groups_end_at']],
      ['as-of', /^dot$|^bar$|^open$|^floor$/, ['min', 'max']],
    ])('%s, on its axis', (kind, marks, columns) => {
      for (const chart of chartsOf(casebook, kind)) {
        const axes = axesOf(chart);
        if (axes.length === 0) continue;
        const places = placesAlongX(dataIn(chart, kind === 'as-of'), marks);
        expect(places.length).toBeGreaterThan(1);
        expect(notInTable(chart, axes, places, columns), chart.title).toEqual([]);
      }
    });

    it('breakdown, along its bar from nobody to the end', () => {
      for (const chart of chartsOf(casebook, 'breakdown')) {
        const pieces = shapesIn(chart.marks).flatMap((mark) =>
          mark.kind === 'rect' && /^(part-bar|unbroken|possible-bar)$/.test(mark.class)
            ? [mark.y, mark.y + mark.height]
            : [],
        );
        const values = columnsOf(chart, 'from', 'sure_to', 'perhaps_to');
        const drawn = extent(pieces).map(Number);
        const read = scaleLinear(drawn, [0, max(values) ?? 0]);
        const sorted = (all: readonly number[]) =>
          [...new Set(all.map((value) => Math.round(value * 100) / 100))].sort((a, b) => a - b);
        if (pieces.length > 0) expect(sorted(pieces.map(read))).toEqual(sorted(values));
      }
    });

    it('units, one square a person', () => {
      for (const chart of chartsOf(casebook, 'units')) {
        const squares = shapesIn(chart.marks).flatMap((mark) =>
          mark.kind === 'path' && /^(part-bar|unbroken)$/.test(mark.class)
            ? [mark.d.filter(([name]) => name === 'Z').length]
            : [],
        );
        const [from, to] = ['from', 'sure_to'].map((key) => columnsOf(chart, key));
        const people = to?.map((end, index) => end - (from?.[index] ?? 0)).filter((n) => n > 0);
        expect(squares).toEqual(people);
      }
    });

    it('derivation, each bar as long as a number of its table', () => {
      for (const chart of chartsOf(casebook, 'derivation')) {
        const widths = shapesIn(chart.marks).flatMap((mark) =>
          mark.kind === 'rect' && /^count/.test(mark.class) && mark.width > 1.5 ? [mark.width] : [],
        );
        const values = columnsOf(chart, 'min').filter((value) => value > 0);
        const [longest = 1, largest = 1] = [max(widths), max(values)];
        for (const width of widths)
          expect(min(values, (value) => Math.abs(value / largest - width / longest))).toBeLessThan(
            0.001,
          );
      }
    });
  },
);
