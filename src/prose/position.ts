import type { Point } from './tree.ts';

const lineEnding = /\r\n?|\n/g;

/** The line and the column of an offset, by Markdown's line endings: CR, LF and CRLF. */
export function pointAt(source: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (const match of source.matchAll(lineEnding)) {
    const next = match.index + match[0].length;
    if (next > offset) break;
    line += 1;
    lineStart = next;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The offset of the end of the line on which `offset` stands, before its line ending. */
export function endOfLine(source: string, offset: number): number {
  lineEnding.lastIndex = offset;
  const match = lineEnding.exec(source);
  lineEnding.lastIndex = 0;
  return match?.index ?? source.length;
}

/** The start of a parsed node. Everything the parser makes has one; what it adds itself stands for the whole text. */
export function startOf(node: { position?: { start: Point } | undefined }): Point {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}

/** The source of a parsed node. */
export function sourceOf(
  node: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined },
  source: string,
): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
