import {
  keyOf,
  type Actor,
  type Figure,
  type Incident,
  type RecordKey,
} from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import {
  direction,
  formatCount,
  formatDate,
  formatPeople,
  strings,
  type Locale,
} from '../i18n/index.ts';
import type { Coverage, Said, Subject } from '../tally/coverage.ts';
import type { Cell, Chart, Mark, Size, Table } from './chart.ts';
import { mirror } from './mirror.ts';
import type { Box } from './place.ts';
import { column, heightOf, paragraph, setParagraph, type Paragraph } from './setting.ts';
import { countCells, countColumns } from './table.ts';
import { faces, lineHeight, widthOf, type FaceName } from './text.ts';
import { groupName, nameOf, speakerOf } from './words.ts';

export interface CoverageMatrixInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  coverage: Coverage;
}

/** So many columns fit beside the names of the rows. */
const mostColumns = 6;
const roomy = 480;
/** So many pairs of speaker and subject are listed one by one in the table. */
const mostPairs = 400;
/** So many incidents or speakers without a claim are named. */
const mostNamed = 24;

/**
 * Who gave a number for which incident and group of people. What is empty says so: no claim is not
 * zero. On narrow paper a list of the subjects, each with those who spoke of it and those who did not.
 */
export function layoutCoverageMatrix(
  { casebook, incident, coverage }: CoverageMatrixInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.coverage;
  const { asserters, silent, outcome } = coverage;
  const page = column(width, 2);
  page.add(paragraph(t.labels.outcomeHeading[outcome], width, 'heading'));
  page.skip(4);
  if (asserters.length === 0) page.add(paragraph(t.charts.noData, width, 'note'));
  else if (width < roomy) addLists(page, casebook, coverage, width, locale);
  else addGrids(page, casebook, coverage, width, locale);
  if (silent.length > 0) {
    page.skip(10);
    page.add(paragraph(words.silentHeading, width, 'strong'));
    for (const one of silent.slice(0, mostNamed)) {
      const name = nameOf(casebook, one, locale);
      page.add(paragraph(name, width, 'label', 2), {
        to: keyOf(one),
        label: t.common.labelled(name, t.tally.noClaim),
      });
    }
    if (silent.length > mostNamed)
      page.add(paragraph(t.charts.others(silent.length - mostNamed), width, 'note'));
  }
  const record = casebook.incidents.get(incident);
  const title = t.charts.titled(
    words.title,
    t.common.aside(record ? nameOf(casebook, record, locale) : incident, t.labels.outcome[outcome]),
  );
  const chart: Chart = {
    name: 'coverage-matrix',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: describe(casebook, coverage, locale),
    marks: page.marks(),
    table: tableOf(casebook, title, coverage, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

type Page = ReturnType<typeof column>;

/** The head of a row or a column: lines of text in which each record is a link. */
interface Head {
  /** The same for heads that belong together, which share it. */
  group?: { key: string; text: string; link: Link };
  text: string;
  face: FaceName;
  link?: Link;
}

type Link = { to: RecordKey; label: string };

function speakerHead(casebook: Casebook, asserter: Actor | Figure, locale: Locale): Head {
  const text = nameOf(casebook, asserter, locale);
  return { text, face: 'label', link: { to: keyOf(asserter), label: text } };
}

function subjectHead(casebook: Casebook, subject: Subject, locale: Locale): Head {
  const { incidents } = subject;
  const text = incidentsText(casebook, incidents, locale);
  const [first] = incidents;
  const key = incidents.map(({ id }) => id).join('+');
  return {
    text: groupsText(casebook, subject, locale),
    face: 'note',
    ...(first ? { group: { key, text, link: { to: keyOf(first), label: text } } } : {}),
  };
}

function incidentsText(casebook: Casebook, incidents: readonly Incident[], locale: Locale): string {
  return incidents
    .map((incident) => nameOf(casebook, incident, locale))
    .reduce(strings(locale).charts.series);
}

function groupsText(casebook: Casebook, { groups }: Subject, locale: Locale): string {
  const { charts, common } = strings(locale);
  if (groups.length === 0) return common.everyone;
  return groups.map((group) => groupName(casebook, group, locale)).reduce(charts.series);
}

/** What one speaker said of one subject, the last first. */
interface Entry {
  subject: Subject;
  said: readonly Said[];
}

function addGrids(
  page: Page,
  casebook: Casebook,
  { asserters, subjects, said }: Coverage,
  width: number,
  locale: Locale,
) {
  const speakers = asserters.map((one) => speakerHead(casebook, one, locale));
  const about = subjects.map((one) => subjectHead(casebook, one, locale));
  const asColumns = subjects.length <= mostColumns || asserters.length > mostColumns;
  const [rows, columns] = asColumns ? [speakers, about] : [about, speakers];
  const cell = (row: number, at: number): Entry | undefined => {
    const asserter = asserters[asColumns ? row : at];
    const subject = subjects[asColumns ? at : row];
    return asserter && subject && { subject, said: said(asserter, subject) };
  };
  for (let from = 0; from < columns.length; from += mostColumns) {
    if (from > 0) page.skip(18);
    addGrid(page, casebook, rows, columns.slice(from, from + mostColumns), width, locale, (r, c) =>
      cell(r, from + c),
    );
  }
}

const gap = 8;

function addGrid(
  page: Page,
  casebook: Casebook,
  rows: readonly Head[],
  columns: readonly Head[],
  width: number,
  locale: Locale,
  entryAt: (row: number, column: number) => Entry | undefined,
) {
  const most = Math.max(...rows.map(({ text }) => widthOf(text, faces.label.size)));
  const names = Math.min(Math.max(120, most + 18), width * 0.36);
  const cellWidth = Math.min(150, (width - names) / columns.length);
  const left = (index: number) => names + index * cellWidth;
  addColumnHeads(page, columns, left, cellWidth);
  let group: string | undefined;
  for (const [row, head] of rows.entries()) {
    if (head.group && head.group.key !== group) {
      group = head.group.key;
      page.skip(4);
      page.add(paragraph(head.group.text, width, 'label', 2), head.group.link);
      page.skip(2);
    }
    const indent = head.group ? 12 : 0;
    const name = paragraph(head.text, names - indent - gap, head.face, 3);
    const entries = columns.map((_, index) => entryAt(row, index));
    const cells = entries.map((entry) => cellText(entry?.said ?? [], cellWidth - 2 * gap, locale));
    const height =
      Math.max(heightOf(name), ...cells.map(({ lines }) => lines.length * lineHeight)) + 8;
    const top = page.bottom();
    const rowName = setParagraph(name, indent, top + 4);
    const hit: Mark = { kind: 'rect', x: 0, y: top, width: names - gap, height, class: 'hit' };
    page.put(
      [
        { kind: 'line', x1: 0, y1: top, x2: left(columns.length) - 4, y2: top, class: 'grid' },
        head.link
          ? { kind: 'group', link: head.link, marks: [hit, ...rowName] }
          : { kind: 'group', marks: rowName },
        ...cells.flatMap(({ lines }, index) =>
          drawCell(
            casebook,
            entries[index],
            lines,
            { x: left(index), y: top, width: cellWidth, height },
            locale,
          ),
        ),
      ],
      height,
    );
  }
}

function addColumnHeads(
  page: Page,
  columns: readonly Head[],
  left: (index: number) => number,
  cellWidth: number,
) {
  const marks: Mark[] = [];
  const top = page.bottom();
  const texts = columns.map(({ text, face }) => paragraph(text, cellWidth - gap, face, 5));
  const spans: { from: number; to: number; text: Paragraph; link: Link }[] = [];
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group;
    let to = from + 1;
    while (to < columns.length && group && columns[to]?.group?.key === group.key) to++;
    if (group) {
      const text = paragraph(group.text, (to - from) * cellWidth - gap, 'label', 7);
      spans.push({ from, to, text, link: group.link });
    }
    from = to;
  }
  const groupHeight = Math.max(0, ...spans.map(({ text }) => heightOf(text)));
  const headHeight = Math.max(...texts.map(heightOf));
  for (const { from, to, text, link } of spans) {
    const y = top + groupHeight - heightOf(text);
    const width = left(to) - left(from) - gap;
    marks.push(
      {
        kind: 'group',
        link,
        marks: [
          { kind: 'rect', x: left(from), y, width, height: heightOf(text), class: 'hit' },
          ...setParagraph(text, left(from), y),
        ],
      },
      {
        kind: 'line',
        x1: left(from),
        y1: top + groupHeight + 3,
        x2: left(to) - gap,
        y2: top + groupHeight + 3,
        class: 'axis',
      },
    );
  }
  const below = top + groupHeight + (spans.length > 0 ? 6 : 0);
  for (const [index, text] of texts.entries()) {
    const y = below + headHeight - heightOf(text);
    const link = columns[index]?.link;
    const set = setParagraph(text, left(index), y);
    marks.push(
      link
        ? {
            kind: 'group',
            link,
            marks: [
              {
                kind: 'rect',
                x: left(index),
                y,
                width: cellWidth - gap,
                height: heightOf(text),
                class: 'hit',
              },
              ...set,
            ],
          }
        : { kind: 'group', marks: set },
    );
  }
  page.put(marks, groupHeight + headHeight + (spans.length > 0 ? 10 : 4));
}

/** The last word of a speaker about a subject that still stands, or the last one that does not. */
function lastOf(said: readonly Said[]): Said | undefined {
  return said.find(({ standing }) => standing.state === 'current') ?? said[0];
}

interface CellLine {
  text: string;
  class: string;
}

function cellText(said: readonly Said[], width: number, locale: Locale): { lines: CellLine[] } {
  const { tally, charts } = strings(locale);
  const last = lastOf(said);
  if (!last) return { lines: [{ text: tally.noClaim, class: 'note' }] };
  const wording = paragraph(formatCount(last.count, locale), width, 'strong', 3);
  const { state } = last.standing;
  const notes = [
    ...(state === 'current' ? [] : [charts.state[state]]),
    ...(said.length > 1 ? [charts.coverage.moreClaims(said.length - 1)] : []),
  ].flatMap((text) => paragraph(text, width, 'note', 3).lines);
  return {
    lines: [
      ...wording.lines.map((text) => ({ text, class: state === 'current' ? 'strong' : 'label' })),
      ...notes.map((text) => ({ text, class: 'note' })),
    ],
  };
}

function drawCell(
  casebook: Casebook,
  entry: Entry | undefined,
  lines: readonly CellLine[],
  { x, y: top, width, height }: Box,
  locale: Locale,
): Mark[] {
  const last = lastOf(entry?.said ?? []);
  const texts = lines.map(({ text, class: name }, index): Mark => ({
    kind: 'text',
    x: x + gap,
    y: top + 4 + 11.5 + index * lineHeight,
    text,
    anchor: 'start',
    class: last ? `${name} plain` : name,
  }));
  if (!entry || !last) return texts;
  const box = { x: x + 0.5, y: top + 2.5, width: width - gap - 1, height: height - 5 };
  return [
    {
      kind: 'group',
      link: linkOf(casebook, last, entry.subject, locale),
      marks: [
        {
          kind: 'rect',
          ...box,
          class: last.standing.state === 'current' ? 'fill-soft' : 'fill-none',
        },
        { kind: 'rect', ...box, class: 'hit' },
        ...texts,
      ],
    },
  ];
}

function linkOf(
  casebook: Casebook,
  { statement, count }: Said,
  subject: Subject,
  locale: Locale,
): Link {
  const { charts, common } = strings(locale);
  const { claim, outcome } = statement;
  const people = formatPeople(count, outcome, locale);
  const whom = groupsText(casebook, subject, locale);
  return {
    to: keyOf(claim),
    label: charts.sentence(
      speakerOf(casebook, statement, locale),
      formatDate(claim.data.claimed, locale),
      subject.groups.length > 0 ? common.aside(people, whom) : people,
      incidentsText(casebook, subject.incidents, locale),
      formatDate(claim.data.covers.occurred, locale),
    ),
  };
}

/** One subject after the other: who spoke of it with what, and who did not. */
function addLists(
  page: Page,
  casebook: Casebook,
  { asserters, subjects, said }: Coverage,
  width: number,
  locale: Locale,
) {
  const { charts } = strings(locale);
  let group: string | undefined;
  for (const subject of subjects) {
    const head = subjectHead(casebook, subject, locale);
    if (head.group && head.group.key !== group) {
      page.skip(group === undefined ? 0 : 10);
      group = head.group.key;
      page.add(paragraph(head.group.text, width, 'strong', 4), head.group.link);
    }
    page.skip(3);
    page.add(paragraph(head.text, width, 'note', 3));
    for (const asserter of asserters) {
      const cell = said(asserter, subject);
      const last = lastOf(cell);
      if (!last) continue;
      const { lines } = cellText(cell, width * 0.42, locale);
      const name = paragraph(nameOf(casebook, asserter, locale), width * 0.54 - 10, 'label', 3);
      const top = page.bottom();
      const height = Math.max(lines.length * lineHeight, heightOf(name)) + 6;
      page.put(
        [
          {
            kind: 'group',
            link: linkOf(casebook, last, subject, locale),
            marks: [
              { kind: 'rect', x: 0, y: top, width, height, class: 'hit' },
              {
                kind: 'rect',
                x: 0.5,
                y: top + 6,
                width: 8,
                height: 8,
                class: last.standing.state === 'current' ? 'fill-strong' : 'fill-none',
              },
              ...setParagraph(name, 14, top + 3),
              ...lines.map(({ text, class: face }, index): Mark => ({
                kind: 'text',
                x: width,
                y: top + 3 + 11.5 + index * lineHeight,
                text,
                anchor: 'end',
                class: face,
              })),
            ],
          },
        ],
        height,
      );
    }
    const mute = asserters.filter((asserter) => said(asserter, subject).length === 0);
    if (mute.length > 0) {
      const named = mute.slice(0, 6).map((asserter) => nameOf(casebook, asserter, locale));
      const rest = mute.length - named.length;
      const list = [...named, ...(rest > 0 ? [charts.others(rest)] : [])].reduce(charts.series);
      page.add(paragraph(charts.coverage.noClaimBy(list), width, 'note', 8));
    }
  }
}

function describe(casebook: Casebook, coverage: Coverage, locale: Locale): string {
  const { charts } = strings(locale);
  const { asserters, subjects, silent, said } = coverage;
  if (asserters.length === 0) return charts.noData;
  const filled = asserters.flatMap((asserter) =>
    subjects.filter((subject) => said(asserter, subject).length > 0),
  ).length;
  const names = silent.slice(0, 12).map((incident) => nameOf(casebook, incident, locale));
  const rest = silent.length - names.length;
  return [
    charts.coverage.describe(
      filled,
      asserters.length * subjects.length,
      charts.coverage.speakers(asserters.length),
    ),
    ...(names.length > 0
      ? [
          charts.coverage.describeSilent(
            [...names, ...(rest > 0 ? [charts.others(rest)] : [])].reduce(charts.series),
          ),
        ]
      : []),
  ].join(' ');
}

/** One row for each speaker and subject: null is no claim. Of very many only those with a claim. */
function tableOf(
  casebook: Casebook,
  caption: string,
  { asserters, subjects, said, outcome }: Coverage,
  locale: Locale,
): Table {
  const { charts, labels, tally } = strings(locale);
  const { column: words } = charts;
  const all = asserters.length * subjects.length <= mostPairs;
  const columns = countColumns(locale);
  const noClaim: Cell = { shown: tally.noClaim, value: null };
  return {
    caption: all ? caption : `${caption}. ${charts.coverage.onlyClaims}`,
    columns: [
      { key: 'said_by', label: words.saidBy },
      { key: 'incidents', label: words.incident },
      { key: 'group', label: words.group },
      { key: 'outcome', label: words.outcome, only: 'download' },
      ...columns,
      { key: 'state', label: words.state },
      { key: 'claim', label: words.claim, only: 'download' },
    ],
    rows: asserters.flatMap((asserter) =>
      subjects.flatMap((subject) => {
        const cell = said(asserter, subject);
        const whole: Cell[] = [
          { shown: nameOf(casebook, asserter, locale), value: asserter.id },
          {
            shown: incidentsText(casebook, subject.incidents, locale),
            value: subject.incidents.map(({ id }) => id).join(' '),
          },
          {
            shown: groupsText(casebook, subject, locale),
            value: subject.groups.map(({ group }) => group).join(' ') || null,
          },
          { shown: labels.outcome[outcome], value: outcome },
        ];
        if (cell.length === 0)
          return all
            ? [{ cells: [...whole, noClaim, ...columns.slice(1).map(() => null), null, null] }]
            : [];
        return cell.map(({ statement, count, standing }) => ({
          link: keyOf(statement.claim),
          cells: [
            ...whole,
            ...countCells(count, locale),
            { shown: charts.state[standing.state], value: standing.state },
            statement.claim.id,
          ],
        }));
      }),
    ),
  };
}
