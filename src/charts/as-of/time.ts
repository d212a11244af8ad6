import { isBounded, type BoundedCount } from '../../schemas/count.ts';
import type { KnownByDay } from '../../tally/known.ts';
import type { Statement } from '../../tally/statement.ts';
import { countsWhole, floorText, greatestOf } from './words.ts';
import {
  countAxis,
  drawTimeAxis,
  drawTimeGrid,
  drawUpwardAxis,
  labelRoomOf,
  timeAxis,
  type CountAxis,
} from '../drawing/axis.ts';
import type { Mark, PathCommand } from '../chart.ts';
import { claimMark, markOfCount, openEnd } from '../drawing/count-mark.ts';
import { dotsAt, lineThrough, strokes } from '../drawing/path.ts';
import type { Point } from '../drawing/place.ts';
import { path } from '../drawing/marks.ts';
import { paragraph, type VerticalLayout } from '../drawing/paragraph.ts';
import type { Say } from '../drawing/words.ts';

const height = 320;
const dayLength = 24 * 60 * 60 * 1000;
/** Of more claims the latest are drawn. */
const mostDrawn = 200;
const current = { state: 'current' } as const;
/** So many claims that stand at the end are linked one by one. */
const mostLinked = 40;

/** A statement with a bound, from the day on which it was said to the one on which it ended. */
interface Stay {
  statement: Statement;
  count: BoundedCount;
  from: number;
  to: number;
  isStanding: boolean;
}

/**
 * Many days: the time runs across and people up. Each number is a mark on the day on which it was said
 * and a line for as long as it stood; what could be built upon is a step from day to day.
 */
export function addTime(page: VerticalLayout, say: Say, known: readonly KnownByDay[]): void {
  const { width } = page;
  const { locale } = say;
  const [first, last] = [known[0], known.at(-1)] as [KnownByDay, KnownByDay];
  const most = greatestOf(known);
  const left = labelRoomOf(most, locale);
  const span = { from: first.asOf - dayLength + 1, to: last.asOf };
  const axis = timeAxis(span, { from: left, to: width - 16 }, locale, 'day');
  const top = page.bottom() + openEnd;
  const bottom = top + height;
  const scale = countAxis(most, { from: bottom - 6, to: top }, locale);
  const all = staysOf(known);
  const stays = all.slice(-mostDrawn);
  const x = (asOf: number) => axis.at(asOf - dayLength / 2);
  const place = (count: BoundedCount) => scale.at(count.max ?? count.min);
  const floor = floorPath(known, x, axis.range.to, scale);
  const lives = strokes(
    stays.map(({ count, from, to }): Point[] => [
      [x(from), place(count)],
      [x(to), place(count)],
    ]),
  );
  const replaced = stays.filter(({ isStanding }) => !isStanding);
  const dots = dotsAt(replaced.map(({ count, from }) => [x(from), place(count)]));
  page.put(
    [
      ...drawTimeGrid(axis, top, bottom),
      ...drawUpwardAxis(scale, axis.range),
      ...pathOf(lives, 'past'),
      ...pathOf(dots, 'crowd'),
      ...pathOf(dots, 'crowd core'),
      ...linkedMarks(say, stays, last, { x, scale }),
      ...pathOf(floor, 'floor'),
      ...drawTimeAxis(axis, bottom),
    ],
    bottom + axis.height - page.bottom(),
  );
  if (stays.length < all.length)
    page.add(paragraph(say.t.ledger.more(all.length - stays.length), width, 'note'));
  const text = floorText(say, last);
  const { asOf: words, claimsSideBySide } = say.t.charts;
  if (text) page.add(paragraph(words.last(text), width, 'strong', 3));
  const inWords = last.said().filter(({ statement }) => !isBounded(statement.count)).length;
  if (inWords > 0) page.add(paragraph(claimsSideBySide.inWords(inWords), width, 'note', 4));
}

function pathOf(d: readonly PathCommand[], name: string): Mark[] {
  return d.length > 0 ? [path(d, name)] : [];
}

/** What could be built upon, from each day to the next one; where there is nothing there is no line. */
function floorPath(
  known: readonly KnownByDay[],
  x: (asOf: number) => number,
  end: number,
  scale: CountAxis,
): PathCommand[] {
  const points = known.flatMap(({ asOf, tally }, index): (Point | undefined)[] => {
    if (tally.floor === null) return [undefined];
    const [next, y] = [known[index + 1], scale.at(tally.floor)];
    return [
      [x(asOf), y],
      [next ? x(next.asOf) : end, y],
    ];
  });
  return lineThrough(points);
}

function staysOf(known: readonly KnownByDay[]): Stay[] {
  const stays = new Map<Statement, Stay>();
  const end = known.at(-1)?.asOf ?? 0;
  for (const { asOf, added, ended } of known) {
    for (const { statement, standing } of added) {
      const { count } = statement;
      const isStanding = standing.state === 'current';
      if (isBounded(count))
        stays.set(statement, {
          statement,
          count,
          from: asOf,
          to: isStanding ? end : asOf,
          isStanding,
        });
    }
    for (const { statement } of ended) {
      const stay = stays.get(statement);
      if (stay) Object.assign(stay, { to: asOf, isStanding: false });
    }
  }
  return [...stays.values()];
}

/** The claims that stand at the end, the newest first; of very many the rest are marks without a link. */
function linkedMarks(
  say: Say,
  stays: readonly Stay[],
  { tally }: KnownByDay,
  { x, scale }: { x: (asOf: number) => number; scale: CountAxis },
): Mark[] {
  const standing = stays.filter(({ isStanding }) => isStanding).reverse();
  return standing.map(({ statement, count, from }, index): Mark => {
    const mark = markOfCount(count, scale.at, x(from), { isUpwards: true, r: 4 });
    const isPart = !countsWhole(say.casebook, statement, tally.incident);
    const { link, ...group } = claimMark(say, { statement, standing: current }, isPart, { mark });
    return index < mostLinked && link ? { ...group, link } : group;
  });
}
