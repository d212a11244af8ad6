import { sum } from 'd3';
import type { Claim } from '../../casebook/entry.ts';
import { memoize } from '../../casebook/memoize.ts';
import { outcomeHeading, outcomeLabel } from '../../i18n/index.ts';
import { answerSentences, findingTitle } from '../../sentences/answer.ts';
import { plainText } from '../../sentences/pieces.ts';
import type { ChartCell, Chart, Link, Mark, ChartSize, ChartTable } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { lineMark, path, rect, target, textMark } from '../drawing/marks.ts';
import {
  heightOf,
  paragraph,
  setParagraphs,
  verticalLayout,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { arrow } from '../drawing/path.ts';
import type { PixelRange } from '../drawing/place.ts';
import { statementTable } from '../drawing/table.ts';
import { faces, widthOf, type FaceName } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import type { Ledger, LedgerSheet } from './ledger.ts';
import type { LedgerPanel, LedgerScale } from './panels.ts';
import { barHeight, piecesOf } from './row-drawing.ts';
import type { LedgerRow } from './rows.ts';
import { selectRows } from './selection.ts';
import { wordsOf, type RowWords } from './words.ts';

/** Below this width a row has its words above its bar. */
const roomy = 560;
/** So that no name is cut. */
const mostLines = 60;
/** Beside the end of a scale, for half a label. */
const margin = 6;

/**
 * The ledger as a chart that stands alone: the rows that the pages show, with their speakers, what
 * follows from them, and the documents in which they were read. Of more than `most` rows the rest is
 * counted: for a preview, which is small.
 */
export function layoutLedger(
  say: Say,
  ledger: Ledger,
  { width }: ChartSize,
  most = Infinity,
): Chart {
  const told = toldOf(ledger)(say);
  const panels = firstRows(ledger.panels, told.rows, most);
  const others = ledger.rows.length - sum(panels, (panel) => panel.rows.length);
  const { smaller, more } = say.t.ledger;
  const page = verticalLayout(width, 0);
  const add = (text: string, face: FaceName) => page.add(paragraph(text, width, face, mostLines));
  add(told.heading, 'label');
  page.skip(6);
  for (const [index, panel] of panels.entries()) {
    if (index > 0) {
      page.skip(6);
      add(smaller, 'note');
      page.skip(4);
    }
    addPanel(page, say, panel, told);
    page.skip(8);
  }
  if (others > 0) {
    add(more(others), 'note');
    page.skip(6);
  }
  for (const sentence of told.answer) add(sentence, 'label');
  return finishChart(say, page, {
    name: 'ledger',
    title: told.title,
    description: told.description,
    claims: told.claims,
    table: () => told.table,
  });
}

/** What follows from the claims, in a line. */
export function ledgerTitle({ casebook, locale }: Say, { tally }: Ledger): string {
  return findingTitle(casebook, tally, locale);
}

/** All that a ledger's chart says, which is the same in every width; each chart is drawn in several. */
interface ToldInChart {
  heading: string;
  title: string;
  description: string;
  answer: string[];
  /** Of the rows that are drawn. */
  rows: ReadonlyMap<LedgerRow, { lines: RowLine[]; link: Link }>;
  claims: Claim[];
  table: ChartTable;
}

const toldOf = memoize((ledger: Ledger) => memoize((say: Say) => tellChart(ledger, say)));

function tellChart(ledger: Ledger, say: Say): ToldInChart {
  const { tally, rows } = ledger;
  const { casebook, locale } = say;
  const { told } = selectRows(casebook, rows);
  const all = rows.flatMap((row) => [row, ...row.replaced]);
  return {
    heading: headingOf(say, ledger),
    title: ledgerTitle(say, ledger),
    description: say.all(rows.map(({ statement }) => statement)),
    answer: answerSentences(casebook, tally, locale).map(plainText),
    rows: new Map(
      Array.from(told, (row) => [
        row,
        { lines: linesOf(wordsOf(say, row, rows)), link: say.link(row.statement) },
      ]),
    ),
    claims: all.map(({ statement }) => statement.claim),
    table: tableOf(say, ledger, all),
  };
}

/** Every number with its place on the scale, and last what follows from all of them. */
function tableOf(say: Say, ledger: Ledger, rows: readonly LedgerRow[]): ChartTable {
  const { t, locale } = say;
  const table = statementTable(say, headingOf(say, ledger), rows);
  const columns: ChartTable['columns'] = [
    ...table.columns,
    { key: 'groups_end_at', label: t.charts.column.group, only: 'download' },
  ];
  const { floor, outcome } = ledger.tally;
  const follows: Record<string, ChartCell> = {
    outcome: { shown: outcomeLabel(outcome, locale), value: outcome },
    kind: 'computed',
    min: floor,
    state: { shown: t.ledger.legend.floor, value: 'floor' },
  };
  return {
    ...table,
    columns,
    rows: [
      ...table.rows.map((row, index) => {
        const ends = rows[index]?.bar?.segments.map(({ to }) => to) ?? [];
        return { ...row, cells: [...row.cells, ends.join(' ') || null] };
      }),
      ...(floor === null ? [] : [{ cells: columns.map(({ key }) => follows[key] ?? null) }]),
    ],
  };
}

/** The panels with those rows that are selected, and no more than so many together. */
function firstRows(
  panels: readonly LedgerPanel[],
  selected: ToldInChart['rows'],
  most: number,
): LedgerPanel[] {
  let left = most;
  return panels.flatMap((panel) => {
    const rows = panel.rows.filter((row) => selected.has(row)).slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...panel, rows }] : [];
  });
}

/** "People killed: 6 claims by 4 voices". */
export function headingOf(say: Say, { outcome, claims, voices }: LedgerSheet): string {
  const { ledger, collections, charts } = say.t;
  return ledger.heading(
    outcomeHeading(outcome, say.locale),
    collections.claims.count(claims),
    charts.relays.voices(voices),
  );
}

/** Rows one below the other on their scale: rules behind the words, bars before them, the floor through all. */
function addPanel(
  page: VerticalLayout,
  say: Say,
  { rows, scale, floor }: LedgerPanel,
  told: ToldInChart,
) {
  const { width } = page;
  const top = page.bottom();
  const isStacked = width < roomy;
  const column = scale && !isStacked ? Math.round(width * 0.46) : width;
  const [from, to] = [isStacked ? 0 : column + 20, width - margin];
  const at = (people: number) => from + (to - from) * (scale?.at(people) ?? 0);
  const words = verticalLayout(width, top);
  const bars: Mark[] = [];
  /** From where to where rules run down behind the bars, in pixels. */
  const runs: PixelRange[] = [];
  for (const row of rows) {
    const y = words.bottom();
    const indent = row.isBelow ? 14 : 0;
    const { lines, link } = told.rows.get(row) ?? { lines: [], link: say.link(row.statement) };
    const noPlace: RowLine[] = scale && !row.bar ? [[say.t.ledger.noPlace, 'note']] : [];
    const texts = [...lines, ...noPlace].map(([text, face]) =>
      paragraph(text, column - indent, face, mostLines),
    );
    const isDrawn = scale !== undefined && row.bar !== undefined;
    const below = 6 + sum(texts, heightOf);
    const barTop = y + (isStacked ? below + 4 : 8);
    const height = (isStacked && isDrawn ? below + 4 + barHeight : below) + 8;
    const set = setParagraphs(texts, indent, y + 5);
    const rule = lineMark([0, y], [width, y], 'row-rule');
    words.put([rule, target(link, { x: 0, y, width, height }, set)], height);
    if (!isDrawn) continue;
    for (const mark of setBar(say, row, at, barTop)) bars.push(mark);
    // On a phone words stand above the bars, and a line through all would run through them.
    if (isStacked) runs.push({ from: barTop - 4, to: barTop + barHeight + 4 });
  }
  const bottom = words.bottom();
  if (!scale) return page.put(words.marks(), bottom - top);
  if (!isStacked) runs.push({ from: top, to: bottom });
  const through = (people: number, name: string) =>
    runs.map((run) => upright(at(people), run, name));
  page.put(
    [
      ...scale.ticks.flatMap((tick) => through(tick, 'grid')),
      ...words.marks(),
      ...bars,
      ...(floor === null
        ? []
        : ['floor-halo', 'floor-rule'].flatMap((name) => through(floor, name))),
      ...setAxis(say, scale, at, bottom + 15),
    ],
    bottom - top + 22,
  );
}

function upright(x: number, { from, to }: PixelRange, name: string): Mark {
  return lineMark([x, from], [x, to], name);
}

function setBar(say: Say, row: LedgerRow, at: (people: number) => number, top: number): Mark[] {
  const marks = piecesOf(row).flatMap(({ kind, from, to, n }): Mark[] => {
    if (from === to) return [upright(at(from), { from: top, to: top + barHeight }, 'zero-mark')];
    const [x, width] = [at(from), at(to) - at(from)];
    const bar = rect({ x, y: top, width, height: barHeight }, `${kind}-bar`);
    const number = n === undefined ? '' : say.number(n);
    if (number === '' || widthOf(number, faces.strong) + 4 > width) return [bar];
    return [bar, textMark(number, [x + width / 2, top + 16], `strong on-${kind}`, 'middle')];
  });
  if (!row.bar?.isOpen) return marks;
  const [x, y] = [at(row.bar.sure), top + barHeight / 2];
  return [...marks, path(arrow([x, y, x + 18, y], 6, 5), 'open-arrow')];
}

function setAxis(say: Say, scale: LedgerScale, at: (people: number) => number, y: number): Mark[] {
  return scale.ticks.map((tick) => {
    const share = scale.at(tick);
    const anchor = share < 0.04 ? 'start' : share > 0.96 ? 'end' : 'middle';
    return textMark(say.number(tick), [at(tick), y], 'tick', anchor);
  });
}

type RowLine = readonly [words: string, face: FaceName];

/** The words of a row, what begins on a line of its own. */
function linesOf({ number, who, counts, notes }: RowWords): RowLine[] {
  return [
    [number.text, 'number'],
    [plainText(who), 'label'],
    ...[counts, ...notes].map((note): RowLine => [plainText(note), 'note']),
  ];
}
