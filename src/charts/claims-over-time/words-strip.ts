import { max } from 'd3';
import { asserterOf } from '../../casebook/link.ts';
import { compareText } from '../../casebook/problem.ts';
import { orderOf, type Count } from '../../schemas/count.ts';
import type { StatementWithStatus } from '../../tally/over-time.ts';
import type { TimeAxis } from '../drawing/axis.ts';
import type { Mark } from '../chart.ts';
import { claimMark, markOfWords } from '../drawing/count-mark.ts';
import { capsule } from '../drawing/path.ts';
import { boxBetween, freeRows, type PixelRange } from '../drawing/place.ts';
import {
  ascent,
  heightOf,
  paragraph,
  setParagraph,
  type Paragraph,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { faces, lineHeight, widthOf } from '../drawing/text.ts';
import { isOfPart, type Say } from '../drawing/words.ts';
import { timePositionOf, type TimePosition } from './time-position.ts';
import { lineMark, path, textMark } from '../drawing/marks.ts';

/** More rows of labelled marks than these are drawn without their labels. */
const mostLabelled = 8;
const r = 4;
/** From a mark to its label, in pixels. */
const gap = r + 5;

/** What a strip is drawn with. */
interface Strip {
  page: VerticalLayout;
  say: Say;
  /** The incident's id. */
  incident: string;
  axis: TimeAxis;
}

/**
 * What was said in words: a row for each wording, which names it, and on it a mark at the time of each
 * claim. The rows stand in no order of number; up and down mean nothing here.
 */
export function addWordsStrip(strip: Strip, said: readonly StatementWithStatus[]): void {
  if (said.length === 0) return;
  const { page, say, axis } = strip;
  const { from, to } = axis.range;
  const y = page.bottom() + 4;
  page.put([lineMark([from, y], [to, y], 'rule')], 6);
  const title = paragraph(say.t.charts.legend.words, page.width - from, 'note', 3);
  page.put(setParagraph(title, from, page.bottom()), heightOf(title) + 2);
  for (const [wording, stated] of wordings(say, said)) addWording(strip, wording, stated);
  page.skip(4);
}

/** The claims by their wording as it is shown, the words by their size, "about" with every number together. */
function wordings(
  say: Say,
  said: readonly StatementWithStatus[],
): Map<string, StatementWithStatus[]> {
  const shown = ({ statement: { count } }: StatementWithStatus) =>
    count.kind === 'vague' ? say.count(count) : count.kind;
  const order = (count: Count) =>
    count.kind === 'vague' ? (orderOf(count) ?? 0) : count.kind === 'about' ? 0 : Infinity;
  const bySize = [...said].sort(
    (a, b) =>
      order(a.statement.count) - order(b.statement.count) || compareText(shown(a), shown(b)),
  );
  return Map.groupBy(bySize, shown);
}

interface WordedClaim {
  stated: StatementWithStatus;
  when: TimePosition;
  /** Who says it, and of which part of the incident. */
  label: string;
  /** On which side of its mark the label has room on one line; `above` is on lines of its own. */
  side: 'behind' | 'before' | 'above';
  /** What mark and label take up, in pixels. */
  room: PixelRange;
}

function addWording(strip: Strip, wording: string, said: readonly StatementWithStatus[]): void {
  const { page, say, axis } = strip;
  const { from } = axis.range;
  const entries = said.map((stated) => entryOf(strip, stated, wording === 'about'));
  const beside = entries.filter(({ side }) => side !== 'above');
  const rows = freeRows(
    beside.map(({ room }) => room),
    8,
  );
  const above = entries.filter(({ side }) => side === 'above');
  const lines = (max(rows) ?? -1) + 1;
  const [first] = said;
  const heading =
    wording === 'about' || !first
      ? say.t.charts.claimsOverTime.about
      : say.count(first.statement.count);
  const headingEnd = from + widthOf(heading, faces.strong) + 10;
  const isOneLine = lines === 1 && beside.every(({ room }) => room.from >= headingEnd);
  const title = textMark(heading, [from, page.bottom() + ascent], 'strong words');
  page.put([title], isOneLine ? 0 : lineHeight);
  if (lines + above.length > mostLabelled) return addUnlabelled(strip, entries);
  const top = page.bottom() + lineHeight / 2;
  page.put(
    beside.map((entry, index) => drawEntry(strip, entry, top + (rows[index] ?? 0) * lineHeight)),
    lines * lineHeight,
  );
  for (const entry of above) {
    const label = paragraph(entry.label, page.width - from, 'label', 4);
    const y = page.bottom() + heightOf(label) + lineHeight / 2;
    page.put([drawEntry(strip, entry, y, { label, x: from })], heightOf(label) + lineHeight);
  }
}

/** Of very many the marks alone, as close as they can be told apart. */
function addUnlabelled(strip: Strip, entries: readonly WordedClaim[]): void {
  const rows = freeRows(
    entries.map(({ when }) => ({ from: when.from - r, to: when.to + r })),
    1,
  );
  const last = max(rows) ?? 0;
  const step = Math.max(3, Math.min(2 * r + 2, 120 / (last + 1)));
  const { page } = strip;
  const top = page.bottom() + lineHeight / 2;
  page.put(
    entries.map((entry, index) =>
      drawEntry(strip, { ...entry, label: '' }, top + (rows[index] ?? 0) * step),
    ),
    last * step + lineHeight,
  );
}

/** The label whole where it has room beside the mark, or with a shorter name of its speaker; otherwise above. */
function entryOf(
  { page, say, incident, axis }: Strip,
  stated: StatementWithStatus,
  hasNumber: boolean,
): WordedClaim {
  const { claim, count } = stated.statement;
  const { aside, labelled } = say.t.common;
  const when = timePositionOf(claim.data.claimed, axis);
  const part = isOfPart(stated.statement, incident) ? say.incidents(stated.statement) : undefined;
  const speaker = asserterOf(say.casebook, claim);
  const labels = [say.name(speaker), say.fit(speaker, page.width / 4, faces.label).text]
    .filter((name) => !name.includes('…'))
    .map((name) => (part === undefined ? name : aside(name, part)))
    .map((name) => (hasNumber ? labelled(say.count(count), name) : name));
  for (const label of labels) {
    const width = widthOf(label, faces.label);
    const behind = { from: when.from - r, to: when.to + gap + width };
    if (behind.to <= page.width) return { stated, when, label, side: 'behind', room: behind };
    const before = { from: when.from - gap - width, to: when.to + r };
    if (before.from >= axis.range.from - 4)
      return { stated, when, label, side: 'before', room: before };
  }
  const room = { from: axis.range.from, to: page.width };
  return { stated, when, label: labels[0] ?? '', side: 'above', room };
}

function drawEntry(
  { say, incident }: Strip,
  { stated, when, label, side, room }: WordedClaim,
  y: number,
  above?: { label: Paragraph; x: number },
): Mark {
  const mark = markOfWords((when.from + when.to) / 2, y, r);
  const [x, anchor] =
    side === 'behind' ? [when.to + gap, 'start' as const] : [when.from - gap, 'end' as const];
  const height = above ? heightOf(above.label) : 0;
  const { from, to } = label ? room : { from: mark.box.x, to: mark.box.x + mark.box.width };
  return claimMark(say, stated, isOfPart(stated.statement, incident), {
    mark,
    hit: boxBetween([from - 2, y - 8 - height], [to + 2, y + 8]),
    under: when.isSpan ? [path(capsule(when, y, 3), 'when')] : [],
    over: [
      ...(above ? setParagraph(above.label, above.x, y - height - lineHeight / 2) : []),
      ...(label && !above ? [textMark(label, [x, y + 5], 'label', anchor)] : []),
    ],
  });
}
