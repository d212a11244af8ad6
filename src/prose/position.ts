import type { Point } from './tree.ts';

/** The line and the column of an offset, in a text whose lines end with LF, as all do once parseProse has begun. */
export function pointAt(source: string, offset: number): Point {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A place as the parser gives it; offsets count from 0. */
export interface Offset extends Point {
  offset: number;
}

export function lineAndColumn({ line, column }: Point): Point {
  return { line, column };
}

export function offsetAt(source: string, line: number, column: number): Offset {
  const before = source.split('\n', line - 1).join('\n');
  return { line, column, offset: before.length + (line > 1 ? 1 : 0) + column - 1 };
}

export function endOfLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

/** The start of a parsed node. Everything the parser makes has one; what it adds itself stands for the whole text. */
export function startOf(node: { position?: { start: Point } | undefined }): Point {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}

export function sourceOf(
  node: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined },
  source: string,
): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
