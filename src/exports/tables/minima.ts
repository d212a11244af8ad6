import type { Casebook } from '../../casebook/link.ts';
import { minimumOf, type Minimum } from '../../tally/minimum.ts';
import { outcomesIn, outcomesOf } from '../../tally/outcomes.ts';
import { people, text } from '../columns.ts';
import { derivationOf } from '../derivation.ts';
import { tableOf, type Table } from '../table.ts';

/** The conservative minimum of every incident and outcome that has one. */
export function minimaTable(casebook: Casebook): Table {
  const rows = [...casebook.incidents.keys()].flatMap((incident) =>
    outcomesOf(casebook, incident).flatMap(
      (outcome) => minimumOf(casebook, incident, outcome) ?? [],
    ),
  );
  return tableOf<Minimum>(
    {
      name: 'minima',
      key: ['incident', 'outcome'],
    },
    [
      {
        ...text('incident', 'The incident, with all its parts.'),
        required: true,
        references: 'incidents',
        of: ({ incident }) => incident.id,
      },
      {
        ...text('outcome', 'What befell the people.'),
        required: true,
        values: outcomesIn(casebook),
        of: ({ outcome }) => outcome,
      },
      {
        ...people('min', 'At least so many people, if the claims it rests on are right.'),
        required: true,
        of: ({ min }) => min,
      },
      {
        ...people('max', 'At most so many people; empty when open above, as it nearly always is.'),
        of: ({ max }) => max,
      },
      {
        ...text(
          'rule',
          'How it came about: total (one claim about the whole), groups (groups of one axis, added), parts (parts of the incident, added).',
        ),
        required: true,
        values: ['total', 'groups', 'parts'],
        of: ({ chosen }) => chosen.rule,
      },
      {
        ...text('derivation', 'The derivation, step by step, with the claims it rests on.'),
        required: true,
        of: derivationOf,
      },
      {
        ...text(
          'not_covered',
          'Parts of the incident that the claim it rests on is not known to include, separated by spaces.',
        ),
        of: ({ notCovered }) => notCovered.map(({ incident }) => incident.id).join(' ') || null,
      },
      {
        name: 'contradiction',
        type: 'boolean',
        description:
          'Whether the parts or groups add up to more than a claim about the whole allows: then these claims cannot all be right.',
        required: true,
        of: ({ contradiction }) => contradiction,
      },
    ],
    rows,
  );
}
