import { formula } from '../text/csv.ts';
import { replaceHidden } from '../text/hidden.ts';
import type { Cell } from './table.ts';

/** The parts of a table that a CSV file is written from. */
interface WritableTable {
  fields: readonly { name: string }[];
  rows: readonly (readonly Cell[])[];
}

/**
 * A table as CSV by RFC 4180: a header, commas, CRLF behind every row, quotation marks only where a
 * field needs them. UTF-8 without a byte order mark: RFC 4180 has none, and readers that do not expect
 * one (Python's csv, SQLite's .import) take it for a part of the first column's name. An empty field is
 * null. Yes and no are `true` and `false`.
 */
export function writeCsv(table: WritableTable): string {
  const header = table.fields.map(({ name }) => name);
  return [header, ...table.rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? inertText(cell) : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet shows and never runs: an apostrophe goes before anything that could begin a
 * formula, and before apostrophes that stand before such a beginning, so that taking one apostrophe
 * away from what matches `^'+[=+\-@\t\r\n＝＋－＠]` gives the text back. Characters that cannot be seen,
 * or that turn the direction of what follows, are written out as their code points.
 */
export function inertText(text: string): string {
  const shown = replaceHidden(text, codePoint);
  return formula.test(shown) ? `'${shown}` : shown;
}

function codePoint(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `‹U+${code}›`;
}
