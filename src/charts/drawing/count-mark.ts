import { curveLinearClosed } from 'd3';
import type { BoundedCount, Count } from '../../schemas/count.ts';
import type { Statement, StatementStatus } from '../../tally/statement.ts';
import type { Mark, MarkGroup } from '../chart.ts';
import { disc, path, rect } from './marks.ts';
import type { Key, KeyItem } from './paragraph.ts';
import { lineThrough, polygon, polylines, strokes } from './path.ts';
import { boxAround, boxBetween, type Box, type Point } from './place.ts';
import type { Say } from './words.ts';

/** The marks of a count, and the room they take. */
export interface CountMark {
  marks: Mark[];
  box: Box;
}

/** How far the arrow of an open number reaches beyond it, in pixels; its length means nothing. */
export const openEnd = 18;
const halfBar = 3.5;
const halfFloor = 6;

/**
 * A count on an axis of people: a dot is exact, a bar lies between two numbers, an arrow is open. `aside`
 * is its place beside the axis, which runs across or `isUpwards`, and `r` the radius of a dot, in pixels.
 */
export function markOfCount(
  count: BoundedCount,
  at: (people: number) => number,
  aside: number,
  { isUpwards = false, r = 4.5 } = {},
): CountMark {
  const place = (along: number, aside: number): Point =>
    isUpwards ? [aside, along] : [along, aside];
  const start = at(count.min);
  if (count.max === null) {
    const forwards = isUpwards ? -1 : 1;
    const [tip, neck] = [start + openEnd * forwards, start + (openEnd - 6) * forwards];
    const [head, half] = [start + (openEnd - 8) * forwards, Math.min(halfFloor, r + 1.5)];
    const lines = [
      [place(start, aside - half), place(start, aside + half)],
      [place(start, aside), place(neck, aside)],
    ];
    const corners = [place(tip, aside), place(head, aside - 4), place(head, aside + 4)];
    return {
      marks: [path(strokes(lines), 'open'), path(lineThrough(corners, curveLinearClosed), 'dot')],
      box: boxBetween(place(start - forwards, aside - half), place(tip, aside + half)),
    };
  }
  if (count.kind === 'exact') {
    const middle = place(start, aside);
    return { marks: [disc(middle, r, 'dot')], box: boxAround(middle, r) };
  }
  const half = Math.min(halfBar, r);
  const [from, to] = atLeastWide(start, at(count.max));
  const box = boxBetween(place(from, aside - half), place(to, aside + half));
  return { marks: [rect(box, 'bar')], box };
}

/** Bounds that lie closer together than a pixel or two are still a bar. */
function atLeastWide(start: number, end: number): [number, number] {
  const missing = Math.max(0, 5 - Math.abs(end - start)) / 2;
  return [Math.min(start, end) - missing, Math.max(start, end) + missing];
}

/** A number that is given in words: a place in time, and none on an axis of people. */
export function markOfWords(x: number, y: number, r = 4.5): CountMark {
  return {
    marks: [path(polygon(x - r, y, x, y - r, x + r, y, x, y + r), 'said')],
    box: boxAround([x, y], r),
  };
}

/** Crosses out what was retracted. */
function crossOut({ x, y, width, height }: Box): Mark {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const falling = [cx - 6, cy - 6, cx + 6, cy + 6];
  return path(polylines(falling, [cx + 6, cy - 6, cx - 6, cy + 6]), 'cross');
}

/** What belongs to the mark of a claim: what is hit, the mark's own box when left out, and what lies below and above it. */
interface Surroundings {
  mark: CountMark;
  hit?: Box;
  under?: readonly Mark[];
  over?: readonly Mark[];
  /** A further class. */
  look?: string;
}

/** The mark of a claim as one link, which looks like what became of the claim; `isPart` where it counts a part only. */
export function claimMark(
  say: Say,
  { statement, standing: { state } }: { statement: Statement; standing: StatementStatus },
  isPart: boolean,
  { mark, hit = mark.box, under = [], over = [], look }: Surroundings,
): MarkGroup {
  const names = [!['current', 'unsaid'].includes(state) && state, isPart && 'part', look];
  return {
    kind: 'group',
    class: names.filter(Boolean).join(' ') || undefined,
    link: say.link(statement),
    marks: [
      rect(hit, 'hit'),
      ...under,
      ...mark.marks,
      ...(state === 'retracted' ? [crossOut(mark.box)] : []),
      ...over,
    ],
  };
}

/** The key to the forms and states that are drawn. */
export function keyTo(
  { t }: Pick<Say, 't'>,
  said: readonly { count: Count; state: StatementStatus['state']; isPart?: boolean }[],
): Key {
  const { legend, asOf } = t.charts;
  const forms = new Set(said.map(({ count }) => formOf(count)));
  const states = new Set(said.map(({ state }) => state));
  const dot = (x: number, y: number): Mark[] => [disc([x, y], 4.5, 'dot')];
  const bounded = (kind: 'range' | 'at_least', reach: number | null): KeyItem['symbol'] => {
    return (x, y) => {
      const max = reach === null ? null : x + reach;
      const count = { kind, wording: '', min: x - 8, max } as BoundedCount;
      return markOfCount(count, (people) => people, y).marks;
    };
  };
  const ofClass = (name: string, text: string): KeyItem => ({
    text,
    symbol: (x, y) => {
      const cross = name === 'retracted' ? [crossOut(boxAround([x, y], 4))] : [];
      return [{ kind: 'group', class: name, marks: [...dot(x, y), ...cross] }];
    },
  });
  return [
    forms.has('exact') && { text: legend.exact, symbol: dot },
    forms.has('interval') && { text: legend.interval, symbol: bounded('range', 8) },
    forms.has('open') && { text: legend.openEnd, symbol: bounded('at_least', null) },
    forms.has('words') && { text: legend.words, symbol: (x, y) => markOfWords(x, y).marks },
    said.some(({ isPart }) => isPart) && ofClass('part', asOf.about.part),
    states.has('superseded') && ofClass('superseded', legend.superseded),
    states.has('retracted') && ofClass('retracted', legend.retracted),
    states.has('repeated') && ofClass('repeated', legend.repeated),
  ];
}

function formOf(count: Count): 'exact' | 'interval' | 'open' | 'words' {
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
