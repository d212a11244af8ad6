import { scaleLinear } from 'd3';
import { formatNumber } from '../../i18n/index.ts';
import { faces, widthOf } from '../drawing/text.ts';
import type { Bar, LedgerRow } from './rows.ts';

/** A scale of people from zero, along a range of length 1. */
export interface LedgerScale {
  /** The place of a number, from 0 to 1. */
  at(people: number): number;
  /** Round numbers of people, zero among them. */
  ticks: number[];
}

/** Rows that share a scale. */
export interface LedgerPanel {
  rows: LedgerRow[];
  /** Undefined where fewer than two numbers could be compared: then the rows are the picture. */
  scale: LedgerScale | undefined;
  /** People: what follows from the claims, where it lies on this scale. */
  floor: number | null;
}

/** On one scale the largest number is no more than so many times the smallest. */
const widest = 100;
/** The narrowest column that a scale is drawn in, in pixels: a phone of 320 with its margins. */
export const narrowest = 288;
/** How far an arrow reaches beyond its number, as a share of the scale. */
const arrowRoom = 0.09;

/**
 * The rows by the scale on which they can be read: one panel, or several where a number is more than a
 * hundred times another. Rows without a place stay with the largest numbers.
 */
export function panelsOf(rows: readonly LedgerRow[], floor: number | null): LedgerPanel[] {
  if (scalePositions(rows) < 2)
    return rows.length > 0 ? [{ rows: [...rows], scale: undefined, floor: null }] : [];
  const tops = topsOf(rows, floor);
  const panelOf = ({ bar }: LedgerRow): number => {
    const reach = bar ? reachOf(bar) : 0;
    // Zero is on every scale.
    return reach === 0
      ? 0
      : Math.max(
          0,
          tops.findIndex((top) => reach > top / widest || top === reach),
        );
  };
  const panels = tops.map((top, index) => {
    const own = rows.filter((row) => panelOf(row) === index);
    const isOpen = own.some(({ bar }) => bar?.isOpen && bar.sure > top * (1 - arrowRoom));
    return {
      rows: own,
      scale: scaleTo(top, isOpen),
      floor: floor !== null && floor <= top ? floor : null,
    };
  });
  return panels.filter((panel) => panel.rows.length > 0);
}

/** How many places there are on a scale: a bar is one, each of its pieces is one. */
export function scalePositions(rows: readonly LedgerRow[]): number {
  return rows.reduce((sum, { bar }) => sum + (bar ? Math.max(1, bar.segments.length) : 0), 0);
}

/** The largest number of each scale, the largest first. */
function topsOf(rows: readonly LedgerRow[], floor: number | null): number[] {
  const reaches = [...rows.flatMap(({ bar }) => (bar ? reachOf(bar) : [])), floor ?? 0]
    .filter((people) => people > 0)
    .sort((a, b) => b - a);
  const tops: number[] = [];
  for (const reach of reaches) if (reach <= (tops.at(-1) ?? Infinity) / widest) tops.push(reach);
  return tops.length > 0 ? tops : [1];
}

function reachOf({ sure, perhaps }: Bar): number {
  return Math.max(sure, perhaps);
}

function scaleTo(top: number, isOpen: boolean): LedgerScale {
  const scale = scaleLinear([0, top], [0, isOpen ? 1 - arrowRoom : 1]);
  const ticks = [4, 3, 2, 1]
    .map((most) => scale.ticks(most).filter(Number.isInteger))
    .find((numbers) => haveRoom(numbers, scale(numbers[1] ?? top) - scale(0)));
  return { at: (people) => scale(people), ticks: ticks ?? [0] };
}

/** Whether the labels of ticks so far apart stand clear of each other where a scale is drawn narrowest. */
function haveRoom(ticks: readonly number[], distance: number): boolean {
  const widest = widthOf(formatNumber(ticks.at(-1) ?? 0, 'en'), faces.tick);
  // The last label may stand before its tick.
  return ticks.length < 2 || 1.5 * widest + 6 <= distance * narrowest;
}
