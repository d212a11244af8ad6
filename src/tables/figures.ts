import type { Figure } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import type { RecordData } from '../schemas/collections.ts';
import {
  days,
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

type Allegation = RecordData['figures']['allegations'][number];

export function figureTables(casebook: Casebook): Table[] {
  return [
    tableOf(
      {
        name: 'figures',
        key: ['id'],
      },
      [
        id(),
        primaryName(casebook),
        own('figures', 'summary'),
        own('figures', 'vital'),
        own('figures', 'died'),
        ...days('died', 'the date of death', ({ data }: Figure) => data.died),
        page(),
      ],
      [...casebook.figures.values()],
    ),
    namesTable(casebook, 'figures'),
    tableOf(
      {
        name: 'figure_roles',
        key: ['figure', 'position'],
      },
      [
        ...ownerAndPosition('figure', 'figures'),
        part('figures', 'roles', 'title'),
        part('figures', 'roles', 'actor'),
        part('figures', 'roles', 'from', 'held_from'),
        part('figures', 'roles', 'to', 'held_to'),
        part('figures', 'roles', 'claim'),
        part('figures', 'roles', 'source'),
      ],
      itemsOf(casebook, 'figures', 'roles'),
    ),
    tableOf(
      {
        name: 'figure_allegations',
        key: ['figure', 'position'],
      },
      [
        ...ownerAndPosition('figure', 'figures'),
        part('figures', 'allegations', 'summary'),
        part('figures', 'allegations', 'level'),
        ...speakerField(
          casebook,
          'by',
          'Who makes the allegation: the id of an actor or of a figure.',
          ({ value }: ListItem<'figures'>) => (value as Allegation).by,
        ),
        part('figures', 'allegations', 'source'),
        part('figures', 'allegations', 'answer'),
        part('figures', 'allegations', 'answerSource'),
      ],
      itemsOf(casebook, 'figures', 'allegations'),
    ),
  ];
}
