import type { Point } from '../../prose/tree.ts';

/** How far the source may run ahead of the words: an entity, an escape, the marks at the beginning of a line. */
const farthest = 12;

/**
 * Where a place in a piece of words stands in its file. The words may have lost what Markdown and YAML take away (escapes,
 * entities, quotation marks, line ends, indentation); where the two cannot be held side by side, the piece's own place
 * is given.
 *
 * @param source the text of the file, with LF line ends
 * @param from where the piece begins, or a quotation mark before it
 * @param words the piece
 * @param offset the place in the piece
 */
export function placeInSource(source: string, from: Point, words: string, offset: number): Point {
  const start = indexOf(source, from);
  let index = start;
  for (let at = 0; at <= offset; at++) {
    const found = nextOf(source, index, words[at] ?? '');
    if (found === undefined) return from;
    if (at === offset) return pointAt(source, from, start, found);
    index = found + 1;
  }
  return from;
}

/** Where a sign of the words stands at or soon behind an index; a space may stand for a line end. */
function nextOf(source: string, index: number, sign: string): number | undefined {
  for (let at = index; at < Math.min(source.length, index + farthest); at++) {
    if (source[at] === sign || (sign === ' ' && source[at] === '\n')) return at;
  }
  return undefined;
}

function indexOf(source: string, { line, column }: Point): number {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const end = source.indexOf('\n', start);
    if (end < 0) return source.length;
    start = end + 1;
  }
  return start + column - 1;
}

function pointAt(source: string, from: Point, start: number, index: number): Point {
  const lines = source.slice(start, index).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: from.line, column: from.column + last }
    : { line: from.line + lines.length - 1, column: last + 1 };
}
