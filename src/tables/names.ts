import type { Casebook } from '../casebook/link.ts';
import { itemsOf, ownerAndPosition, part } from './columns.ts';
import { tableOf, type Table } from './table.ts';

const owners = { actors: 'actor', figures: 'figure', places: 'place' } as const;

/** All names of the records of a collection, in every language. */
export function namesTable(casebook: Casebook, collection: keyof typeof owners): Table {
  const owner = owners[collection];
  return tableOf(
    {
      name: `${owner}_names` as const,
      key: [owner, 'position'],
    },
    [
      ...ownerAndPosition(owner, collection),
      part(collection, 'names', 'value', 'name'),
      part(collection, 'names', 'lang'),
      part(collection, 'names', 'kind'),
    ],
    itemsOf(casebook, collection, 'names'),
  );
}
