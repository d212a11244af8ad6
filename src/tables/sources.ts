import type { Source } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { days, own } from './columns.ts';
import { listTable, recordTable } from './record-table.ts';
import type { Table } from './table.ts';

export function sourceTables(casebook: Casebook): Table[] {
  return [
    recordTable(casebook, 'sources', [
      own('sources', 'title'),
      own('sources', 'publisher'),
      own('sources', 'kind'),
      own('sources', 'language'),
      own('sources', 'published'),
      ...days('published', 'the date of publication', ({ data }: Source) => data.published),
      own('sources', 'url'),
      own('sources', 'retrieved'),
      own('sources', 'capture.sha256'),
      own('sources', 'capture.bytes'),
      own('sources', 'capture.mime'),
      own('sources', 'access'),
    ]),
    listTable(casebook, 'source_archives', { of: 'sources', list: 'archived' }, ({ key }) => [
      key('url'),
      key('date'),
    ]),
  ];
}
