import type { Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { days, id, item, itemsOf, own, ownerAndPosition, page, part } from './columns.ts';
import { tableOf, type Table } from './table.ts';

/** Long, since it is a table: an entry for each column, in their order. */
export function incidentTables(casebook: Casebook): Table[] {
  return [
    tableOf(
      {
        name: 'incidents',
        key: ['id'],
      },
      [
        id(),
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
        page(),
      ],
      [...casebook.incidents.values()],
    ),
    tableOf(
      {
        name: 'incident_places',
        key: ['incident', 'position'],
      },
      [...ownerAndPosition('incident', 'incidents'), item('incidents', 'places', 'place')],
      itemsOf(casebook, 'incidents', 'places'),
    ),
    tableOf(
      {
        name: 'incident_actors',
        key: ['incident', 'position'],
      },
      [
        ...ownerAndPosition('incident', 'incidents'),
        part('incidents', 'actors', 'actor'),
        part('incidents', 'actors', 'role'),
      ],
      itemsOf(casebook, 'incidents', 'actors'),
    ),
    tableOf(
      {
        name: 'incident_figures',
        key: ['incident', 'position'],
      },
      [
        ...ownerAndPosition('incident', 'incidents'),
        part('incidents', 'figures', 'figure'),
        part('incidents', 'figures', 'role'),
      ],
      itemsOf(casebook, 'incidents', 'figures'),
    ),
    tableOf(
      {
        name: 'incident_overlaps',
        key: ['incident', 'position'],
      },
      [
        ...ownerAndPosition('incident', 'incidents'),
        item('incidents', 'mayOverlap', 'may_overlap'),
      ],
      itemsOf(casebook, 'incidents', 'mayOverlap'),
    ),
    tableOf(
      {
        name: 'incident_separations',
        key: ['incident', 'position'],
      },
      [
        ...ownerAndPosition('incident', 'incidents'),
        part('incidents', 'apartFrom', 'incident', 'apart_from'),
        part('incidents', 'apartFrom', 'because'),
      ],
      itemsOf(casebook, 'incidents', 'apartFrom'),
    ),
    tableOf(
      {
        name: 'incident_aliases',
        key: ['incident', 'position'],
      },
      [...ownerAndPosition('incident', 'incidents'), item('incidents', 'aliases', 'alias')],
      itemsOf(casebook, 'incidents', 'aliases'),
    ),
  ];
}
