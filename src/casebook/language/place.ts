import type { Point } from '../../prose/tree.ts';

/** How far the source may run ahead of the words: an entity, an escape, the marks at the beginning of a line. */
const farthest = 12;

/**
 * Where each letter of a piece of words stands in its file, found in one pass. The words may have lost what Markdown and
 * YAML take away (escapes, entities, quotation marks, line ends, indentation); from where the two cannot be held side by
 * side, the piece's own place is given.
 *
 * @param source the text of the file, with LF line ends
 * @param from where the piece begins, or a quotation mark before it
 * @param words the piece
 */
export function placesInSource(source: string, from: Point, words: string): Point[] {
  const places: Point[] = [];
  let index = indexOf(source, from);
  let { line, column } = from;
  for (const sign of words.split('')) {
    const found = nextOf(source, index, sign);
    if (found === undefined) break;
    for (; index < found; index++)
      [line, column] = source[index] === '\n' ? [line + 1, 1] : [line, column + 1];
    places.push({ line, column });
  }
  return places;
}

/** Where a sign of the words stands at or soon behind an index; a space may stand for a line end. */
function nextOf(source: string, index: number, sign: string): number | undefined {
  for (let at = index; at < index + farthest; at++) {
    if (source[at] === sign || (sign === ' ' && source[at] === '\n')) return at;
  }
  return undefined;
}

function indexOf(source: string, { line, column }: Point): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}
