import { compareText } from '../casebook/problem.ts';
import { column } from '../tables/columns.ts';
import { leftOutReasons, type LeftOut } from './events.ts';
import { tableOf, type Table } from '../tables/table.ts';

/** The incidents that the files of other schemes leave out, and why: a row for each incident and scheme. */
export function leftOutTable(
  schemes: readonly { scheme: string; leftOut: readonly LeftOut[] }[],
): Table {
  const rows = schemes
    .flatMap(({ scheme, leftOut }) => leftOut.map((one) => ({ scheme, ...one })))
    .sort((a, b) => compareText(a.incident.id, b.incident.id) || compareText(a.scheme, b.scheme));
  return tableOf<(typeof rows)[number]>(
    {
      name: 'left-out',
      key: ['incident', 'scheme'],
    },
    [
      column('incident', 'The incident.', ({ incident }) => incident.id, {
        required: true,
        references: 'incidents',
      }),
      column('scheme', 'The file that it is not in.', ({ scheme }) => scheme, {
        required: true,
        values: schemes.map(({ scheme }) => scheme),
      }),
      column('reason', 'A short name for the reason.', ({ reason }) => reason, {
        required: true,
        values: leftOutReasons,
      }),
      column('because', 'The reason, in a sentence.', ({ because }) => because, { required: true }),
    ],
    rows,
  );
}
