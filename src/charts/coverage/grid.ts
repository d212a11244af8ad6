import { max } from 'd3';
import type { Casebook } from '../../casebook/link.ts';
import { formatCount, strings, type Locale } from '../../i18n/index.ts';
import type { Coverage, Said, Subject } from '../../tally/coverage.ts';
import type { Mark } from '../chart.ts';
import { lastOf, linkOf, speakerHead, subjectHead, type Head, type Link } from './heads.ts';
import type { Box } from '../drawing/place.ts';
import {
  ascent,
  heightOf,
  paragraph,
  setParagraph,
  type VerticalLayout,
  type Paragraph,
} from '../drawing/paragraph.ts';
import { faces, lineHeight, widthOf, type Face } from '../drawing/text.ts';

/** So many columns fit beside the names of the rows, where their words are short. */
const mostColumns = 6;
/** Of the width, in which the names of the rows stand at most. */
const namesShare = 0.36;
const widestCell = 150;
/** So that no name is cut. */
export const mostLines = 40;

/** What one speaker said of one subject, the last first. */
interface Entry {
  subject: Subject;
  said: readonly Said[];
}

/** Speakers down and subjects across, in as many grids as the subjects need. */
export function addGrids(
  page: VerticalLayout,
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
  const wordings = asserters.flatMap((asserter) =>
    subjects.flatMap((subject) => said(asserter, subject)),
  );
  const needed = Math.max(
    gap +
      widestWord(
        columns.flatMap(({ text, group }) => [text, group?.text ?? '']),
        faces.label,
      ),
    3 * gap +
      widestWord(
        wordings.map(({ count }) => formatCount(count, locale)),
        faces.strong,
      ),
  );
  const longest = max(rows, ({ text }) => widthOf(text, faces.label.size)) ?? 0;
  const names = Math.min(Math.max(120, longest + 18), width * namesShare);
  const fitting = Math.floor((width - names) / Math.min(widestCell, needed));
  const grids = Math.ceil(columns.length / Math.max(1, Math.min(mostColumns, fitting)));
  const most = Math.ceil(columns.length / grids);
  for (let from = 0; from < columns.length; from += most) {
    if (from > 0) page.skip(18);
    const some = columns.slice(from, from + most);
    addGrid(page, casebook, rows, some, { width, names }, locale, (r, c) => cell(r, from + c));
  }
}

const gap = 8;

/** In pixels: a cell as wide has no broken words. */
function widestWord(texts: readonly string[], { size, weight }: Face): number {
  const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
  return max(words, (word) => widthOf(word, size, weight)) ?? 0;
}

function addGrid(
  page: VerticalLayout,
  casebook: Casebook,
  rows: readonly Head[],
  columns: readonly Head[],
  { width, names }: { width: number; names: number },
  locale: Locale,
  entryAt: (row: number, column: number) => Entry | undefined,
) {
  const cellWidth = Math.min(widestCell, (width - names) / columns.length);
  const left = (index: number) => names + index * cellWidth;
  addColumnHeads(page, columns, left, cellWidth);
  let group: string | undefined;
  for (const [row, head] of rows.entries()) {
    if (head.group && head.group.key !== group) {
      group = head.group.key;
      page.skip(4);
      page.add(paragraph(head.group.text, width, 'label', mostLines), head.group.link);
      page.skip(2);
    }
    const indent = head.group ? 12 : 0;
    const name = paragraph(head.text, names - indent - gap, head.face, mostLines);
    const entries = columns.map((_, index) => entryAt(row, index));
    const cells = entries.map((entry) => cellText(entry?.said ?? [], cellWidth - 3 * gap, locale));
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
  page: VerticalLayout,
  columns: readonly Head[],
  left: (index: number) => number,
  cellWidth: number,
) {
  const marks: Mark[] = [];
  const top = page.bottom();
  const texts = columns.map(({ text, face }) => paragraph(text, cellWidth - gap, face, mostLines));
  const spans: { from: number; to: number; text: Paragraph; link: Link }[] = [];
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group;
    let to = from + 1;
    while (to < columns.length && group && columns[to]?.group?.key === group.key) to++;
    if (group) {
      const text = paragraph(group.text, (to - from) * cellWidth - gap, 'label', mostLines);
      spans.push({ from, to, text, link: group.link });
    }
    from = to;
  }
  const groupHeight = max(spans, ({ text }) => heightOf(text)) ?? 0;
  const headHeight = max(texts, heightOf) ?? 0;
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

interface CellLine {
  text: string;
  class: string;
  /** What a sign stands for. */
  full?: string;
}

/** What a cell says: the last word, and how many claims there were besides; a quiet dot where there is no claim. */
export function cellText(
  said: readonly Said[],
  width: number,
  locale: Locale,
): { lines: CellLine[] } {
  const { tally, charts } = strings(locale);
  const last = lastOf(said);
  if (!last) return { lines: [{ text: '·', class: 'note', full: tally.noClaim }] };
  const wording = paragraph(formatCount(last.count, locale), width, 'strong', mostLines);
  const { state } = last.standing;
  const notes = [
    ...(state === 'current' ? [] : [charts.state[state]]),
    ...(said.length > 1 ? [charts.coverage.moreClaims(said.length - 1)] : []),
  ].flatMap((text) => paragraph(text, width, 'note', mostLines).lines);
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
  const texts = lines.map(({ text, class: name, full }, index): Mark => ({
    kind: 'text',
    x: x + gap,
    y: top + 4 + ascent + index * lineHeight,
    text,
    anchor: 'start',
    class: last ? `${name} plain` : name,
    ...(full === undefined ? {} : { full }),
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
          class: last.standing.state === 'current' ? 'part-bar' : 'past-bar',
        },
        { kind: 'rect', ...box, class: 'hit' },
        ...texts,
      ],
    },
  ];
}
