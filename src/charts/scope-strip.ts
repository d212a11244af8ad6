import { asserterOf, type Casebook } from '../casebook/link.ts';
import type { Claim } from '../casebook/entry.ts';
import { direction, formatDate, formatPeople, strings, type Locale } from '../i18n/index.ts';
import type { OverTime, Stated } from '../tally/over-time.ts';
import { drawTimeAxis, drawTimeGrid, type TimeAxis } from './axis.ts';
import type { Chart, Mark, Size } from './chart.ts';
import { classOf } from './count-mark.ts';
import { dotsAt } from './long-path.ts';
import { mirror } from './mirror.ts';
import type { Stretch } from './place.ts';
import { column, paragraph, setKey, type KeyItem } from './setting.ts';
import { extentOf, sharedTimeAxis, spotOf } from './spot.ts';
import { round } from './svg.ts';
import { statementTable } from './table.ts';
import { cut, faces, lineHeight, widthOf } from './text.ts';
import { fitName, incidentsOf, isOfPart, linkTo, nameOf } from './words.ts';
import type { Block } from './words-strip.ts';

export interface ScopeStripInput {
  casebook: Casebook;
  overTime: OverTime;
}

/** Below this width a label has two lines. */
const roomy = 480;
/** Pixels of rows beyond which an axis below is out of sight. */
const tall = 480;
/** More claims than these have one label for each speaker instead of one for each claim. */
const mostLabelled = 40;

/**
 * Which days each claim covers, one claim a row, on the axis of time of the claims over time, with the
 * window of the case shaded and the moment when it was said. A bar that is open or runs beyond the axis
 * ends in an arrow.
 */
export function layoutScopeStrip(
  { casebook, overTime }: ScopeStripInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.scopeStrip;
  const { incident, panels } = overTime;
  const axis = sharedTimeAxis(overTime, { width }, locale);
  const all = panels.flatMap(({ said }) => said);
  const rows = byClaim(all);
  const page = column(width, 2);
  page.add(paragraph(words.heading, width, 'heading'));
  const window = extentOf(casebook.case.data.window, axis);
  const hasWindow = window.to - window.from > 1;
  page.skip(4);
  const body = layoutRows({ casebook, incident: incident.id, axis, width, locale }, rows);
  if (body.height > tall) page.put(drawTimeAxis(axis, page.bottom()), axis.height + 4);
  const top = page.bottom();
  const bottom = top + body.height;
  if (rows.length === 0) page.add(paragraph(t.charts.noData, width, 'label'));
  else
    page.put(
      [
        ...(hasWindow ? drawWindow(window, top, bottom) : []),
        ...drawTimeGrid(axis, top, bottom),
        ...body.marks(top),
        ...drawTimeAxis(axis, bottom),
      ],
      body.height + axis.height,
    );
  page.skip(10);
  const key = setKey(
    rows.length > 0 ? keyItems(rows, incident.id, hasWindow, locale) : [],
    width,
    page.bottom(),
  );
  page.put(key.marks, key.height);

  const title = t.charts.titled(words.title, nameOf(casebook, incident, locale));
  const chart: Chart = {
    name: 'scope-strip',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: describe(casebook, rows, locale),
    marks: page.marks(),
    table: statementTable(
      casebook,
      title,
      all.map(({ statement, standing }) => ({ statement, state: standing.state })),
      locale,
    ),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

/** A claim with its statements that the charts above show. */
interface Row {
  claim: Claim;
  stated: [Stated, ...Stated[]];
}

function byClaim(all: readonly Stated[]): Row[] {
  const rows = new Map<Claim, Row>();
  for (const stated of all) {
    const { claim } = stated.statement;
    const row = rows.get(claim);
    if (row) row.stated.push(stated);
    else rows.set(claim, { claim, stated: [stated] });
  }
  return [...rows.values()].sort(
    (a, b) => (a.claim.data.claimed.earliest ?? 0) - (b.claim.data.claimed.earliest ?? 0),
  );
}

/** Together what one speaker said, in the order in which they first spoke. */
function bySpeaker(rows: readonly Row[]): [Row, ...Row[]][] {
  const speakers = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = speakers.get(row.claim.data.assertedBy);
    if (group) group.push(row);
    else speakers.set(row.claim.data.assertedBy, [row]);
  }
  return [...speakers.values()];
}

function describe(casebook: Casebook, rows: readonly Row[], locale: Locale): string {
  const { charts } = strings(locale);
  if (rows.length === 0) return charts.describe.none;
  const days = (row: Row) => formatDate(row.claim.data.covers.occurred, locale);
  const [first] = rows;
  const last = rows.at(-1);
  if (rows.length > 6 && first && last)
    return charts.scopeStrip.describe(rows.length, days(first), days(last));
  return charts.describe.claims(
    rows
      .map((row) =>
        charts.describe.claim(
          nameOf(casebook, asserterOf(casebook, row.claim), locale),
          days(row),
          numbersOf(row.stated, locale),
        ),
      )
      .reduce(charts.series),
  );
}

function numbersOf(stated: readonly Stated[], locale: Locale): string {
  return stated
    .map(({ statement }) => formatPeople(statement.count, statement.outcome, locale))
    .reduce(strings(locale).charts.series);
}

function drawWindow({ from, to }: Stretch, top: number, bottom: number): Mark[] {
  return [
    { kind: 'rect', x: from, y: top, width: to - from, height: bottom - top, class: 'shade' },
    { kind: 'line', x1: from, y1: top, x2: from, y2: bottom, class: 'shade-edge' },
    { kind: 'line', x1: to, y1: top, x2: to, y2: bottom, class: 'shade-edge' },
  ];
}

/** What every row is drawn with. */
interface Strip {
  casebook: Casebook;
  incident: string;
  axis: TimeAxis;
  width: number;
  locale: Locale;
}

function layoutRows(strip: Strip, rows: readonly Row[]): Block {
  const { casebook, incident, width, locale } = strip;
  const drawn: { y: number; draw(y: number): Mark[] }[] = [];
  let y = 4;
  if (rows.length <= mostLabelled) {
    for (const row of rows) {
      const isPart = isOfPart(row.stated[0].statement, incident);
      const height = (width < roomy ? 49 : 34) + (isPart ? lineHeight : 0);
      drawn.push({ y, draw: (top) => [drawRow(strip, row, top, height)] });
      y += height;
    }
    return blockOf(drawn, y + 2);
  }
  for (const group of bySpeaker(rows)) {
    const [{ claim }] = group;
    const name = fitName(casebook, asserterOf(casebook, claim), width - 4, faces.label, locale);
    drawn.push({
      y,
      draw: (top) => [
        { kind: 'text', x: 0, y: top + 12, anchor: 'start', class: 'label', ...name },
      ],
    });
    y += 18;
    const replaced = group.filter(isReplaced);
    const pitch = Math.max(1.5, Math.min(4, 240 / Math.max(1, replaced.length)));
    if (replaced.length > 0)
      drawn.push({ y, draw: (top) => drawReplaced(strip, replaced, top, pitch) });
    y += replaced.length * pitch;
    for (const row of group.filter((row) => !isReplaced(row))) {
      drawn.push({ y, draw: (top) => [drawThinRow(strip, row, top)] });
      y += 7;
    }
    y += 3;
  }
  return blockOf(drawn, y + 2);
}

function isReplaced({ stated: [{ standing }] }: Row): boolean {
  return standing.state === 'superseded';
}

function blockOf(drawn: readonly { y: number; draw(y: number): Mark[] }[], height: number): Block {
  return { height, marks: (top) => drawn.flatMap(({ y, draw }) => draw(top + y)) };
}

/** The days that a claim covers as a bar, below its label; a stroke where it was said. */
function drawRow(strip: Strip, row: Row, top: number, height: number): Mark {
  const { axis, width } = strip;
  return rowGroup(strip, row, [
    { kind: 'rect', x: 0, y: top, width, height: height - 1, class: 'hit' },
    ...drawLabel(strip, row, top),
    ...drawBar(row.claim, axis, top + height - 11, 7),
  ]);
}

function drawThinRow(strip: Strip, row: Row, top: number): Mark {
  const { from, to } = strip.axis.stretch;
  return rowGroup(strip, row, [
    { kind: 'rect', x: from, y: top, width: to - from, height: 7, class: 'hit' },
    ...drawBar(row.claim, strip.axis, top + 3.5, 4),
  ]);
}

function rowGroup({ casebook, incident, locale }: Strip, row: Row, marks: Mark[]): Mark {
  const [{ statement, standing }] = row.stated;
  return {
    kind: 'group',
    class: classOf(standing, isOfPart(statement, incident)),
    link: linkTo(casebook, statement, locale),
    marks,
  };
}

/** What one speaker has replaced, too close together to be pointed at: hair lines, and when each was said. */
function drawReplaced({ axis }: Strip, rows: readonly Row[], top: number, pitch: number): Mark[] {
  const lines = rows.map(({ claim }, index) => {
    const { from, to } = extentOf(claim.data.covers.occurred, axis);
    return `M${round(from)} ${round(top + (index + 0.5) * pitch)}H${round(Math.max(to, from + 1))}`;
  });
  const said = rows.map(({ claim }, index): [number, number] => {
    const spot = spotOf(claim.data.claimed, axis);
    return [(spot.from + spot.to) / 2, top + index * pitch];
  });
  return [
    { kind: 'path', d: lines.join(''), class: 'past' },
    { kind: 'path', d: dotsAt(said), class: 'past-said' },
  ];
}

/**
 * Who, how many, and which days; on a narrow chart in two lines, on a wide one as far as there is room.
 * A claim about a part has a further line, which says of which.
 */
function drawLabel(
  { casebook, incident, width, locale }: Strip,
  { claim, stated }: Row,
  top: number,
): Mark[] {
  const { label, strong, note } = faces;
  const [{ statement }] = stated;
  const y = top + 13;
  const isNarrow = width < roomy;
  const below = isNarrow ? y + lineHeight : y;
  const days = formatDate(claim.data.covers.occurred, locale);
  const daysWidth = widthOf(days, note.size) + 10;
  // On a narrow chart long days stand beside the number, so that the name has a line of its own.
  const speaker = asserterOf(casebook, claim);
  const wholeName = widthOf(nameOf(casebook, speaker, locale), label.size);
  const daysOnTop = isNarrow && daysWidth < Math.max(width * 0.45, width - wholeName);
  const room = isNarrow ? width - (daysOnTop ? daysWidth : 0) : width * 0.5;
  const name = fitName(casebook, speaker, room, label, locale);
  const nameEnd = widthOf(name.text, label.size) + 8;
  const x = isNarrow ? 0 : nameEnd;
  const number = cut(numbersOf(stated, locale), width - x, strong);
  const end = daysOnTop ? nameEnd : x + widthOf(number.text, strong.size, strong.weight) + 8;
  return [
    { kind: 'text', x: 0, y, anchor: 'start', class: 'label', ...name },
    { kind: 'text', x, y: below, anchor: 'start', class: 'strong', ...number },
    ...(end + daysWidth - 10 <= width
      ? [
          {
            kind: 'text',
            x: width,
            y: daysOnTop ? y : below,
            text: days,
            anchor: 'end',
            class: 'note',
          } as const,
        ]
      : []),
    ...(isOfPart(statement, incident)
      ? [
          {
            kind: 'text',
            x: 0,
            y: below + lineHeight,
            anchor: 'start',
            class: 'note',
            ...cut(incidentsOf(casebook, statement, locale), width, note),
          } as const,
        ]
      : []),
  ];
}

function drawBar({ data }: Claim, axis: TimeAxis, y: number, height: number): Mark[] {
  const { occurred } = data.covers;
  const { from, to } = extentOf(occurred, axis);
  const middle = (from + to) / 2;
  const [x, end] = to - from < 3 ? [middle - 1.5, middle + 1.5] : [from, to];
  const { at, stretch } = axis;
  const isOpenAtStart = occurred.earliest === null || at(occurred.earliest) < stretch.from - 1;
  const isOpenAtEnd = occurred.latest === null || at(occurred.latest) > stretch.to + 1;
  const spot = spotOf(data.claimed, axis);
  const said = (spot.from + spot.to) / 2;
  const half = height / 2 + (height > 5 ? 3 : 1);
  return [
    { kind: 'rect', x, y: y - height / 2, width: end - x, height, class: 'bar' },
    ...(isOpenAtStart ? [arrowHead(x, y, -1, height)] : []),
    ...(isOpenAtEnd ? [arrowHead(end, y, 1, height)] : []),
    { kind: 'line', x1: said, y1: y - half, x2: said, y2: y + half, class: 'tick-mark' },
  ];
}

function arrowHead(x: number, y: number, towards: 1 | -1, height: number): Mark {
  const half = height / 2 + 2;
  return {
    kind: 'path',
    d: `M${round(x)} ${round(y - half)}L${round(x + towards * (half + 3))} ${round(y)}L${round(x)} ${round(y + half)}Z`,
    class: 'dot',
  };
}

function keyItems(
  rows: readonly Row[],
  incident: string,
  hasWindow: boolean,
  locale: Locale,
): KeyItem[] {
  const { scopeStrip: words, legend, asOf } = strings(locale).charts;
  const bar = (x: number, y: number): Mark => ({
    kind: 'rect',
    x: x - 8,
    y: y - 3.5,
    width: 16,
    height: 7,
    class: 'bar',
  });
  const ofClass = (name: string, text: string): KeyItem => ({
    text,
    symbol: (x, y) => [{ kind: 'group', class: name, marks: [bar(x, y)] }],
  });
  const states = new Set(rows.map(({ stated: [{ standing }] }) => standing.state));
  const isCrowded = rows.length > mostLabelled;
  const hairLines = (x: number, y: number): Mark[] => [
    { kind: 'path', d: [-2, 0, 2].map((by) => `M${x - 8} ${y + by}h16`).join(''), class: 'past' },
  ];
  return [
    { text: words.covers, symbol: (x, y) => [bar(x, y)] },
    ...(rows.some(({ stated: [{ statement }] }) => isOfPart(statement, incident))
      ? [ofClass('part', asOf.about.part)]
      : []),
    ...(['superseded', 'retracted', 'repeated'] as const)
      .filter((state) => states.has(state))
      .map((state) =>
        isCrowded && state === 'superseded'
          ? { text: legend[state], symbol: hairLines }
          : ofClass(state, legend[state]),
      ),
    {
      text: words.beyond,
      symbol: (x, y) => [
        { kind: 'rect', x: x - 2, y: y - 3.5, width: 10, height: 7, class: 'bar' },
        arrowHead(x - 2, y, -1, 7),
      ],
    },
    {
      text: words.said,
      symbol: (x, y) => [{ kind: 'line', x1: x, y1: y - 6, x2: x, y2: y + 6, class: 'tick-mark' }],
    },
    ...(hasWindow
      ? [
          {
            text: words.window,
            symbol: (x: number, y: number): Mark[] =>
              drawWindow({ from: x - 7, to: x + 7 }, y - 7, y + 7),
          },
        ]
      : []),
  ];
}
