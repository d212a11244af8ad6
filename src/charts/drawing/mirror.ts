import type { Mark, PathCommand } from '../chart.ts';

/**
 * The marks of a chart of some width for a script that runs from right to left: everything on the left comes to the
 * right. Texts keep their anchors, for the start of a text is then its right end; the drawing says so (`direction`).
 */
export function mirror(marks: readonly Mark[], width: number): Mark[] {
  return marks.map((mark) => mirrorMark(mark, width));
}

function mirrorMark(mark: Mark, width: number): Mark {
  switch (mark.kind) {
    case 'rect':
      return { ...mark, x: width - mark.x - mark.width };
    case 'line':
      return { ...mark, x1: width - mark.x1, x2: width - mark.x2 };
    case 'circle':
      return { ...mark, cx: width - mark.cx };
    case 'path':
      return { ...mark, d: mark.d.map((command) => mirrorCommand(command, width)) };
    case 'text':
      return { ...mark, x: width - mark.x };
    case 'group':
      return { ...mark, marks: mirror(mark.marks, width) };
  }
}

function mirrorCommand(command: PathCommand, width: number): PathCommand {
  switch (command[0]) {
    case 'M':
    case 'L': {
      const [name, x, y] = command;
      return [name, width - x, y];
    }
    case 'C': {
      const [name, x1, y1, x2, y2, x, y] = command;
      return [name, width - x1, y1, width - x2, y2, width - x, y];
    }
    case 'A': {
      const [name, r, sweep, x, y] = command;
      return [name, r, sweep === 1 ? 0 : 1, width - x, y];
    }
    case 'Z':
      return command;
  }
}

/**
 * Marks whose places stay where they are in a script that runs from right to left, as on a map: a
 * text that started at x ends there, so that it still lies on the same side.
 */
export function flipAnchors(marks: readonly Mark[]): Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind === 'group') return { ...mark, marks: flipAnchors(mark.marks) };
    if (mark.kind !== 'text') return mark;
    return {
      ...mark,
      anchor: ({ start: 'end', middle: 'middle', end: 'start' } as const)[mark.anchor],
    };
  });
}
