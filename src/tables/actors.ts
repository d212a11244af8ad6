import type { Casebook } from '../casebook/link.ts';
import type { RecordData } from '../schemas/collections.ts';
import {
  id,
  itemsOf,
  own,
  ownerAndPosition,
  page,
  part,
  primaryName,
  speakerField,
  type ListItem,
} from './columns.ts';
import { tableOf, type Table } from './table.ts';
import { namesTable } from './names.ts';

type Term = RecordData['actors']['termsUsed'][number];

export function actorTables(casebook: Casebook): Table[] {
  return [
    tableOf(
      {
        name: 'actors',
        key: ['id'],
      },
      [
        id(),
        primaryName(casebook),
        own('actors', 'kind'),
        own('actors', 'within'),
        own('actors', 'party'),
        page(),
      ],
      [...casebook.actors.values()],
    ),
    namesTable(casebook, 'actors'),
    tableOf(
      {
        name: 'actor_terms',
        key: ['actor', 'position'],
      },
      [
        ...ownerAndPosition('actor', 'actors'),
        part('actors', 'termsUsed', 'term'),
        ...speakerField(
          casebook,
          'used_by',
          'Who used the term: the id of an actor or of a figure.',
          ({ value }: ListItem<'actors'>) => (value as Term).usedBy,
        ),
      ],
      itemsOf(casebook, 'actors', 'termsUsed'),
    ),
  ];
}
