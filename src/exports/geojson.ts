import type { PlaceRecord } from '../casebook/entry.ts';
import { groupBy, type Casebook } from '../casebook/link.ts';
import { contentLanguage, nameIn } from '../casebook/title.ts';
import { wherePrecisionLabel } from '../i18n/index.ts';
import { finestAreaPrecision } from '../schemas/place.ts';
import { writeJson } from '../text/inert-json.ts';

/**
 * The places as GeoJSON (RFC 7946; longitude and latitude in degrees, WGS 84). A place has a point only
 * where its record has one and is exact or near (UCDP where_prec 1 and 2); every other one has a null
 * geometry, which RFC 7946 has for features that are not located. No position is invented.
 */
export function placesGeoJson(casebook: Casebook): string {
  const here = groupBy(
    [...casebook.incidents.values()].flatMap(({ id, data }) =>
      [...new Set<string>(data.places)].map((place) => [place, id] as const),
    ),
  );
  return writeJson({
    type: 'FeatureCollection',
    features: [...casebook.places.values()].map((place) =>
      featureOf(casebook, place, here.get(place.id) ?? []),
    ),
  });
}

function featureOf(casebook: Casebook, place: PlaceRecord, incidents: readonly string[]) {
  const { names, kind, within, precision, coordinatesFrom } = place.data;
  const language = contentLanguage(casebook);
  return {
    type: 'Feature',
    id: place.id,
    geometry: geometryOf(place),
    properties: {
      id: place.id,
      name: nameIn(names, language, language).text,
      names,
      kind,
      within: within ?? null,
      precision,
      precisionMeaning: wherePrecisionLabel(precision, 'en') ?? null,
      coordinatesFrom: coordinatesFrom ?? null,
      incidents,
    },
  };
}

function geometryOf({ data: { point, precision } }: PlaceRecord) {
  if (!point || precision >= finestAreaPrecision) return null;
  return { type: 'Point', coordinates: point };
}
