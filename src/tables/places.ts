import type { PlaceRecord } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { id, own, page, primaryName, textField } from './columns.ts';
import { tableOf, type Column, type Table } from './table.ts';
import { namesTable } from './names.ts';

export function placeTables(casebook: Casebook): Table[] {
  return [
    tableOf<PlaceRecord>(
      {
        name: 'places',
        key: ['id'],
      },
      [
        id(),
        primaryName(casebook),
        own('places', 'kind'),
        own('places', 'within'),
        coordinate('longitude', 0),
        coordinate('latitude', 1),
        own('places', 'precision'),
        own('places', 'coordinatesFrom'),
        page(),
      ],
      [...casebook.places.values()],
    ),
    namesTable(casebook, 'places'),
  ];
}

function coordinate(name: string, index: 0 | 1): Column<PlaceRecord> {
  return {
    ...textField(name, `The ${name} in degrees (WGS 84); empty when not known. Never invented.`),
    type: 'number',
    of: ({ data }) => data.point?.[index],
  };
}
