import { compareText } from '../casebook/problem.ts';
import { textField } from '../tables/columns.ts';
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
      {
        ...textField('incident', 'The incident.'),
        required: true,
        references: 'incidents',
        of: ({ incident }) => incident.id,
      },
      {
        ...textField('scheme', 'The file that it is not in.'),
        required: true,
        values: schemes.map(({ scheme }) => scheme),
        of: ({ scheme }) => scheme,
      },
      {
        ...textField('reason', 'A short name for the reason.'),
        required: true,
        values: leftOutReasons,
        of: ({ reason }) => reason,
      },
      {
        ...textField('because', 'The reason, in a sentence.'),
        required: true,
        of: ({ because }) => because,
      },
    ],
    rows,
  );
}
