import {
  curveLinearClosed,
  geoBounds,
  geoStream,
  polygonArea,
  polygonContains,
  range,
  sum,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { Countries, Geography, Land, Pixel } from './geography.ts';
import type { Mark } from '../chart.ts';
import { disc, path, rect } from '../drawing/marks.ts';
import { lineThrough, strokes } from '../drawing/path.ts';
import type { Box } from '../drawing/place.ts';
import type { MapView } from './view.ts';

/** What a view shows of land, in pixels. */
export interface Terrain {
  /** All land, as rings whose outline is the coast and the edge of the map. */
  land: Pixel[][];
  /** The borders between countries, as lines. */
  borders: Pixel[][];
}

/**
 * The land of a view, clipped to it and simplified to a tolerance in pixels, or to more where that
 * leaves more than `most` points: 1,300 are some 4 KB when compressed. `keep` are points whose island
 * must not vanish, however small it is.
 */
export function terrainOf(
  geography: Geography,
  view: MapView,
  { tolerance, most, keep = [] }: { tolerance: number; most: number; keep?: readonly Pixel[] },
): Terrain {
  let { coast: land, between: borders } = shapesOf(geography, view);
  for (let coarse = tolerance; ; coarse *= 1.4) {
    const [finest, size] = [land, coarse];
    land = finest.flatMap((ring) => coastline(ring, size, keep));
    borders = borders.map((line) => simplify(line, size));
    if (sum([...land, ...borders], ({ length }) => length) <= most || coarse > 8)
      return { land, borders };
  }
}

/** The parts of a country that a view shows, as rings of pixels. */
export interface Region {
  name: string;
  code: string | undefined;
  rings: Pixel[][];
}

/** The countries of a view, in the order of the atlas. */
export function regionsOf(geography: Geography, view: MapView): readonly Region[] {
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

function shapesOf(geography: Geography, view: MapView): Shapes {
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

function projectShapes(geography: Geography, view: MapView): Shapes {
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

function regionOf(
  topology: Countries,
  polygons: readonly Land[],
  { projection }: MapView,
): Region[] {
  const [first] = polygons;
  const rings = polygons
    .flatMap(({ polygon }) => linesOf(feature(topology, polygon), projection))
    .map((ring) => simplifyRing(ring, 2))
    .filter((ring) => ring.length >= 3);
  return first && rings.length > 0 ? [{ name: first.name, code: first.code, rings }] : [];
}

/** The polygons whose box comes near the view; more rather than fewer. */
function seenBy({ polygons }: Geography, view: MapView): Land[] {
  const { projection, x, y, width, height, kilometres } = view;
  const steps = [...Array(17).keys()].map((step) => step / 16);
  const edge = steps.flatMap((part): Pixel[] => [
    [x + width * part, y],
    [x + width * part, y + height],
    [x, y + height * part],
    [x + width, y + height * part],
  ]);
  const positions = edge.flatMap((pixel) => [projection.invert?.(pixel) ?? [NaN, NaN]]);
  // Where an edge lies beyond the globe, the map shows all of it.
  if (kilometres === undefined || positions.flat().some(Number.isNaN)) return [...polygons];
  let [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: positions });
  if (east < west) east += 360;
  for (const pole of [-90, 90]) {
    const [px, py] = projection([0, pole]) ?? [NaN, NaN];
    if (!(px >= x && px <= x + width && py >= y && py <= y + height)) continue;
    // Around a pole every longitude is seen.
    [west, east] = [-180, 180];
    [south, north] = [Math.min(south, pole), Math.max(north, pole)];
  }
  const air = 1;
  return polygons.filter(
    ({ box }) =>
      box[3] >= south - air &&
      box[1] <= north + air &&
      [-360, 0, 360].some((turn) => box[2] + turn >= west - air && box[0] + turn <= east + air),
  );
}

function coastline(ring: readonly Pixel[], tolerance: number, keep: readonly Pixel[]): Pixel[][] {
  const simple = simplifyRing(ring, tolerance);
  if (simple.length >= 3 && Math.abs(polygonArea(simple)) > 2 * tolerance) return [simple];
  return keep.some((pixel) => ring.some(([x, y]) => Math.hypot(x - pixel[0], y - pixel[1]) < 6))
    ? [[...ring]]
    : [];
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

/** Asked of many boxes: whether one lies wholly on the land of a view, to some pixels. */
export function landTest({ land }: Terrain, view: Box): (box: Box) => boolean {
  const cell = 12;
  const [columns, rows] = [Math.ceil(view.width / cell), Math.ceil(view.height / cell)];
  const known: boolean[] = [];
  const isLand = (at: number): boolean => {
    if (at < 0 || at >= rows * columns) return false;
    const [row, column] = [Math.floor(at / columns), at % columns];
    return (known[at] ??= liesIn(land, [
      view.x + (column + 0.5) * cell,
      view.y + (row + 0.5) * cell,
    ]));
  };
  return ({ x, y, width, height }) => {
    const [left, top] = [Math.floor((x - view.x) / cell), Math.floor((y - view.y) / cell)];
    const [right, bottom] = [(x - view.x + width) / cell, (y - view.y + height) / cell];
    return range(top, bottom).every((row) =>
      range(left, right).every((column) => isLand(row * columns + column)),
    );
  };
}

/** Whether a point lies in one of some rings and in none of their holes. */
export function liesIn(rings: readonly Pixel[][], point: Pixel): boolean {
  return rings.filter((ring) => polygonContains(ring, point)).length % 2 === 1;
}

/** Land with what is known of areas on it, and over it the sea, so that no area of land reaches into it. */
export function drawTerrain(
  { land, borders }: Terrain,
  { x, y, width, height }: Box,
  spots: readonly { at: Pixel; r: number }[],
): Mark[] {
  const areas = spots.filter(({ r }) => r > 0);
  const area = ({ at, r }: { at: Pixel; r: number }) => disc(at, r, 'zone');
  // An area around towns on a coast may have its middle in the sea.
  const inside = ({ at: [x, y], r }: { at: Pixel; r: number }): Pixel[] =>
    [0, 1, 2, 3, 4, 5].map((turn) => [
      x + (r / 2) * Math.cos((turn * Math.PI) / 3),
      y + (r / 2) * Math.sin((turn * Math.PI) / 3),
    ]);
  const onLand = areas.filter((spot) => inside(spot).some((point) => liesIn(land, point)));
  const paper: Pixel[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return [
    rect({ x, y, width, height }, 'land'),
    ...onLand.map(area),
    path(
      [paper, ...land].flatMap((ring) => lineThrough(ring, curveLinearClosed)),
      'sea',
    ),
    ...(borders.length > 0 ? [path(strokes(borders), 'border')] : []),
    ...areas.filter((spot) => !onLand.includes(spot)).map(area),
  ];
}
