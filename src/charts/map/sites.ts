import { geoCircle, max, min } from 'd3';
import type { Incident, PlaceRecord } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { whereaboutsOf, type Whereabouts } from '../../casebook/whereabouts.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Pixel, Position } from './geography.ts';
import { shareInside, type Disc } from './hatch.ts';
import { frameOfBounds, frameOfPositions, type Frame, type View } from './view.ts';
import type { Region } from './terrain.ts';
import { nameOf } from '../drawing/words.ts';

/** A place with what is known of it. */
export interface Site {
  place: PlaceRecord;
  name: string;
  whereabouts: Whereabouts;
  incidents: Incident[];
}

/** An area of which only some points are known, and the places that lie somewhere in it. */
export interface Zone extends Disc {
  of: PlaceRecord;
  residents: Site[];
  /** The country that it lies in; undefined at sea. */
  within: Pixel[][] | undefined;
}

/** A place whose position is known, on paper. */
export interface Dot {
  site: Site;
  at: Pixel;
}

/** The places of the incidents in the order in which they are first named. */
export function sitesOf(
  casebook: Casebook,
  incidents: readonly Incident[],
  places: readonly PlaceRecord[],
  locale: Locale,
): Site[] {
  const named = incidents.flatMap(({ data }) =>
    data.places.flatMap((id) => casebook.places.get(id) ?? []),
  );
  return [...new Set([...named, ...places])].map((place) => ({
    place,
    name: nameOf(casebook, place, locale),
    whereabouts: whereaboutsOf(casebook, place),
    incidents: incidents.filter(({ data }) => data.places.includes(place.id)),
  }));
}

/** A map shows at least this much around its middle, in degrees: what is closer needs a plan of a town. */
const leastRadius = 0.12;

export function frameOf(casebook: Casebook, sites: readonly Site[]): Frame | undefined {
  const { bounds } = casebook.case.data;
  const positions = sites.flatMap(({ whereabouts }): Position[] => {
    if (whereabouts.as === 'point') return [[...whereabouts.point]];
    return whereabouts.as === 'area' ? whereabouts.around.map(([x, y]): Position => [x, y]) : [];
  });
  if (positions.length === 0) return undefined;
  if (bounds) return frameOfBounds(bounds);
  const tight = frameOfPositions(positions);
  if (tight.radius >= leastRadius) return tight;
  const circle = geoCircle().center(tight.center).radius(leastRadius)().coordinates[0] ?? [];
  return { ...tight, radius: leastRadius, outline: circle as Position[] };
}

export function pixelOf(
  { projection }: View,
  position: readonly [number, number],
): Pixel | undefined {
  const pixel = projection([position[0], position[1]]);
  return pixel ?? undefined;
}

export function isOnMap({ width, height }: View, [x, y]: Pixel): boolean {
  return x >= 6 && y >= 6 && x <= width - 6 && y <= height - 6;
}

/** How far a place may be from where its area is drawn, in kilometres, by where_prec: a wish, not a measure. */
const reach: Record<number, number> = { 3: 8, 4: 20, 5: 40 };

/** Of what is nearly all water the land is not shown as all there is. */
const leastOnLand = 0.15;

/** The areas in which places lie, the largest first. */
export function zonesOf(sites: readonly Site[], view: View, regions: readonly Region[]): Zone[] {
  const byArea = new Map<PlaceRecord, Site[]>();
  for (const site of sites)
    if (site.whereabouts.as === 'area')
      byArea.set(site.whereabouts.of, [...(byArea.get(site.whereabouts.of) ?? []), site]);
  const most = Math.min(view.width, view.height) * 0.3;
  return [...byArea]
    .flatMap(([of, residents]): Zone[] => {
      const [{ whereabouts } = { whereabouts: undefined }] = residents;
      const points = whereabouts?.as === 'area' ? whereabouts.around : [];
      const pixels = points.flatMap((point) => {
        const pixel = pixelOf(view, point);
        return pixel ? [pixel] : [];
      });
      const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
      const [cx, cy] = [middleOf(xs), middleOf(ys)];
      if (pixels.length === 0 || !isOnMap(view, [cx, cy])) return [];
      const spread = max(pixels, ([x, y]) => Math.hypot(x - cx, y - cy)) ?? 0;
      const coarsest = max(residents, ({ place }) => place.data.precision) ?? 0;
      const wished = (reach[Math.min(5, Math.max(3, coarsest))] ?? 0) / (view.kilometres ?? 100);
      const r = Math.max(14, spread + 14, Math.min(most, wished));
      const within = countryAround({ cx, cy, r }, regions);
      return [{ of, cx, cy, r, residents: inOrder(of, residents), within }];
    })
    .sort((a, b) => b.r - a.r);
}

/** The country that most of a disc lies in, unless it is nearly all water. */
function countryAround(disc: Disc, regions: readonly Region[]): Pixel[][] | undefined {
  const [found] = regions
    .map(({ rings }) => ({ rings, share: shareInside(disc, rings) }))
    .sort((a, b) => b.share - a.share);
  return found && found.share > leastOnLand ? found.rings : undefined;
}

/** The area itself first, then what lies somewhere in it. */
function inOrder(of: PlaceRecord, residents: readonly Site[]): Site[] {
  return [...residents].sort((a, b) => Number(b.place === of) - Number(a.place === of));
}

export function middleOf(numbers: readonly number[]): number {
  return ((min(numbers) ?? 0) + (max(numbers) ?? 0)) / 2;
}

/** Exact places in no incident that show what an area is drawn around. */
export function referencesOf(
  casebook: Casebook,
  zones: readonly Zone[],
  dots: readonly Dot[],
  view: View,
  locale: Locale,
): Dot[] {
  const drawn = new Set(dots.map(({ site }) => site.place));
  const known = new Set(
    zones.flatMap(({ residents }) =>
      residents.flatMap(({ whereabouts }) =>
        whereabouts.as === 'area' ? whereabouts.around.map((point) => point.join()) : [],
      ),
    ),
  );
  return [...casebook.places.values()].flatMap((place): Dot[] => {
    const whereabouts = whereaboutsOf(casebook, place);
    if (whereabouts.as !== 'point' || drawn.has(place)) return [];
    const at = known.has(whereabouts.point.join()) && pixelOf(view, whereabouts.point);
    if (!at || !isOnMap(view, at)) return [];
    const name = nameOf(casebook, place, locale);
    return [{ site: { place, name, whereabouts, incidents: [] }, at }];
  });
}
