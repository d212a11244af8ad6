import { yearLast, type Refusal, type ImportedTable, type TableRow } from './table.ts';

/** Reads the cells of one row, and collects what is wrong with them. */
export interface Fields {
  /** The problems so far; a row with any makes no record. */
  refusals: Refusal[];
  refuse(column: string, reason: string): void;
  text(column: string): string;
  filled(column: string): string;
  /** A whole number, also as `2.0` or `1,200`. */
  whole(column: string, least: number, most: number): number;
  /** A decimal number, also with a decimal comma where no comma parts the fields; NaN when it is none. */
  decimal(column: string): number;
  /** A day as `YYYY-MM-DD`; an empty cell is refused. */
  day(column: string): string;
}

const shownLength = 60;

export function rowFields(row: TableRow, { delimiter, orderOf }: ImportedTable): Fields {
  const refusals: Refusal[] = [];
  const refuse = (column: string, reason: string) =>
    void refusals.push({ line: row.line, column, reason });
  const shown = (column: string) => {
    const text = row.raw(column);
    return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  };
  return {
    refusals,
    refuse,
    text: row.of,
    filled(column) {
      if (row.of(column) === '') refuse(column, `${column} is empty.`);
      return row.of(column);
    },
    whole(column, least, most) {
      const number = wholeOf(row.of(column));
      if (number >= least && number <= most) return number;
      refuse(
        column,
        `${column} is "${shown(column)}", not a whole number from ${least} to ${most}.`,
      );
      return least;
    },
    decimal(column) {
      const text = row.of(column);
      const plain = delimiter === ',' ? text : text.replace(/^(-?\d+),(\d+)$/, '$1.$2');
      return plain === '' ? NaN : Number(plain);
    },
    day(column) {
      const text = row.of(column);
      const isUnclear = yearLast.test(text) && orderOf(column) === 'unclear';
      const day = isUnclear ? undefined : dayOf(text, orderOf(column) === 'day first');
      if (day === undefined)
        refuse(
          column,
          isUnclear
            ? `${column} is "${shown(column)}", and the column does not tell whether the day or the month comes first.`
            : `${column} is "${shown(column)}", not a day such as 2016-01-31.`,
        );
      return day ?? '';
    },
  };
}

function wholeOf(text: string): number {
  const plain = /^\d{1,3}(?:[,\u0020\u00a0\u202f'’]\d{3})+$/.test(text)
    ? text.replace(/\D/g, '')
    : text.replace(/\.0+$/, '');
  return /^\d+$/.test(plain) ? Number(plain) : NaN;
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];

/** The day that a text writes, with or without a clock time at midnight; undefined when it is none. */
function dayOf(text: string, dayFirst: boolean): string | undefined {
  const withoutClock = text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(withoutClock);
  const last = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(withoutClock);
  const named = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(withoutClock);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : last
      ? [last[3], dayFirst ? last[2] : last[1], dayFirst ? last[1] : last[2]]
      : [named?.[3], String(months.indexOf(named?.[2]?.toLowerCase() ?? '') + 1), named?.[1]];
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const moment = Date.parse(`${written}T00:00Z`);
  // The calendar has no 30 February, though some parsers roll it over.
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === written
    ? written
    : undefined;
}
