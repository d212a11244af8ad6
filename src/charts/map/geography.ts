import { readFileSync } from 'node:fs';
import { bbox } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { packageFile } from '../../casebook/folder.ts';

/** Countries as shared lines: Natural Earth, public domain, in the form of the package world-atlas. */
export type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Longitude and latitude in degrees. */
export type Coordinates = [number, number];

/** Pixels. */
export type Pixel = [number, number];

/** The countries of the world, with what is needed to pick those of a frame. */
export interface Geography {
  topology: Countries;
  polygons: readonly Land[];
}

/** One polygon of a country. */
export interface Land {
  polygon: Polygon;
  /** In the order of the countries. */
  country: number;
  name: string;
  /** ISO 3166-1 numeric; undefined for areas without one. */
  code: string | undefined;
  /** West, south, east, north in degrees. */
  box: [number, number, number, number];
}

/** The scales of Natural Earth, each up to so many kilometres a pixel. */
const scales = [
  { file: 'world-atlas/countries-10m.json', upTo: 4 },
  { file: 'world-atlas/countries-50m.json', upTo: 16 },
  { file: 'world-atlas/countries-110m.json', upTo: Infinity },
];

const loaded = new Map<string, Geography>();

/**
 * The countries of the package world-atlas, in the scale that suits a map of so many kilometres a pixel;
 * undefined is a map of the world. Each scale is read from disk when it is first asked for.
 */
export function geographyAt(kilometres = Infinity): Geography {
  const file = scales.find(({ upTo }) => kilometres <= upTo)?.file ?? '';
  const known = loaded.get(file);
  if (known) return known;
  const geography = geographyOf(JSON.parse(readFileSync(packageFile(file), 'utf8')) as Countries);
  loaded.set(file, geography);
  return geography;
}

/** Prepares a topology of countries. */
export function geographyOf(topology: Countries): Geography {
  const polygons = topology.objects.countries.geometries.flatMap((geometry, country): Land[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const { arcs } = geometry as Polygon | MultiPolygon;
    const rings = (geometry.type === 'Polygon' ? [arcs] : arcs) as number[][][];
    const code = geometry.id === undefined ? undefined : String(geometry.id);
    const name = geometry.properties?.name ?? '';
    return rings.map((polygon) => ({
      polygon: { type: 'Polygon', arcs: polygon },
      country,
      name,
      code,
      box: boxOf(topology, polygon),
    }));
  });
  return { topology, polygons };
}

function boxOf(topology: Countries, polygon: readonly number[][]): Land['box'] {
  const arcs = polygon.flat().map((arc) => topology.arcs[arc < 0 ? ~arc : arc] ?? []);
  const [west = 0, south = 0, east = 0, north = 0] = bbox({ ...topology, objects: {}, arcs });
  return [west, south, east, north];
}
