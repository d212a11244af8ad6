/** One record of a CSV file, with the line on which it begins (from 1). */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/**
 * Reads CSV (RFC 4180): commas, double quotation marks, any line ends; a byte order mark is passed over,
 * and so are empty lines. Never throws: a quotation mark that is never closed takes in the rest.
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let [line, start] = [1, 1];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endRecord = () => {
    if (cells.length > 0 || cell !== '') records.push({ line: start, cells: [...cells, cell] });
    [cells, cell] = [[], ''];
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.charAt(at + 1) === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') [cells, cell] = [[...cells, cell], ''];
    else if (character === '\n') {
      endRecord();
      start = line;
    } else cell += character;
  }
  endRecord();
  return records;
}
