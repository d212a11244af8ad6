import { rowFields } from './fields.ts';
import type { RowLocation } from './places.ts';
import type { Refused, ImportedTable, TableForm, TableRow } from './table.ts';

/** A row of UCDP GED, read: the columns that an import needs. */
export interface GedRow {
  id: string;
  typeOfViolence: 1 | 2 | 3;
  a: { name: string; number: string };
  b: { name: string; number: string };
  /** As UCDP writes its sources; may be empty. */
  articles: string;
  where: RowLocation;
  datePrec: number;
  start: string;
  end: string;
  deaths: { a: number; b: number; civilians: number; unknown: number };
  low: number;
  best: number;
  high: number;
  eventClarity: string;
}

/** The columns of versions 23.1 to 25.1, in their order. */
const columns =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

export const gedForm: TableForm = {
  name: 'UCDP GED',
  needed: [
    ...['id', 'type_of_violence', 'side_a', 'side_b', 'where_prec', 'where_coordinates'],
    ...['adm_1', 'latitude', 'longitude', 'country', 'date_prec', 'date_start', 'date_end'],
    ...['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'low', 'best', 'high'],
  ],
  days: ['date_start', 'date_end'],
  formerNames: { best_est: 'best', low_est: 'low', high_est: 'high' },
  headers: [columns.split(',')],
};

const [longestId, mostPeople] = [18, 10_000_000];

/** One row, or everything that is wrong with it. Low, best and high may stand in any order. */
export function readGedRow(row: TableRow, table: ImportedTable): GedRow | Refused {
  const { text, filled, whole, decimal, day, refuse, refusals } = rowFields(row, table);
  const people = (name: string) => whole(name, 0, mostPeople);
  const id = text('id').replace(/\.0+$/, '');
  if (!/^\d+$/.test(id)) refuse('id', `id is "${id.slice(0, 40)}", not a number.`);
  else if (id.length > longestId) refuse('id', `id has ${id.length} digits.`);
  const side = (name: string) => ({
    name: filled(name),
    number: text(`${name}_new_id`) || text(`${name}_dset_id`),
  });
  const pointOf = (): [number, number] | undefined => {
    if (text('latitude') === '' && text('longitude') === '') return undefined;
    const [longitude, latitude] = [decimal('longitude'), decimal('latitude')];
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
    refuse(
      Math.abs(latitude) <= 90 ? 'longitude' : 'latitude',
      `latitude "${text('latitude')}" and longitude "${text('longitude')}" are no point.`,
    );
    return undefined;
  };
  const read: GedRow = {
    id,
    typeOfViolence: whole('type_of_violence', 1, 3) as 1 | 2 | 3,
    a: side('side_a'),
    b: side('side_b'),
    articles: text('source_article'),
    where: {
      name: filled('where_coordinates'),
      precision: whole('where_prec', 1, 7),
      point: pointOf(),
      district: text('adm_2'),
      governorate: text('adm_1'),
      country: text('country'),
      countryNumber: text('country_id'),
    },
    datePrec: whole('date_prec', 1, 5),
    start: day('date_start'),
    end: day('date_end'),
    deaths: {
      a: people('deaths_a'),
      b: people('deaths_b'),
      civilians: people('deaths_civilians'),
      unknown: people('deaths_unknown'),
    },
    low: people('low'),
    best: people('best'),
    high: people('high'),
    eventClarity: text('event_clarity'),
  };
  if (read.end !== '' && read.end < read.start)
    refuse('date_end', `date_end ${read.end} is before date_start ${read.start}.`);
  return refusals.length > 0 ? { refused: refusals } : read;
}
