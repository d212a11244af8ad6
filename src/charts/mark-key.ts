import { direction, strings, type Locale } from '../i18n/index.ts';
import type { Count } from '../schemas/count.ts';
import { keyTo } from './drawing/count-mark.ts';
import { drawMarks } from './drawing/svg.ts';
import type { LedgerScale } from './ledger/panels.ts';
import { drawRow } from './ledger/row-drawing.ts';
import type { Bar, Segment } from './ledger/rows.ts';

/** A mark as a small picture, SVG, with what it means. */
export interface KeyedMark {
  picture: string;
  meaning: string;
}

/** The marks of a ledger's rows, drawn as its rows are, of numbers that nobody gave and that are not written. */
export function ledgerKey(locale: Locale): KeyedMark[] {
  const { legend } = strings(locale).ledger;
  const isMirrored = direction(locale) === 'rtl';
  const scale: LedgerScale = { at: (people) => people / 100, ticks: [0] };
  const row = (bar: Bar | undefined, meaning: string, floor: number | null = null) => ({
    picture: drawRow({ bar, standing: { state: 'current' } }, scale, floor, { locale, isMirrored }),
    meaning,
  });
  return [
    row(barTo(70), legend.whole),
    row(barTo(40, { isPart: true }), legend.part),
    row(barTo(70, { segments: [segment(0, 25), segment(25, 60), segment(60, 70)] }), legend.pieces),
    row(barTo(40, { perhaps: 70 }), legend.possible),
    row(barTo(40, { isOpen: true }), legend.open),
    row(undefined, legend.floor, 60),
  ];
}

function barTo(people: number, more: Partial<Bar> = {}): Bar {
  const bar = { isPart: false, sure: people, perhaps: people, isOpen: false, segments: [] };
  return { ...bar, ...more };
}

/** Exact numbers are written on their pieces, lower bounds are not. */
const unwritten: Count = { kind: 'at_least', wording: '', min: 0, max: null };

function segment(from: number, to: number): Segment {
  return { group: '', count: unwritten, from, to };
}

/** The marks of the charts in which a number has a place in time or in a list. */
export function chartKey(locale: Locale): KeyedMark[] {
  const range: Count = { kind: 'range', wording: '', min: 0, max: 1 };
  const exact: Count = { kind: 'exact', wording: '', min: 0, max: 0 };
  const words: Count = { kind: 'unspecified', wording: '' };
  const items = keyTo(
    { t: strings(locale) },
    [exact, range, unwritten, words].map((count) => ({ count, state: 'current' as const })),
  );
  return items
    .filter((item) => item !== false)
    .map(({ symbol, text }) => ({ picture: drawMarks(symbol(14, 10)), meaning: text }));
}
