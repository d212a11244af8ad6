import {
  geoAzimuthalEqualArea,
  geoBounds,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoPath,
  max,
  type GeoProjection,
} from 'd3';
import type { MultiPoint } from 'geojson';
import type { Box } from '../drawing/place.ts';
import type { Pixel, Coordinates } from './geography.ts';

/** The part of the earth that a map shows: what must be seen, and its middle. */
export interface Frame {
  center: Coordinates;
  /** Degrees from the middle to the farthest of what must be seen. */
  radius: number;
  outline: MultiPoint;
}

/**
 * The frame that holds some positions, across the antimeridian where that is the shorter way, and at
 * least so many degrees around their middle.
 */
export function frameOf(positions: readonly Coordinates[], least: number): Frame {
  const [[west, south], [east, north]] = geoBounds(points(positions));
  const middle = (west + (east < west ? east + 360 : east)) / 2;
  const center: Coordinates = [middle > 180 ? middle - 360 : middle, (south + north) / 2];
  const radius = degrees(max(positions, (position) => geoDistance(center, position)) ?? 0);
  const around = radius < least ? ringAround(center, least) : [];
  return {
    center,
    radius: Math.max(radius, least),
    outline: points([...positions, ...around]),
  };
}

/** Some positions at a distance in degrees all around one. */
export function ringAround(center: Coordinates, radius: number): Coordinates[] {
  const [ring = []] = geoCircle().center(center).radius(radius).precision(30)().coordinates;
  return ring as Coordinates[];
}

function points(coordinates: readonly Coordinates[]): MultiPoint {
  return { type: 'MultiPoint', coordinates: [...coordinates] };
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** Beyond this many degrees from its middle a map shows the whole world instead. */
const widestRegion = 60;

/** Mean radius in kilometres. */
export const earthRadius = 6371.0088;

/** A frame on paper. */
export interface MapView extends Box {
  projection: GeoProjection;
  /** Kilometres a pixel in the middle of the map; undefined where it differs too much over the map. */
  kilometres: number | undefined;
}

/** The paper of a map, in pixels. */
export interface Paper {
  /** Its top left corner. */
  corner?: Pixel;
  width: number;
  /** The least and the greatest. */
  heights: readonly [number, number];
  /** Around what must be seen: left, right, and above and below. */
  padding: readonly [number, number, number];
}

/**
 * Fits a frame onto a paper, no higher than it needs. Regions are drawn in Lambert's azimuthal
 * equal-area projection around their middle, where north is up and the scale is true, anywhere on
 * earth; what does not fit on one side of the globe is drawn in Equal Earth.
 */
export function viewOf(
  { center: [longitude, latitude], radius, outline }: Frame,
  {
    corner: [x, y] = [0, 0],
    width,
    heights: [least, most],
    padding: [before, after, around],
  }: Paper,
): MapView {
  const isWorld = radius > widestRegion;
  const projection = isWorld
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  projection.fitWidth(width - before - after, outline);
  const [[, top], [, bottom]] = geoPath(projection).bounds(outline);
  const height = Math.min(most, Math.max(least, bottom - top + 2 * around));
  const [right, below] = [x + width, y + height];
  projection
    .fitExtent(
      [
        [x + before, y + around],
        [right - after, below - around],
      ],
      outline,
    )
    .clipExtent([
      [x, y],
      [right, below],
    ]);
  const scale = projection.scale();
  if (!isWorld) {
    const corner = degrees(2 * Math.asin(Math.min(1, Math.hypot(width, height) / scale / 2)));
    projection.clipAngle(Math.min(179, corner + 1));
  }
  const kilometres = isWorld ? undefined : earthRadius / scale;
  return { projection, x, y, width, height, kilometres };
}
