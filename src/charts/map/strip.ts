import { recordOf, type Casebook } from '../../casebook/link.ts';
import { direction } from '../../i18n/index.ts';
import type { Mark, Picture } from '../chart.ts';
import { labeller, marksOf, type LabelRequest } from '../drawing/labels.ts';
import { disc, rect } from '../drawing/marks.ts';
import { flipAnchors } from '../drawing/mirror.ts';
import { boxAround, inset } from '../drawing/place.ts';
import type { Say } from '../drawing/words.ts';
import { countryNames } from './frame.ts';
import { geographyAt } from './geography.ts';
import {
  frameAround,
  landmarksOf,
  placeSpots,
  sitesOf,
  spotsOf,
  type PlacedSpot,
} from './sites.ts';
import { drawTerrain, landTest, regionsOf, terrainOf } from './terrain.ts';
import { viewOf, type MapView } from './view.ts';
import { mostNames, nameLines } from './words.ts';

const width = 256;
const heights = [140, 220] as const;
/** A strip shows at least this much around its middle, in degrees, so that it can be recognised. */
const least = 0.4;
/** As many points of coast as stay below 2 KB when written. */
const mostPoints = 150;

/**
 * Where places lie among all the places of the case: a small map of the same frame for each of them.
 * Undefined where nothing smaller than a country is known of any.
 */
export function layoutStrip(say: Say, places: readonly string[]): Picture | undefined {
  const outline = outlineOf(say.casebook, places);
  if (!outline) return undefined;
  const marks = drawStrip(say, outline);
  const isMirrored = direction(say.locale) === 'rtl';
  return {
    name: 'strip',
    ...outsideOf(say, outline),
    direction: isMirrored ? 'rtl' : 'ltr',
    description: say.t.charts.map.attribution,
    marks: isMirrored ? flipAnchors(marks) : marks,
  };
}

/** The size and the title of a strip, without drawing it; undefined where there is none. */
export function stripFrame(say: Say, places: readonly string[]) {
  const outline = outlineOf(say.casebook, places);
  return outline && outsideOf(say, outline);
}

interface Outline {
  view: MapView;
  /** The places that are meant, and those around them. */
  marked: readonly PlacedSpot[];
  around: readonly PlacedSpot[];
}

function outsideOf(say: Say, { view, marked }: Outline) {
  const names = marked.flatMap(({ sites }) => sites.map((site) => say.name(site.place)));
  const title = say.t.charts.map.strip(say.list(names, mostNames));
  return { width, height: Math.ceil(view.height), title };
}

function outlineOf(casebook: Casebook, places: readonly string[]): Outline | undefined {
  const records = places.map((id) => recordOf(casebook, 'places', id));
  const meant = spotsOf(sitesOf(casebook, [], records));
  const others = landmarksOf(casebook, meant);
  const framed = frameAround(casebook, [...meant, ...others], least);
  const seen = new Set(framed?.seen);
  const named = meant.filter((spot) => seen.has(spot));
  if (!framed || named.length === 0) return undefined;
  const view = viewOf(framed.frame, { width, heights, padding: [28, 28, 28] });
  const around = others.filter((spot) => seen.has(spot));
  return { view, marked: placeSpots(named, view), around: placeSpots(around, view) };
}

function drawStrip(say: Say, { view, marked, around }: Outline): Mark[] {
  const geography = geographyAt(view.kilometres);
  const keep = [...marked, ...around].map(({ at }) => at);
  const terrain = terrainOf(geography, view, { tolerance: 1, most: mostPoints, keep });
  const labels = labeller(inset(view, 3));
  for (const { at, r } of [...marked, ...around]) labels.reserve(boxAround(at, r ? 0 : 5));
  const isOnLand = landTest(terrain, view);
  const labelOf = (
    { of, sites: [first], at, r }: PlacedSpot,
    face: 'strong' | 'tick',
  ): LabelRequest => ({
    choices: [nameLines(say.name(first?.place ?? of), 130, face)],
    targets: [boxAround(at, r || 5)],
    prefers: isOnLand,
  });
  const names = labels.label([
    ...marked.toReversed().map((spot) => labelOf(spot, 'strong')),
    ...around.map((spot) => labelOf(spot, 'tick')),
  ]);
  return [
    ...drawTerrain(terrain, view, marked),
    ...around.map(({ at }) => disc(at, 2.5, 'reference')),
    ...names.flatMap((label) => (label ? marksOf(label) : [])),
    ...countryNames(say, labels, regionsOf(geography, view)),
    ...marked.filter(({ r }) => r === 0).map(({ at }) => disc(at, 5, 'dot')),
    rect(inset(view, 0.5), 'frame'),
  ];
}
