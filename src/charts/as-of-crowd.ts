import type { Casebook } from '../casebook/link.ts';
import { strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Known } from '../tally/known.ts';
import type { Statement } from '../tally/statement.ts';
import { addKey, isAdded } from './as-of-key.ts';
import { drawNew, keyOfRows } from './as-of-rows.ts';
import { drawCountAxis, drawLabelsAbove, type CountAxis } from './axis.ts';
import { dayColumns } from './as-of-columns.ts';
import type { Mark } from './chart.ts';
import { markAcross } from './count-mark.ts';
import { dotsAt } from './long-path.ts';
import { paragraph, setParagraph, type Page } from './setting.ts';
import { round } from './svg.ts';
import { lineHeight } from './text.ts';

/** All rows together are about as high as this, in pixels. */
const height = 1100;
/** A row that is further than this from a named one is named too, in pixels. */
const farthest = 44;

/**
 * Days too many for a row of text each: a low row for each day, of which some are named, with its
 * numbers in one stroke with those of the others. Claims are linked on the days that are named.
 */
export function addCrowd(
  page: Page,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
) {
  const { charts } = strings(locale);
  const pitch = Math.max(2.5, Math.min(9, height / known.length));
  const named = daysToName(known, pitch).map((index) => ({ index, day: known[index] as Known }));
  const days = named.map(({ day }) => day);
  const { dates, minima, dateWidth, plot, scale } = dayColumns(days, known, width, locale);
  page.put(
    setParagraph(paragraph(charts.asOf.minimum, width, 'note'), width, page.bottom(), {
      anchor: 'end',
    }),
    2 * lineHeight,
  );
  const top = page.bottom();
  const yOf = (index: number) => top + 8 + index * pitch;
  const bottom = yOf(known.length - 1) + 8;
  page.put(
    [
      ...drawCountAxis(scale, top, bottom),
      ...drawLabelsAbove(scale, top - 4),
      ...named.flatMap(({ index, day }, place): Mark[] => {
        const y = yOf(index);
        const faceOf = day.minimum ? 'strong' : 'note';
        return [
          { kind: 'line', x1: dateWidth + 6, y1: y, x2: plot.to + 6, y2: y, class: 'grid' },
          {
            kind: 'text',
            x: 0,
            y: y + 4,
            text: dates[place] ?? '',
            anchor: 'start',
            class: 'note',
          },
          {
            kind: 'text',
            x: width,
            y: y + 4,
            text: minima[place] ?? '',
            anchor: 'end',
            class: faceOf,
          },
        ];
      }),
      ...drawDays(known, scale, yOf, pitch),
      ...named.flatMap(({ index, day }) => drawNew(casebook, day, scale, yOf(index), locale)),
    ],
    bottom - top + 20,
  );
  page.add(paragraph(charts.claimsOverTime.named(named.length, known.length), width, 'note'));
  addKey(page, keyOfRows(known, locale), width);
}

/** All days as a few strokes: how far the claims lay apart, the minimum, and what was new. */
function drawDays(
  known: readonly Known[],
  scale: CountAxis,
  yOf: (index: number) => number,
  pitch: number,
): Mark[] {
  const spreads = known.map(({ range }, index) => {
    const bounds = range.comparable.flatMap(({ count }) =>
      isBounded(count) ? [count.min, count.max ?? count.min] : [],
    );
    const [from, to] = [Math.min(...bounds), Math.max(...bounds)];
    return to > from ? `M${round(scale.at(from))} ${round(yOf(index))}H${round(scale.at(to))}` : '';
  });
  const floors = known.map(({ minimum }, index) =>
    minimum
      ? `M${round(scale.at(minimum.min))} ${round(yOf(index) - pitch / 2)}v${round(pitch)}`
      : '',
  );
  const newOn = (statements: (day: Known) => readonly Statement[]) =>
    known.flatMap((day, index) =>
      statements(day).flatMap((statement) =>
        isAdded(statement, day.added) && isBounded(statement.count)
          ? [{ count: statement.count, y: yOf(index) }]
          : [],
      ),
    );
  const added = newOn(({ range }) => range.comparable);
  const parts = newOn(({ aboutParts }) => aboutParts);
  const exact = added.filter(({ count }) => count.kind === 'exact');
  const strokes: [string, string][] = [
    [spreads.join(''), 'spread'],
    [floors.join(''), 'floor'],
    [dotsAt(exact.map(({ count, y }) => [scale.at(count.min), y])), 'crowd'],
  ];
  return [
    ...strokes.flatMap(([d, name]): Mark[] => (d ? [{ kind: 'path', d, class: name }] : [])),
    ...parts.map(({ count, y }): Mark => ({
      kind: 'group',
      class: 'part',
      marks: markAcross(count, scale.at, y, 2.5).marks,
    })),
    ...added
      .filter(({ count }) => count.kind !== 'exact')
      .flatMap(({ count, y }) => markAcross(count, scale.at, y, 2).marks),
  ];
}

/**
 * The days that are named, in order: the last, the first, both sides of each fall of the minimum, the
 * first of each month, and others where there would be a long way without a name.
 */
function daysToName(known: readonly Known[], pitch: number): number[] {
  const every = known.map((_, index) => index);
  const min = (index: number) => known[index]?.minimum?.min ?? 0;
  const month = (index: number) => known[index]?.day.slice(0, 7);
  const falls = every
    .filter((index) => index > 0 && min(index) < min(index - 1))
    .sort((a, b) => min(b) - min(b - 1) - (min(a) - min(a - 1)))
    .reverse();
  const named = new Set<number>();
  const add = (wanted: readonly number[], distance: number) => {
    for (const index of wanted)
      if ([...named].every((other) => Math.abs(other - index) * pitch >= distance))
        named.add(index);
  };
  add([known.length - 1, 0], lineHeight);
  add(
    falls.flatMap((index) => [index, index - 1]),
    lineHeight,
  );
  add(
    every.filter((index) => month(index) !== month(index - 1)),
    lineHeight,
  );
  add(every, farthest);
  return [...named].sort((a, b) => a - b);
}
