import {
  geoAzimuthalEqualArea,
  geoDistance,
  geoEqualEarth,
  type GeoProjection,
  max,
  min,
} from 'd3';
import type { Pixel, Position } from './geography.ts';

/** The part of the earth that a map shows: what must be seen, and its middle. */
export interface Frame {
  center: Position;
  /** Degrees from the middle to the farthest of what must be seen. */
  radius: number;
  /** What must be seen. */
  outline: Position[];
}

/** The frame of `[west, south, east, north]`; a west greater than the east crosses the antimeridian. */
export function frameOfBounds([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Frame {
  const width = east >= west ? east - west : east - west + 360;
  const steps = [...Array(9).keys()].map((step) => step / 8);
  const outline = steps.flatMap((step): Position[] => [
    [wrapLongitude(west + width * step), south],
    [wrapLongitude(west + width * step), north],
    [west, south + (north - south) * step],
    [east, south + (north - south) * step],
  ]);
  return frameAround([wrapLongitude(west + width / 2), (south + north) / 2], outline);
}

/** The frame that holds some positions, across the antimeridian where that is the shorter way. */
export function frameOfPositions(positions: readonly Position[]): Frame {
  const longitudes = positions.map(([longitude]) => longitude).sort((a, b) => a - b);
  let [west, widest] = [longitudes[0] ?? 0, -1];
  for (const [index, longitude] of longitudes.entries()) {
    const before = longitudes[index - 1] ?? (longitudes.at(-1) ?? 0) - 360;
    if (longitude - before > widest) [west, widest] = [longitude, longitude - before];
  }
  const latitudes = positions.map(([, latitude]) => latitude);
  const middle: Position = [
    wrapLongitude(west + (360 - widest) / 2),
    ((min(latitudes) ?? 0) + (max(latitudes) ?? 0)) / 2,
  ];
  return frameAround(middle, [...positions]);
}

function frameAround(center: Position, outline: Position[]): Frame {
  const distances = outline.map((position) => geoDistance(center, position));
  return { center, radius: degrees(max(distances) ?? 0), outline };
}

function wrapLongitude(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude;
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

/** Beyond this many degrees from its middle a map shows the whole world instead. */
const widestRegion = 60;

/** Mean radius in kilometres. */
export const earthRadius = 6371.0088;

/** A frame on paper. */
export interface View {
  projection: GeoProjection;
  /** Its top left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Kilometres a pixel in the middle of the map; undefined where it differs too much over the map. */
  kilometres: number | undefined;
}

/**
 * Fits a frame into a width and a range of heights (pixels). Regions are drawn in Lambert's azimuthal
 * equal-area projection around their middle, where north is up and the scale is true, anywhere on
 * earth; what does not fit on one side of the globe is drawn in Equal Earth.
 */
export function viewOf(
  frame: Frame,
  width: number,
  [least, most]: readonly [number, number],
  padding: number,
  [x, y]: Pixel = [0, 0],
): View {
  const world = frame.radius > widestRegion;
  const [longitude, latitude] = frame.center;
  const projection = world
    ? geoEqualEarth().rotate([-longitude, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  projection.scale(1000).translate([0, 0]);
  const pixels = frame.outline.flatMap((position) => [projection(position) ?? []]);
  const [left, right] = extentOf(pixels.map(([x = 0]) => x));
  const [top, bottom] = extentOf(pixels.map(([, y = 0]) => y));
  const scale =
    1000 *
    Math.min(
      (width - 2 * padding) / Math.max(right - left, 1e-6),
      (most - 2 * padding) / Math.max(bottom - top, 1e-6),
    );
  const height = Math.min(most, Math.max(least, ((bottom - top) * scale) / 1000 + 2 * padding));
  projection
    .scale(scale)
    .translate([
      x + width / 2 - (((left + right) / 2) * scale) / 1000,
      y + height / 2 - (((top + bottom) / 2) * scale) / 1000,
    ])
    .clipExtent([
      [x, y],
      [x + width, y + height],
    ]);
  if (!world) {
    const corner = degrees(2 * Math.asin(Math.min(1, Math.hypot(width, height) / scale / 2)));
    projection.clipAngle(Math.min(179, corner + 1));
  }
  const kilometres = world ? undefined : earthRadius / scale;
  return { projection, x, y, width, height, kilometres };
}

/** The least and the greatest. */
export function extentOf(numbers: readonly number[]): [number, number] {
  return [min(numbers) ?? 0, max(numbers) ?? 0];
}
