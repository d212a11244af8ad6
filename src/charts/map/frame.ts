import { extent, geoContains, geoPath, greatest, range, type GeoProjection } from 'd3';
import { feature } from 'topojson-client';
import {
  countryName as nameOfCountry,
  formatNumber,
  type Locale,
  type Strings,
} from '../../i18n/index.ts';
import type { Mark } from '../chart.ts';
import { labeller } from '../drawing/labels.ts';
import { ascent, heightOf, paragraph, setParagraph } from '../drawing/paragraph.ts';
import type { Box } from '../drawing/place.ts';
import { faces, widthOf } from '../drawing/text.ts';
import type { Atlas, Geography, Land, Pixel, Position } from './geography.ts';
import { drawTerrain, liesIn, terrainOf, type Region } from './terrain.ts';
import { frameOf, ringAround, viewOf, type Frame, type View } from './view.ts';

type Labels = ReturnType<typeof labeller>;
type Words = Strings['charts']['map'];

/** Names of countries where there is room for them within the country; areas without a code have none. */
export function countryNames(labels: Labels, regions: readonly Region[], locale: Locale): Mark[] {
  return regions.flatMap(({ code, rings }): Mark[] => {
    const text = code && nameOfCountry(code, locale);
    if (!text) return [];
    const [width, height] = [widthOf(text, faces.tick.size) + 6, 15];
    const [west = 0, east = 0] = extent(rings.flat(), ([x]) => x);
    const [north = 0, south = 0] = extent(rings.flat(), ([, y]) => y);
    const distance = ({ x, y }: Box) =>
      Math.hypot(x + width / 2 - (west + east) / 2, y + height / 2 - (north + south) / 2);
    const [across, down] = [stepOf(east - west), stepOf(south - north)];
    const offers = range(west, east - width, across)
      .flatMap((x) => range(north, south - height, down).map((y) => ({ x, y, width, height })))
      .filter((box) => liesWithin(box, rings))
      .sort((a, b) => distance(a) - distance(b));
    const box = labels.place(offers);
    if (!box) return [];
    const [x, y] = [box.x + width / 2, box.y + 11];
    return [{ kind: 'text', x, y, text, anchor: 'middle', class: 'tick country' }];
  });
}

/** So that some two dozen steps try the whole of a length. */
function stepOf(length: number): number {
  return Math.max(4, length / 24);
}

function liesWithin({ x, y, width, height }: Box, rings: readonly Pixel[][]): boolean {
  return [0, 0.25, 0.5, 0.75, 1].every((part) =>
    [y - 2, y + height + 2].every((row) => liesIn(rings, [x + width * part, row])),
  );
}

/** The side of a locator in pixels. */
export const locatorSide = 96;
/** Beyond this radius in degrees everybody knows where the map lies. */
const widestLocated = 20;

/** A square that shows where in the world the map lies, from its top left corner; none for a map of half the world. */
export function locatorOf(
  atlas: Atlas,
  frame: Frame,
  view: View,
  corner: Pixel,
  locale: Locale,
): Mark[] {
  if (view.kilometres === undefined || frame.radius > widestLocated) return [];
  const geography = atlas.at(10);
  const land = landOf(geography, frame);
  const inner = viewOf(surroundingsOf(land, frame), {
    corner,
    width: locatorSide,
    heights: [locatorSide, locatorSide],
    padding: [4, 4, 4],
  });
  const terrain = terrainOf(geography, inner, { tolerance: 0.7, most: 500 });
  const here = boundsOf(view, inner.projection);
  const [x, y, side] = [inner.x + 0.5, inner.y + 0.5, locatorSide - 1];
  return [
    ...drawTerrain(terrain, inner, []),
    ...(land ? countryName(geography, land, inner, here, locale) : []),
    { kind: 'rect', ...here, class: 'here' },
    { kind: 'rect', x, y, width: side, height: side, class: 'frame' },
  ];
}

/** The land in which most of a frame lies; undefined at sea. */
function landOf({ topology, polygons }: Geography, { outline }: Frame): Land | undefined {
  const share = ({ polygon, box: [west, south, east, north] }: Land) => {
    const near = outline.coordinates.filter(
      ([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north,
    );
    const shape = near.length > 0 ? feature(topology, polygon) : undefined;
    return shape ? near.filter(([x = 0, y = 0]) => geoContains(shape, [x, y])).length : 0;
  };
  const most = greatest(polygons, share);
  return most && share(most) > 0 ? most : undefined;
}

/** That land, or as much around a frame where it is far larger or the frame lies at sea. */
function surroundingsOf(land: Land | undefined, { center, radius }: Frame): Frame {
  const least = Math.min(50, Math.max(4, radius * 2));
  const [west, south, east, north] = land?.box ?? [0, 0, 0, 0];
  const corners = [west, east].flatMap((x) => [south, north].map((y): Position => [x, y]));
  const country = frameOf(corners, least);
  return land && country.radius < Math.max(12, least * 2)
    ? country
    : frameOf(ringAround(center, Math.max(6, radius * 7)), least);
}

/** The name of the country of a land near its middle, clear of a box. */
function countryName(
  { topology }: Geography,
  { code, polygon }: Land,
  inner: View,
  here: Box,
  locale: Locale,
): Mark[] {
  const text = code && nameOfCountry(code, locale);
  if (!text) return [];
  const [cx, cy] = geoPath(inner.projection).centroid(feature(topology, polygon));
  const [width, height] = [widthOf(text, faces.tick.size), 16];
  const labels = labeller({
    x: inner.x + 2,
    y: inner.y + 2,
    width: inner.width - 4,
    height: inner.height - 4,
  });
  labels.reserve(here);
  const shifts = [0, 12, -12, 24, -24, 36, -36];
  const box = labels.place(
    shifts.flatMap((down) =>
      shifts.map((across) => ({
        x: cx + across - width / 2,
        y: cy + down - height / 2,
        width,
        height,
      })),
    ),
  );
  return box
    ? [
        {
          kind: 'text',
          x: box.x + width / 2,
          y: box.y + 13,
          text,
          anchor: 'middle',
          class: 'tick halo',
        },
      ]
    : [];
}

/** What a view shows, in another projection; large enough to be seen. */
function boundsOf({ projection, x, y, width, height }: View, onto: GeoProjection): Box {
  const corners: Pixel[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const coordinates = corners.flatMap((corner) => [projection.invert?.(corner) ?? [0, 0]]);
  const [[left, top], [right, bottom]] = geoPath(onto).bounds({ type: 'MultiPoint', coordinates });
  const [w, h] = [Math.max(6, right - left), Math.max(6, bottom - top)];
  return { x: (left + right - w) / 2, y: (top + bottom - h) / 2, width: w, height: h };
}

/** A round distance that is some hundred pixels long in the middle of the map, set from a corner; and its height. */
export function scaleBar(
  { kilometres }: View,
  [x, top]: Pixel,
  room: number,
  words: Words,
  locale: Locale,
): { marks: Mark[]; height: number } {
  if (kilometres === undefined) {
    const set = paragraph(words.worldScale, room, 'tick');
    return { marks: setParagraph(set, x, top), height: heightOf(set) };
  }
  const most = Math.min(120, room / 2) * kilometres;
  const power = 10 ** Math.floor(Math.log10(most));
  const distance = ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
  const label =
    distance < 1
      ? words.metres(formatNumber(Math.round(distance * 1000), locale))
      : words.kilometres(formatNumber(distance, locale));
  const [end, y] = [x + distance / kilometres, top + 10];
  const line = (x1: number, y1: number, x2: number, y2: number): Mark => {
    return { kind: 'line', x1, y1, x2, y2, class: 'scale' };
  };
  return {
    marks: [
      line(x + 0.5, y, end, y),
      line(x + 0.5, y - 4, x + 0.5, y + 1),
      line(end, y - 4, end, y + 1),
      { kind: 'text', x: end + 6, y: top + ascent, text: label, anchor: 'start', class: 'tick' },
    ],
    height: 18,
  };
}
