import type { Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import type { Cell, Column } from '../tables/table.ts';

/**
 * Columns that give back what the imported row of an incident held and its record does not. A cell is
 * kept only where nothing in the record says the same, so that it comes first; an id is always the record's.
 * The columns named `theirs` are the dataset's alone: the record would name the dataset as its own source.
 */
export function withKept<Row extends { incident: Incident }>(
  { kept }: Casebook,
  dataset: string,
  theirs: readonly string[],
  columns: readonly Column<Row>[],
): Column<Row>[] {
  const rows = kept.get(dataset);
  if (!rows) return [...columns];
  const cellOf = (column: Column<Row>, { incident }: Row): Cell | undefined => {
    const cell = column.references ? undefined : rows.get(incident.id)?.[column.name];
    if (cell === undefined || !['integer', 'number'].includes(column.type)) return cell;
    // What is no number, such as NA, is none in a column of numbers.
    return Number.isNaN(Number(cell)) ? undefined : Number(cell);
  };
  return columns.map((column) => ({
    ...column,
    of: (row) =>
      cellOf(column, row) ??
      (theirs.includes(column.name) && rows.has(row.incident.id) ? null : column.of(row)),
  }));
}
