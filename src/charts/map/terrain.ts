import {
  curveLinearClosed,
  geoDistance,
  geoStream,
  type GeoPermissibleObjects,
  type GeoProjection,
  max,
} from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { Countries, Geography, Land, Pixel, Position } from './geography.ts';
import type { PathCommand } from '../chart.ts';
import { lineThrough, strokes } from '../drawing/path.ts';
import { extentOf, type View } from './view.ts';

/** What a view shows of land, in pixels. */
export interface Terrain {
  /** All land, its outline being the coast and the edge of the map. */
  land: PathCommand[];
  /** The borders between countries. */
  borders: PathCommand[];
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
      return {
        land: rings.flatMap((ring) => lineThrough(ring, curveLinearClosed)),
        borders: strokes(lines),
      };
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
  const reach = (max(found, (one) => geoDistance(center, one)) ?? 0) + 0.02;
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
