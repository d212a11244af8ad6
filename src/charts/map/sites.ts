import { max } from 'd3';
import type { Incident, PlaceRecord } from '../../casebook/entry.ts';
import { groupBy, type Casebook } from '../../casebook/link.ts';
import { memoize } from '../../casebook/memoize.ts';
import {
  incidentsWithin,
  lineageOf,
  placeHolding,
  whereaboutsOf,
  type MapLocation,
} from '../../casebook/whereabouts.ts';
import type { Pixel, Coordinates } from './geography.ts';
import { earthRadius, frameOf, ringAround, type Frame, type MapView } from './view.ts';

/** A place with what is known of it. */
export interface MapSite {
  place: PlaceRecord;
  whereabouts: MapLocation;
  /** That happened at the place, or there among others. */
  incidents: Incident[];
  /** Those of which this is the smallest place that holds them: their numbers are told here, and nowhere else. */
  told: Incident[];
}

/** One mark of a map: a place whose position is known, or an area somewhere in which places lie. */
export interface Spot {
  /** The place, or the area. */
  of: PlaceRecord;
  /** The place alone, or all that lie somewhere in the area, itself first. */
  sites: MapSite[];
  center: Coordinates;
  /** Degrees around the middle of an area; 0 is a position that is known. */
  reach: number;
}

/** A spot on paper. */
export interface PlacedSpot extends Spot {
  at: Pixel;
  /** Pixels. */
  r: number;
}

/** The places of incidents, those that hold several of one incident, and further ones, in the order in which they are first named. */
export function sitesOf(
  casebook: Casebook,
  incidents: readonly Incident[],
  places: readonly PlaceRecord[],
): MapSite[] {
  const holders = new Map(incidents.map((one) => [one, placeHolding(casebook, one)]));
  const here = groupBy(
    incidents.flatMap((one) => {
      const named = one.data.places.flatMap((id) => casebook.places.get(id) ?? []);
      return [...new Set([...named, ...[holders.get(one) ?? []].flat()])].map(
        (place) => [place, one] as const,
      );
    }),
  );
  return [...new Set([...here.keys(), ...places])].map((place) => {
    const happened = here.get(place) ?? [];
    return {
      place,
      whereabouts: whereaboutsOf(casebook, place),
      incidents: happened,
      told: happened.filter((one) => holders.get(one) === place),
    };
  });
}

/** Whether a place is the area that a spot is drawn of, and not somewhere in it. */
export function isAreaItself({ place, whereabouts }: MapSite): boolean {
  return whereabouts.as === 'area' && whereabouts.of === place;
}

/** How far a place may be from what is known of its area, in kilometres, by where_prec: a wish, not a measure. */
const wished: Record<number, number> = { 3: 8, 4: 20, 5: 40 };

const kilometresADegree = (earthRadius * Math.PI) / 180;

/** What can be drawn of some places, the widest first, so that none hides another. */
export function spotsOf(sites: readonly MapSite[]): Spot[] {
  const points = sites.flatMap((site): Spot[] =>
    site.whereabouts.as === 'point'
      ? [{ of: site.place, sites: [site], center: [...site.whereabouts.point], reach: 0 }]
      : [],
  );
  const areas = Map.groupBy(
    sites.filter(({ whereabouts }) => whereabouts.as === 'area'),
    ({ place, whereabouts }) => (whereabouts.as === 'area' ? whereabouts.of : place),
  );
  const zones = [...areas].flatMap(([of, residents]): Spot[] => {
    const [first] = residents;
    if (first?.whereabouts.as !== 'area') return [];
    const { center, radius } = frameOf(first.whereabouts.around as Coordinates[], 0);
    const coarsest = max(residents, ({ place }) => place.data.precision) ?? 0;
    const wish = (wished[Math.min(5, Math.max(3, coarsest))] ?? 0) / kilometresADegree;
    const itselfFirst = residents.toSorted(
      (a, b) => Number(b.place === of) - Number(a.place === of),
    );
    return [{ of, sites: itselfFirst, center, reach: Math.max(wish, radius * 1.15) }];
  });
  return [...zones.sort((a, b) => b.reach - a.reach), ...points];
}

/** The area that holds all the other spots, as the records say: all of the map lies in it. */
export function spotOfAll(casebook: Casebook, spots: readonly Spot[]): Spot | undefined {
  return spots.find(
    ({ of, reach }) =>
      reach > 0 &&
      spots.length > 1 &&
      spots.every((other) => lineageOf(casebook, other.of).includes(of)),
  );
}

/** The places of a map: those of incidents, or of these the ones within a place, and that place. */
export function mapSites(
  casebook: Casebook,
  incidents: readonly Incident[],
  within: PlaceRecord | undefined,
): MapSite[] {
  return sitesOf(casebook, incidents, within ? [within] : []).filter(
    ({ place }) => !within || lineageOf(casebook, place).includes(within),
  );
}

/** How many positions a map shows: points, and areas around what is known of other places. */
export function mapPositions(
  casebook: Casebook,
  incidents: readonly Incident[],
  within: PlaceRecord | undefined,
): number {
  const spots = spotsOf(mapSites(casebook, incidents, within));
  const holder = spotOfAll(casebook, spots);
  const drawn = spots.filter((spot) => spot !== holder);
  return new Set(drawn.map(({ center, reach }) => `${center.join()} ${reach > 0}`)).size;
}

/** More places than these beside the spots of a map would hide where they lie. */
const mostLandmarks = 40;

/**
 * Other places of the case whose position is known, to show where the spots lie: of very many that `isShown` lets
 * through, those with the most incidents.
 */
export function landmarksOf(
  casebook: Casebook,
  spots: readonly Spot[],
  isShown: (spot: Spot) => boolean = () => true,
): Spot[] {
  const drawn = new Set(spots.flatMap(({ sites }) => sites.map(({ place }) => place)));
  const others: KnownSpot[] = [];
  for (const known of knownSpots(casebook)) {
    if (others.length === mostLandmarks) break;
    if (!drawn.has(known.spot.of) && isShown(known.spot)) others.push(known);
  }
  return others.sort((a, b) => a.index - b.index).map(({ spot }) => spot);
}

interface KnownSpot {
  spot: Spot;
  /** Its place in the order of records. */
  index: number;
}

/** Every place of the case whose own position is known, those with the most incidents first. */
const knownSpots = memoize((casebook: Casebook): readonly KnownSpot[] => {
  const size = ({ spot }: KnownSpot) => incidentsWithin(casebook, spot.of).length;
  return spotsOf(sitesOf(casebook, [], [...casebook.places.values()]))
    .filter(({ reach }) => reach === 0)
    .map((spot, index) => ({ spot, index }))
    .sort((a, b) => size(b) - size(a));
}, 'knownSpots');

/** The positions that must be seen so that a spot is. */
export function positionsOf({ center, reach }: Spot): Coordinates[] {
  return reach === 0 ? [center] : ringAround(center, reach);
}

/** The spots within the bounds of the case, where it has any, and the frame that holds them. */
export function frameAround(
  casebook: Casebook,
  spots: readonly Spot[],
  least: number,
): { frame: Frame; seen: Spot[] } | undefined {
  const { bounds } = casebook.case.data;
  const [west, south, east, north] = bounds ?? [-180, -90, 180, 90];
  const isWithin = ([longitude, latitude]: Coordinates) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  const seen = spots.filter(({ center }) => isWithin(center));
  if (seen.length === 0) return undefined;
  return { frame: frameOf(seen.flatMap(positionsOf), least), seen };
}

/** The least radius of an area on paper, in pixels. */
const leastArea = 10;

/** Spots on the paper of a view. */
export function placeSpots(
  spots: readonly Spot[],
  { projection, kilometres }: MapView,
): PlacedSpot[] {
  return spots.flatMap((spot) => {
    const [x, y] = projection(spot.center) ?? [];
    if (x === undefined || y === undefined) return [];
    const reach = (spot.reach * kilometresADegree) / (kilometres ?? Infinity);
    return [{ ...spot, at: [x, y], r: spot.reach === 0 ? 0 : Math.max(leastArea, reach) }];
  });
}
