import { max } from 'd3';
import type { Coverage, SubjectStatements, Subject } from '../../tally/coverage.ts';
import type { Mark } from '../chart.ts';
import { lineMark, rect, target, textMark } from '../drawing/marks.ts';
import {
  ascent,
  heightOf,
  paragraph,
  setParagraph,
  type Paragraph,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import type { Box } from '../drawing/place.ts';
import { faces, lineHeight, widestWord, widthOf } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import { lastOf, linkOf, speakerHead, subjectHead, type Head } from './heads.ts';

/** So many columns fit beside the names of the rows, where their words are short. */
const mostColumns = 6;
/** Of the width, in which the names of the rows stand at most. */
const namesShare = 0.36;
const widestCell = 150;
/** So that no name is cut. */
export const mostLines = 40;
const gap = 8;

/** What one speaker said of one subject, the last first. */
interface SubjectEntry {
  subject: Subject;
  said: readonly SubjectStatements[];
}

/** Some of the columns, with what stands in them. */
interface Grid {
  rows: readonly Head[];
  columns: readonly Head[];
  /** The width of the names of the rows, and of a column, in pixels. */
  names: number;
  cellWidth: number;
  entryAt(row: number, column: number): SubjectEntry | undefined;
}

/** Speakers down and subjects across, in as many grids as the subjects need. */
export function addGrids(page: VerticalLayout, say: Say, { asserters, subjects, said }: Coverage) {
  const { width } = page;
  const speakers = asserters.map((one) => speakerHead(say, one));
  const about = subjects.map((one) => subjectHead(say, one));
  const asColumns = subjects.length <= mostColumns || asserters.length > mostColumns;
  const [rows, columns] = asColumns ? [speakers, about] : [about, speakers];
  const entryAt = (row: number, column: number): SubjectEntry | undefined => {
    const asserter = asserters[asColumns ? row : column];
    const subject = subjects[asColumns ? column : row];
    return asserter && subject && { subject, said: said(asserter, subject) };
  };
  const heads = columns.flatMap(({ text, group }) => [text, group?.text ?? '']);
  const wordings = asserters.flatMap((asserter) =>
    subjects.flatMap((subject) => said(asserter, subject).map(({ count }) => say.count(count))),
  );
  const needed = Math.max(
    gap + widestWord(heads, faces.label),
    3 * gap + widestWord(wordings, faces.strong),
  );
  const longest = max(rows, ({ text }) => widthOf(text, faces.label)) ?? 0;
  const names = Math.min(Math.max(120, longest + 18), width * namesShare);
  const fitting = Math.floor((width - names) / Math.min(widestCell, needed));
  const grids = Math.ceil(columns.length / Math.max(1, Math.min(mostColumns, fitting)));
  const most = Math.ceil(columns.length / grids);
  for (let from = 0; from < columns.length; from += most) {
    if (from > 0) page.skip(18);
    const some = columns.slice(from, from + most);
    addGrid(page, say, {
      ...{ rows, columns: some, names },
      cellWidth: Math.min(widestCell, (width - names) / some.length),
      entryAt: (row, column) => entryAt(row, from + column),
    });
  }
}

function addGrid(page: VerticalLayout, say: Say, grid: Grid) {
  const { rows, columns, names, cellWidth, entryAt } = grid;
  const left = (index: number) => names + index * cellWidth;
  addGroupHeads(page, grid);
  addColumnHeads(page, grid);
  let group: string | undefined;
  for (const [row, head] of rows.entries()) {
    if (head.group && head.group.key !== group) {
      group = head.group.key;
      page.skip(4);
      page.add(paragraph(head.group.text, page.width, 'label', mostLines), head.group.link);
      page.skip(2);
    }
    const indent = head.group ? 12 : 0;
    const name = paragraph(head.text, names - indent - gap, head.face, mostLines);
    const entries = columns.map((_, index) => entryAt(row, index));
    const cells = entries.map((entry) => cellText(say, entry?.said ?? [], cellWidth - 3 * gap));
    const longest = max(cells, ({ length }) => length * lineHeight) ?? 0;
    const height = Math.max(heightOf(name), longest) + 8;
    const top = page.bottom();
    const rowName = setParagraph(name, indent, top + 4);
    page.put(
      [
        lineMark([0, top], [left(columns.length) - 4, top], 'grid'),
        target(head.link, { x: 0, y: top, width: names - gap, height }, rowName),
        ...cells.flatMap((lines, index) => {
          const box = { x: left(index), y: top, width: cellWidth, height };
          return drawCell(say, entries[index], lines, box);
        }),
      ],
      height,
    );
  }
}

/** The incidents of the columns, each over all columns that are about it, with a line below. */
function addGroupHeads(page: VerticalLayout, { columns, names, cellWidth }: Grid) {
  const spans: { x: number; width: number; text: Paragraph; link: Head['link'] }[] = [];
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group;
    let to = from + 1;
    while (to < columns.length && group && columns[to]?.group?.key === group.key) to++;
    const width = (to - from) * cellWidth - gap;
    if (group) {
      const text = paragraph(group.text, width, 'label', mostLines);
      spans.push({ x: names + from * cellWidth, width, text, link: group.link });
    }
    from = to;
  }
  const height = max(spans, ({ text }) => heightOf(text)) ?? 0;
  const bottom = page.bottom() + height;
  page.put(
    spans.flatMap(({ x, width, text, link }): Mark[] => {
      const box = { x, y: bottom - heightOf(text), width, height: heightOf(text) };
      return [
        target(link, box, setParagraph(text, x, box.y)),
        lineMark([x, bottom + 3], [x + width, bottom + 3], 'axis'),
      ];
    }),
    height + (spans.length > 0 ? 6 : 0),
  );
}

function addColumnHeads(page: VerticalLayout, { columns, names, cellWidth }: Grid) {
  const texts = columns.map(({ text, face }) => paragraph(text, cellWidth - gap, face, mostLines));
  const height = max(texts, heightOf) ?? 0;
  const bottom = page.bottom() + height;
  page.put(
    texts.map((text, index) => {
      const [x, y] = [names + index * cellWidth, bottom - heightOf(text)];
      const box = { x, y, width: cellWidth - gap, height: heightOf(text) };
      return target(columns[index]?.link, box, setParagraph(text, x, y));
    }),
    height + 4,
  );
}

interface CellLine {
  text: string;
  class: string;
  /** What a sign stands for. */
  full?: string;
}

/** What a cell says, in lines: the last word, and how many claims there were besides; a quiet dot where there is no claim. */
export function cellText(say: Say, said: readonly SubjectStatements[], width: number): CellLine[] {
  const { tally, charts } = say.t;
  const last = lastOf(said);
  if (!last) return [{ text: '·', class: 'note', full: tally.noClaim }];
  const { state } = last.standing;
  const notes = [
    ...(state === 'current' ? [] : [charts.state[state]]),
    ...(said.length > 1 ? [charts.coverage.moreClaims(said.length - 1)] : []),
  ];
  const lines = (text: string, face: 'strong' | 'note', name: string = face) =>
    paragraph(text, width, face, mostLines).lines.map((line) => ({ text: line, class: name }));
  return [
    ...lines(say.count(last.count), 'strong', state === 'current' ? 'strong' : 'label'),
    ...notes.flatMap((text) => lines(text, 'note')),
  ];
}

/** Lines of a cell from its top. */
export function setCell(
  lines: readonly CellLine[],
  [x, top]: readonly [number, number],
  anchor: 'start' | 'end',
): Mark[] {
  return lines.map(({ text, class: name, full }, index) =>
    textMark(text, [x, top + ascent + index * lineHeight], name, anchor, full),
  );
}

function drawCell(
  say: Say,
  entry: SubjectEntry | undefined,
  lines: readonly CellLine[],
  box: Box,
): Mark[] {
  const { x, y, width, height } = box;
  const last = lastOf(entry?.said ?? []);
  const plain = last ? lines.map((one) => ({ ...one, class: `${one.class} plain` })) : lines;
  const texts = setCell(plain, [x + gap, y + 4], 'start');
  if (!entry || !last) return texts;
  const bar = { x: x + 0.5, y: y + 2.5, width: width - gap - 1, height: height - 5 };
  const link = linkOf(say, last, entry.subject);
  const name = last.standing.state === 'current' ? 'part-bar' : 'past-bar';
  return [target(link, bar, [rect(bar, name), ...texts])];
}
