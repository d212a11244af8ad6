import { finestAreaPrecision } from '../schemas/place.ts';
import { idFromName } from './ids.ts';
import type { RecordFile } from './importing.ts';

/** UCDP where_prec of a district, of a governorate and of a country. */
const [district, governorate, country] = [3, 4, 6];

/** The location that a row of a dataset states; empty strings where it states none. */
export interface RowLocation {
  name: string;
  /** UCDP where_prec, 1 to 7. */
  precision: number;
  /** Longitude and latitude in degrees. */
  point: readonly [number, number] | undefined;
  district: string;
  governorate: string;
  country: string;
  /** The dataset's number of the country. */
  countryNumber: string;
}

/**
 * The place of a row and those that it lies in, the place itself last. A point that stands for an area is
 * left out, since our places never pin an area.
 */
export function placesOf(where: RowLocation, source: string): RecordFile[] {
  const line: RecordFile[] = [];
  const add = (name: string, kind: string, precision: number, tellsApart?: string) => {
    const parent = line.at(-1);
    const within = parent && recordIdOf(parent);
    const point = precision < finestAreaPrecision ? where.point : undefined;
    const key = tellsApart || JSON.stringify([name, precision, within, point]);
    line.push({
      path: `places/${idFromName(name, 'place', key)}.mdx`,
      front: {
        names: [{ value: name, lang: 'en' }],
        kind,
        ...(within ? { within } : {}),
        ...(point ? { point } : {}),
        precision,
        ...(point ? { coordinatesFrom: source } : {}),
      },
      body: '',
    });
  };
  const areas = [
    { name: where.country, kind: 'country', precision: country },
    { name: where.governorate, kind: 'governorate', precision: governorate },
    { name: where.district, kind: 'area', precision: district },
  ];
  for (const { name, kind, precision } of areas) {
    if (name === '') continue;
    add(name, kind, precision, kind === 'country' ? where.countryNumber : undefined);
    if (where.precision === precision && where.name === name) return line;
  }
  add(where.name, kindOf(where.name), where.precision);
  return line;
}

/** The names of the country and of the governorate of a place, by its records: empty where none of them says so. */
export function areaNames(places: readonly RecordFile[]): { country: string; governorate: string } {
  const nameOf = (kind: string) => {
    const place = places.find(({ front }) => front['kind'] === kind);
    const [name] = (place?.front['names'] ?? []) as readonly { value: string }[];
    return name?.value ?? '';
  };
  return { country: nameOf('country'), governorate: nameOf('governorate') };
}

/** The id of a record by its path. */
export function recordIdOf({ path }: RecordFile): string {
  return path.replace(/^.*\/|\.mdx$/g, '');
}

/** UCDP ends the names of settlements with what they are. */
function kindOf(name: string): string {
  return /\b(village|town|city|neighbourhood)$/i.exec(name)?.[1]?.toLowerCase() ?? 'area';
}
