import type { BoundedCount, Count } from '../../schemas/count.ts';
import type { StatementStatus } from '../../tally/statement.ts';
import type { Mark } from '../chart.ts';
import type { Box, PixelRange } from './place.ts';
import type { KeyItem } from './paragraph.ts';
import type { Say } from './words.ts';
import { disc, path, rect } from './marks.ts';
import { polygon, polylines } from './path.ts';

/** The marks of a count, and the room they take. */
export interface CountMark {
  marks: Mark[];
  box: Box;
}

/** How far an arrow reaches beyond the number where it begins, in pixels; its length means nothing. */
export const arrow = 18;
const halfBar = 3.5;
const halfFloor = 6;

/** A count along an axis that runs across: a dot is exact, a bar lies between two numbers, an arrow is open. */
export function markAcross(
  count: BoundedCount,
  at: (people: number) => number,
  y: number,
  r = 4.5,
): CountMark {
  const x = at(count.min);
  if (count.max === null) {
    const tip = x + arrow;
    return {
      marks: [
        path(polylines([x, y - halfFloor, x, y + halfFloor], [x, y, tip - 6, y]), 'open'),
        path(polygon(tip, y, tip - 8, y - 4, tip - 8, y + 4), 'dot'),
      ],
      box: { x: x - 1, y: y - halfFloor, width: arrow + 1, height: 2 * halfFloor },
    };
  }
  if (count.kind === 'exact') return { marks: [dot(x, y, r)], box: around(x, y, r) };
  const { from, to } = atLeastWide({ from: x, to: at(count.max) });
  const box = { x: from, y: y - halfBar, width: to - from, height: 2 * halfBar };
  return { marks: [rect(box, 'bar')], box };
}

/** A line that ends in an open arrow, behind a bar whose number is open. */
export function arrowOf(x: number, y: number, length: number): Mark {
  const tip = x + length;
  return path(polylines([x, y, tip, y], [tip - 5, y - 4, tip, y, tip - 5, y + 4]), 'open');
}

/** The same along an axis that runs up. */
export function markUpwards(
  count: BoundedCount,
  at: (people: number) => number,
  x: number,
  r = 4.5,
): CountMark {
  const y = at(count.min);
  if (count.max === null) {
    const tip = y - arrow;
    const half = Math.min(halfFloor, r + 1.5);
    return {
      marks: [
        path(polylines([x - half, y, x + half, y], [x, y, x, tip + 6]), 'open'),
        path(polygon(x, tip, x - 4, tip + 8, x + 4, tip + 8), 'dot'),
      ],
      box: { x: x - half, y: tip, width: 2 * half, height: arrow + 1 },
    };
  }
  if (count.kind === 'exact') return { marks: [dot(x, y, r)], box: around(x, y, r) };
  const half = Math.min(halfBar, r);
  const { from, to } = atLeastWide({ from: at(count.max), to: y });
  const box = { x: x - half, y: from, width: 2 * half, height: to - from };
  return { marks: [rect(box, 'bar')], box };
}

/** A number that is given in words: a place in time, and none on an axis of people. */
export function markOfWords(x: number, y: number, r = 4.5): CountMark {
  return {
    marks: [path(polygon(x - r, y, x, y - r, x + r, y, x, y + r), 'said')],
    box: around(x, y, r),
  };
}

/** Crosses out what was retracted. */
export function crossOut({ x, y, width, height }: Box): Mark {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const falling = [cx - 6, cy - 6, cx + 6, cy + 6];
  return path(polylines(falling, [cx + 6, cy - 6, cx - 6, cy + 6]), 'cross');
}

function dot(x: number, y: number, r: number): Mark {
  return disc([x, y], r, 'dot');
}

function around(x: number, y: number, r: number): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

/** Bounds that lie closer together than a pixel or two are still a bar. */
function atLeastWide({ from, to }: PixelRange): PixelRange {
  const missing = Math.max(0, 5 - (to - from)) / 2;
  return { from: from - missing, to: to + missing };
}

/** The class of a mark by what became of its claim, and whether it is about a part only. */
export function classOf(
  { state }: Pick<StatementStatus, 'state'>,
  isPart = false,
): string | undefined {
  const names = [
    ...(state === 'current' || state === 'unsaid' ? [] : [state]),
    ...(isPart ? ['part'] : []),
  ];
  return names.join(' ') || undefined;
}

/** The key to the forms and states that are drawn. */
export function keyTo(
  { t }: Pick<Say, 't'>,
  said: readonly { count: Count; state: StatementStatus['state']; isPart?: boolean }[],
): KeyItem[] {
  const { legend, asOf } = t.charts;
  const kinds = new Set(said.map(({ count }) => formOf(count)));
  const states = new Set(said.map(({ state }) => state));
  const to = (people: number) => people;
  const ofClass = (name: string, text: string): KeyItem => ({
    text,
    symbol: (x, y) => [
      {
        kind: 'group',
        class: name,
        marks: [dot(x, y, 4.5), ...(name === 'retracted' ? [crossOut(around(x, y, 4))] : [])],
      },
    ],
  });
  const state = (name: 'superseded' | 'retracted' | 'repeated'): KeyItem[] =>
    states.has(name) ? [ofClass(name, legend[name])] : [];
  const form = (name: MarkForm, text: string, symbol: KeyItem['symbol']): KeyItem[] =>
    kinds.has(name) ? [{ text, symbol }] : [];
  const bounded = (kind: 'range' | 'at_least', reach: number | null): KeyItem['symbol'] => {
    return (x, y) => {
      const max = reach === null ? null : x + reach;
      return markAcross({ kind, wording: '', min: x - 8, max } as BoundedCount, to, y).marks;
    };
  };
  return [
    ...form('exact', legend.exact, (x, y) => [dot(x, y, 4.5)]),
    ...form('interval', legend.interval, bounded('range', 8)),
    ...form('open', legend.openEnd, bounded('at_least', null)),
    ...form('words', legend.words, (x, y) => markOfWords(x, y).marks),
    ...(said.some(({ isPart }) => isPart) ? [ofClass('part', asOf.about.part)] : []),
    ...state('superseded'),
    ...state('retracted'),
    ...state('repeated'),
  ];
}

type MarkForm = 'exact' | 'interval' | 'open' | 'words';

function formOf(count: Count): MarkForm {
  switch (count.kind) {
    case 'exact':
      return 'exact';
    case 'at_least':
    case 'more_than':
      return 'open';
    case 'up_to':
    case 'fewer_than':
    case 'range':
      return 'interval';
    case 'about':
    case 'vague':
    case 'unspecified':
      return 'words';
  }
}
