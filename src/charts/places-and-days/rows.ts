import { mean } from 'd3';
import type { Incident, PlaceRecord } from '../../casebook/entry.ts';
import { compareIncidents, type Casebook } from '../../casebook/link.ts';
import { compareText } from '../../casebook/problem.ts';
import { lineageOf, placeHolding, whereaboutsOf } from '../../casebook/whereabouts.ts';

/** A place with what happened there; undefined for incidents of which no place is given. */
export interface PlaceRow {
  place: PlaceRecord | undefined;
  /** How many of the rows above hold it. */
  depth: number;
  /** In the order in which they happened, wholes before their parts; none at a place that only holds others. */
  incidents: Incident[];
}

/**
 * The smallest places that hold all of each incident, below those that hold several of them, from north
 * to south. What is known no better than to a place that holds others stands below these.
 */
export function placeRows(casebook: Casebook, incidents: readonly Incident[]): PlaceRow[] {
  const at = Map.groupBy(wholesFirst(incidents), (incident) => placeHolding(casebook, incident));
  const below = new Map<PlaceRecord | undefined, Set<PlaceRecord>>();
  for (const place of at.keys()) {
    if (!place) continue;
    for (const [index, inner] of lineageOf(casebook, place).entries()) {
      const outer = lineageOf(casebook, place)[index + 1];
      below.set(outer, (below.get(outer) ?? new Set()).add(inner));
    }
  }
  /** A place that holds nothing but one other is no row. */
  const collapse = (place: PlaceRecord): PlaceRecord => {
    const [only, second] = below.get(place) ?? [];
    return !at.has(place) && only && !second ? collapse(only) : place;
  };
  const rowsBelow = (outer: PlaceRecord | undefined, depth: number): PlaceRow[] =>
    [...(below.get(outer) ?? [])]
      .map(collapse)
      .map((place) => ({ place, latitude: latitudeIn(casebook, place, outer) }))
      .sort(
        (a, b) =>
          (b.latitude ?? -Infinity) - (a.latitude ?? -Infinity) ||
          compareText(a.place.id, b.place.id),
      )
      .flatMap(({ place }) => [
        { place, depth, incidents: at.get(place) ?? [] },
        ...rowsBelow(place, depth + 1),
      ]);
  const nowhere = at.get(undefined);
  return [
    ...rowsBelow(undefined, 0),
    ...(nowhere ? [{ place: undefined, depth: 0, incidents: nowhere }] : []),
  ];
}

/** In the order in which they happened, each right behind what it is a part of. */
function wholesFirst(incidents: readonly Incident[]): Incident[] {
  const ids = new Set<string>(incidents.map(({ id }) => id));
  const wholeOf = ({ data }: Incident) => (ids.has(data.partOf ?? '') ? data.partOf : undefined);
  const parts = Map.groupBy([...incidents].sort(compareIncidents), wholeOf);
  const below = (id: string | undefined): Incident[] =>
    (parts.get(id) ?? []).flatMap((incident) => [incident, ...below(incident.id)]);
  return below(undefined);
}

/** Degrees north of what is known of a place; undefined where that is no more than what holds it. */
function latitudeIn(
  casebook: Casebook,
  place: PlaceRecord,
  outer: PlaceRecord | undefined,
): number | undefined {
  const known = whereaboutsOf(casebook, place);
  if (known.as === 'point') return known.point[1];
  if (known.as !== 'area') return undefined;
  if (outer && lineageOf(casebook, outer).includes(known.of)) return undefined;
  return mean(known.around, ([, latitude]) => latitude);
}
