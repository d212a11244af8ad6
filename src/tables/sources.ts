import type { Source } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { days, id, itemsOf, own, ownerAndPosition, page, part } from './columns.ts';
import { tableOf, type Table } from './table.ts';

export function sourceTables(casebook: Casebook): Table[] {
  return [
    tableOf(
      {
        name: 'sources',
        key: ['id'],
      },
      [
        id(),
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
        page(),
      ],
      [...casebook.sources.values()],
    ),
    tableOf(
      {
        name: 'source_archives',
        key: ['source', 'position'],
      },
      [
        ...ownerAndPosition('source', 'sources'),
        part('sources', 'archived', 'url'),
        part('sources', 'archived', 'date'),
      ],
      itemsOf(casebook, 'sources', 'archived'),
    ),
  ];
}
