import { range } from 'd3';
import type { Mark } from '../chart.ts';
import {
  labeller,
  marksOf,
  type PlacedLabel,
  type LabelLine,
  type LabelRequest,
} from '../drawing/labels.ts';
import { disc, rect, target } from '../drawing/marks.ts';
import { boxAround, contains, inset, type Box } from '../drawing/place.ts';
import type { Say } from '../drawing/words.ts';
import { countryNames } from './frame.ts';
import { geographyAt, type Pixel } from './geography.ts';
import { landmarksOf, placeSpots, type PlacedSpot, type MapSite, type Spot } from './sites.ts';
import { drawTerrain, landTest, liesIn, regionsOf, terrainOf, type Terrain } from './terrain.ts';
import type { MapView } from './view.ts';
import { nameLines, numbersAt, siteSentence, somewhereIn } from './words.ts';

/** A map without its surroundings. */
export interface DrawnMap {
  marks: Mark[];
  spots: readonly PlacedSpot[];
  hasLandmarks: boolean;
  /** Drawn, but without room for their names or numbers. */
  untold: MapSite[];
}

/** A name on the map: a place of a spot, or a landmark, which leads nowhere. */
interface NameOnMap extends LabelRequest {
  site: MapSite;
  spot: PlacedSpot;
  isLandmark: boolean;
}

/** Of more places than this the labels are names alone. */
const mostTold = 12;
/** So many numbers of a place are told on the map; the table has them all. */
const mostNumbers = 2;
const landmarkRadius = 2.5;

/** What is drawn on, and how. */
interface MapContext {
  say: Say;
  spots: readonly PlacedSpot[];
  landmarks: readonly PlacedSpot[];
  terrain: Terrain;
  isOnLand(box: Box): boolean;
  /** The radius of a point, in pixels. */
  radius: number;
  /** Whether numbers are told beside the names. */
  isTold: boolean;
  /** The widest that a line of a label may be, in pixels. */
  most: number;
}

/** Land, areas, points and their names within a view. */
export function drawMap(
  say: Say,
  { seen, view, isRoomy }: { seen: readonly Spot[]; view: MapView; isRoomy: boolean },
): DrawnMap {
  const geography = geographyAt(view.kilometres);
  const spots = placeSpots(seen, view);
  const isInView = (spot: Spot) =>
    placeSpots([spot], view).some(({ at }) => contains(view, boxAround(at, 6)));
  const landmarks = placeSpots(landmarksOf(say.casebook, seen, isInView), view);
  const keep = pointsOf({ spots, landmarks });
  const terrain = terrainOf(geography, view, { tolerance: 0.5, most: 1300, keep });
  const paper: MapContext = {
    ...{ say, spots, landmarks, terrain },
    isOnLand: landTest(terrain, view),
    radius: keep.length - landmarks.length > mostTold ? 3.5 : 5,
    isTold: spots.length <= mostTold,
    most: isRoomy ? 190 : 130,
  };
  const names = namesOn(paper);
  const labels = labeller(inset(view, 4));
  for (const { at, r } of spots) if (r === 0) labels.reserve(boxAround(at, paper.radius), true);
  for (const { at } of landmarks) labels.reserve(boxAround(at, landmarkRadius));
  const found = labels.label(names);
  for (const { at, r } of spots)
    for (const turn of range(0, r && 2 * Math.PI, 6 / (r || 1)))
      labels.reserve(boxAround([at[0] + r * Math.cos(turn), at[1] + r * Math.sin(turn)], 4));
  const regions = view.kilometres === undefined ? [] : regionsOf(geography, view);
  return {
    spots,
    hasLandmarks: landmarks.length > 0,
    untold: names
      .filter((name, index) => !name.isLandmark && !isTold(say, name, found[index]?.rank))
      .map(({ site }) => site),
    marks: [
      ...drawTerrain(terrain, view, spots),
      ...countryNames(say, labels, regions),
      ...names.flatMap((name, index) => drawName(paper, name, found[index])),
      rect(inset(view, 0.5), 'frame'),
    ],
  };
}

function pointsOf({ spots, landmarks }: Pick<MapContext, 'spots' | 'landmarks'>): Pixel[] {
  return [...spots.filter(({ r }) => r === 0), ...landmarks].map(({ at }) => at);
}

/** Whether a label says all that is to be said; `rank` is which of its choices it is. */
function isTold(say: Say, { site, choices }: NameOnMap, rank: number | undefined): boolean {
  const isNameAlone = rank === choices.length - 1;
  return rank !== undefined && !(isNameAlone && numbersAt(say, site).length > 0);
}

/** The point and the name of a place, as one target; an area is drawn with the terrain. */
function drawName(
  { say, radius }: MapContext,
  { site, spot, isLandmark }: NameOnMap,
  label?: PlacedLabel,
): Mark[] {
  const { at, r } = spot;
  const texts = label ? marksOf(label) : [];
  if (isLandmark) return [disc(at, landmarkRadius, 'reference'), ...texts];
  const link = { ...say.to(site.place), label: siteSentence(say, site) };
  const dot = disc(at, radius, site.place.data.precision > 1 ? 'near' : 'dot');
  if (r === 0) return [target(link, boxAround(at, radius + 4), [dot, ...texts])];
  return label ? [target(link, label.box, texts)] : [];
}

function namesOn(paper: MapContext): NameOnMap[] {
  const { say, spots, landmarks, radius } = paper;
  const nameOfPoint = (spot: PlacedSpot, r: number, choices: LabelLine[][]) => ({
    ...{ site: spot.sites[0] as MapSite, spot, choices },
    isLandmark: landmarks.includes(spot),
    targets: [boxAround(spot.at, r)],
    prefers: paper.isOnLand,
  });
  const zones = spots.filter(({ r }) => r > 0).reverse();
  return [
    ...spots
      .filter(({ r }) => r === 0)
      .map((spot) => nameOfPoint(spot, radius, choicesOf(spot.sites[0] as MapSite, paper))),
    ...zones.flatMap((zone) => namesInZone(zone, zones, paper)),
    ...landmarks.map((spot) =>
      nameOfPoint(spot, landmarkRadius, [[{ text: say.name(spot.of), face: 'tick' }]]),
    ),
  ];
}

/** Each place in an area has a name of its own, outside of all areas where there is room. */
function namesInZone(
  zone: PlacedSpot,
  zones: readonly PlacedSpot[],
  paper: MapContext,
): NameOnMap[] {
  const [cx, cy] = zone.at;
  const isCrowded =
    zone.sites.length > 1 ||
    zones.some(({ at: [x, y], r }) => r !== zone.r && Math.hypot(x - cx, y - cy) < r + zone.r);
  return zone.sites.map((site) => ({
    ...{ site, spot: zone, isLandmark: false, isCrowded },
    choices: choicesOf(site, paper),
    targets: rimOf(zone, paper).map((at) => boxAround(at, 0)),
    prefers: (box) => paper.isOnLand(box) && !zones.some((other) => reaches(other, box)),
  }));
}

/** Whether a disc reaches into a box. */
function reaches({ at: [cx, cy], r }: PlacedSpot, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [Math.max(x - cx, 0, cx - x - width), Math.max(y - cy, 0, cy - y - height)];
  return Math.hypot(dx, dy) < r;
}

/** What a label says: the name with what is known and the numbers, or the name alone. */
function choicesOf(site: MapSite, { say, isTold, most }: MapContext): LabelLine[][] {
  const name = nameLines(say.name(site.place), most, 'strong');
  if (!isTold) return [name];
  const inside = somewhereIn(say, site);
  const numbers = numbersAt(say, site);
  const more = numbers.length - mostNumbers;
  const told = [
    ...(numbers.length === 0 && site.told.length > 0 ? [say.t.charts.noNumber] : []),
    ...numbers.slice(0, mostNumbers),
    ...(more > 0 ? [say.t.charts.others(more)] : []),
  ].flatMap((text) => nameLines(text, most, 'label'));
  const known = inside ? nameLines(inside, most, 'note') : [];
  return [[...name, ...told, ...known], [...name, ...told], name];
}

/** Where a label's line may end: on the edge of an area where that is seen, clear of smaller areas and of points. */
function rimOf({ at: [cx, cy], r }: PlacedSpot, paper: MapContext): Pixel[] {
  const { spots, terrain } = paper;
  const points = pointsOf(paper);
  const rim = range(0, 360, 15).map((angle): Pixel => {
    const turn = (angle * Math.PI) / 180;
    return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)];
  });
  const clear = rim.filter(
    ([x, y]) =>
      !spots.some(
        ({ at: [ox, oy], r: other }) =>
          other > 0 && other < r && Math.hypot(x - ox, y - oy) < other,
      ) && !points.some(([px, py]) => Math.hypot(x - px, y - py) < 10),
  );
  const onLand = clear.filter((point) => liesIn(terrain.land, point));
  return [onLand, clear, rim].find((some) => some.length > 0) ?? rim;
}
