import { cross, extent, geoContains, geoPath, greatest, range, type GeoProjection } from 'd3';
import { feature } from 'topojson-client';
import { memoize } from '../../casebook/memoize.ts';
import { countryName as nameOfCountry } from '../../i18n/index.ts';
import type { Mark } from '../chart.ts';
import { labeller, type Labeller } from '../drawing/labels.ts';
import { lineMark, rect, textMark as textAt } from '../drawing/marks.ts';
import { ascent, heightOf, paragraph, setParagraph } from '../drawing/paragraph.ts';
import { inset, type Box } from '../drawing/place.ts';
import { faces, widthOf } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import {
  geographyAt,
  type Coordinates,
  type Geography,
  type Land,
  type Pixel,
} from './geography.ts';
import { drawTerrain, liesIn, terrainOf, type Region } from './terrain.ts';
import { frameOf, ringAround, viewOf, type Frame, type MapView } from './view.ts';

/** Names of countries where there is room for them within the country; areas without a code have none. */
export function countryNames(say: Say, labels: Labeller, regions: readonly Region[]): Mark[] {
  return regions.flatMap((region): Mark[] => {
    const text = region.code && nameOfCountry(region.code, say.locale);
    if (!text) return [];
    const box = labels.place(boxesWithin(region, widthOf(text, faces.tick) + 6));
    if (!box) return [];
    return [textAt(text, [box.x + box.width / 2, box.y + 11], 'tick country', 'middle')];
  });
}

/** Where a line of text of some width may stand within a country, from its middle outwards: asked for each map of a frame. */
const boxesWithin = memoize(({ rings }: Region, width: number): readonly Box[] => {
  const height = 15;
  const [west = 0, east = 0] = extent(rings.flat(), ([x]) => x);
  const [north = 0, south = 0] = extent(rings.flat(), ([, y]) => y);
  const distance = ({ x, y }: Box) =>
    Math.hypot(x + width / 2 - (west + east) / 2, y + height / 2 - (north + south) / 2);
  const [across, down] = [stepOf(east - west), stepOf(south - north)];
  return cross(
    range(west, east - width, across),
    range(north, south - height, down),
    (x, y): Box => ({ x, y, width, height }),
  )
    .filter((box) => liesWithin(box, rings))
    .sort((a, b) => distance(a) - distance(b));
});

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
  say: Say,
  { frame, view, corner }: { frame: Frame; view: MapView; corner: Pixel },
): Mark[] {
  if (view.kilometres === undefined || frame.radius > widestLocated) return [];
  const geography = geographyAt(10);
  const land = landOf(geography, frame);
  const inner = viewOf(surroundingsOf(land, frame), {
    corner,
    width: locatorSide,
    heights: [locatorSide, locatorSide],
    padding: [4, 4, 4],
  });
  const terrain = terrainOf(geography, inner, { tolerance: 0.7, most: 500 });
  const here = boundsOf(view, inner.projection);
  return [
    ...drawTerrain(terrain, inner, []),
    ...(land ? countryName(say, { geography, land, inner, here }) : []),
    rect(here, 'here'),
    rect(inset(inner, 0.5), 'frame'),
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
  const corners = [west, east].flatMap((x) => [south, north].map((y): Coordinates => [x, y]));
  const country = frameOf(corners, least);
  return land && country.radius < Math.max(12, least * 2)
    ? country
    : frameOf(ringAround(center, Math.max(6, radius * 7)), least);
}

/** The name of the country of a land near its middle, clear of a box. */
function countryName(
  say: Say,
  { geography, land, inner, here }: { geography: Geography; land: Land; inner: MapView; here: Box },
): Mark[] {
  const text = land.code && nameOfCountry(land.code, say.locale);
  if (!text) return [];
  const shape = feature(geography.topology, land.polygon);
  const [cx, cy] = geoPath(inner.projection).centroid(shape);
  const [width, height] = [widthOf(text, faces.tick), 16];
  const labels = labeller(inset(inner, 2));
  labels.reserve(here);
  const shifts = [0, 12, -12, 24, -24, 36, -36];
  const [left, top] = [cx - width / 2, cy - height / 2];
  const offers = cross(shifts, shifts, (down, across) => {
    return { x: left + across, y: top + down, width, height };
  });
  const box = labels.place(offers);
  return box ? [textAt(text, [box.x + width / 2, box.y + 13], 'tick halo', 'middle')] : [];
}

/** What a view shows, in another projection; large enough to be seen. */
function boundsOf({ projection, x, y, width, height }: MapView, onto: GeoProjection): Box {
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
  say: Say,
  { kilometres }: MapView,
  [x, top]: Pixel,
  room: number,
): { marks: Mark[]; height: number } {
  const words = say.t.charts.map;
  if (kilometres === undefined) {
    const set = paragraph(words.worldScale, room, 'tick');
    return { marks: setParagraph(set, x, top), height: heightOf(set) };
  }
  const most = Math.min(120, room / 2) * kilometres;
  const power = 10 ** Math.floor(Math.log10(most));
  const distance = ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
  const label =
    distance < 1
      ? words.metres(say.number(Math.round(distance * 1000)))
      : words.kilometres(say.number(distance));
  const [start, end, y] = [x + 0.5, x + distance / kilometres, top + 10];
  return {
    marks: [
      lineMark([start, y], [end, y], 'scale'),
      lineMark([start, y - 4], [start, y + 1], 'scale'),
      lineMark([end, y - 4], [end, y + 1], 'scale'),
      textAt(label, [end + 6, top + ascent], 'tick'),
    ],
    height: 18,
  };
}
