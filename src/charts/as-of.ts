import { keyOf } from '../casebook/entry.ts';
import { asserterOf, type Casebook } from '../casebook/link.ts';
import {
  direction,
  formatCount,
  formatDay,
  formatNumber,
  sentence,
  strings,
  type Locale,
} from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Known } from '../tally/known.ts';
import type { Minimum } from '../tally/minimum.ts';
import type { Statement } from '../tally/statement.ts';
import { countAxis, drawCountAxis, type CountAxis } from './axis.ts';
import type { Cell, Chart, Mark, Size, Table } from './chart.ts';
import { arrow, keyTo, markAcross } from './count-mark.ts';
import { mirror } from './mirror.ts';
import {
  column,
  heightOf,
  paragraph,
  setKey,
  setParagraph,
  type KeyItem,
  type Paragraph,
} from './setting.ts';
import { countCells, countColumns } from './table.ts';
import { faces, lineHeight, widthOf } from './text.ts';
import { fitName, incidentsOf, linkTo, nameOf, speakerOf } from './words.ts';

export interface AsOfInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  outcome: Outcome;
  /** What was known on each reporting day, in order. */
  known: readonly Known[];
}

const roomy = 480;
/** So many days get a panel each; more of them get a row each. */
const mostPanels = 6;
/** So many claims of one kind are shown in a panel. */
const mostClaims = 6;

/**
 * What was known of an incident and outcome at the end of each reporting day: the claims that stood
 * then, and the conservative minimum that they gave, all along one axis from zero.
 */
export function layoutAsOf(
  { casebook, incident, outcome, known }: AsOfInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.asOf;
  const page = column(width, 2);
  page.add(paragraph(t.labels.outcomeHeading[outcome], width, 'heading'));
  page.skip(6);
  if (known.length === 0) page.add(paragraph(words.none, width, 'note'));
  else if (known.length <= mostPanels) addPanels(page, casebook, known, width, locale);
  else addRows(page, casebook, known, width, locale);
  const record = casebook.incidents.get(incident);
  const title = t.charts.titled(
    words.title,
    t.common.aside(record ? nameOf(casebook, record, locale) : incident, t.labels.outcome[outcome]),
  );
  const chart: Chart = {
    name: 'as-of',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: describe(known, locale),
    marks: page.marks(),
    table: tableOf(casebook, title, known, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

type Page = ReturnType<typeof column>;

/** The greatest number that any day has to show. */
function greatest(known: readonly Known[]): number {
  const counts = known.flatMap(({ range, aboutParts }) =>
    [...range.comparable, ...aboutParts].flatMap(({ count }) =>
      isBounded(count) ? [count.max ?? count.min] : [],
    ),
  );
  return Math.max(1, ...counts, ...known.map(({ minimum }) => minimum?.min ?? 0));
}

/** Where a panel stands and how its columns divide. */
interface Panel {
  x: number;
  top: number;
  width: number;
  /** The width of its labels. */
  labels: number;
  scale: CountAxis;
}

const gutter = 36;

/** What an arrow, or half of a number below the axis, may need beyond its end, in pixels. */
function endOf(most: number, locale: Locale): number {
  return Math.max(arrow + 4, widthOf(formatNumber(most, locale), faces.tick.size) / 2 + 1);
}

function addPanels(
  page: Page,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
) {
  const across = width >= roomy ? 2 : 1;
  const panelWidth = (width - (across - 1) * gutter) / across;
  const labels = Math.round(panelWidth * 0.5) - 12;
  const most = greatest(known);
  for (let from = 0; from < known.length; from += across) {
    const panels = known.slice(from, from + across).map((day, index) => {
      const x = index * (panelWidth + gutter);
      const plot = { from: x + labels + 12, to: x + panelWidth - endOf(most, locale) };
      const scale = countAxis(most, plot, locale);
      return drawPanel(
        casebook,
        day,
        { x, top: page.bottom(), width: panelWidth, labels, scale },
        locale,
      );
    });
    page.put(
      panels.flatMap(({ marks }) => marks),
      Math.max(...panels.map(({ height }) => height)) + 16,
    );
  }
  const bounded = known
    .flatMap(({ range, aboutParts }) => [...range.comparable, ...aboutParts])
    .filter(({ count }) => isBounded(count))
    .map(({ count }) => ({ count, state: 'current' as const }));
  const items = [...keyTo(bounded, locale), ...partKey(known, locale), ...floorKey(known, locale)];
  addKey(page, items, width);
}

function addKey(page: Page, items: readonly KeyItem[], width: number) {
  const key = setKey(items, width, page.bottom() + 4);
  page.put(key.marks, key.height + 4);
}

function floorKey(known: readonly Known[], locale: Locale): KeyItem[] {
  if (known.every(({ minimum }) => minimum === undefined)) return [];
  return [
    { symbol: (x, y) => [floor(x, y - 7, y + 7)], text: strings(locale).charts.asOf.minimum },
  ];
}

function partKey(known: readonly Known[], locale: Locale): KeyItem[] {
  if (known.every(({ aboutParts }) => aboutParts.length === 0)) return [];
  return [
    {
      symbol: (x, y) => [
        {
          kind: 'group',
          class: 'part',
          marks: [{ kind: 'circle', cx: x, cy: y, r: 4, class: 'dot' }],
        },
      ],
      text: strings(locale).charts.asOf.about.part,
    },
  ];
}

function floor(x: number, top: number, bottom: number): Mark {
  return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, class: 'floor' };
}

function drawPanel(
  casebook: Casebook,
  { asOf, range, aboutParts, minimum, added }: Known,
  panel: Panel,
  locale: Locale,
): { marks: Mark[]; height: number } {
  const words = strings(locale).charts.asOf;
  const { x, top, width, labels, scale } = panel;
  const marks: Mark[] = [];
  let y = top;
  const add = (text: Paragraph) => {
    marks.push(...setParagraph(text, x, y));
    y += heightOf(text);
  };
  add(paragraph(words.endOf(formatDay(asOf, locale)), width, 'strong', 2));
  add(paragraph(sentence(minimumText(minimum, locale), locale), width, 'label', 3));
  y += 4;
  const plotTop = y;
  const addClaims = (statements: readonly Statement[], part: boolean) => {
    for (const statement of newestFirst(statements, added).slice(0, mostClaims)) {
      const row = drawClaim(
        casebook,
        statement,
        isAdded(statement, added),
        part,
        { ...panel, top: y },
        locale,
      );
      marks.push(row.mark);
      y += row.height;
    }
    if (statements.length > mostClaims)
      add(paragraph(words.more(statements.length - mostClaims), labels, 'note', 2));
  };
  add(paragraph(range.comparable.length > 0 ? words.whole : words.noWhole, labels, 'note', 3));
  addClaims(range.comparable, false);
  if (aboutParts.length > 0) {
    y += 4;
    add(paragraph(words.parts, labels, 'note', 3));
    addClaims(aboutParts, true);
  }
  const bottom = y + 2;
  return {
    marks: [
      ...drawCountAxis(scale, plotTop, bottom),
      ...(minimum ? [floor(scale.at(minimum.min), plotTop, bottom)] : []),
      ...marks,
    ],
    height: bottom + 18 - top,
  };
}

function isAdded({ claim }: Statement, added: readonly Statement[]): boolean {
  return added.some((one) => one.claim === claim);
}

function newestFirst(statements: readonly Statement[], added: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => Number(isAdded(b, added)) - Number(isAdded(a, added)));
}

function minimumText(minimum: Minimum | undefined, locale: Locale): string {
  const { tally, charts, common } = strings(locale);
  if (!minimum) return charts.asOf.noMinimum;
  return common.labelled(
    tally.conservativeMinimum,
    tally.atLeast(formatNumber(minimum.min, locale)),
  );
}

const none: Paragraph = { lines: [], face: 'note' };

function drawClaim(
  casebook: Casebook,
  statement: Statement,
  isNew: boolean,
  part: boolean,
  { x, top, width, labels, scale }: Panel,
  locale: Locale,
): { mark: Mark; height: number } {
  const { charts, common } = strings(locale);
  const { claim, count } = statement;
  const name = fitName(casebook, asserterOf(casebook, claim), labels, faces.label, locale);
  const said = formatCount(count, locale);
  const wording = paragraph(
    isNew ? common.aside(said, charts.asOf.new) : said,
    labels,
    isNew ? 'strong' : 'label',
    3,
  );
  // Of a part it has to be said which one.
  const where = part
    ? paragraph(incidentsOf(casebook, statement, locale), labels, 'note', 2)
    : none;
  const height = lineHeight + heightOf(wording) + heightOf(where) + 5;
  return {
    mark: {
      kind: 'group',
      ...(part ? { class: 'part' } : {}),
      link: linkTo(casebook, statement, locale),
      marks: [
        { kind: 'rect', x, y: top, width, height, class: 'hit' },
        ...setParagraph({ lines: [name.text], full: name.full, face: 'label' }, x, top + 2),
        ...setParagraph(wording, x, top + 2 + lineHeight),
        ...setParagraph(where, x, top + 2 + lineHeight + heightOf(wording)),
        ...(isBounded(count) ? markAcross(count, scale.at, top + height / 2).marks : []),
      ],
    },
    height,
  };
}

/**
 * One day a row: the claims that were new that day, the span of all that stood about the whole, and
 * the conservative minimum.
 */
function addRows(
  page: Page,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
) {
  const words = strings(locale).charts.asOf;
  const dates = known.map(({ asOf }) => formatDay(asOf, locale));
  const { tally } = strings(locale);
  const minima = known.map(({ minimum }) => {
    if (!minimum) return width < roomy ? '–' : tally.noClaim;
    const number = formatNumber(minimum.min, locale);
    return width < roomy ? number : tally.atLeast(number);
  });
  const dateWidth = Math.max(...dates.map((text) => widthOf(text, faces.note.size)));
  const minimumWidth = Math.max(...minima.map((text) => widthOf(text, faces.strong.size, 'bold')));
  const most = greatest(known);
  const plot = { from: dateWidth + 14, to: width - minimumWidth - 10 - endOf(most, locale) };
  const scale = countAxis(most, plot, locale);
  const rowHeight = 20;
  // The axis stands above too where its lower end is far away.
  const head = paragraph(words.minimum, Math.max(minimumWidth, width * 0.3), 'note', 2);
  page.put(
    setParagraph(head, width, page.bottom(), { anchor: 'end' }),
    heightOf(head) + (known.length > 12 ? lineHeight : 2),
  );
  const top = page.bottom();
  const rows: Mark[] = [];
  for (const [index, { range, aboutParts, minimum, added }] of known.entries()) {
    const y = top + index * rowHeight + rowHeight / 2;
    const bounds = range.comparable.flatMap(({ count }) =>
      isBounded(count) ? [count.min, count.max ?? count.min] : [],
    );
    const fresh = (statements: readonly Statement[]) =>
      statements.filter((statement) => isAdded(statement, added) && isBounded(statement.count));
    rows.push({
      kind: 'text',
      x: 0,
      y: y + 4,
      text: dates[index] ?? '',
      anchor: 'start',
      class: 'note',
    });
    if (bounds.length > 0)
      rows.push({
        kind: 'line',
        x1: scale.at(Math.min(...bounds)),
        y1: y,
        x2: scale.at(Math.max(...bounds)),
        y2: y,
        class: 'spread',
      });
    if (minimum) rows.push(floor(scale.at(minimum.min), y - 8, y + 8));
    for (const [statements, part] of [
      [fresh(aboutParts), true],
      [fresh(range.comparable), false],
    ] as const)
      for (const statement of statements) {
        if (!isBounded(statement.count)) continue;
        const { marks, box } = markAcross(statement.count, scale.at, y, 4);
        rows.push({
          kind: 'group',
          ...(part ? { class: 'part' } : {}),
          link: linkTo(casebook, statement, locale),
          marks: [{ kind: 'rect', ...box, class: 'hit' }, ...marks],
        });
      }
    rows.push({
      kind: 'text',
      x: width,
      y: y + 4,
      text: minima[index] ?? '',
      anchor: 'end',
      class: minimum ? 'strong' : 'note',
    });
  }
  const height = known.length * rowHeight;
  const axis = drawCountAxis(scale, top, top + height);
  const above =
    known.length > 12
      ? scale.ticks.map(({ at, label }): Mark => ({
          kind: 'text',
          x: at,
          y: top - 4,
          text: label,
          anchor: 'middle',
          class: 'tick',
        }))
      : [];
  page.put([...axis, ...rows, ...above], height + 24);
  const items: KeyItem[] = [
    {
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 4, class: 'dot' }],
      text: words.newClaim,
    },
    ...partKey(known, locale),
    {
      symbol: (x, y) => [{ kind: 'line', x1: x - 8, y1: y, x2: x + 8, y2: y, class: 'spread' }],
      text: words.spread,
    },
    ...floorKey(known, locale),
  ];
  addKey(page, items, width);
}

/** So many days are told one by one. */
const mostTold = 6;

function describe(known: readonly Known[], locale: Locale): string {
  const { charts, collections } = strings(locale);
  const words = charts.asOf;
  if (known.length === 0) return words.none;
  const told =
    known.length <= mostTold ? known : [known[0], known.at(-1)].filter((day) => day !== undefined);
  return [
    words.describe(known.length),
    ...told.map(({ asOf, minimum, range, aboutParts }) =>
      words.describeDay(
        formatDay(asOf, locale),
        minimumText(minimum, locale),
        collections.claims.count(range.comparable.length + aboutParts.length),
      ),
    ),
  ].join(' ');
}

/** For each day the minimum, then the claims that are drawn. */
function tableOf(
  casebook: Casebook,
  caption: string,
  known: readonly Known[],
  locale: Locale,
): Table {
  const { charts, common, tally } = strings(locale);
  const { columns, about } = charts.asOf;
  const every = known.length <= mostPanels;
  return {
    caption,
    columns: [
      { key: 'day', label: columns.day },
      { key: 'about', label: columns.about },
      { key: 'said_by', label: charts.column.saidBy },
      ...countColumns(locale),
      { key: 'new', label: columns.new },
      { key: 'claim', label: charts.column.claim, only: 'download' },
    ],
    rows: known.flatMap(({ day, asOf, range, aboutParts, minimum, added }) => {
      const date: Cell = { shown: formatDay(asOf, locale), value: day };
      const rowOf = (statement: Statement, part: boolean) => {
        const { claim, count } = statement;
        const isNew = isAdded(statement, added);
        return {
          link: keyOf(claim),
          cells: [
            date,
            part ? { shown: about.part, value: 'part' } : { shown: about.whole, value: 'whole' },
            { shown: speakerOf(casebook, statement, locale), value: claim.data.assertedBy },
            ...countCells(count, locale),
            { shown: isNew ? common.yes : common.no, value: isNew ? 'yes' : 'no' },
            claim.id,
          ],
        };
      };
      const drawn = (statements: readonly Statement[]) =>
        every ? statements : statements.filter((statement) => isAdded(statement, added));
      const open = { shown: charts.bound.openEnd, value: null };
      const floorCells: Cell[] = minimum
        ? [
            { shown: tally.atLeast(formatNumber(minimum.min, locale)), value: null },
            null,
            minimum.min,
            minimum.max ?? open,
          ]
        : [{ shown: charts.asOf.noMinimum, value: null }, null, null, null];
      return [
        {
          cells: [
            date,
            { shown: about.minimum, value: 'minimum' },
            null,
            ...floorCells,
            null,
            null,
          ],
        },
        ...drawn(range.comparable).map((statement) => rowOf(statement, false)),
        ...drawn(aboutParts).map((statement) => rowOf(statement, true)),
      ];
    }),
  };
}
