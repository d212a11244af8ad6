import type { LinkedRecords } from '../casebook/link.ts';
import { minimaRowOf, type MinimaRow } from '../tally/minima.ts';
import { outcomesIn } from '../tally/outcomes.ts';
import type { Tally } from '../tally/tally.ts';
import { column } from './columns.ts';
import { tableOf, type Table } from './table.ts';

/**
 * What follows from the claims, a row for each incident and outcome; `npm run tally -- --format csv` prints the
 * same. Long, since it is a table: an entry for each column, in their order.
 */
export function minimaTable(casebook: LinkedRecords, tallies: readonly Tally[]): Table {
  return tableOf<MinimaRow>(
    { name: 'minima', key: ['incident', 'outcome'] },
    [
      column('incident', 'The incident, with all its parts.', ({ incident }) => incident, {
        required: true,
        references: 'incidents',
      }),
      column('outcome', 'What befell the people.', ({ outcome }) => outcome, {
        required: true,
        values: outcomesIn(casebook),
      }),
      column(
        'n',
        'At least so many people, if those named in rests_on are right; empty where no claim supports a number.',
        ({ n }) => n,
        { type: 'integer' },
      ),
      column(
        'floor',
        'What may be built upon: the smallest number that anybody gives for everyone, or n where nobody does; empty where there is none, or where another voice gives a lower number for at least as much.',
        ({ floor }) => floor,
        { type: 'integer' },
      ),
      column(
        'rests_on',
        'Whose numbers n rests on: ids of actors or figures, separated by spaces.',
        ({ rests_on }) => rests_on.join(' ') || null,
      ),
      column(
        'voices',
        'How many speakers give a number for everyone, with a lower bound.',
        ({ voices }) => voices,
        { type: 'integer', required: true },
      ),
      column(
        'agree',
        'Whether no lower bound lies above the highest number that another voice gives for at least as much.',
        ({ agree }) => agree,
        { type: 'boolean', required: true },
      ),
      column(
        'lowest',
        'The lowest that anybody says of everyone, as worded; of a range its lower end.',
        ({ lowest }) => lowest,
      ),
      column(
        'lowest_by',
        'Who says so: ids of actors or figures, separated by spaces.',
        ({ lowest_by }) => lowest_by,
      ),
      column(
        'highest',
        'The highest that anybody says of everyone, as worded; of a range its upper end.',
        ({ highest }) => highest,
      ),
      column(
        'highest_by',
        'Who says so: ids of actors or figures, separated by spaces.',
        ({ highest_by }) => highest_by,
      ),
    ],
    tallies.map(minimaRowOf),
  );
}
