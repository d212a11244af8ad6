import type { Figure } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import type { RecordData } from '../schemas/collections.ts';
import { days, own, primaryName, speakerField } from './columns.ts';
import { namesTable } from './names.ts';
import { listTable, recordTable, type ListItem } from './record-table.ts';
import type { Table } from './table.ts';

type Allegation = RecordData['figures']['allegations'][number];

export function figureTables(casebook: Casebook): Table[] {
  return [
    recordTable(casebook, 'figures', [
      primaryName(casebook),
      own('figures', 'summary'),
      own('figures', 'vital'),
      own('figures', 'died'),
      ...days('died', 'the date of death', ({ data }: Figure) => data.died),
    ]),
    namesTable(casebook, 'figures'),
    listTable(casebook, 'figure_roles', { of: 'figures', list: 'roles' }, ({ key }) => [
      key('title'),
      key('actor'),
      key('from', 'held_from'),
      key('to', 'held_to'),
      key('claim'),
      key('source'),
    ]),
    listTable(casebook, 'figure_allegations', { of: 'figures', list: 'allegations' }, ({ key }) => [
      key('summary'),
      key('level'),
      ...speakerField(
        casebook,
        'by',
        'Who makes the allegation: the id of an actor or of a figure.',
        ({ value }: ListItem<'figures'>) => (value as Allegation).by,
      ),
      key('source'),
      key('answer'),
      key('answerSource'),
    ]),
  ];
}
