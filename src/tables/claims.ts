import type { Claim } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { relationKinds, type RelationKind } from '../schemas/claim.ts';
import { days, own, speakerField, column } from './columns.ts';
import { listTable, recordTable } from './record-table.ts';
import { tableOf, type Table } from './table.ts';

export function claimTables(casebook: Casebook): Table[] {
  return [
    recordTable(casebook, 'claims', [
      own('claims', 'title'),
      ...speakerField(
        casebook,
        'asserted_by',
        'Whose number it is: the id of an actor or of a figure.',
        (claim: Claim) => claim.data.assertedBy,
      ),
      own('claims', 'source'),
      own('claims', 'claimed'),
      ...days('claimed', 'the date of saying', ({ data }: Claim) => data.claimed),
      own('claims', 'covers.occurred', 'occurred'),
      ...days('occurred', 'the time it counts', ({ data }: Claim) => data.covers.occurred),
      own('claims', 'covers.population.by', 'population_by'),
      own('claims', 'covers.population.group', 'population_group'),
      own('claims', 'nature'),
      own('claims', 'basis'),
      own('claims', 'evidence.phrase'),
      own('claims', 'evidence.locator'),
      own('claims', 'recorded'),
      ...days('recorded', 'the date of entry', ({ data }: Claim) => data.recorded),
      own('claims', 'status'),
      own('claims', 'because'),
      own('claims', 'retracted'),
      ...days('retracted', 'the date of retraction', ({ data }: Claim) => data.retracted),
    ]),
    ...(
      [
        ['claim_incidents', 'covers.incidents', 'incident'],
        ['claim_places', 'covers.places', 'place'],
        ['claim_via', 'via', 'actor'],
      ] as const
    ).map(([name, list, column]) =>
      listTable(casebook, name, { of: 'claims', list }, ({ value }) => [value(column)]),
    ),
    relationsTable(casebook),
  ];
}

interface RelationRow {
  claim: Claim;
  kind: RelationKind;
  other: string;
  because: string;
}

function relationsTable(casebook: Casebook): Table {
  const rows = [...casebook.claims.values()].flatMap((claim) =>
    relationKinds.flatMap((kind): RelationRow[] =>
      claim.data[kind].map((relation) => ({
        claim,
        kind,
        other: relation.claim,
        because: relation.because,
      })),
    ),
  );
  return tableOf<RelationRow>(
    { name: 'relations', key: ['claim', 'relation', 'other'] },
    [
      column('claim', 'The claim that the relation is written in.', ({ claim }) => claim.id, {
        required: true,
        references: 'claims',
      }),
      column('relation', 'What it is to the other claim.', ({ kind }) => kind, {
        required: true,
        values: relationKinds,
      }),
      column('other', 'The other claim.', ({ other }) => other, {
        required: true,
        references: 'claims',
      }),
      column('because', 'The reason, in a sentence.', ({ because }) => because, { required: true }),
    ],
    uniqueBy(rows, ({ claim, kind, other }) => `${claim.id} ${kind} ${other}`),
  );
}

/** A relation that is written twice is one relation. */
function uniqueBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();
}
