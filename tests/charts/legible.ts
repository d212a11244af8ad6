import { expect } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { narrow, wide, type Chart, type ChartSize } from '../../src/charts/chart.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { findOverlaps, linksIn } from './overlap.ts';

export const widths = [narrow.width, 420, wide.width];

/** Holds every form of a chart against what no chart may do: hide a text, name nothing, or lose a cell. */
export function expectLegible(
  casebook: Casebook,
  layout: (casebook: Casebook, size: ChartSize, locale: Locale) => Chart,
): void {
  for (const locale of locales)
    for (const width of widths) {
      const chart = layout(casebook, { width }, locale);
      expect(findOverlaps(chart), `${locale}, ${width}`).toEqual([]);
      const words = [chart.title, chart.description, ...labelsOf(chart)];
      const readable = /^(?!.*(undefined|NaN|\[object)).+$/;
      expect(words.filter((text) => !readable.test(text))).toEqual([]);
      const { columns, rows } = chart.table;
      expect(rows.filter(({ cells }) => cells.length !== columns.length)).toEqual([]);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    }
}

function labelsOf(chart: Chart): string[] {
  return linksIn(chart.marks).map(({ label }) => label);
}

/** The cells of a column as the downloads have them. */
export function valuesOf({ table }: Chart, key: string): (string | number | null)[] {
  const index = table.columns.findIndex((column) => column.key === key);
  return table.rows.map(({ cells }) => {
    const cell = cells[index] ?? null;
    return typeof cell === 'object' && cell !== null ? cell.value : cell;
  });
}
