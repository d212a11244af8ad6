import type { Locale } from '../i18n/index.ts';
import { countAxis } from './axis.ts';
import type { Mark } from './chart.ts';
import type { Row, Standing } from './derivation-rows.ts';
import type { Stretch } from './place.ts';
import { heightOf, paragraph, setParagraph, type Paragraph } from './setting.ts';
import { round } from './svg.ts';
import { faces, widthOf } from './text.ts';

const arrowLength = 16;

interface Drawing {
  /** Pixels for one level of depth. */
  indent: number;
  /** Where labels end. */
  labels: number;
  /** Where numbers end. */
  numbers: number;
  /** Where bars begin and end. */
  bars: Stretch;
  /** Bars stand below the text of their row. */
  below: boolean;
}

/** The tree with its numbers and bars beside it. */
export function drawWide(rows: readonly Row[], width: number, locale: Locale) {
  const numbers = numberWidth(rows);
  const bars = { from: Math.round(width * 0.63), to: width - 2 };
  return drawRows(rows, locale, {
    indent: 18,
    labels: bars.from - 16 - numbers - 10,
    numbers: bars.from - 16,
    bars,
    below: false,
  });
}

/** The tree with each bar below its words. */
export function drawNarrow(rows: readonly Row[], width: number, locale: Locale) {
  const numbers = numberWidth(rows);
  const indent = 12;
  const deepest = Math.max(...rows.map(({ depth, bar }) => (bar ? depth : 0)));
  return drawRows(rows, locale, {
    indent,
    labels: width - numbers - 8,
    numbers: width,
    bars: { from: deepest * indent, to: width - 2 },
    below: true,
  });
}

function numberWidth(rows: readonly Row[]): number {
  return Math.max(
    ...rows.map(({ number = '' }) => widthOf(number, faces.strong.size, faces.strong.weight)),
  );
}

const barHeight = 10;

const thinBar = 6;

function drawRows(
  rows: readonly Row[],
  locale: Locale,
  { indent, labels, numbers, bars, below }: Drawing,
): { marks: Mark[]; height: number } {
  const people = Math.max(1, ...rows.map(({ bar }) => bar?.to ?? 0));
  const scale = countAxis(people, { from: bars.from, to: bars.to - arrowLength }, locale);
  // Where the line that leads to the children of a level comes down, and from where.
  const trunks: { x: number; y: number }[] = [];
  const branches: { standing: Standing; mark: Mark }[] = [];
  const marks: Mark[] = [];
  let top = 2;
  for (const row of rows) {
    const { depth, standing, number, bar, link } = row;
    const x = depth * indent;
    const label = paragraph(row.label, labels - x, row.face, 4);
    const isLong = row.notes.map((text) => widthOf(text, faces.note.size) > labels - x);
    const notes = row.notes.map((text, index) =>
      // Below, the number no longer stands in the way.
      paragraph(text, isLong[index] && below ? numbers - x : labels - x, 'note', 8),
    );
    const texts: Mark[] = [];
    let y = top + 3;
    for (const text of [label, ...notes] as Paragraph[]) {
      texts.push(...setParagraph(text, x, y));
      y += heightOf(text);
    }
    const middle = top + 3 + 7.5;
    if (number !== undefined)
      texts.push({
        kind: 'text',
        x: numbers,
        y: top + 3 + 11.5,
        text: number,
        anchor: 'end',
        class: row.min === undefined ? 'note' : standing === 'solid' ? 'strong' : 'label',
      });
    const barAt = below ? y + 2 + thinBar / 2 : middle;
    const thickness = below ? thinBar : barHeight;
    const shape = bar ? drawBar(bar, standing, scale.at, barAt, thickness) : [];
    if (bar && below) y += thinBar + 4;
    trunks[depth] = { x: x + 4, y: y + 1 };
    const height = y - top + 3;
    const hit: Mark = {
      kind: 'rect',
      x: Math.max(0, x - 4),
      y: top,
      width: (below ? numbers : bars.to) - Math.max(0, x - 4),
      height,
      class: 'hit',
    };
    if (link) marks.push({ kind: 'group', link, marks: [hit, ...texts, ...shape] });
    else marks.push(...texts, ...shape);
    const trunk = trunks[depth - 1];
    if (trunk)
      branches.push({
        standing,
        mark: {
          kind: 'path',
          d: `M${trunk.x} ${trunk.y}V${middle}H${x - 4}`,
          class: `branch ${standing}`,
        },
      });
    top += height;
  }
  const order: Standing[] = ['dotted', 'dashed', 'solid'];
  const lines = order.flatMap((standing) =>
    branches.filter((branch) => branch.standing === standing).map(({ mark }) => mark),
  );
  return { marks: [...lines, ...marks], height: Math.ceil(top + 4) };
}

/** From its first to its last person; what is open above ends in an arrow, whose length means nothing. */
function drawBar(
  { from, to, open }: NonNullable<Row['bar']>,
  standing: Standing,
  at: (people: number) => number,
  y: number,
  thickness: number,
): Mark[] {
  const [x, end] = [at(from), at(to)];
  const half = thickness / 2;
  const rect: Mark = {
    kind: 'rect',
    x,
    y: y - half,
    width: Math.max(1.5, end - x),
    height: thickness,
    // A few pixels have no room for dashes, which would read as a letter.
    class: end - x < 8 && standing !== 'solid' ? 'count' : `count ${standing}`,
  };
  if (!open) return [rect];
  const tip = end + arrowLength;
  return [
    rect,
    {
      kind: 'path',
      d: `M${round(end)} ${round(y)}H${round(tip - 1)}M${round(tip - 6)} ${round(y - 4)}L${round(tip - 1)} ${round(y)}L${round(tip - 6)} ${round(y + 4)}`,
      class: 'open',
    },
  ];
}
