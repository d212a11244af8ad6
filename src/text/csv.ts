/** One record of a CSV file, with the line on which it begins (from 1). */
export interface CsvRecord {
  line: number;
  cells: string[];
  /** Whether the text ends inside a quotation mark that is never closed. */
  unclosed: boolean;
}

export type Delimiter = ',' | ';' | '\t';

const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/**
 * Reads CSV (RFC 4180) from chunks of text, one record at a time: any line ends, which are LF inside of a
 * field; empty lines are passed over. Never throws. Takes time in proportion to the length of the text.
 */
export function* readCsv(
  chunks: Iterable<string>,
  delimiter: Delimiter = ',',
): Generator<CsvRecord, void> {
  const separator = delimiter.charCodeAt(0);
  let [line, start] = [1, 1];
  let cells: string[] = [];
  let cell = '';
  let state: 'begin' | 'plain' | 'quoted' | 'quote in quoted' = 'begin';
  let afterReturn = false;
  const endCell = () => {
    cells.push(cell);
    [cell, state] = ['', 'begin'];
  };
  const isEmpty = () => cells.length === 0 && cell === '' && state === 'begin';
  const endRecord = (unclosed: boolean): CsvRecord => {
    endCell();
    const record = { line: start, cells, unclosed };
    cells = [];
    return record;
  };
  for (const chunk of chunks) {
    // What stands in the chunk from here to the place of reading belongs to the cell.
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      const isSecondOfTwo = afterReturn && code === lineFeed;
      afterReturn = code === carriageReturn;
      if (isSecondOfTwo) from = at + 1;
      else if (state === 'quoted') {
        if (code === quote) {
          cell += chunk.slice(from, at);
          [state, from] = ['quote in quoted', at + 1];
        } else if (code === carriageReturn || code === lineFeed) {
          cell += `${chunk.slice(from, at)}\n`;
          from = at + 1;
          line++;
        }
      } else if (code === quote && state === 'begin') [state, from] = ['quoted', at + 1];
      else if (code === quote && state === 'quote in quoted') [state, from] = ['quoted', at];
      else if (code === separator) {
        cell += chunk.slice(from, at);
        from = at + 1;
        endCell();
      } else if (code === carriageReturn || code === lineFeed) {
        cell += chunk.slice(from, at);
        from = at + 1;
        line++;
        if (!isEmpty()) yield endRecord(false);
        start = line;
      } else state = 'plain';
    }
    cell += chunk.slice(from);
  }
  if (!isEmpty()) yield endRecord(state === 'quoted');
}

/** The sign of the three that parts most fields of the first line; undefined when none of them stands in it. */
export function delimiterOf(head: string): Delimiter | undefined {
  const line = /^[^\r\n]*/.exec(head)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const [best] = ([',', ';', '\t'] as const)
    .map((delimiter) => ({ delimiter, times: line.split(delimiter).length - 1 }))
    .sort((a, b) => b.times - a.times);
  return best && best.times > 0 ? best.delimiter : undefined;
}

/** What a spreadsheet may take for the beginning of a formula, in full-width forms too; a plain number is none. */
export const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const number = /^-?\d+(?:\.\d+)?$/;

/** One line of a CSV file that no spreadsheet runs: an apostrophe stands before what may begin a formula. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const inert = formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  });
  return `${written.join(',')}\n`;
}

/** A cell that csvLine has written, as it was before. */
export function fromCsvCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
