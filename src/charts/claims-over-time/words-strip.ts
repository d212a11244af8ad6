import { max } from 'd3';
import { asserterOf, type Casebook } from '../../casebook/link.ts';
import { compareText } from '../../casebook/problem.ts';
import { formatCount, strings, type Locale } from '../../i18n/index.ts';
import { orderOf, type Count } from '../../schemas/count.ts';
import type { Stated } from '../../tally/over-time.ts';
import type { Statement } from '../../tally/statement.ts';
import type { TimeAxis } from '../drawing/axis.ts';
import type { Mark } from '../chart.ts';
import { classOf, crossOut, markOfWords } from '../drawing/count-mark.ts';
import { rowsOf, type PixelRange } from '../drawing/place.ts';
import { capsule } from '../drawing/path.ts';
import { timePositionOf, type TimePosition } from '../drawing/time-position.ts';
import { ascent, heightOf, paragraph, setParagraph } from '../drawing/paragraph.ts';
import { cut, faces, lineHeight, widthOf, type Fitted } from '../drawing/text.ts';
import { fitName, incidentsOf, isOfPart, linkTo } from '../drawing/words.ts';

/** Marks with their height, still to be put somewhere. */
export interface Block {
  height: number;
  marks(top: number): Mark[];
}

/** More rows of labelled marks than these are drawn without their labels. */
const mostLabelled = 8;
const r = 4;

/**
 * What was said in words: a row for each wording, which names it, and on it a mark at the time of each
 * claim. The rows stand in no order of number; up and down mean nothing here.
 */
export function layoutWordsStrip(
  casebook: Casebook,
  incident: string,
  said: readonly Stated[],
  axis: TimeAxis,
  width: number,
  locale: Locale,
): Block {
  if (said.length === 0) return { height: 0, marks: () => [] };
  const { legend } = strings(locale).charts;
  const rows = [...wordings(said, locale)].map(([wording, stated]) =>
    layoutWording(casebook, incident, wording, stated, axis, width, locale),
  );
  const title = paragraph(legend.words, width - axis.range.from, 'note', 3);
  return {
    height: rows.reduce((sum, { height }) => sum + height, 12 + heightOf(title)),
    marks: (top) => {
      const { from, to } = axis.range;
      const marks: Mark[] = [
        { kind: 'line', x1: from, y1: top + 4, x2: to, y2: top + 4, class: 'rule' },
        ...setParagraph(title, from, top + 6),
      ];
      let next = top + 8 + heightOf(title);
      for (const row of rows) {
        marks.push(...row.marks(next));
        next += row.height;
      }
      return marks;
    },
  };
}

/** The claims by their wording as it is shown, the words by their size, "about" with every number together. */
function wordings(said: readonly Stated[], locale: Locale): Map<string, Stated[]> {
  const shown = ({ statement: { count } }: Stated) =>
    count.kind === 'vague' ? formatCount(count, locale) : count.kind;
  const order = (count: Count) =>
    count.kind === 'vague' ? (orderOf(count) ?? 0) : count.kind === 'about' ? 0 : Infinity;
  const bySize = [...said].sort(
    (a, b) =>
      order(a.statement.count) - order(b.statement.count) || compareText(shown(a), shown(b)),
  );
  return Map.groupBy(bySize, shown);
}

interface Entry {
  stated: Stated;
  when: TimePosition;
  label: Fitted;
  width: number;
  /** The classes by what became of the claim, and whether it is about a part only. */
  state: string | undefined;
}

function layoutWording(
  casebook: Casebook,
  incident: string,
  wording: string,
  said: readonly Stated[],
  axis: TimeAxis,
  width: number,
  locale: Locale,
): Block {
  const t = strings(locale);
  const widest = width < 480 ? 130 : 260;
  const entries = said.map((stated): Entry => {
    const { claim, count } = stated.statement;
    const when = timePositionOf(claim.data.claimed, axis);
    const room = Math.min(widest, Math.max(width - when.to, when.from) - r - 6);
    const number = wording === 'about' ? formatCount(count, locale) : '';
    const lead = number && t.common.labelled(number, '');
    const left = room - widthOf(lead, faces.label.size);
    const name = fitSpeaker(casebook, incident, stated.statement, left, locale);
    const label = number ? { ...name, text: t.common.labelled(number, name.text) } : name;
    const state = classOf(stated.standing, isOfPart(stated.statement, incident));
    return { stated, when, label, width: widthOf(label.text, faces.label.size), state };
  });
  const bounds = { from: axis.range.from - 4, to: width };
  const labelled = rowsOf(
    entries.map((entry) => room(entry, bounds)),
    8,
  );
  const isLabelled = (max(labelled) ?? 0) < mostLabelled;
  const rows = isLabelled
    ? labelled
    : rowsOf(
        entries.map(({ when }) => ({ from: when.from - r, to: when.to + r })),
        1,
      );
  const count = (max(rows) ?? 0) + 1;
  const step = isLabelled ? lineHeight : Math.max(3, Math.min(2 * r + 2, 120 / count));
  const heading = wording === 'about' ? t.charts.claimsOverTime.about : first(said, locale);
  const headingEnd =
    axis.range.from + widthOf(heading, faces.strong.size, faces.strong.weight) + 10;
  const isOneLine =
    count === 1 && isLabelled && entries.every((entry) => room(entry, bounds).from >= headingEnd);
  const offset = isOneLine ? 0 : lineHeight;
  return {
    height: offset + (count - 1) * step + lineHeight,
    marks: (top) => [
      {
        kind: 'text',
        x: axis.range.from,
        y: top + ascent,
        text: heading,
        anchor: 'start',
        class: 'strong words',
      },
      ...entries.map((entry, index): Mark => {
        const y = top + offset + lineHeight / 2 + (rows[index] ?? 0) * step;
        return drawEntry(casebook, entry, y, isLabelled ? bounds : undefined, locale);
      }),
    ],
  };
}

/** Less room than this, in pixels, does not hold a name and a part that can be made out. */
const roomForPart = 180;

/** Who says it and, of a part of the incident, of which where there is room. */
function fitSpeaker(
  casebook: Casebook,
  incident: string,
  statement: Statement,
  width: number,
  locale: Locale,
): Fitted {
  const speaker = asserterOf(casebook, statement.claim);
  const isPart = isOfPart(statement, incident) && width >= roomForPart;
  const name = fitName(casebook, speaker, isPart ? width / 2 : width, faces.label, locale);
  if (!isPart) return name;
  const { aside } = strings(locale).common;
  const about = incidentsOf(casebook, statement, locale);
  const room = width - widthOf(aside(name.text, ''), faces.label.size);
  const fitted = cut(about, room, faces.label);
  const text = aside(name.text, fitted.text);
  return name.full || fitted.full ? { text, full: aside(name.full ?? name.text, about) } : { text };
}

function first([stated]: readonly Stated[], locale: Locale): string {
  return stated ? formatCount(stated.statement.count, locale) : '';
}

/** Whether the label stands behind the mark; otherwise before it. */
function isBehind({ when, width }: Entry, bounds: PixelRange): boolean {
  return when.to + r + 5 + width <= bounds.to;
}

function room(entry: Entry, bounds: PixelRange): PixelRange {
  const { when, width } = entry;
  return isBehind(entry, bounds)
    ? { from: when.from - r, to: when.to + r + 5 + width }
    : { from: when.from - r - 5 - width, to: when.to + r };
}

function drawEntry(
  casebook: Casebook,
  entry: Entry,
  y: number,
  bounds: PixelRange | undefined,
  locale: Locale,
): Mark {
  const { stated, when, label } = entry;
  const { marks, box } = markOfWords((when.from + when.to) / 2, y, r);
  const behind = bounds && isBehind(entry, bounds);
  const fits = bounds && (behind || when.from - r - 5 - entry.width >= 0);
  const extent = fits ? room(entry, bounds) : { from: box.x, to: box.x + box.width };
  return {
    kind: 'group',
    class: entry.state,
    link: linkTo(casebook, stated.statement, locale),
    marks: [
      {
        kind: 'rect',
        x: extent.from - 2,
        y: y - 8,
        width: extent.to - extent.from + 4,
        height: 16,
        class: 'hit',
      },
      ...(when.isSpan ? [{ kind: 'path', d: capsule(when, y, 3), class: 'when' } as const] : []),
      ...marks,
      ...(stated.standing.state === 'retracted' ? [crossOut(box)] : []),
      ...(fits
        ? [
            {
              kind: 'text',
              x: behind ? when.to + r + 5 : when.from - r - 5,
              y: y + 5,
              anchor: behind ? 'start' : 'end',
              class: 'label',
              ...label,
            } as const,
          ]
        : []),
    ],
  };
}
