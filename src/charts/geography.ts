import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  geoAzimuthalEqualArea,
  geoDistance,
  geoEqualEarth,
  geoStream,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Countries as shared lines: Natural Earth, public domain, in the form of the package world-atlas. */
export type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Longitude and latitude in degrees. */
export type Position = [number, number];

/** Pixels. */
export type Pixel = [number, number];

/** The countries of the world in several scales. */
export interface Atlas {
  /** Those that suit a map of so many kilometres a pixel. */
  at(kilometres: number): Geography;
}

/** The countries of the world, with what is needed to pick those of a frame. */
export interface Geography {
  topology: Countries;
  polygons: readonly Land[];
}

/** One polygon of a country. */
interface Land {
  polygon: Polygon;
  /** In the order of the countries. */
  country: number;
  name: string;
  /** ISO 3166-1 numeric; undefined for areas without one. */
  code: string | undefined;
  /** West, south, east, north in degrees. */
  box: [number, number, number, number];
}

/** The scales of Natural Earth, each up to so many kilometres a pixel. */
const scales = [
  { file: 'world-atlas/countries-10m.json', upTo: 4 },
  { file: 'world-atlas/countries-50m.json', upTo: 16 },
  { file: 'world-atlas/countries-110m.json', upTo: Infinity },
];
const loaded = new Map<string, Geography>();

/** The atlas that comes with the package world-atlas; each scale is read from disk when it is first asked for. */
export const atlas: Atlas = {
  at(kilometres) {
    const file = scales.find(({ upTo }) => kilometres <= upTo)?.file ?? '';
    const known = loaded.get(file);
    if (known) return known;
    const geography = geographyOf(JSON.parse(readFileSync(pathOf(file), 'utf8')) as Countries);
    loaded.set(file, geography);
    return geography;
  },
};

/** Where a file of a package lies. A bundle may lie outside of the project; the process that builds it does not. */
function pathOf(file: string): string {
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch {
    return createRequire(join(process.cwd(), 'package.json')).resolve(file);
  }
}

/** Prepares a topology of countries. */
export function geographyOf(topology: Countries): Geography {
  const boxes = topology.arcs.map((arc) => boxOfArc(topology, arc));
  const polygons = topology.objects.countries.geometries.flatMap((geometry, country): Land[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const { arcs } = geometry as Polygon | MultiPolygon;
    const rings = (geometry.type === 'Polygon' ? [arcs] : arcs) as number[][][];
    const code = geometry.id === undefined ? undefined : String(geometry.id);
    const name = geometry.properties?.name ?? '';
    return rings.map((polygon) => ({
      polygon: { type: 'Polygon', arcs: polygon },
      country,
      name,
      code,
      box: union(polygon.flat().map((arc) => boxes[arc < 0 ? ~arc : arc] ?? nowhere)),
    }));
  });
  return { topology, polygons };
}

const nowhere: Land['box'] = [Infinity, Infinity, -Infinity, -Infinity];

function boxOfArc({ transform }: Countries, arc: readonly (readonly number[])[]): Land['box'] {
  let [west, south, east, north] = nowhere;
  let [x, y] = [0, 0];
  for (const [dx = 0, dy = 0] of arc) {
    [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
    const longitude = transform ? x * transform.scale[0] + transform.translate[0] : x;
    const latitude = transform ? y * transform.scale[1] + transform.translate[1] : y;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

function union(boxes: readonly Land['box'][]): Land['box'] {
  return boxes.reduce(
    (a, b) => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ],
    nowhere,
  );
}

/** The part of the earth that a map shows: what must be seen, and its middle. */
export interface Frame {
  center: Position;
  /** Degrees from the middle to the farthest of what must be seen. */
  radius: number;
  /** What must be seen. */
  outline: Position[];
}

/** The frame of `[west, south, east, north]`; a west greater than the east crosses the antimeridian. */
export function frameOfBounds([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Frame {
  const width = east >= west ? east - west : east - west + 360;
  const steps = [...Array(9).keys()].map((step) => step / 8);
  const outline = steps.flatMap((step): Position[] => [
    [wrapLongitude(west + width * step), south],
    [wrapLongitude(west + width * step), north],
    [west, south + (north - south) * step],
    [east, south + (north - south) * step],
  ]);
  return frameAround([wrapLongitude(west + width / 2), (south + north) / 2], outline);
}

/** The frame that holds some positions, across the antimeridian where that is the shorter way. */
export function frameOfPositions(positions: readonly Position[]): Frame {
  const longitudes = positions.map(([longitude]) => longitude).sort((a, b) => a - b);
  let [west, widest] = [longitudes[0] ?? 0, -1];
  for (const [index, longitude] of longitudes.entries()) {
    const before = longitudes[index - 1] ?? (longitudes.at(-1) ?? 0) - 360;
    if (longitude - before > widest) [west, widest] = [longitude, longitude - before];
  }
  const latitudes = positions.map(([, latitude]) => latitude);
  const middle: Position = [
    wrapLongitude(west + (360 - widest) / 2),
    (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
  ];
  return frameAround(middle, [...positions]);
}

function frameAround(center: Position, outline: Position[]): Frame {
  const distances = outline.map((position) => geoDistance(center, position));
  return { center, radius: degrees(Math.max(0, ...distances)), outline };
}

function wrapLongitude(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude;
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** Beyond this many degrees from its middle a map shows the whole world instead. */
const widestRegion = 60;
export const earthRadius = 6371.0088;

/** A frame on paper. */
export interface View {
  projection: GeoProjection;
  /** Its top left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Kilometres a pixel in the middle of the map; undefined where it differs too much over the map. */
  kilometres: number | undefined;
}

/**
 * Fits a frame into a width and a range of heights (pixels). Regions are drawn in Lambert's azimuthal
 * equal-area projection around their middle, where north is up and the scale is true, anywhere on
 * earth; what does not fit on one side of the globe is drawn in Equal Earth.
 */
export function viewOf(
  frame: Frame,
  width: number,
  [least, most]: readonly [number, number],
  padding: number,
  [x, y]: Pixel = [0, 0],
): View {
  const world = frame.radius > widestRegion;
  const [longitude, latitude] = frame.center;
  const projection = world
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  projection.scale(1000).translate([0, 0]);
  const pixels = frame.outline.flatMap((position) => [projection(position) ?? []]);
  const [left, right] = extentOf(pixels.map(([x = 0]) => x));
  const [top, bottom] = extentOf(pixels.map(([, y = 0]) => y));
  const scale =
    1000 *
    Math.min(
      (width - 2 * padding) / Math.max(right - left, 1e-6),
      (most - 2 * padding) / Math.max(bottom - top, 1e-6),
    );
  const height = Math.min(most, Math.max(least, ((bottom - top) * scale) / 1000 + 2 * padding));
  projection
    .scale(scale)
    .translate([
      x + width / 2 - (((left + right) / 2) * scale) / 1000,
      y + height / 2 - (((top + bottom) / 2) * scale) / 1000,
    ])
    .clipExtent([
      [x, y],
      [x + width, y + height],
    ]);
  if (!world) {
    const corner = degrees(2 * Math.asin(Math.min(1, Math.hypot(width, height) / scale / 2)));
    projection.clipAngle(Math.min(179, corner + 1));
  }
  const kilometres = world ? undefined : earthRadius / scale;
  return { projection, x, y, width, height, kilometres };
}

function extentOf(numbers: readonly number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** What a view shows of land, in pixels. */
export interface Terrain {
  /** A path: all land, its outline being the coast and the edge of the map. */
  land: string;
  /** A path: the borders between countries. */
  borders: string;
}

/** As many points as a coast may have: some 4 KB when compressed. */
const mostPoints = 1300;

/**
 * The land of a view, clipped to it and simplified to a tolerance in pixels, or to more where that
 * leaves too many points. `keep` are points whose island must not vanish, however small it is.
 */
export function terrainOf(
  geography: Geography,
  view: View,
  tolerance: number,
  keep: readonly Pixel[] = [],
): Terrain {
  const { coast, between } = shapesOf(geography, view);
  for (let coarse = tolerance; ; coarse *= 1.4) {
    const rings = coast.flatMap((ring) => coastline(ring, coarse, keep));
    const lines = between.map((line) => simplify(line, coarse));
    const points = [...rings, ...lines].reduce((sum, { length }) => sum + length, 0);
    if (points <= mostPoints || coarse > 8)
      return { land: rings.map(pathOfRing).join(''), borders: lines.map(pathOfLine).join('') };
  }
}

/** The parts of a country that a view shows, as rings of pixels. */
export interface Region {
  name: string;
  code: string | undefined;
  rings: Pixel[][];
}

/** The countries of a view, in the order of the atlas. */
export function regionsOf(geography: Geography, view: View): readonly Region[] {
  return shapesOf(geography, view).regions();
}

/** What a view shows of the land, before it is simplified. */
interface Shapes {
  coast: Pixel[][];
  between: Pixel[][];
  regions(): readonly Region[];
}

/** So many views are kept: the maps of one case share their frames. */
const mostViews = 24;
const shapes = new WeakMap<Geography, Map<string, Shapes>>();

function shapesOf(geography: Geography, view: View): Shapes {
  const known = shapes.get(geography) ?? new Map<string, Shapes>();
  shapes.set(geography, known);
  const { projection, x, y, width, height } = view;
  const key = [
    projection.rotate(),
    projection.scale(),
    projection.translate(),
    x,
    y,
    width,
    height,
  ];
  const found = known.get(key.join(' ')) ?? projectShapes(geography, view);
  known.delete(key.join(' '));
  known.set(key.join(' '), found);
  const [oldest] = known.keys();
  if (known.size > mostViews && oldest !== undefined) known.delete(oldest);
  return found;
}

function projectShapes(geography: Geography, view: View): Shapes {
  const { topology } = geography;
  const { projection } = view;
  const seen = seenBy(geography, view);
  const countries = [...Map.groupBy(seen, ({ country }) => country).values()];
  const geometries = countries.map((polygons): MultiPolygon => ({
    type: 'MultiPolygon',
    arcs: polygons.map(({ polygon }) => polygon.arcs),
  }));
  const land = merge(
    topology,
    seen.map(({ polygon }) => polygon),
  );
  const borders = mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a !== b);
  let regions: Region[] | undefined;
  return {
    coast: linesOf(land, projection),
    between: linesOf(borders, projection),
    regions: () =>
      (regions ??= countries.flatMap((polygons) => regionOf(topology, polygons, view))),
  };
}

function regionOf(topology: Countries, polygons: readonly Land[], { projection }: View): Region[] {
  const [first] = polygons;
  const rings = polygons
    .flatMap(({ polygon }) => linesOf(feature(topology, polygon), projection))
    .map((ring) => simplifyRing(ring, 2))
    .filter((ring) => ring.length >= 3);
  return first && rings.length > 0 ? [{ name: first.name, code: first.code, rings }] : [];
}

/** The polygons whose box comes near the view; more rather than fewer. */
function seenBy({ polygons }: Geography, { projection, x, y, width, height }: View): Land[] {
  const clipped = projection.clipExtent();
  projection.clipExtent(null);
  const [rotation = 0, tilt = 0] = projection.rotate();
  const center: Position = [-rotation, -tilt];
  const edge = [...Array(17).keys()].flatMap((step): Pixel[] => [
    [x + (width * step) / 16, y],
    [x + (width * step) / 16, y + height],
    [x, y + (height * step) / 16],
    [x + width, y + (height * step) / 16],
  ]);
  const positions = edge.map((pixel) => projection.invert?.(pixel) ?? null);
  projection.clipExtent(clipped);
  // Where an edge lies beyond the globe, the map shows all of it.
  if (positions.some((one) => one === null || one.some(Number.isNaN))) return [...polygons];
  const found = positions as Position[];
  const reach = Math.max(...found.map((one) => geoDistance(center, one))) + 0.02;
  let [south, north] = extentOf(found.map(([, latitude]) => latitude));
  if (geoDistance(center, [0, 90]) <= reach) north = 90;
  if (geoDistance(center, [0, -90]) <= reach) south = -90;
  // Around a pole every longitude is seen.
  const around = north === 90 || south === -90;
  const [west, east] = extentOf(
    found.map(([longitude]) => ((longitude - center[0] + 540) % 360) - 180),
  );
  return polygons.filter(({ box }) => {
    if (box[3] < south || box[1] > north) return false;
    if (around) return true;
    return [-360, 0, 360].some(
      (turn) => box[2] + turn >= center[0] + west && box[0] + turn <= center[0] + east,
    );
  });
}

function coastline(ring: readonly Pixel[], tolerance: number, keep: readonly Pixel[]): Pixel[][] {
  const simple = simplifyRing(ring, tolerance);
  if (simple.length >= 3 && Math.abs(areaOf(simple)) > 2 * tolerance) return [simple];
  return keep.some((pixel) => ring.some(([x, y]) => Math.hypot(x - pixel[0], y - pixel[1]) < 6))
    ? [[...ring]]
    : [];
}

function areaOf(ring: readonly Pixel[]): number {
  return (
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as Pixel;
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}

/** The lines and rings of a shape as a projection draws them; a ring does not repeat its first point. */
function linesOf(shape: GeoPermissibleObjects, projection: GeoProjection): Pixel[][] {
  const lines: Pixel[][] = [];
  let current: Pixel[] = [];
  geoStream(
    shape,
    projection.stream({
      point: (x, y) => current.push([x, y]),
      lineStart: () => (current = []),
      lineEnd: () => lines.push(current),
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    }),
  );
  return lines.filter((line) => line.length > 1);
}

function simplifyRing(ring: readonly Pixel[], tolerance: number): Pixel[] {
  const [first] = ring;
  if (!first) return [];
  let [farthest, distance] = [0, -1];
  for (const [index, [x, y]] of ring.entries()) {
    const here = Math.hypot(x - first[0], y - first[1]);
    if (here > distance) [farthest, distance] = [index, here];
  }
  const there = simplify(ring.slice(0, farthest + 1), tolerance);
  const back = simplify([...ring.slice(farthest), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** Douglas and Peucker (1973): no point that is left out lies farther than the tolerance from the line. */
function simplify(line: readonly Pixel[], tolerance: number): Pixel[] {
  if (line.length < 3) return [...line];
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, tolerance];
    for (let index = from + 1; index < to; index++) {
      const here = distanceTo(line[index] as Pixel, line[from] as Pixel, line[to] as Pixel);
      if (here > distance) [farthest, distance] = [index, here];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

function distanceTo([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function pathOfRing(ring: readonly Pixel[]): string {
  return `${pathOfLine(ring)}Z`;
}

/** Relative steps in tenths of a pixel, taken from rounded positions so that no error adds up. */
function pathOfLine(line: readonly Pixel[]): string {
  let path = '';
  let [x, y] = [0, 0];
  for (const [index, point] of line.entries()) {
    const [nextX, nextY] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
    const [dx, dy] = [nextX - x, nextY - y];
    if (index === 0) path += `M${tenths(nextX)}${pair(nextY)}l`;
    else if (dx !== 0 || dy !== 0)
      path += `${path.endsWith('l') || dx < 0 ? '' : ' '}${tenths(dx)}${pair(dy)}`;
    [x, y] = [nextX, nextY];
  }
  return path.endsWith('l') ? path.slice(0, -1) : path;
}

function pair(number: number): string {
  return number < 0 ? tenths(number) : ` ${tenths(number)}`;
}

function tenths(number: number): string {
  return String(number / 10).replace(/^(-?)0\./, '$1.');
}
