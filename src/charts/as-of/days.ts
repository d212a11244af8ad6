import { max } from 'd3';
import type { Casebook } from '../../casebook/link.ts';
import { formatCount, formatDay, strings, type Locale } from '../../i18n/index.ts';
import { isBounded } from '../../schemas/count.ts';
import { answerSentences } from '../../sentences/answer.ts';
import { plainText } from '../../sentences/pieces.ts';
import type { Known, Stood } from '../../tally/known.ts';
import { aboutOf, countsWhole, greatestOf } from './words.ts';
import {
  countAxis,
  drawCountAxis,
  drawLabelsAbove,
  overhangOf,
  type CountAxis,
} from '../drawing/axis.ts';
import type { Mark } from '../chart.ts';
import { classOf, crossOut, markAcross } from '../drawing/count-mark.ts';
import { lineWithGaps, type Point } from '../drawing/path.ts';
import { rowsOf } from '../drawing/place.ts';
import { heightOf, paragraph, setParagraph, type VerticalLayout } from '../drawing/paragraph.ts';
import { lineHeight, type FaceName } from '../drawing/text.ts';
import { linkTo, speakerOf } from '../drawing/words.ts';

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
export function addDays(
  page: VerticalLayout,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
): void {
  const isBelow = width < roomy;
  const from = isBelow ? 6 : Math.round(width * 0.5);
  const most = greatestOf(known);
  const scale = countAxis(most, { from, to: width - overhangOf(most, locale) }, locale);
  const words = isBelow ? width : from - 24;
  page.skip(isBelow ? 0 : lineHeight);
  const top = page.bottom();
  const days: Day[] = [];
  let start = top;
  for (const day of known) {
    const drawn = drawDay(casebook, day, { start, words, scale, isBelow, locale });
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

interface Setting {
  start: number;
  /** The width of the words, in pixels. */
  words: number;
  scale: CountAxis;
  isBelow: boolean;
  locale: Locale;
}

function drawDay(casebook: Casebook, day: Known, setting: Setting): Day {
  const { start, words: width, isBelow, locale } = setting;
  const { asOf, tally, said, added, ended } = day;
  const words: Mark[] = [];
  const marks: Mark[] = [];
  let y = start;
  const set = (text: string, face: FaceName) => {
    const lines = paragraph(text, width, face, 12);
    const texts = setParagraph(lines, 0, y);
    y += heightOf(lines);
    return texts;
  };
  words.push(...set(strings(locale).charts.asOf.endOf(formatDay(asOf, locale)), 'strong'));
  for (const told of answerSentences(casebook, tally, locale))
    words.push(...set(plainText(told), 'label'));
  const changed = [...added, ...ended];
  const before = said.filter(({ statement }) =>
    changed.every((one) => one.statement !== statement),
  );
  if (!isBelow) {
    const strip = drawSaid(casebook, day, before, { ...setting, start });
    marks.push(...strip.marks);
    y = Math.max(y, strip.bottom);
  }
  for (const stood of changed) {
    y += 6;
    const [top, link] = [y, linkTo(casebook, stood.statement, locale)];
    const texts = [
      ...set(labelOf(casebook, stood, locale), 'label'),
      ...set(notesOf(casebook, day, stood, locale), 'note'),
    ];
    const hit: Mark = { kind: 'rect', x: 0, y: top, width, height: y - top, class: 'hit' };
    words.push({ kind: 'group', link, marks: [hit, ...texts] });
    if (!isBelow) marks.push(...drawSaid(casebook, day, [stood], { ...setting, start: top }).marks);
  }
  if (!isBelow) return { words, marks, top: start, bottom: y + 6, end: y + 20 };
  const strip = drawSaid(casebook, day, said, { ...setting, start: y + 8 });
  return {
    words,
    marks: strip.marks,
    top: y + 4,
    bottom: strip.bottom + 4,
    end: strip.bottom + lineHeight + 22,
  };
}

function labelOf(casebook: Casebook, { statement }: Stood, locale: Locale): string {
  const who = speakerOf(casebook, statement, locale);
  return strings(locale).common.labelled(who, formatCount(statement.count, locale));
}

/** What changed, what became of it, and what it counts where that is not the whole. */
function notesOf(
  casebook: Casebook,
  { tally, added }: Known,
  { statement, standing }: Stood,
  locale: Locale,
): string {
  const { asOf, state } = strings(locale).charts;
  return [
    ...(added.some((one) => one.statement === statement) ? [asOf.change.new] : []),
    ...(standing.state === 'current' ? [] : [state[standing.state]]),
    ...aboutOf(casebook, statement, tally.incident, locale),
  ].join(' · ');
}

/** Statements that have a bound, each mark where no other is; whatever was replaced or retracted is hollow. */
function drawSaid(
  casebook: Casebook,
  { tally }: Known,
  said: readonly Stood[],
  { start, scale, locale }: Setting,
): { marks: Mark[]; bottom: number } {
  const drawn = said.flatMap((stood) => {
    const { count } = stood.statement;
    if (!isBounded(count)) return [];
    const { x, width } = markAcross(count, scale.at, 0).box;
    return [{ ...stood, count, from: x, to: x + width }];
  });
  const rows = rowsOf(drawn, 4);
  const marks = drawn.map(({ statement, standing, count }, index): Mark => {
    const y = start + (rows[index] ?? 0) * markRow + lineHeight / 2;
    const { marks: shapes, box } = markAcross(count, scale.at, y);
    const isPart = !countsWhole(casebook, statement, tally.incident);
    return {
      kind: 'group',
      class: classOf(standing, isPart),
      link: linkTo(casebook, statement, locale),
      marks: [
        { kind: 'rect', ...box, class: 'hit' },
        ...shapes,
        ...(standing.state === 'retracted' ? [crossOut(box)] : []),
      ],
    };
  });
  return { marks, bottom: start + markRow * ((max(rows) ?? -1) + 1) + 3 };
}

/** What could be built upon, from day to day; where there is nothing there is no line. */
function drawFloor(
  known: readonly Known[],
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
  const d = lineWithGaps(points);
  return d.length > 0 ? [{ kind: 'path', d, class: 'floor' }] : [];
}
