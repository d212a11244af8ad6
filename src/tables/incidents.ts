import type { Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { days, own } from './columns.ts';
import { listTable, recordTable } from './record-table.ts';
import type { Table, TableName } from './table.ts';

export function incidentTables(casebook: Casebook): Table[] {
  const list = (
    name: TableName,
    path: string,
    columnsOf: Parameters<typeof listTable<'incidents'>>[3],
  ) => listTable(casebook, name, { of: 'incidents', list: path }, columnsOf);
  return [
    recordTable(casebook, 'incidents', [
      own('incidents', 'title'),
      own('incidents', 'summary'),
      own('incidents', 'type'),
      own('incidents', 'occurred'),
      ...days('occurred', 'the date', ({ data }: Incident) => data.occurred),
      own('incidents', 'partOf'),
      own('incidents', 'responsibility'),
      own('incidents', 'assessment.outcome'),
      own('incidents', 'assessment.low'),
      own('incidents', 'assessment.best'),
      own('incidents', 'assessment.high'),
      own('incidents', 'assessment.rationale'),
      own('incidents', 'updated'),
    ]),
    list('incident_places', 'places', ({ value }) => [value('place')]),
    list('incident_actors', 'actors', ({ key }) => [key('actor'), key('role')]),
    list('incident_figures', 'figures', ({ key }) => [key('figure'), key('role')]),
    list('incident_overlaps', 'mayOverlap', ({ value }) => [value('may_overlap')]),
    list('incident_separations', 'apartFrom', ({ key }) => [
      key('incident', 'apart_from'),
      key('because'),
    ]),
    list('incident_aliases', 'aliases', ({ value }) => [value('alias')]),
  ];
}
