import type { Casebook } from '../casebook/link.ts';
import { listTable } from './record-table.ts';
import type { Table } from './table.ts';

const names = { actors: 'actor_names', figures: 'figure_names', places: 'place_names' } as const;

/** All names of the records of a collection, in every language. */
export function namesTable(casebook: Casebook, collection: keyof typeof names): Table {
  return listTable(casebook, names[collection], { of: collection, list: 'names' }, ({ key }) => [
    key('value', 'name'),
    key('lang'),
    key('kind'),
  ]);
}
