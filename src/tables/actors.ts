import type { Casebook } from '../casebook/link.ts';
import type { RecordData } from '../schemas/collections.ts';
import { own, primaryName, speakerField } from './columns.ts';
import { namesTable } from './names.ts';
import { listTable, recordTable, type ListItem } from './record-table.ts';
import type { Table } from './table.ts';

type Term = RecordData['actors']['termsUsed'][number];

export function actorTables(casebook: Casebook): Table[] {
  return [
    recordTable(casebook, 'actors', [
      primaryName(casebook),
      own('actors', 'kind'),
      own('actors', 'within'),
      own('actors', 'party'),
    ]),
    namesTable(casebook, 'actors'),
    listTable(casebook, 'actor_terms', { of: 'actors', list: 'termsUsed' }, ({ key }) => [
      key('term'),
      ...speakerField(
        casebook,
        'used_by',
        'Who used the term: the id of an actor or of a figure.',
        ({ value }: ListItem<'actors'>) => (value as Term).usedBy,
      ),
    ]),
  ];
}
