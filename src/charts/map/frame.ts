import { geoCircle, max, min } from 'd3';
import { countryName, formatNumber, type Locale, type Strings } from '../../i18n/index.ts';
import type { Mark } from '../chart.ts';
import type { Atlas, Pixel, Position } from './geography.ts';
import { liesInside, type Disc } from './hatch.ts';
import type { labeller } from '../drawing/labels.ts';
import { middleOf } from './sites.ts';
import { viewOf, type Frame, type View } from './view.ts';
import type { Box } from '../drawing/place.ts';
import { ascent, paragraph, setParagraph } from '../drawing/paragraph.ts';
import { terrainOf, type Region } from './terrain.ts';
import { faces, widthOf } from '../drawing/text.ts';

type Labels = ReturnType<typeof labeller>;
type Words = Strings['charts']['map'];

/** Names of countries where there is room for them within the country; areas without a code have none. */
export function countryNames(labels: Labels, regions: readonly Region[], locale: Locale): Mark[] {
  return regions.flatMap(({ code, rings }): Mark[] => {
    const text = code && countryName(code, locale);
    if (!text) return [];
    const size = { width: widthOf(text, faces.tick.size) + 16, height: 15 };
    const xs = rings.flat().map(([x]) => x);
    const ys = rings.flat().map(([, y]) => y);
    const [cx, cy] = [middleOf(xs), middleOf(ys)];
    const offers: Box[] = [];
    for (let x = min(xs) ?? 0; x <= (max(xs) ?? 0) - size.width; x += 14)
      for (let y = min(ys) ?? 0; y <= (max(ys) ?? 0) - size.height; y += 14)
        if (liesWithin({ x, y, ...size }, rings)) offers.push({ x, y, ...size });
    const distance = (box: Box) =>
      Math.hypot(box.x + size.width / 2 - cx, box.y + size.height / 2 - cy);
    offers.sort((a, b) => distance(a) - distance(b));
    const box = labels.place(offers);
    if (!box) return [];
    return [
      {
        kind: 'text',
        x: box.x + size.width / 2,
        y: box.y + 11,
        text,
        anchor: 'middle',
        class: 'tick country',
      },
    ];
  });
}

function liesWithin({ x, y, width, height }: Box, rings: readonly Pixel[][]): boolean {
  return [0, 0.25, 0.5, 0.75, 1].every((part) =>
    [y - 2, y + height + 2].every((row) => liesInside(rings, [x + width * part, row])),
  );
}

/** Beyond this radius in degrees everybody knows where the map lies. */
const widestLocated = 20;

/** Where in the world the map lies, in that corner of it where least is. */
export function locatorOf(
  atlas: Atlas,
  frame: Frame,
  view: View,
  points: readonly Pixel[],
  zones: readonly Disc[],
  roomy: boolean,
): { box: Box; marks: Mark[] } | undefined {
  if (view.kilometres === undefined || frame.radius > widestLocated) return undefined;
  const side = roomy ? 104 : 72;
  const [left, top] = [6, 6];
  const [right, bottom] = [view.width - side - 6, view.height - side - 6];
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as Pixel[];
  const crowd = ([x, y]: Pixel) =>
    points.filter((point) => isNear(point, x, y, side)).length +
    zones.filter(({ cx, cy, r }) => isNear([cx, cy], x - r, y - r, side + 2 * r)).length;
  const [corner] = corners.map((at) => ({ at, crowd: crowd(at) })).filter((one) => one.crowd === 0);
  if (!corner) return undefined;
  const [x, y] = corner.at;
  const box = { x, y, width: side, height: side };
  const radius = Math.min(50, Math.max(9, frame.radius * 7));
  const outline = geoCircle().center(frame.center).radius(radius)().coordinates[0] as Position[];
  const inset = viewOf({ center: frame.center, radius, outline }, side, [side, side], 0, [x, y]);
  const terrain = terrainOf(atlas.at((inset.kilometres ?? 0) * 2), inset, 0.7);
  const edges = [
    [0, 0],
    [view.width, 0],
    [view.width, view.height],
    [0, view.height],
  ] as Pixel[];
  const seen = edges.flatMap((edge) => {
    const position = view.projection.invert?.(edge);
    const pixel = position && inset.projection(position);
    return pixel ? [pixel] : [];
  });
  const [xs, ys] = [seen.map((pixel) => pixel[0]), seen.map((pixel) => pixel[1])];
  const width = Math.max(5, (max(xs) ?? 0) - (min(xs) ?? 0));
  const height = Math.max(5, (max(ys) ?? 0) - (min(ys) ?? 0));
  return {
    box: { x: x - 3, y: y - 3, width: side + 6, height: side + 6 },
    marks: [
      { kind: 'rect', ...box, class: 'sea' },
      { kind: 'path', d: terrain.land, class: 'land' },
      ...(terrain.borders.length > 0
        ? [{ kind: 'path', d: terrain.borders, class: 'border' } as const]
        : []),
      {
        kind: 'rect',
        x: middleOf(xs) - width / 2,
        y: middleOf(ys) - height / 2,
        width,
        height,
        class: 'here',
      },
      { kind: 'rect', ...box, class: 'frame' },
    ],
  };
}

function isNear([px, py]: Pixel, x: number, y: number, side: number): boolean {
  const margin = 14;
  return px > x - margin && px < x + side + margin && py > y - margin && py < y + side + margin;
}

/** A round distance that is some hundred pixels long in the middle of the map. */
export function scaleBar(
  { kilometres, width }: View,
  top: number,
  words: Words,
  locale: Locale,
): { marks: Mark[]; width: number } {
  if (kilometres === undefined) {
    const set = paragraph(words.worldScale, width, 'tick', 1);
    return { marks: setParagraph(set, 0, top), width: widthOf(words.worldScale, faces.tick.size) };
  }
  const most = Math.min(120, width / 3) * kilometres;
  const power = 10 ** Math.floor(Math.log10(most));
  const distance = ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
  const label =
    distance < 1
      ? words.metres(formatNumber(Math.round(distance * 1000), locale))
      : words.kilometres(formatNumber(distance, locale));
  const length = distance / kilometres;
  const y = top + 10;
  const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    class: 'scale',
  });
  return {
    marks: [
      line(0.5, y, length, y),
      line(0.5, y - 4, 0.5, y + 1),
      line(length, y - 4, length, y + 1),
      { kind: 'text', x: length + 6, y: top + ascent, text: label, anchor: 'start', class: 'tick' },
    ],
    width: length + 6 + widthOf(label, faces.tick.size),
  };
}
