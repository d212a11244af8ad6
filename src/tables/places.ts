import type { PlaceRecord } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { own, primaryName, column } from './columns.ts';
import { namesTable } from './names.ts';
import { recordTable } from './record-table.ts';
import type { Column, Table } from './table.ts';

export function placeTables(casebook: Casebook): Table[] {
  return [
    recordTable(casebook, 'places', [
      primaryName(casebook),
      own('places', 'kind'),
      own('places', 'within'),
      coordinate('longitude', 0),
      coordinate('latitude', 1),
      own('places', 'precision'),
      own('places', 'coordinatesFrom'),
    ]),
    namesTable(casebook, 'places'),
  ];
}

function coordinate(name: string, index: 0 | 1): Column<PlaceRecord> {
  return column(
    name,
    `The ${name} in degrees (WGS 84); empty when not known. Never invented.`,
    ({ data }) => data.point?.[index],
    { type: 'number' },
  );
}
