import { line } from 'd3';
import type { Casebook } from '../casebook/link.ts';
import { formatCount, formatDay, strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import { answerSentences } from '../sentences/answer.ts';
import { plainText } from '../sentences/pieces.ts';
import type { Known, Stood } from '../tally/known.ts';
import { aboutOf, countsWhole, greatestOf, keyItems } from './as-of-words.ts';
import { countAxis, drawCountAxis, drawLabelsAbove, overhangOf, type CountAxis } from './axis.ts';
import type { Mark } from './chart.ts';
import { classOf, crossOut, markAcross } from './count-mark.ts';
import { rowsOf } from './place.ts';
import { heightOf, paragraph, setKey, setParagraph, type Page } from './setting.ts';
import { lineHeight, type FaceName } from './text.ts';
import { linkTo, speakerOf } from './words.ts';

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
  page: Page,
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
  const key = setKey(keyItems(casebook, known, locale), width, page.bottom() + 8);
  page.put(key.marks, key.height + 8);
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
  const { start, words, isBelow, locale } = setting;
  const { asOf, tally, said, added, ended } = day;
  const marks: Mark[] = [];
  let y = start;
  const add = (text: string, face: FaceName) => {
    const set = paragraph(text, words, face, 8);
    const texts = setParagraph(set, 0, y);
    y += heightOf(set);
    return texts;
  };
  marks.push(...add(strings(locale).charts.asOf.endOf(formatDay(asOf, locale)), 'strong'));
  for (const told of answerSentences(casebook, tally, locale))
    marks.push(...add(plainText(told), 'label'));
  for (const [stoods, kind] of [
    [added, 'new'],
    [ended, 'ended'],
  ] as const)
    for (const { statement, standing } of stoods) {
      const { common, charts } = strings(locale);
      y += 4;
      const hit: Mark = { kind: 'rect', x: 0, y, width: words, height: 0, class: 'hit' };
      const who = speakerOf(casebook, statement, locale);
      const label = common.labelled(who, formatCount(statement.count, locale));
      const notes = [
        ...(kind === 'new' ? [charts.asOf.change.new] : []),
        ...(standing.state === 'current' ? [] : [charts.state[standing.state]]),
        ...aboutOf(casebook, statement, tally.incident, locale),
      ];
      const texts = [...add(label, 'label'), ...add(notes.join(' · '), 'note')];
      hit.height = y - hit.y;
      marks.push({
        kind: 'group',
        link: linkTo(casebook, statement, locale),
        marks: [hit, ...texts],
      });
    }
  const top = isBelow ? y + 4 : start;
  const strip = drawSaid(casebook, day, said, { ...setting, start: top + 4 });
  const bottom = Math.max(isBelow ? 0 : y, strip.bottom) + 6;
  const end = bottom + (isBelow ? lineHeight + 16 : 14);
  return { words: marks, marks: strip.marks, top, bottom, end };
}

/** All that had been said with a bound, each mark where no other is; whatever was replaced or retracted is hollow. */
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
    return [{ ...stood, count, stretch: { from: x, to: x + width } }];
  });
  const rows = rowsOf(
    drawn.map(({ stretch }) => stretch),
    4,
  );
  const marks = drawn.map(({ statement, standing, count }, index): Mark => {
    const y = start + ((rows[index] ?? 0) + 0.5) * markRow;
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
  return {
    marks,
    bottom: start + markRow * (1 + rows.reduce((most, row) => Math.max(most, row), -1)),
  };
}

/** What could be built upon, from day to day; where there is nothing there is no line. */
function drawFloor(
  known: readonly Known[],
  days: readonly Day[],
  scale: CountAxis,
  isBelow: boolean,
): Mark[] {
  type Point = { x: number; y: number } | undefined;
  const points = days.flatMap(({ top, bottom, end }, index): Point[] => {
    const floor = known[index]?.tally.floor ?? null;
    if (floor === null) return [undefined];
    const x = scale.at(floor);
    const line = [
      { x, y: top },
      { x, y: isBelow || index === days.length - 1 ? bottom : end },
    ];
    // Below words each day has a line of its own.
    return isBelow ? [...line, undefined] : line;
  });
  const draw = line<Point>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  )
    .defined((point) => point !== undefined)
    .digits(1);
  const d = draw(points);
  return d ? [{ kind: 'path', d, class: 'floor' }] : [];
}
