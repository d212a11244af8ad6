import { range } from 'd3';
import { keyOf } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { strings, type Locale } from '../../i18n/index.ts';
import type { Mark } from '../chart.ts';
import { labeller, marksOf, type LabelLine, type Labelled } from '../drawing/labels.ts';
import type { Box } from '../drawing/place.ts';
import { nameOf } from '../drawing/words.ts';
import { countryNames } from './frame.ts';
import type { Atlas, Pixel } from './geography.ts';
import { boxAround, landmarksOf, place, type Placed, type Site, type Spot } from './sites.ts';
import { drawTerrain, landTest, liesIn, regionsOf, terrainOf, type Terrain } from './terrain.ts';
import type { View } from './view.ts';
import { nameLines, numbersAt, sentenceOf, somewhereIn } from './words.ts';

/** A map without its surroundings. */
export interface DrawnMap {
  marks: Mark[];
  spots: readonly Placed[];
  hasLandmarks: boolean;
  /** Drawn, but without room for their names or numbers. */
  untold: Site[];
}

/** A name on the map: a place of a spot, or a landmark. */
interface Name extends Labelled {
  site: Site;
  spot: Placed;
}

/** Of more places than this the labels are names alone. */
const mostTold = 12;
/** So many numbers of a place are told on the map; the table has them all. */
const mostNumbers = 2;
const landmarkRadius = 2.5;

/** Land, areas, points and their names within a view. */
export function drawMap(
  { casebook, atlas }: { casebook: Casebook; atlas: Atlas },
  seen: readonly Spot[],
  view: View,
  isRoomy: boolean,
  locale: Locale,
): DrawnMap {
  const geography = atlas.at(view.kilometres ?? Infinity);
  const spots = place(seen, view);
  const landmarks = place(landmarksOf(casebook, seen, locale), view).filter(({ at }) =>
    isOnMap(view, at),
  );
  const dots = spots.filter(({ r }) => r === 0);
  const points = [...dots, ...landmarks].map(({ at }) => at);
  const terrain = terrainOf(geography, view, { tolerance: 0.5, most: 1300, keep: points });
  const radius = dots.length > mostTold ? 3.5 : 5;

  const labels = labeller(inset(view, 4));
  for (const { at } of dots) labels.reserve(boxAround(at, radius), true);
  for (const { at } of landmarks) labels.reserve(boxAround(at, landmarkRadius));
  const zones = spots.filter(({ r }) => r > 0).reverse();
  const paper = { spots, points, terrain, isOnLand: landTest(terrain, view) };
  const words = { casebook, locale, isTold: spots.length <= mostTold, most: isRoomy ? 190 : 130 };
  const names = [
    ...dots.map((spot) => nameOfDot(spot, radius, choicesOf(spot, words), paper)),
    ...zones.flatMap((zone) => namesInZone(zone, paper, words)),
    ...landmarks.map((spot) => {
      const text = nameOf(casebook, spot.of, locale);
      return nameOfDot(spot, landmarkRadius, [[{ text, face: 'tick' }]], paper);
    }),
  ];
  const found = labels.label(names);
  for (const { at, r } of spots)
    for (const turn of range(0, r && 2 * Math.PI, 6 / (r || 1)))
      labels.reserve(boxAround([at[0] + r * Math.cos(turn), at[1] + r * Math.sin(turn)], 4));
  const regions = view.kilometres === undefined ? [] : regionsOf(geography, view);
  return {
    spots,
    hasLandmarks: landmarks.length > 0,
    untold: names
      .filter(({ site, spot, choices }, index) => {
        const { rank } = found[index] ?? {};
        if (landmarks.includes(spot)) return false;
        const isNameAlone = rank === choices.length - 1;
        return rank === undefined || (isNameAlone && numbersAt(site, casebook, locale).length > 0);
      })
      .map(({ site }) => site),
    marks: [
      ...drawTerrain(terrain, view, spots),
      ...countryNames(labels, regions, locale),
      ...names.flatMap(({ site, spot }, index): Mark[] => {
        const label = found[index];
        const named = label ? marksOf(label) : [];
        if (landmarks.includes(spot))
          return [circle(spot.at, landmarkRadius, 'reference'), ...named];
        const marks = [
          ...(spot.r === 0
            ? [
                hit(boxAround(spot.at, radius + 4)),
                circle(spot.at, radius, site.place.data.precision > 1 ? 'near' : 'dot'),
              ]
            : label
              ? [hit(label.box)]
              : []),
          ...named,
        ];
        const to = keyOf(site.place);
        return marks.length > 0
          ? [{ kind: 'group', link: { to, label: sentenceOf(site, casebook, locale) }, marks }]
          : [];
      }),
      { kind: 'rect', ...inset(view, 0.5), class: 'frame' },
    ],
  };
}

interface NameWords {
  casebook: Casebook;
  locale: Locale;
  /** Whether numbers are told beside the names. */
  isTold: boolean;
  /** The widest that a line may be, in pixels. */
  most: number;
}

/** What labels have to keep clear of. */
interface Paper {
  spots: readonly Placed[];
  points: readonly Pixel[];
  terrain: Terrain;
  isOnLand(box: Box): boolean;
}

function nameOfDot(
  spot: Placed,
  radius: number,
  choices: LabelLine[][],
  { isOnLand }: Paper,
): Name {
  const [site] = spot.sites as [Site];
  return { site, spot, choices, targets: [boxAround(spot.at, radius)], prefers: isOnLand };
}

/** Each place in an area has a name of its own, outside of all areas where there is room. */
function namesInZone(zone: Placed, paper: Paper, words: NameWords): Name[] {
  const areas = paper.spots.filter(({ r }) => r > 0);
  const isCrowded =
    zone.sites.length > 1 ||
    areas.some(
      ({ at: [x, y], r }) =>
        r !== zone.r && Math.hypot(x - zone.at[0], y - zone.at[1]) < r + zone.r,
    );
  return zone.sites.map((site) => ({
    site,
    spot: zone,
    choices: choicesOf({ sites: [site] }, words),
    targets: rimOf(zone, paper).map((at) => boxAround(at, 0)),
    isCrowded,
    prefers: (box) => paper.isOnLand(box) && !areas.some((other) => reaches(other, box)),
  }));
}

/** Whether a disc reaches into a box. */
function reaches({ at: [cx, cy], r }: Placed, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [Math.max(x - cx, 0, cx - x - width), Math.max(y - cy, 0, cy - y - height)];
  return Math.hypot(dx, dy) < r;
}

/** What a label says: the name with what is known and the numbers, or the name alone. */
function choicesOf(
  { sites: [site] }: Pick<Spot, 'sites'>,
  { casebook, locale, isTold, most }: NameWords,
): LabelLine[][] {
  if (!site) return [];
  const inside = somewhereIn(site, casebook, locale);
  const name = nameLines(site.name, most, 'strong');
  if (!isTold) return [name];
  const { charts } = strings(locale);
  const numbers = numbersAt(site, casebook, locale);
  const more = numbers.length - mostNumbers;
  const told = [
    ...(numbers.length === 0 && site.told.length > 0 ? [charts.noNumber] : []),
    ...numbers.slice(0, mostNumbers),
    ...(more > 0 ? [charts.others(more)] : []),
  ];
  const lines = (texts: readonly string[], face: 'label' | 'note') =>
    texts.flatMap((text) => nameLines(text, most, face));
  return [
    [...name, ...lines(told, 'label'), ...lines(inside ? [inside] : [], 'note')],
    [...name, ...lines(told, 'label')],
    name,
  ];
}

/** Where a label's line may end: on the edge of an area where that is seen, clear of smaller areas and of points. */
function rimOf({ at: [cx, cy], r }: Placed, { spots, points, terrain }: Paper): Pixel[] {
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

function isOnMap({ x, y, width, height }: View, [px, py]: Pixel): boolean {
  return px >= x + 6 && py >= y + 6 && px <= x + width - 6 && py <= y + height - 6;
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function circle([cx, cy]: Pixel, r: number, name: string): Mark {
  return { kind: 'circle', cx, cy, r, class: name };
}

function hit(box: Box): Mark {
  return { kind: 'rect', ...box, class: 'hit' };
}
