import { byPeriod } from '../casebook/by-date.ts';
import { formatNumber, formatTick, intlTag, type Locale } from '../i18n/index.ts';
import type { EdtfDate } from '../schemas/edtf.ts';

/** A list of more rows than these shows some of them, and all on pages of their own, of no more rows. */
export const mostRows = 60;
/** So many rows of a long list stand before its pages. */
export const mostShown = 12;

/** One of the pages over which a long list is spread. */
export interface RowPage<Of> {
  /** Its part of the address: `2013-05`, `2013-05-p2`, `7`. */
  key: string;
  name: string;
  rows: readonly Of[];
}

/** Rows by the month or the year of their date, in order of time: "May 2013", "May 2013 · 2". */
export function pagesByPeriod<Of>(
  rows: readonly Of[],
  dateOf: (row: Of) => EdtfDate,
  locale: Locale,
): RowPage<Of>[] {
  return byPeriod(rows, dateOf).flatMap(({ begins, step, records }) => {
    const iso = new Date(begins).toISOString().slice(0, -'-01T00:00:00.000Z'.length);
    const key = step === 'year' ? iso.slice(0, -'-01'.length) : iso;
    const name = formatTick(begins, step, locale);
    return inPages(records).map((some, index) =>
      index === 0
        ? { key, name, rows: some }
        : {
            key: `${key}-p${index + 1}`,
            name: `${name} · ${formatNumber(index + 1, locale)}`,
            rows: some,
          },
    );
  });
}

/** Rows in the order of their names, each page called by its first and last: "Abbas – Darwish". */
export function pagesByName<Of>(
  rows: readonly Of[],
  nameOf: (row: Of) => string,
  locale: Locale,
): RowPage<Of>[] {
  const { compare } = new Intl.Collator(intlTag(locale), { numeric: true });
  const sorted = rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  return inPages(sorted).map((some, index) => ({
    key: String(index + 1),
    name: [...new Set([some.at(0), some.at(-1)].flatMap((row) => (row ? [nameOf(row)] : [])))].join(
      ' – ',
    ),
    rows: some,
  }));
}

/** Rows in pages as even as can be, none of more than sixty. */
function inPages<Of>(rows: readonly Of[]): Of[][] {
  const count = Math.ceil(rows.length / mostRows);
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
