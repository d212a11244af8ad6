import { finestAreaPrecision } from '../schemas/place.ts';
import type { Incident, PlaceRecord } from './entry.ts';
import { compareIncidents, groupBy, mostLevels, type LinkedRecords } from './link.ts';
import { memoize } from './memoize.ts';

/** Longitude and latitude in degrees. */
export type Coordinates = readonly [number, number];

/** The form in which a place may be shown on a map without showing more than is known. */
export type MapLocation =
  | { as: 'point'; point: Coordinates }
  /**
   * Somewhere in an area that is itself known only by some points in it: the place's own, those of
   * places within it, or those of the nearest place that it lies in (`of`).
   */
  | { as: 'area'; of: PlaceRecord; around: Coordinates[] }
  /** Nothing smaller than a country is known of it. */
  | { as: 'country'; of: PlaceRecord }
  /** At sea or in the air, or in no place with coordinates. */
  | { as: 'nowhere' };

/** UCDP where_prec 6: a country, 7: seas or air. */
const [countryPrecision, seaPrecision] = [6, 7];

/** How a place may be shown on a map. A point only where the record says that it is exact or near. */
export function whereaboutsOf(casebook: LinkedRecords, place: PlaceRecord): MapLocation {
  const point = exactPoint(place);
  if (point) return { as: 'point', point };
  if (place.data.precision === seaPrecision) return { as: 'nowhere' };
  for (const area of lineageOf(casebook, place)) {
    if (isCountry(area)) return { as: 'country', of: area };
    const around = pointsIn(casebook, area);
    if (around.length > 0) return { as: 'area', of: area, around };
  }
  return { as: 'nowhere' };
}

function exactPoint({ data: { point, precision } }: PlaceRecord): Coordinates | undefined {
  return precision < finestAreaPrecision ? point : undefined;
}

function isCountry({ data: { kind, precision } }: PlaceRecord): boolean {
  return kind === 'country' || precision === countryPrecision;
}

/** The place's own point, or those of the places within it. */
function pointsIn(casebook: LinkedRecords, place: PlaceRecord): Coordinates[] {
  if (place.data.point) return [place.data.point];
  const points = placesWithin(casebook, place).flatMap((other) => {
    const point = exactPoint(other);
    return point ? [point] : [];
  });
  return [...new Map(points.map((point) => [point.join(), point])).values()];
}

/** The places within a place, at every level, by id. */
export function placesWithin(casebook: LinkedRecords, place: PlaceRecord): readonly PlaceRecord[] {
  return placesByArea(casebook).get(place) ?? [];
}

const placesByArea = memoize(
  (casebook: LinkedRecords): ReadonlyMap<PlaceRecord, PlaceRecord[]> =>
    groupBy(
      [...casebook.places.values()].flatMap((place) =>
        lineageOf(casebook, place)
          .slice(1)
          .map((area) => [area, place] as const),
      ),
    ),
  'placesByArea',
);

/** The incidents at a place or at one within it, in the order in which they happened. */
export function incidentsWithin(casebook: LinkedRecords, place: PlaceRecord): readonly Incident[] {
  return incidentsByPlace(casebook).get(place) ?? [];
}

const incidentsByPlace = memoize(
  (casebook: LinkedRecords): ReadonlyMap<PlaceRecord, Incident[]> =>
    groupBy(
      [...casebook.incidents.values()].sort(compareIncidents).flatMap((incident) => {
        const here = incident.data.places.flatMap((id) => {
          const place = casebook.places.get(id);
          return place ? lineageOf(casebook, place) : [];
        });
        return [...new Set(here)].map((place) => [place, incident] as const);
      }),
    ),
  'incidentsByPlace',
);

/** The place and everything that it lies in, nearest first; stops where a circle would close. */
export function lineageOf(casebook: LinkedRecords, place: PlaceRecord): PlaceRecord[] {
  const line: PlaceRecord[] = [];
  let current: PlaceRecord | undefined = place;
  while (current && line.length <= mostLevels && !line.includes(current)) {
    line.push(current);
    current = casebook.places.get(current.data.within ?? '');
  }
  return line;
}

/** The smallest place that holds all of an incident's places: where a number for the whole of it belongs. */
export function placeHolding(casebook: LinkedRecords, { data }: Incident): PlaceRecord | undefined {
  const [first, ...rest] = data.places.flatMap((id) => {
    const place = casebook.places.get(id);
    return place ? [lineageOf(casebook, place)] : [];
  });
  return first?.find((place) => rest.every((line) => line.includes(place)));
}
