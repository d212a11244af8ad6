import { max } from 'd3';
import { isBounded } from '../../schemas/count.ts';
import { answerSentences } from '../../sentences/answer.ts';
import { plainText } from '../../sentences/pieces.ts';
import type { KnownByDay, Stood } from '../../tally/known.ts';
import { aboutTexts, countsWhole, greatestOf } from './words.ts';
import {
  countAxis,
  drawCountAxis,
  drawLabelsAbove,
  overhangOf,
  type CountAxis,
} from '../drawing/axis.ts';
import type { Mark } from '../chart.ts';
import { claimMark, markOfCount } from '../drawing/count-mark.ts';
import { path, target } from '../drawing/marks.ts';
import { lineThrough } from '../drawing/path.ts';
import { freeRows, type Point } from '../drawing/place.ts';
import { heightOf, paragraph, setParagraph, type VerticalLayout } from '../drawing/paragraph.ts';
import { lineHeight, type FaceName } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';

/** At this width, in pixels, the marks stand beside the words of their day, and below them where there is less. */
const roomy = 480;
const markRow = 15;

/** A day as it is drawn: its words, and where its marks stand. */
interface Day {
  words: Mark[];
  marks: Mark[];
  /** Of the marks, in pixels. */
  top: number;
  bottom: number;
  /** Where the next day begins. */
  end: number;
}

/**
 * One day below the other: in words what follows and what changed, as marks on one axis all that had
 * been said by then, and across them what could be built upon, as a line that goes on from day to day.
 */
export function addDays(page: VerticalLayout, say: Say, known: readonly KnownByDay[]): void {
  const { width } = page;
  const isBelow = width < roomy;
  const from = isBelow ? 6 : Math.round(width * 0.5);
  const most = greatestOf(known);
  const scale = countAxis(most, { from, to: width - overhangOf(most, say.locale) }, say.locale);
  const words = isBelow ? width : from - 24;
  page.skip(isBelow ? 0 : lineHeight);
  const top = page.bottom();
  const days: Day[] = [];
  let start = top;
  for (const day of known) {
    const drawn = drawDay(say, day, { start, words, scale, isBelow });
    days.push(drawn);
    start = drawn.end;
  }
  const axes = isBelow
    ? days.map(({ top, bottom }) => drawCountAxis(scale, top, bottom))
    : [drawCountAxis(scale, top, start), drawLabelsAbove(scale, top - 6)];
  page.put(
    [
      ...axes.flat(),
      ...drawFloor(known, days, scale, isBelow),
      ...days.flatMap((day) => [...day.words, ...day.marks]),
    ],
    start - top + (isBelow ? 0 : lineHeight + 6),
  );
}

interface DayLayout {
  start: number;
  /** The width of the words, in pixels. */
  words: number;
  scale: CountAxis;
  isBelow: boolean;
}

function drawDay(say: Say, day: KnownByDay, setting: DayLayout): Day {
  const { start, words: width, isBelow } = setting;
  const { asOf, tally, added, ended } = day;
  const said = day.said();
  const words: Mark[] = [];
  const marks: Mark[] = [];
  let y = start;
  const set = (text: string, face: FaceName) => {
    const lines = paragraph(text, width, face, 12);
    const texts = setParagraph(lines, 0, y);
    y += heightOf(lines);
    return texts;
  };
  for (const mark of set(say.t.charts.asOf.endOf(say.day(asOf)), 'strong')) words.push(mark);
  for (const told of answerSentences(say.casebook, tally, say.locale))
    for (const mark of set(plainText(told), 'label')) words.push(mark);
  const changed = [...added, ...ended];
  const before = said.filter(({ statement }) =>
    changed.every((one) => one.statement !== statement),
  );
  if (!isBelow) {
    const strip = drawSaid(say, day, before, { ...setting, start });
    for (const mark of strip.marks) marks.push(mark);
    y = Math.max(y, strip.bottom);
  }
  for (const stood of changed) {
    y += 6;
    const [top, link] = [y, say.link(stood.statement)];
    const texts = [...set(labelOf(say, stood), 'label'), ...set(notesOf(say, day, stood), 'note')];
    words.push(target(link, { x: 0, y: top, width, height: y - top }, texts));
    if (isBelow) continue;
    for (const mark of drawSaid(say, day, [stood], { ...setting, start: top }).marks)
      marks.push(mark);
  }
  if (!isBelow) return { words, marks, top: start, bottom: y + 6, end: y + 20 };
  const strip = drawSaid(say, day, said, { ...setting, start: y + 8 });
  return {
    words,
    marks: strip.marks,
    top: y + 4,
    bottom: strip.bottom + 4,
    end: strip.bottom + lineHeight + 22,
  };
}

function labelOf(say: Say, { statement }: Stood): string {
  const who = say.speaker(statement);
  return say.t.common.labelled(who, say.count(statement.count));
}

/** What changed, what became of it, and what it counts where that is not the whole. */
function notesOf(say: Say, { tally, added }: KnownByDay, { statement, standing }: Stood): string {
  const { asOf, state } = say.t.charts;
  return [
    ...(added.some((one) => one.statement === statement) ? [asOf.change.new] : []),
    ...(standing.state === 'current' ? [] : [state[standing.state]]),
    ...aboutTexts(say, statement, tally.incident),
  ].join(' · ');
}

/** Statements that have a bound, each mark where no other is; whatever was replaced or retracted is hollow. */
function drawSaid(
  say: Say,
  { tally }: KnownByDay,
  said: readonly Stood[],
  { start, scale }: DayLayout,
): { marks: Mark[]; bottom: number } {
  const drawn = said.flatMap((stood) => {
    const { count } = stood.statement;
    if (!isBounded(count)) return [];
    const { x, width } = markOfCount(count, scale.at, 0).box;
    return [{ ...stood, count, from: x, to: x + width }];
  });
  const rows = freeRows(drawn, 4);
  const marks = drawn.map((stood, index) => {
    const y = start + (rows[index] ?? 0) * markRow + lineHeight / 2;
    const isPart = !countsWhole(say.casebook, stood.statement, tally.incident);
    return claimMark(say, stood, isPart, { mark: markOfCount(stood.count, scale.at, y) });
  });
  return { marks, bottom: start + markRow * ((max(rows) ?? -1) + 1) + 3 };
}

/** What could be built upon, from day to day; where there is nothing there is no line. */
function drawFloor(
  known: readonly KnownByDay[],
  days: readonly Day[],
  scale: CountAxis,
  isBelow: boolean,
): Mark[] {
  const points = days.flatMap(({ top, bottom, end }, index): (Point | undefined)[] => {
    const floor = known[index]?.tally.floor ?? null;
    if (floor === null) return [undefined];
    const x = scale.at(floor);
    const line: Point[] = [
      [x, top],
      [x, isBelow || index === days.length - 1 ? bottom : end],
    ];
    // Below words each day has a line of its own.
    return isBelow ? [...line, undefined] : line;
  });
  const d = lineThrough(points);
  return d.length > 0 ? [path(d, 'floor')] : [];
}
