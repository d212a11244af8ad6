import { asserterOf, type Casebook } from '../casebook/link.ts';
import {
  direction,
  formatCount,
  formatDate,
  formatPeople,
  type Locale,
  outcomeHeading,
  strings,
} from '../i18n/index.ts';
import { isBounded, type BoundedCount } from '../schemas/count.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { ApartReason, ReportedRange } from '../tally/range.ts';
import type { Standing, Statement } from '../tally/statement.ts';
import { countAxis, drawCountAxis, drawLabelsAbove, type CountAxis } from './axis.ts';
import type { Chart, Mark, Size } from './chart.ts';
import { arrow, keyTo, markAcross } from './count-mark.ts';
import { mirror } from './mirror.ts';
import {
  column,
  heightOf as heightOfText,
  paragraph,
  setKey,
  setParagraph,
  type Paragraph,
} from './setting.ts';
import { statementTable } from './table.ts';
import { cut, faces, widthOf, type FaceName, type Fitted } from './text.ts';
import { describeStatements, fitName, linkTo, nameOf, speakerOf } from './words.ts';

export interface ReportedRangeInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  outcome: Outcome;
  range: ReportedRange;
}

/** Below this width a row has its label above its mark. */
const roomy = 480;
/** So many rows can be read off an axis at one end. */
const fewRows = 12;
/** So many claims that stand apart are listed one by one. */
const fewApart = 8;

/**
 * What is claimed of an incident and outcome, side by side: one comparable claim a row, in the order in
 * which they were said, its number along an axis from zero. Below, in words, what has no bounds, and
 * what stands apart, with why.
 */
export function layoutReportedRange(
  { casebook, incident, outcome, range }: ReportedRangeInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.claimsSideBySide;
  const heading = outcomeHeading(outcome, locale);
  const { comparable, apart } = range;
  const drawn = comparable.filter(hasBounds);
  const inWords = comparable.filter(({ count }) => !isBounded(count));
  const page = column(width, 2);
  page.add(paragraph(heading, width, 'heading'));
  if (comparable.length > 0) page.add(paragraph(words.rule, width, 'note'));
  else page.add(paragraph(words.none, width, 'note'));
  page.skip(4);

  const rows = rowsFor(casebook, width, comparable.length, locale);
  if (drawn.length > 0) {
    const scale = scaleFor(drawn, rows.plot, width, locale);
    const above = drawn.length > fewRows ? 18 : 0;
    const top = page.bottom() + above;
    const bottom = top + sum(drawn.map(rows.heightOf)) + 4;
    if (above) page.put(drawLabelsAbove(scale, top - 5), above);
    page.put(drawCountAxis(scale, top, bottom), 0);
    for (const statement of drawn)
      page.put([rows.bounded(statement, page.bottom(), scale)], rows.heightOf(statement));
    page.skip(4 + 20);
  }
  if (inWords.length > 0) {
    page.skip(4);
    page.add(paragraph(t.charts.asWords, width, 'note'));
    for (const statement of inWords)
      page.put([rows.worded(statement, page.bottom())], rows.heightOf(statement));
  }
  if (apart.length > 0) {
    page.skip(12);
    page.add(paragraph(words.apart, width, 'strong'));
    if (apart.length <= fewApart)
      for (const { statement, reason } of apart) {
        const { to, label } = linkTo(casebook, statement, locale);
        const why = t.tally.notComparable(t.tally.reason[reason.state]);
        page.skip(4);
        page.add(paragraph(shortSentence(casebook, statement, locale), width, 'label'), {
          to,
          label,
        });
        page.add(paragraph(why, width, 'note'));
      }
    else
      for (const [state, count] of reasonsOf(apart))
        page.add(paragraph(words.apartMany(count, t.tally.reason[state]), width, 'note'));
  }
  const key = setKey(
    keyTo(
      drawn.map(({ count }) => ({ count, state: 'current' })),
      locale,
    ),
    width,
    page.bottom() + 12,
  );
  if (drawn.length > 0) page.put(key.marks, key.height + 12);

  const record = casebook.incidents.get(incident);
  const title = t.charts.titled(
    words.title(heading),
    record ? nameOf(casebook, record, locale) : incident,
  );
  const chart: Chart = {
    name: 'reported-range',
    width,
    height: Math.ceil(page.bottom() + 6),
    title,
    description: [
      describeStatements(casebook, comparable, locale),
      ...(apart.length > 0 ? [words.describeApart(apart.length)] : []),
    ].join(' '),
    marks: page.marks(),
    table: statementTable(
      casebook,
      title,
      [
        ...comparable.map((statement) => ({ statement, state: 'current' as const })),
        ...apart.map(({ statement, reason }) => ({ statement, state: stateOf(reason) })),
      ],
      locale,
    ),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

type Bounded = Statement & { count: BoundedCount };

function hasBounds(statement: Statement): statement is Bounded {
  return isBounded(statement.count);
}

function stateOf({ state }: ApartReason): Standing['state'] | 'apart' {
  return state === 'superseded' || state === 'retracted' || state === 'repeated' ? state : 'apart';
}

function reasonsOf(apart: ReportedRange['apart']): Map<ApartReason['state'], number> {
  const reasons = new Map<ApartReason['state'], number>();
  for (const { reason } of apart) reasons.set(reason.state, (reasons.get(reason.state) ?? 0) + 1);
  return reasons;
}

function shortSentence(casebook: Casebook, statement: Statement, locale: Locale): string {
  return strings(locale).charts.mark(
    speakerOf(casebook, statement, locale),
    formatDate(statement.claim.data.claimed, locale),
    formatPeople(statement.count, statement.outcome, locale),
  );
}

/** The axis, as long as it can be with each row's number still to be written behind its mark. */
function scaleFor(
  drawn: readonly Bounded[],
  from: number,
  width: number,
  locale: Locale,
): CountAxis {
  const max = Math.max(1, ...drawn.map(({ count }) => count.max ?? count.min));
  let to = width - 14;
  for (const { count } of drawn) {
    const end = count.max ?? count.min;
    const room = width - from - behind(count) - labelWidth(count, locale);
    if (end > 0) to = Math.min(to, from + (room * max) / end);
  }
  return countAxis(max, { from, to: Math.max(to, from + 40) }, locale);
}

const strong = faces.strong;

/** From where a count ends on the axis to where its label begins. */
function behind({ max }: BoundedCount): number {
  return (max === null ? arrow : 6) + 5;
}

function labelWidth(count: BoundedCount, locale: Locale): number {
  return widthOf(formatCount(count, locale), strong.size, strong.weight);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Who says it and when, and how much room that takes. */
interface RowLabel {
  name: Paragraph;
  date: Paragraph;
  /** Whether the date stands behind the name rather than below it. */
  isBeside: boolean;
}

/** How the rows of a chart of this width are drawn: who and when, then how many. */
function rowsFor(casebook: Casebook, width: number, count: number, locale: Locale) {
  const isWide = width >= roomy;
  const isStacked = isWide && count <= 2 * fewRows;
  const labelColumn = isWide ? Math.min(250, width * 0.34) : width;
  const plot = isWide ? labelColumn + 14 : 10;
  const labels = new Map<Statement, RowLabel>();

  const makeLabel = ({ claim }: Statement): RowLabel => {
    const asserter = asserterOf(casebook, claim);
    const text = formatDate(claim.data.claimed, locale);
    if (isStacked)
      return {
        name: paragraph(nameOf(casebook, asserter, locale), labelColumn, 'label', 2),
        date: paragraph(text, labelColumn, 'note', 2),
        isBeside: false,
      };
    const date = isWide ? cut(text, labelColumn * 0.6, faces.note) : { text };
    const room = labelColumn - widthOf(date.text, faces.note.size) - 10;
    const isBeside = room >= 0.35 * labelColumn;
    const name = fitName(casebook, asserter, isBeside ? room : labelColumn, faces.label, locale);
    return {
      name: onOneLine(name, 'label'),
      date: isBeside ? onOneLine(date, 'note') : paragraph(text, labelColumn, 'note', 2),
      isBeside,
    };
  };
  const labelOf = (statement: Statement): RowLabel => {
    const label = labels.get(statement) ?? makeLabel(statement);
    labels.set(statement, label);
    return label;
  };
  const heightOf = (statement: Statement): number => {
    const { name, date, isBeside } = labelOf(statement);
    const height = heightOfText(name) + (isBeside ? 0 : heightOfText(date));
    return isStacked ? height + 6 : isWide ? 20 : height + 22;
  };

  const row = (statement: Statement, top: number, draw: (y: number) => Mark[]): Mark => {
    const height = heightOf(statement);
    const { name, date, isBeside } = labelOf(statement);
    return {
      kind: 'group',
      link: linkTo(casebook, statement, locale),
      marks: [
        { kind: 'rect', x: 0, y: top, width, height, class: 'hit' },
        ...setParagraph(name, 0, top + 2),
        ...(isBeside
          ? setParagraph(date, labelColumn, top + 2, { anchor: 'end' })
          : setParagraph(date, 0, top + 2 + heightOfText(name))),
        ...draw(isWide ? top + height / 2 : top + height - 11),
      ],
    };
  };

  return {
    plot,
    heightOf,
    bounded: (statement: Bounded, top: number, scale: CountAxis) =>
      row(statement, top, (y) => {
        const { count } = statement;
        const x = scale.at(count.max ?? count.min) + behind(count);
        const text = formatCount(count, locale);
        return [
          { kind: 'line', x1: scale.at(0), y1: y, x2: x, y2: y, class: 'grid' },
          ...markAcross(count, scale.at, y).marks,
          { kind: 'text', x, y: y + 4, text, anchor: 'start', class: 'strong' },
        ];
      }),
    worded: (statement: Statement, top: number) =>
      row(statement, top, (y) => {
        const text = strings(locale).common.quoted(formatCount(statement.count, locale));
        return [{ kind: 'text', x: plot, y: y + 4, text, anchor: 'start', class: 'strong words' }];
      }),
  };
}

function onOneLine({ text, full }: Fitted, face: FaceName): Paragraph {
  return { lines: [text], face, ...(full === undefined ? {} : { full }) };
}
