import { recordOf, type Casebook } from '../../casebook/link.ts';
import { direction, strings, type Locale } from '../../i18n/index.ts';
import type { Mark, Picture } from '../chart.ts';
import { labeller, marksOf, type Labelled } from '../drawing/labels.ts';
import { flipAnchors } from '../drawing/mirror.ts';
import type { Atlas } from './geography.ts';
import {
  boxAround,
  frameAround,
  landmarksOf,
  place,
  sitesOf,
  spotsOf,
  type Placed,
} from './sites.ts';
import { drawTerrain, landTest, regionsOf, terrainOf } from './terrain.ts';
import { countryNames } from './frame.ts';
import { viewOf } from './view.ts';
import { listOfNames, nameLines } from './words.ts';

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
export function layoutStrip(
  { casebook, places, atlas }: { casebook: Casebook; places: readonly string[]; atlas: Atlas },
  locale: Locale,
): Picture | undefined {
  const meant = spotsOf(
    sitesOf(
      casebook,
      [],
      places.map((id) => recordOf(casebook, 'places', id)),
      locale,
    ),
  );
  const others = landmarksOf(casebook, meant, locale);
  const framed = frameAround(casebook, [...meant, ...others], least);
  const named = meant.filter((spot) => framed?.seen.includes(spot));
  if (!framed || named.length === 0) return undefined;
  const view = viewOf(framed.frame, { width, heights, padding: [28, 28, 28] });
  const marked = place(named, view);
  const around = place(
    others.filter((spot) => framed.seen.includes(spot)),
    view,
  );
  const geography = atlas.at(view.kilometres ?? Infinity);
  const terrain = terrainOf(geography, view, {
    tolerance: 1,
    most: mostPoints,
    keep: [...marked, ...around].map(({ at }) => at),
  });
  const labels = labeller({ x: 3, y: 3, width: width - 6, height: view.height - 6 });
  for (const { at, r } of [...marked, ...around]) labels.reserve(boxAround(at, r ? 0 : 5));
  const isOnLand = landTest(terrain, view);
  const nameOf = ({ of, sites: [first], at, r }: Placed, face: 'strong' | 'tick'): Labelled => ({
    choices: [nameLines(first?.name ?? of.id, 130, face)],
    targets: [boxAround(at, r || 5)],
    prefers: isOnLand,
  });
  const names = labels.label([
    ...marked.toReversed().map((spot) => nameOf(spot, 'strong')),
    ...around.map((spot) => nameOf(spot, 'tick')),
  ]);
  const { charts } = strings(locale);
  const marks: Mark[] = [
    ...drawTerrain(terrain, view, marked),
    ...around.map(({ at: [cx, cy] }): Mark => {
      return { kind: 'circle', cx, cy, r: 2.5, class: 'reference' };
    }),
    ...names.flatMap((label) => (label ? marksOf(label) : [])),
    ...countryNames(labels, regionsOf(geography, view), locale),
    ...marked
      .filter(({ r }) => r === 0)
      .map(({ at: [cx, cy] }): Mark => ({ kind: 'circle', cx, cy, r: 5, class: 'dot' })),
    { kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: view.height - 1, class: 'frame' },
  ];
  const isMirrored = direction(locale) === 'rtl';
  return {
    name: 'strip',
    width,
    height: Math.ceil(view.height),
    direction: isMirrored ? 'rtl' : 'ltr',
    title: charts.map.strip(
      listOfNames(
        named.flatMap(({ sites }) => sites.map((site) => site.name)),
        locale,
      ),
    ),
    description: charts.map.attribution,
    marks: isMirrored ? flipAnchors(marks) : marks,
  };
}
