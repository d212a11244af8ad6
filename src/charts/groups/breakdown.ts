import { max } from 'd3';
import type { Casebook } from '../../casebook/link.ts';
import {
  direction,
  formatBounds,
  formatCount,
  formatDate,
  formatNumber,
  formatPeople,
  formatPercent,
  type Locale,
  outcomeLabel,
  sentence,
  strings,
} from '../../i18n/index.ts';
import type { Breakdown } from '../../schemas/measure.ts';
import { remainderOf } from '../../tally/remainder.ts';
import { stackOf, type Stack } from '../../tally/stack.ts';
import type { Statement } from '../../tally/statement.ts';
import { countAxis, drawCountAxis, overhangOf } from '../drawing/axis.ts';
import type { Cell, Chart, Mark, Size, Table } from '../chart.ts';
import { arrow } from '../drawing/count-mark.ts';
import { mirror } from '../drawing/mirror.ts';
import type { Stretch } from '../drawing/place.ts';
import { column, heightOf, paragraph, setParagraph, type Paragraph } from '../drawing/paragraph.ts';
import { round } from '../drawing/svg.ts';
import { countCells, countColumns } from '../drawing/table.ts';
import { faces, lineHeight, widthOf } from '../drawing/text.ts';
import { fillBox, isDark, isPlain, textureAt, type Texture } from './texture.ts';
import { groupName, linkTo, speakerOf } from '../drawing/words.ts';

export interface BreakdownInput {
  casebook: Casebook;
  statement: Statement;
  /** One of the statement's breakdowns. */
  breakdown: Breakdown;
}

const barHeight = 28;
/** Room for half a label at the ends of an axis. */
const margin = 18;

/**
 * How one claim breaks its number down: the groups end to end, in people and, where the total is exact,
 * in per cent of it. What the source does not break down is hatched; a total without an upper bound
 * ends in an arrow, and has no per cent.
 */
export function layoutBreakdown(
  { casebook, statement, breakdown }: BreakdownInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.breakdown;
  const { outcome, count } = statement;
  const stack = stackOf(count, breakdown);
  const groups = groupsOf(casebook, statement, breakdown, stack, locale);
  const page = column(width, 2);
  page.add(paragraph(saidIn(casebook, statement, locale), width, 'heading'));
  page.skip(2);

  const bar = (scale: (people: number) => number, top: number): Mark => ({
    kind: 'group',
    link: linkTo(casebook, statement, locale),
    marks: [
      { kind: 'rect', x: 0, y: top - 2, width, height: barHeight + 4, class: 'hit' },
      ...drawStack(stack, breakdown, scale, top, locale),
    ],
  });
  const end = stack.rest?.to ?? stack.rest?.sure ?? stack.parts.at(-1)?.to ?? 0;
  const isOpen = stack.rest?.to === null;
  const plot: Stretch = {
    from: margin,
    to: width - Math.max(overhangOf(end, locale), isOpen ? openLength + arrow : 0),
  };
  if (end > 0) {
    page.add(paragraph(words.inPeople, width, 'note'));
    const axis = countAxis(end, plot, locale);
    const top = page.bottom() + 4;
    page.put(
      [...drawCountAxis(axis, top - 3, top + barHeight + 4), bar(axis.at, top)],
      barHeight + 4 + 24,
    );
  }
  page.skip(6);
  const numbers = max(groups, (group) => numbersOf(group, width).width) ?? 0;
  for (const group of groups) page.put(...drawGroup(group, page.bottom(), width, numbers));
  if (groups.every(({ texture }) => texture !== 'rest')) {
    page.skip(4);
    page.add(paragraph(words.noRemainder, width, 'note'));
  }

  const title = t.charts.titled(
    words.title(
      sentence(formatPeople(count, outcome, locale), locale),
      t.labels.axis[breakdown.by],
    ),
    speakerOf(casebook, statement, locale),
  );
  const chart: Chart = {
    name: 'breakdown',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: t.common.labelled(
      saidBy(casebook, statement, locale),
      words.describe(
        formatPeople(count, outcome, locale),
        groups.map(({ name, number }) => words.part(name, number)).reduce(t.charts.series),
      ),
    ),
    marks: page.marks(),
    table: tableOf(casebook, statement, breakdown, title, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

/** Who said it, and when. */
function saidBy(casebook: Casebook, statement: Statement, locale: Locale): string {
  return strings(locale).common.aside(
    speakerOf(casebook, statement, locale),
    formatDate(statement.claim.data.claimed, locale),
  );
}

function saidIn(casebook: Casebook, statement: Statement, locale: Locale): string {
  return strings(locale).common.labelled(
    saidBy(casebook, statement, locale),
    formatPeople(statement.count, statement.outcome, locale),
  );
}

/** A share in per cent that calls neither something nothing nor nearly all all. */
function percentOf(share: number, locale: Locale): string {
  const { under, over } = strings(locale).charts.breakdown;
  if (share > 0 && share < 0.005) return under(formatPercent(0.01, locale));
  if (share < 1 && share >= 0.995) return over(formatPercent(0.99, locale));
  return formatPercent(share, locale);
}

/** A line of the list below the bars. */
interface Group {
  name: string;
  number: string;
  share: string;
  texture: Texture | undefined;
}

function groupsOf(
  casebook: Casebook,
  { count }: Statement,
  breakdown: Breakdown,
  stack: Stack,
  locale: Locale,
): Group[] {
  const { tally, common } = strings(locale);
  const remainder = remainderOf(count, breakdown);
  const isWhole = remainder?.max === 0;
  const share = (part: number | null | undefined) =>
    part === null || part === undefined ? '' : percentOf(part, locale);
  return [
    ...breakdown.parts.map((part, index) => {
      const placed = stack.parts.find(({ group }) => group === part.group);
      return {
        name: groupName(casebook, { by: breakdown.by, group: part.group }, locale),
        number: formatCount(part.count, locale),
        share: share(placed?.share),
        texture: placed ? textureAt(index) : undefined,
      };
    }),
    ...(isWhole
      ? []
      : [
          {
            name: tally.notBrokenDown,
            number: remainder ? formatBounds(remainder, locale) : common.notKnown,
            share: share(stack.rest?.share),
            texture: 'rest' as const,
          },
        ]),
  ];
}

const openLength = 24;

function drawStack(
  stack: Stack,
  { parts }: Breakdown,
  at: (people: number) => number,
  top: number,
  locale: Locale,
): Mark[] {
  const box = (from: number, to: number) => ({
    x: from,
    y: top,
    width: to - from,
    height: barHeight,
  });
  const marks = stack.parts.flatMap(({ group, count, from, to }): Mark[] => {
    if (to === from) return [];
    const texture = textureAt(parts.findIndex((part) => part.group === group));
    return [
      ...fillBox(box(at(from), at(to)), texture),
      ...drawNumber(formatCount(count, locale), { from: at(from), to: at(to) }, top, texture),
    ];
  });
  const { rest } = stack;
  if (!rest) return marks;
  const sure = at(rest.sure);
  if (rest.sure > rest.from) marks.push(...fillBox(box(at(rest.from), sure), 'rest'));
  if (rest.to === null) {
    marks.push(...fillBox(box(sure, sure + openLength), 'rest'));
    const x = sure + openLength;
    const middle = top + barHeight / 2;
    marks.push({
      kind: 'path',
      d: `M${round(x)} ${round(top - 2)}L${round(x + arrow - 4)} ${round(middle)}L${round(x)} ${round(top + barHeight + 2)}Z`,
      class: 'fill-none',
    });
  } else if (rest.to > rest.sure)
    marks.push({ kind: 'rect', ...box(sure, at(rest.to)), class: 'fill-none perhaps' });
  return marks;
}

/** The number in its piece, where there is room for it. */
function drawNumber(text: string, { from, to }: Stretch, top: number, texture: Texture): Mark[] {
  const { size, weight } = faces.strong;
  const width = widthOf(text, size, weight);
  if (width + 8 > to - from) return [];
  const name = ['strong', isDark(texture) && 'reversed', isPlain(texture) && 'on-fill'];
  return [
    {
      kind: 'text',
      x: (from + to) / 2,
      y: top + barHeight / 2 + 4,
      text,
      anchor: 'middle',
      class: name.filter(Boolean).join(' '),
    },
  ];
}

/** A group's number and its share, on one line. */
function numbersOf({ number, share }: Group, width: number): { text: Paragraph; width: number } {
  const text = paragraph([number, share].filter(Boolean).join(' · '), width - 24, 'strong', 1);
  return { text, width: widthOf(text.lines[0] ?? '', faces.strong.size, 'bold') };
}

/** A line of the list: its texture, its number, its share and, behind the widest numbers, its name. */
function drawGroup(group: Group, top: number, width: number, widest: number): [Mark[], number] {
  const { name, texture } = group;
  const numbers = numbersOf(group, width);
  const x = 24 + widest + 10;
  const isBeside = width - x >= 120;
  const names = paragraph(name, isBeside ? width - x : width - 24, 'label');
  const swatch = { x: 1, y: top + 3, width: 15, height: 12 };
  const nameTop = isBeside ? top : top + lineHeight;
  return [
    [
      ...(texture ? fillBox(swatch, texture) : []),
      ...setParagraph(numbers.text, 24, top),
      ...setParagraph(names, isBeside ? x : 24, nameTop),
    ],
    nameTop - top + heightOf(names) + 4,
  ];
}

function tableOf(
  casebook: Casebook,
  { claim, count, outcome }: Statement,
  breakdown: Breakdown,
  caption: string,
  locale: Locale,
): Table {
  const t = strings(locale);
  const { column: label } = t.charts;
  const stack = stackOf(count, breakdown);
  const remainder = remainderOf(count, breakdown);
  const percent = (share: number | null | undefined): Cell =>
    share === null || share === undefined
      ? { shown: '', value: null }
      : { shown: percentOf(share, locale), value: Math.round(share * 10_000) / 10_000 };
  const row = (group: Cell, cells: Cell[], share: Cell) => ({
    link: `claims/${claim.id}` as const,
    cells: [
      claim.id,
      { shown: outcomeLabel(outcome, locale), value: outcome },
      breakdown.by,
      group,
      ...cells,
      share,
    ],
  });
  return {
    caption,
    columns: [
      { key: 'claim', label: label.claim, only: 'download' },
      { key: 'outcome', label: label.outcome },
      { key: 'by', label: label.group, only: 'download' },
      { key: 'group', label: label.group },
      ...countColumns(locale),
      { key: 'share', label: label.share, numeric: true },
    ],
    rows: [
      ...breakdown.parts.map(({ group, count: part }) =>
        row(
          { shown: groupName(casebook, { by: breakdown.by, group }, locale), value: group },
          countCells(part, locale),
          percent(stack.parts.find((one) => one.group === group)?.share),
        ),
      ),
      row(
        { shown: t.tally.notBrokenDown, value: 'not_broken_down' },
        remainderCells(remainder, locale),
        percent(stack.rest?.share),
      ),
      row({ shown: t.common.total, value: 'total' }, countCells(count, locale), percent(null)),
    ],
  };
}

function remainderCells(remainder: ReturnType<typeof remainderOf>, locale: Locale): Cell[] {
  const { charts, common } = strings(locale);
  if (!remainder) {
    const none = { shown: charts.bound.noBound, value: null };
    return [{ shown: common.notKnown, value: null }, 'computed', none, none];
  }
  return [
    { shown: formatBounds(remainder, locale), value: null },
    'computed',
    { shown: formatNumber(remainder.min, locale), value: remainder.min },
    remainder.max ?? { shown: charts.bound.openEnd, value: null },
  ];
}
