import type { Chart, Mark, Text } from '../../src/charts/chart.ts';
import { overlaps, type Box, type Point } from '../../src/charts/drawing/place.ts';
import { crosses } from '../../src/charts/drawing/labels.ts';
import { faces, widthOf, type FaceName } from '../../src/charts/drawing/text.ts';

/** What a reader could not make out in a chart: texts that lie on each other, stand out of the picture, are struck through or cut to nothing. */
export function findOverlaps(chart: Chart): string[] {
  const texts = textsIn(chart.marks).map((text) => ({ text, box: boxOf(chart, text) }));
  const outside = texts
    .filter(({ box }) => !inside(chart, box))
    .map(({ text, box }) => `"${text.text}" stands out of the picture at ${show(box)}`);
  const pairs = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlaps(one.box, other.box))
      .map(
        (other) =>
          `"${one.text.text}" at ${show(one.box)} lies on "${other.text.text}" at ${show(other.box)}`,
      ),
  );
  const strokes = strokesIn(chart.marks);
  const struck = texts.flatMap(({ text, box }) =>
    strokes
      .filter(({ from, to }) => crosses(from, to, inset(box)))
      .map(({ name }) => `a line of class "${name}" runs through "${text.text}" at ${show(box)}`),
  );
  const nameless = texts.flatMap(({ text, box }) =>
    /^[\u2066-\u2069\s]*…/u.test(text.text) ? [`a text at ${show(box)} is all cut away`] : [],
  );
  return [...outside, ...pairs, ...struck, ...nameless, ...badNumbers(chart)];
}

/** Every straight stroke that is not a hair line of a grid, which texts stand on with a halo. */
function strokesIn(marks: readonly Mark[]): { from: Point; to: Point; name: string }[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return strokesIn(mark.marks);
    const name = mark.class ?? '';
    if (/grid|border|land|sea|texture|zone/.test(name)) return [];
    if (mark.kind === 'line')
      return [{ from: [mark.x1, mark.y1] as const, to: [mark.x2, mark.y2] as const, name }];
    if (mark.kind !== 'path') return [];
    return mark.d.flatMap((command, index) => {
      const before = mark.d[index - 1];
      if (command[0] !== 'L' || !before || before[0] === 'Z') return [];
      const [from, to] = [before, command].map((one) => one.slice(-2) as unknown as Point);
      return from && to ? [{ from, to, name }] : [];
    });
  });
}

/** Ink does not fill the box of a text. */
function inset({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 2, width: Math.max(0, width - 2), height: height - 4 };
}

/** Every text of a chart, in the order in which it is drawn. */
export function textsIn(marks: readonly Mark[]): Text[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark] : mark.kind === 'group' ? textsIn(mark.marks) : [],
  );
}

/** Every linked group of a chart. */
export function linksIn(marks: readonly Mark[]): { to: string; label: string }[] {
  return marks.flatMap((mark) =>
    mark.kind === 'group' ? [...(mark.link ? [mark.link] : []), ...linksIn(mark.marks)] : [],
  );
}

function boxOf({ direction }: Chart, text: Text): Box {
  const name = text.class.split(' ').find((part): part is FaceName => part in faces);
  if (!name) throw new Error(`The text "${text.text}" has none of the text classes.`);
  const { size } = faces[name];
  const width = widthOf(text.text, faces[name]);
  const before = { start: 0, middle: width / 2, end: width }[text.anchor];
  return {
    x: direction === 'rtl' ? text.x - width + before : text.x - before,
    y: text.y - size * 0.78,
    width,
    height: size,
  };
}

function inside({ width, height }: Chart, box: Box): boolean {
  return (
    box.x >= -0.5 &&
    box.y >= -0.5 &&
    box.x + box.width <= width + 0.5 &&
    box.y + box.height <= height + 0.5
  );
}

function show({ x, y, width, height }: Box): string {
  return `${Math.round(x)},${Math.round(y)} ${Math.round(width)}×${Math.round(height)}`;
}

function badNumbers(chart: Chart): string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${key} is ${value}`);
    else if (typeof value === 'object' && value !== null)
      for (const inner in value) visit(value[inner as keyof typeof value], inner);
  };
  visit(chart.marks, 'marks');
  if (!(chart.height > 0)) found.push(`the height is ${chart.height}`);
  return found;
}
