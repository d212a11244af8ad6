import { addressOf } from '../casebook/addresses.ts';
import type { Entry } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import { fieldOf, plainCell, snake, column, valueAt } from './columns.ts';
import { factsAt } from './schema-facts.ts';
import { tableOf, type Column, type Table, type TableName } from './table.ts';

/** The table of a collection, a row for each record: its id, some columns, its page. */
export function recordTable<Name extends CollectionName & TableName>(
  casebook: Casebook,
  collection: Name,
  columns: readonly Column<Entry<Name>>[],
): Table {
  return tableOf<Entry<Name>>(
    { name: collection, key: ['id'] },
    [
      column('id', 'The id of the record: its file name.', (entry) => entry.id, { required: true }),
      ...columns,
      column(
        'page',
        'The page of the record, below the address of the site and its base path.',
        addressOf,
        { required: true },
      ),
    ],
    recordsOf(casebook, collection),
  );
}

/** An entry of a list in the front matter of a record, with its position in the list. */
export interface ListItem<Name extends CollectionName> {
  owner: Entry<Name>;
  position: number;
  value: unknown;
}

/** Makes columns of a list. */
interface ListColumns<Name extends CollectionName> {
  /** The column of a key of its entries, which are objects. */
  key(key: string, name?: string): Column<ListItem<Name>>;
  /** The column of the entries themselves, which are plain values. */
  value(name: string): Column<ListItem<Name>>;
}

const ownerNames = {
  incidents: 'incident',
  figures: 'figure',
  actors: 'actor',
  sources: 'source',
  places: 'place',
  claims: 'claim',
} as const;

/** The table of a list in the records of a collection, a row for each entry: its record, its position, and some columns. */
export function listTable<Name extends keyof typeof ownerNames>(
  casebook: Casebook,
  name: TableName,
  { of: collection, list }: { of: Name; list: string },
  columnsOf: (columns: ListColumns<Name>) => readonly Column<ListItem<Name>>[],
): Table {
  const owner = ownerNames[collection];
  const path = list.split('.');
  const factsOf = (...below: (string | number)[]) =>
    factsAt(collectionSchemas[collection], [...path, ...below]);
  return tableOf<ListItem<Name>>(
    { name, key: [owner, 'position'] },
    [
      column(owner, 'The record that the list belongs to.', (row) => row.owner.id, {
        required: true,
        references: collection,
      }),
      column('position', 'The place in the list, from 1.', (row) => row.position, {
        type: 'integer',
        required: true,
      }),
      ...columnsOf({
        key: (key, called = snake(key)) => {
          const facts = factsOf(0, ...key.split('.'));
          return {
            ...fieldOf(facts, called),
            required: facts.presence !== 'optional',
            of: ({ value }) => plainCell(valueAt(value, key.split('.'))),
          };
        },
        value: (called) => ({
          ...fieldOf(factsOf(), called),
          required: true,
          of: ({ value }) => plainCell(value),
        }),
      }),
    ],
    recordsOf(casebook, collection).flatMap((record) =>
      (valueAt(record.data, path) as unknown[]).map((value, index) => ({
        owner: record,
        position: index + 1,
        value,
      })),
    ),
  );
}

function recordsOf<Name extends CollectionName>(casebook: Casebook, collection: Name) {
  return [...(casebook[collection] as ReadonlyMap<string, Entry<Name>>).values()];
}
