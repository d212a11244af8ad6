import { sum } from 'd3';
import type { Claim } from '../../casebook/entry.ts';
import { memoize } from '../../casebook/memoize.ts';
import { outcomeHeading, outcomeLabel } from '../../i18n/index.ts';
import { answerSentences, findingTitle } from '../../sentences/answer.ts';
import { plainText } from '../../sentences/pieces.ts';
import type { ChartCell, Chart, Link, Mark, ChartSize, ChartTable } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { lineMark, path, rect, target, textMark } from '../drawing/marks.ts';
import { verticalLayout } from '../drawing/paragraph.ts';
import { arrow } from '../drawing/path.ts';
import { statementTable } from '../drawing/table.ts';
import { faces, widthOf, wrap } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import type { Ledger, LedgerSheet } from './ledger.ts';
import type { LedgerPanel, LedgerScale } from './panels.ts';
import { barHeight, piecesOf } from './row-drawing.ts';
import type { LedgerRow } from './rows.ts';
import { selectRows } from './selection.ts';
import { wordsOf, type RowWords } from './words.ts';

/** Below this width a row has its words above its bar. */
const roomy = 560;
/** From one base line to the next, in pixels, by face. */
const leading = { number: 23, label: 18, note: 18 } as const;
/** Beside the end of a scale, for half a label. */
const margin = 6;

/** Marks with the height at which they end, in pixels. */
interface Set {
  marks: Mark[];
  bottom: number;
}

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
  const { rows } = ledger;
  const told = toldOf(ledger)(say);
  const { told: selected } = selectRows(say.casebook, rows);
  const panels = firstRows(ledger.panels, selected, most);
  const others = rows.length - sum(panels, (panel) => panel.rows.length);
  const { smaller } = say.t.ledger;
  const marks: Mark[] = [];
  let bottom = 0;
  const put = (set: Set, gap: number) => {
    for (const mark of set.marks) marks.push(mark);
    bottom = set.bottom + gap;
  };
  put(setText(told.heading, 'label', { width, top: bottom }), 6);
  for (const [index, panel] of panels.entries()) {
    if (index > 0) put(setText(smaller, 'note', { width, top: bottom + 6 }), 4);
    put(setPanel({ say, panel, told }, { width, top: bottom }), 8);
  }
  if (others > 0) put(setText(say.t.ledger.more(others), 'note', { width, top: bottom }), 6);
  for (const sentence of told.answer) put(setText(sentence, 'label', { width, top: bottom }), 0);
  const page = verticalLayout(width, 0);
  page.put(marks, bottom);
  return finishChart(say, page, {
    name: 'ledger',
    title: told.title,
    description: told.description,
    claims: told.claims,
    table: told.table,
  });
}

/** All that a ledger's chart says, which is the same in every width; each chart is drawn in several. */
interface ToldInChart {
  heading: string;
  title: string;
  description: string;
  answer: string[];
  rows: ReadonlyMap<LedgerRow, { lines: RowLine[]; link: Link }>;
  claims: Claim[];
  table: ChartTable;
}

const toldOf = memoize((ledger: Ledger) => memoize((say: Say) => tellChart(ledger, say)));

function tellChart(ledger: Ledger, say: Say): ToldInChart {
  const { tally, rows } = ledger;
  const { casebook, locale } = say;
  const all = rows.flatMap((row) => [row, ...row.replaced]);
  return {
    heading: headingOf(say, ledger),
    title: findingTitle(casebook, tally, locale),
    description: say.all(rows.map(({ statement }) => statement)),
    answer: answerSentences(casebook, tally, locale).map(plainText),
    rows: new Map(
      rows.map((row) => [
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
  const said = rows.map(({ statement, standing }) => ({ statement, state: standing.state }));
  const table = statementTable(say, headingOf(say, ledger), said);
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
  selected: ReadonlySet<LedgerRow>,
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

interface PanelInput {
  say: Say;
  panel: LedgerPanel;
  told: ToldInChart;
}

/** Rows one below the other on their scale: rules behind the words, bars before them, the floor through all. */
function setPanel(
  { say, panel, told }: PanelInput,
  { width, top }: { width: number; top: number },
): Set {
  const { scale, floor } = panel;
  const isStacked = width < roomy;
  const column = scale && !isStacked ? Math.round(width * 0.46) : width;
  const [from, to] = [isStacked ? 0 : column + 20, width - margin];
  const at = (people: number) => from + (to - from) * (scale?.at(people) ?? 0);
  const words: Mark[] = [];
  const bars: Mark[] = [];
  /** From where to where rules run down behind the bars, in pixels. */
  const runs: { above: number; below: number }[] = [];
  let bottom = top;
  for (const row of panel.rows) {
    const start = bottom;
    const noPlace = scale && !row.bar ? say.t.ledger.noPlace : undefined;
    const { lines, link } = told.rows.get(row) ?? { lines: [], link: say.link(row.statement) };
    const set = setWords(lines, {
      width: column,
      top: start + 6,
      indent: row.isBelow ? 14 : 0,
      noPlace,
    });
    const isDrawn = scale !== undefined && row.bar !== undefined;
    const barTop = isStacked ? set.bottom + 4 : start + 8;
    bottom = isStacked && isDrawn ? barTop + barHeight + 8 : set.bottom + 8;
    words.push(
      lineMark([0, start], [width, start], 'row-rule'),
      target(link, { x: 0, y: start, width, height: bottom - start }, set.marks),
    );
    if (!isDrawn) continue;
    for (const mark of setBar(say, row, at, barTop)) bars.push(mark);
    // On a phone words stand above the bars, and a line through all would run through them.
    if (isStacked) runs.push({ above: barTop - 4, below: barTop + barHeight + 4 });
  }
  if (!scale) return { marks: words, bottom };
  if (!isStacked) runs.push({ above: top, below: bottom });
  const through = (people: number, name: string) =>
    runs.map(({ above, below }) => upright(at(people), above, below, name));
  const marks = [
    ...scale.ticks.flatMap((tick) => through(tick, 'grid')),
    ...words,
    ...bars,
    ...(floor === null ? [] : ['floor-halo', 'floor-rule'].flatMap((name) => through(floor, name))),
    ...setAxis(say, scale, at, bottom + 15),
  ];
  return { marks, bottom: bottom + 22 };
}

function upright(x: number, y1: number, y2: number, name: string): Mark {
  return lineMark([x, y1], [x, y2], name);
}

function setBar(say: Say, row: LedgerRow, at: (people: number) => number, top: number): Mark[] {
  const marks = piecesOf(row).flatMap(({ kind, from, to, n }): Mark[] => {
    if (from === to) return [upright(at(from), top, top + barHeight, 'zero-mark')];
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

type RowLine = readonly [words: string, face: keyof typeof leading];

/** The words of a row, what begins on a line of its own. */
function linesOf({ number, who, counts, notes }: RowWords): RowLine[] {
  return [
    [number.text, 'number'],
    [plainText(who), 'label'],
    ...[counts, ...notes].map((note): RowLine => [plainText(note), 'note']),
  ];
}

/** The words of a row, one line below the other. */
function setWords(
  words: readonly RowLine[],
  {
    width,
    top,
    indent,
    noPlace,
  }: { width: number; top: number; indent: number; noPlace?: string | undefined },
): Set {
  const lines: readonly RowLine[] = noPlace === undefined ? words : [...words, [noPlace, 'note']];
  const marks: Mark[] = [];
  let bottom = top;
  for (const [line, face] of lines) {
    const set = setText(line, face, { width: width - indent, top: bottom, x: indent });
    for (const mark of set.marks) marks.push(mark);
    bottom = set.bottom;
  }
  return { marks, bottom };
}

/** A text in as many lines as it needs: in a ledger no name is cut. */
function setText(
  words: string,
  face: keyof typeof leading,
  { width, top, x = 0 }: { width: number; top: number; x?: number },
): Set {
  const { lines } = wrap(words, width, 60, faces[face]);
  const marks = lines.map((one, index) =>
    textMark(one, [x, top + (index + 1) * leading[face] - 5], face),
  );
  return { marks, bottom: top + lines.length * leading[face] };
}
