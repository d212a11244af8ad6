import type { FeatureCollection, Point } from 'geojson';
import { expect, test } from 'vitest';
import { placesGeoJson } from '../../src/exports/geojson.ts';
import { casebookWith, unchecked } from './casebooks.ts';

const features = (casebook = casebookWith()) =>
  (JSON.parse(placesGeoJson(casebook)) as FeatureCollection<Point | null>).features;
const placeNamed = (id: string, casebook = casebookWith()) =>
  features(casebook).find((feature) => feature.id === id);

test('is a collection of features without a coordinate system of its own (RFC 7946)', () => {
  const collection = JSON.parse(placesGeoJson(casebookWith())) as Record<string, unknown>;
  expect(Object.keys(collection)).toEqual(['type', 'features']);
  for (const feature of features())
    expect(Object.keys(feature)).toEqual(['type', 'id', 'geometry', 'properties']);
});

test('has a place that is known as a point: longitude, latitude', () => {
  expect(placeNamed('north-harbour')?.geometry).toEqual({
    type: 'Point',
    coordinates: [-150.1, -40.2],
  });
});

test('invents no position: an area has no geometry, but its precision', () => {
  expect(placeNamed('lake-example')).toMatchObject({
    geometry: null,
    properties: { precision: 5, within: 'example-country', coordinatesFrom: null },
  });
});

test('a place without coordinates has no geometry, however exactly it is known', () => {
  const casebook = casebookWith({
    'places/north-harbour.mdx': {
      replace: 'point: [-150.1, -40.2]\nprecision: 1\ncoordinatesFrom: example-gazetteer\n',
      by: 'precision: 1\n',
    },
  });
  expect(placeNamed('north-harbour', casebook)?.geometry).toBeNull();
});

test('an area is no point, even if somebody gives it one past the checks', () => {
  const spoilt = unchecked(casebookWith(), (copy) => {
    copy.places.get('north-harbour')!.data.precision = 3;
  });
  expect(placeNamed('north-harbour', spoilt)?.geometry).toBeNull();
});

test('names the incidents of a place', () => {
  expect(placeNamed('north-harbour')?.properties?.['incidents']).toEqual([
    'ferry-sinking',
    'harbour-vigil',
    'quay-clearing',
  ]);
});
