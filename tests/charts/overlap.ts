import type { Chart, Mark, Text } from '../../src/charts/chart.ts';
import { overlaps, type Box } from '../../src/charts/drawing/place.ts';
import { faces, widthOf, type FaceName } from '../../src/charts/drawing/text.ts';

/** What a reader could not make out in a chart: texts that lie on each other or stand out of the picture. */
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
  return [...outside, ...pairs, ...badNumbers(chart)];
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
  const { size, weight } = faces[name];
  const width = widthOf(text.text, size, weight);
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
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${path} is ${value}`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(chart.marks, 'marks');
  if (!(chart.height > 0)) found.push(`the height is ${chart.height}`);
  return found;
}
