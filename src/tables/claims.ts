import type { Claim } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { relationKinds, type RelationKind } from '../schemas/claim.ts';
import {
  days,
  id,
  item,
  itemsOf,
  own,
  ownerAndPosition,
  page,
  speakerField,
  textField,
} from './columns.ts';
import { tableOf, type Table } from './table.ts';

/** Long, since it is a table: an entry for each column, in their order. */
export function claimTables(casebook: Casebook): Table[] {
  return [
    tableOf(
      {
        name: 'claims',
        key: ['id'],
      },
      [
        id(),
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
        page(),
      ],
      [...casebook.claims.values()],
    ),
    tableOf(
      {
        name: 'claim_incidents',
        key: ['claim', 'position'],
      },
      [...ownerAndPosition('claim', 'claims'), item('claims', 'covers.incidents', 'incident')],
      itemsOf(casebook, 'claims', 'covers.incidents'),
    ),
    tableOf(
      {
        name: 'claim_places',
        key: ['claim', 'position'],
      },
      [...ownerAndPosition('claim', 'claims'), item('claims', 'covers.places', 'place')],
      itemsOf(casebook, 'claims', 'covers.places'),
    ),
    tableOf(
      {
        name: 'claim_via',
        key: ['claim', 'position'],
      },
      [...ownerAndPosition('claim', 'claims'), item('claims', 'via', 'actor')],
      itemsOf(casebook, 'claims', 'via'),
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
    {
      name: 'relations',
      key: ['claim', 'relation', 'other'],
    },
    [
      {
        ...textField('claim', 'The claim that the relation is written in.'),
        required: true,
        references: 'claims',
        of: ({ claim }) => claim.id,
      },
      {
        ...textField('relation', 'What it is to the other claim.'),
        required: true,
        values: relationKinds,
        of: ({ kind }) => kind,
      },
      {
        ...textField('other', 'The other claim.'),
        required: true,
        references: 'claims',
        of: ({ other }) => other,
      },
      {
        ...textField('because', 'The reason, in a sentence.'),
        required: true,
        of: ({ because }) => because,
      },
    ],
    uniqueBy(rows, ({ claim, kind, other }) => `${claim.id} ${kind} ${other}`),
  );
}

/** A relation that is written twice is one relation. */
function uniqueBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();
}
