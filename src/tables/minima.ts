import type { LinkedRecords } from '../casebook/link.ts';
import { minimaRowOf, type MinimaRow } from '../tally/minima.ts';
import { outcomesIn } from '../tally/outcomes.ts';
import type { Tally } from '../tally/tally.ts';
import { peopleField, textField } from './columns.ts';
import { tableOf, type Table } from './table.ts';

/**
 * What follows from the claims, a row for each incident and outcome; `npm run tally -- --format csv` prints the
 * same. Long, since it is a table: an entry for each column, in their order.
 */
export function minimaTable(casebook: LinkedRecords, tallies: readonly Tally[]): Table {
  return tableOf<MinimaRow>(
    { name: 'minima', key: ['incident', 'outcome'] },
    [
      {
        ...textField('incident', 'The incident, with all its parts.'),
        required: true,
        references: 'incidents',
        of: ({ incident }) => incident,
      },
      {
        ...textField('outcome', 'What befell the people.'),
        required: true,
        values: outcomesIn(casebook),
        of: ({ outcome }) => outcome,
      },
      {
        ...peopleField(
          'n',
          'At least so many people, if those named in rests_on are right; empty where no claim supports a number.',
        ),
        of: ({ n }) => n,
      },
      {
        ...peopleField(
          'floor',
          'What may be built upon: the smallest number that anybody gives for everyone, or n where nobody does; empty where there is none, or where another voice gives a lower number for at least as much.',
        ),
        of: ({ floor }) => floor,
      },
      {
        ...textField(
          'rests_on',
          'Whose numbers n rests on: ids of actors or figures, separated by spaces.',
        ),
        of: ({ rests_on }) => rests_on.join(' ') || null,
      },
      {
        ...peopleField(
          'voices',
          'How many speakers give a number for everyone, with a lower bound.',
        ),
        required: true,
        of: ({ voices }) => voices,
      },
      {
        name: 'agree',
        type: 'boolean',
        description:
          'Whether no lower bound lies above the highest number that another voice gives for at least as much.',
        required: true,
        of: ({ agree }) => agree,
      },
      {
        ...textField(
          'lowest',
          'The lowest that anybody says of everyone, as worded; of a range its lower end.',
        ),
        of: ({ lowest }) => lowest,
      },
      {
        ...textField('lowest_by', 'Who says so: ids of actors or figures, separated by spaces.'),
        of: ({ lowest_by }) => lowest_by,
      },
      {
        ...textField(
          'highest',
          'The highest that anybody says of everyone, as worded; of a range its upper end.',
        ),
        of: ({ highest }) => highest,
      },
      {
        ...textField('highest_by', 'Who says so: ids of actors or figures, separated by spaces.'),
        of: ({ highest_by }) => highest_by,
      },
    ],
    tallies.map(minimaRowOf),
  );
}
