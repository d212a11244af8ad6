import type {
  Circle,
  MarkGroup,
  Line,
  Link,
  Mark,
  PathMark,
  PathCommand,
  Rect,
  Text,
} from '../chart.ts';
import type { Box, Point } from './place.ts';

export function rect({ x, y, width, height }: Box, name: string): Rect {
  return { kind: 'rect', x, y, width, height, class: name };
}

export function disc([cx, cy]: Point, r: number, name: string): Circle {
  return { kind: 'circle', cx, cy, r, class: name };
}

export function lineMark([x1, y1]: Point, [x2, y2]: Point, name: string): Line {
  return { kind: 'line', x1, y1, x2, y2, class: name };
}

export function path(d: readonly PathCommand[], name: string): PathMark {
  return { kind: 'path', d, class: name };
}

/** One line of text on its base line; `full` is the whole of a text that was cut. */
export function textMark(
  text: string,
  [x, y]: Point,
  name: string,
  anchor: Text['anchor'] = 'start',
  full?: string,
): Text {
  return { kind: 'text', x, y, text, anchor, class: name, full };
}

/** Marks that lead somewhere, easy to hit anywhere in a box; without a link they are a group. */
export function target(link: Link | undefined, box: Box, marks: readonly Mark[]): MarkGroup {
  if (!link) return { kind: 'group', marks: [...marks] };
  return { kind: 'group', link, marks: [rect(box, 'hit'), ...marks] };
}
