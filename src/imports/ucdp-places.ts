import { idGiver } from './ids.ts';
import type { UcdpRow } from './ucdp-row.ts';

/** A place record in the making. */
export interface ImportedPlace {
  id: string;
  front: Record<string, unknown>;
}

/** UCDP where_prec of a country, of a governorate (adm_1) and of a district (adm_2). */
const [district, governorate, country] = [3, 4, 6];

/**
 * The places of some rows, each once, in the order in which they are met, with the place of each row. A
 * place of UCDP is a name, a precision and a point within district, governorate and country. From
 * precision 3 on, UCDP's point stands for an area: it is left out, since our places never pin an area.
 */
export function placesOf(rows: readonly UcdpRow[], source: string) {
  const places = new Map<string, ImportedPlace>();
  const giveId = idGiver();
  let pointsLeftOut = 0;
  const place = (
    name: string,
    kind: string,
    precision: number,
    within: string | undefined,
    point?: readonly [number, number],
  ): string => {
    const key = JSON.stringify([name.toLowerCase(), precision, within, point]);
    const id = giveId(key, name, 'place');
    if (!places.has(id))
      places.set(id, {
        id,
        front: {
          names: [{ value: name, lang: 'en' }],
          kind,
          ...(within ? { within } : {}),
          ...(point ? { point } : {}),
          precision,
          ...(point ? { coordinatesFrom: source } : {}),
        },
      });
    return id;
  };
  const placeOfRow = new Map(
    rows.map((row) => {
      const land = place(row.country, 'country', country, undefined);
      const adm1 = row.adm1 ? place(row.adm1, 'governorate', governorate, land) : land;
      const adm2 = row.adm2 ? place(row.adm2, 'area', district, adm1) : adm1;
      const isExact = row.wherePrec < district;
      if (!isExact && row.point) pointsLeftOut++;
      const areas: [string, number, string][] = [
        [row.country, country, land],
        [row.adm1, governorate, adm1],
        [row.adm2, district, adm2],
      ];
      const known = areas.find(
        ([name, precision]) =>
          precision === row.wherePrec && name.toLowerCase() === row.where.toLowerCase(),
      );
      const id =
        known?.[2] ??
        place(row.where, kindOf(row.where), row.wherePrec, adm2, isExact ? row.point : undefined);
      return [row, id] as const;
    }),
  );
  return { places: [...places.values()], placeOfRow, pointsLeftOut };
}

/** UCDP ends the names of settlements with what they are. */
function kindOf(name: string): string {
  return /\b(village|town|city|neighbourhood)$/i.exec(name)?.[1]?.toLowerCase() ?? 'area';
}
