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
import { fitName, linkTo, nameOf, speakerOf } from './words.ts';

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

function addPanels(
  page: Page,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
) {
  const across = width >= roomy ? 2 : 1;
  const panelWidth = (width - (across - 1) * 36) / across;
  const plot = { from: Math.round(panelWidth * 0.5), to: panelWidth - arrow - 4 };
  const scale = countAxis(greatest(known), plot, locale);
  for (let from = 0; from < known.length; from += across) {
    const panels = known
      .slice(from, from + across)
      .map((day) => panelOf(casebook, day, scale, plot.from - 12, panelWidth, locale));
    const height = Math.max(...panels.map((panel) => panel.height));
    const top = page.bottom();
    page.put(
      panels.flatMap(({ marks }, index) => shifted(marks, index * (panelWidth + 36), top)),
      height + 16,
    );
  }
  const all = known.flatMap(({ range, aboutParts }) => [...range.comparable, ...aboutParts]);
  const items = keyTo(
    all.filter(({ count }) => isBounded(count)).map(({ count }) => ({ count, state: 'current' })),
    locale,
  );
  addKey(page, [...items, ...floorKey(known, locale)], width);
}

function addKey(page: Page, items: readonly KeyItem[], width: number) {
  const key = setKey(items, width, page.bottom() + 4);
  page.put(key.marks, key.height + 4);
}

function floorKey(known: readonly Known[], locale: Locale): KeyItem[] {
  if (known.every(({ minimum }) => minimum === undefined)) return [];
  return [{ symbol: (x, y) => [floor(x, y - 7, y + 7)], text: strings(locale).charts.asOf.minimum }];
}

function floor(x: number, top: number, bottom: number): Mark {
  return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, class: 'floor' };
}

/** One day as marks from its own corner. */
function panelOf(
  casebook: Casebook,
  { asOf, range, aboutParts, minimum, added }: Known,
  scale: CountAxis,
  labels: number,
  width: number,
  locale: Locale,
): { marks: Mark[]; height: number } {
  const words = strings(locale).charts.asOf;
  const panel = column(width, 0);
  panel.add(paragraph(words.endOf(formatDay(asOf, locale)), width, 'strong', 2));
  panel.add(
    paragraph(sentence(minimumText(minimum, locale), locale), width, 'label', 3),
    minimum && { to: keyOf(minimum.incident), label: minimumText(minimum, locale) },
  );
  panel.skip(4);
  const top = panel.bottom();
  const rows = (statements: readonly Statement[], part: boolean) => {
    for (const statement of newestFirst(statements, added).slice(0, mostClaims)) {
      const isNew = added.includes(statement) || added.some(({ claim }) => claim === statement.claim);
      const row = claimRow(casebook, statement, isNew, part, panel.bottom(), labels, scale, width, locale);
      panel.put([row.mark], row.height);
    }
    if (statements.length > mostClaims)
      panel.add(paragraph(words.more(statements.length - mostClaims), labels, 'note', 2));
  };
  panel.add(
    paragraph(range.comparable.length > 0 ? words.whole : words.noWhole, labels, 'note', 3),
  );
  rows(range.comparable, false);
  if (aboutParts.length > 0) {
    panel.skip(4);
    panel.add(paragraph(words.parts, labels, 'note', 3));
    rows(aboutParts, true);
  }
  const bottom = panel.bottom() + 2;
  const axis = drawCountAxis(scale, top, bottom);
  const line = minimum ? [floor(scale.at(minimum.min), top, bottom)] : [];
  return { marks: [...axis, ...line, ...panel.marks()], height: bottom + 18 };
}

function newestFirst(
  statements: readonly Statement[],
  added: readonly Statement[],
): Statement[] {
  const isNew = ({ claim }: Statement) => Number(added.some((one) => one.claim === claim));
  return [...statements].sort((a, b) => isNew(b) - isNew(a));
}

function minimumText(minimum: Minimum | undefined, locale: Locale): string {
  const { tally, charts, common } = strings(locale);
  if (!minimum) return charts.asOf.noMinimum;
  return common.labelled(
    tally.conservativeMinimum,
    tally.atLeast(formatNumber(minimum.min, locale)),
  );
}

function claimRow(
  casebook: Casebook,
  statement: Statement,
  isNew: boolean,
  part: boolean,
  top: number,
  labels: number,
  scale: CountAxis,
  width: number,
  locale: Locale,
): { mark: Mark; height: number } {
  const { charts, common } = strings(locale);
  const { count } = statement;
  const asserter = asserterOf(casebook, statement.claim);
  const fitted = fitName(casebook, asserter, labels, faces.label, locale);
  const name: Paragraph = { lines: [fitted.text], face: 'label', ...(fitted.full ? { full: fitted.full } : {}) };
  const wording = formatCount(count, locale);
  const text = paragraph(isNew ? common.aside(wording, charts.asOf.new) : wording, labels, isNew ? 'strong' : 'label', 3);
  const height = heightOf(name) + heightOf(text) + 5;
  const y = top + height / 2;
  return {
    mark: {
      kind: 'group',
      ...(part ? { class: 'part' } : {}),
      link: linkTo(casebook, statement, locale),
      marks: [
        { kind: 'rect', x: 0, y: top, width, height, class: 'hit' },
        ...setParagraph(name, 0, top + 2),
        ...setParagraph(text, 0, top + 2 + heightOf(name)),
        ...(isBounded(count) ? markAcross(count, scale.at, y).marks : []),
      ],
    },
    height,
  };
}

/** Marks moved to the right and down. Paths of counts hold places too: they are moved command by command. */
function shifted(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'rect':
      case 'text':
        return { ...mark, x: mark.x + dx, y: mark.y + dy };
      case 'line':
        return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
      case 'circle':
        return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy };
      case 'path':
        return { ...mark, d: mark.d };
      case 'group':
        return { ...mark, marks: shifted(mark.marks, dx, dy) };
    }
  });
}
