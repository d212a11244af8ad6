import type { Chart, Mark } from '../chart.ts';

/**
 * A chart for a script that runs from right to left: everything on the left comes to the right. Texts
 * keep their anchors, for the start of a text is then its right end; the drawing says so (`direction`).
 */
export function mirror(chart: Chart): Chart {
  return {
    ...chart,
    direction: 'rtl',
    marks: chart.marks.map((mark) => mirrorMark(mark, chart.width)),
  };
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
      return { ...mark, d: mirrorPath(mark.d, width) };
    case 'text':
      return { ...mark, x: width - mark.x };
    case 'group':
      return { ...mark, marks: mark.marks.map((inner) => mirrorMark(inner, width)) };
  }
}

/** Which of a command's numbers are places on the x axis, and how many numbers it takes. */
const commands: Record<string, { numbers: number; xs: number[] }> = {
  M: { numbers: 2, xs: [0] },
  L: { numbers: 2, xs: [0] },
  T: { numbers: 2, xs: [0] },
  H: { numbers: 1, xs: [0] },
  V: { numbers: 1, xs: [] },
  Q: { numbers: 4, xs: [0, 2] },
  S: { numbers: 4, xs: [0, 2] },
  C: { numbers: 6, xs: [0, 2, 4] },
  A: { numbers: 7, xs: [5] },
  Z: { numbers: 0, xs: [] },
};

function mirrorPath(d: string, width: number): string {
  return d.replace(/([a-z])([^a-z]*)/gi, (_, letter: string, rest: string) => {
    const command = commands[letter.toUpperCase()];
    if (!command) throw new Error(`A path has the command "${letter}", which cannot be mirrored.`);
    const relative = letter !== letter.toUpperCase();
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
    const mirrored = numbers.map((number, index) => {
      const place = index % command.numbers;
      if (letter.toUpperCase() === 'A' && place === 2) return -number;
      if (letter.toUpperCase() === 'A' && place === 4) return 1 - number;
      if (!command.xs.includes(place)) return number;
      return Math.round((relative ? -number : width - number) * 10) / 10;
    });
    return letter + mirrored.join(' ');
  });
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
