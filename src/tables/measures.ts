import { recordOfGroup, type Casebook } from '../casebook/link.ts';
import type { Count } from '../schemas/count.ts';
import { isBounded } from '../schemas/count.ts';
import { axes, type Population } from '../schemas/measure.ts';
import { outcomesIn } from '../tally/outcomes.ts';
import {
  standingOf,
  statementsOf,
  type StatementStatus,
  type Statement,
} from '../tally/statement.ts';
import { days, column, speakerField } from './columns.ts';
import { tableOf, type Column, type Table } from './table.ts';

/** The forms of a count, by the grammar of the content model. */
export const countKinds = [
  'exact',
  'at_least',
  'more_than',
  'up_to',
  'fewer_than',
  'range',
  'about',
  'vague',
  'unspecified',
] as const satisfies Count['kind'][];

/** The status of a number as of today. */
export const standings = ['current', 'superseded', 'retracted', 'repeated'] as const;

/** One number: a claim's own, or that of one part of its breakdown. */
interface Measured {
  statement: Statement;
  count: Count;
  standing: StatementStatus;
  /** The group the number is about; undefined is everyone. */
  group: Population | undefined;
  /** The group that the whole claim is about, when the number is that of a part of it. */
  within: Population | undefined;
  isTotal: boolean;
}

/** Every number of the record: a row for each claim, outcome and group. */
export function measuresTable(casebook: Casebook): Table {
  const rows = [...casebook.claims.values()]
    .flatMap(statementsOf)
    .flatMap((statement) => measuredIn(statement, standingOf(casebook, statement)));
  return tableOf<Measured>(
    { name: 'measures', key: ['id'] },
    [...whatIsCounted(casebook), ...howMany, ...whoSaysSo(casebook), ...whatBecameOfIt],
    rows,
  );
}

const required = true;

/** Long, since it is a table: an entry for each column, in their order. */
function whatIsCounted(casebook: Casebook): Column<Measured>[] {
  return [
    column(
      'id',
      'The claim, the outcome and, for a part of a breakdown, its axis and group.',
      measureId,
      { required },
    ),
    column('claim', 'The claim that gives the number.', ({ statement }) => statement.claim.id, {
      required,
      references: 'claims',
    }),
    column(
      'incidents',
      'The incidents whose people are counted, separated by spaces; a row each in claim_incidents.',
      ({ statement }) => statement.claim.data.covers.incidents.join(' '),
      { required },
    ),
    column(
      'outcome',
      'What befell the people counted; several joined by -or- are counted in one number, of which nothing follows for each. Outcomes are never added to each other.',
      ({ statement }) => statement.outcome,
      { required, values: outcomesIn(casebook) },
    ),
    column(
      'by',
      'The axis of the group that the number is about; empty means everyone.',
      ({ group }) => group?.by,
      { values: axes },
    ),
    column(
      'group',
      'The group that the number is about: for side (who they were) and attributed_to (who did it, by the speaker) an actor id, civilians or unknown; for place a place id; empty means everyone.',
      ({ group }) => group?.group,
    ),
    column(
      'group_actor',
      'The same group, when it is an actor.',
      ({ group }) => idOfGroup(casebook, group, 'actors'),
      { references: 'actors' },
    ),
    column(
      'group_place',
      'The same group, when it is a place.',
      ({ group }) => idOfGroup(casebook, group, 'places'),
      { references: 'places' },
    ),
    column(
      'is_total',
      "Whether it is the claim's own number, and not a part of its breakdown.",
      ({ isTotal }) => isTotal,
      { type: 'boolean', required },
    ),
    column(
      'within_by',
      'For a part of a claim about one group: the axis of that group.',
      ({ within }) => within?.by,
      { values: axes },
    ),
    column(
      'within_group',
      'For a part of a claim about one group: that group.',
      ({ within }) => within?.group,
    ),
  ];
}

function idOfGroup(
  casebook: Casebook,
  group: Population | undefined,
  collection: 'actors' | 'places',
): string | null {
  const record = group && recordOfGroup(casebook, group.by, group.group);
  return record?.collection === collection ? record.id : null;
}

const howMany: Column<Measured>[] = [
  column(
    'wording',
    'The number in the form its source gave it: 48, at least 4, dozens.',
    ({ count }) => count.wording,
    { required },
  ),
  column('kind', 'The form of the number.', ({ count }) => count.kind, {
    required,
    values: countKinds,
  }),
  column(
    'min',
    'The lowest number of people that the wording allows, included; empty when words allow no bound. Empty is not zero.',
    ({ count }) => (isBounded(count) ? count.min : null),
    { type: 'integer' },
  ),
  column(
    'max',
    'The highest number of people that the wording allows, included; empty when the number is open upwards, or when words allow no bound.',
    ({ count }) => (isBounded(count) ? count.max : null),
    { type: 'integer' },
  ),
  column(
    'about',
    'The number behind "about", of an approximate range the lower one; it bounds nothing. Empty for every other form.',
    ({ count }) => (count.kind === 'about' ? count.number : null),
    { type: 'integer' },
  ),
  column(
    'about_to',
    'The upper number of an approximate range; empty for every other form.',
    ({ count }) => (count.kind === 'about' ? (count.to ?? null) : null),
    { type: 'integer' },
  ),
];

function whoSaysSo(casebook: Casebook): Column<Measured>[] {
  return [
    ...speakerField<Measured>(
      casebook,
      'asserted_by',
      'Whose number it is: the id of an actor or of a figure.',
      ({ statement }) => statement.claim.data.assertedBy,
    ),
    column(
      'source',
      'The document in which it was read.',
      ({ statement }) => statement.claim.data.source,
      { required, references: 'sources' },
    ),
    column(
      'claimed',
      'When it was said (EDTF).',
      ({ statement }) => statement.claim.data.claimed.edtf,
      { required },
    ),
    ...days<Measured>(
      'claimed',
      'the date of saying',
      ({ statement }) => statement.claim.data.claimed,
    ),
    column(
      'occurred',
      'When what the number counts happened (EDTF).',
      ({ statement }) => statement.claim.data.covers.occurred.edtf,
      { required },
    ),
    ...days<Measured>(
      'occurred',
      'the time it counts',
      ({ statement }) => statement.claim.data.covers.occurred,
    ),
    column(
      'nature',
      'cumulative (so far) or incremental (since the last).',
      ({ statement }) => statement.claim.data.nature,
      { required },
    ),
    column(
      'basis',
      'How the number was arrived at, as the source says.',
      ({ statement }) => statement.claim.data.basis,
      { required },
    ),
  ];
}

const whatBecameOfIt: Column<Measured>[] = [
  column(
    'status',
    'Whether the one who said it still stands by it.',
    ({ statement }) => statement.claim.data.status,
    { required },
  ),
  column(
    'standing',
    'Whether the number counts today: current, superseded by a newer claim of the same asserter, retracted, or a repetition of another claim.',
    ({ standing }) => standing.state,
    { required, values: standings },
  ),
  column(
    'standing_claim',
    'The claim that supersedes it, or that it repeats.',
    ({ standing }) =>
      standing.state === 'superseded'
        ? standing.by.id
        : standing.state === 'repeated'
          ? standing.of.id
          : null,
    { references: 'claims' },
  ),
  column('standing_because', 'Why it no longer counts.', ({ standing }) =>
    'because' in standing ? standing.because : null,
  ),
];

function measuredIn(statement: Statement, standing: StatementStatus): Measured[] {
  const { population, count, breakdown } = statement;
  const common = { statement, standing };
  return [
    { ...common, count, group: population, within: undefined, isTotal: true },
    ...breakdown.flatMap(({ by, parts }) =>
      parts.map((part) => ({
        ...common,
        count: part.count,
        group: { by, group: part.group },
        within: population,
        isTotal: false,
      })),
    ),
  ];
}

function measureId({ statement, group, isTotal }: Measured): string {
  const number = `${statement.claim.id}/${statement.outcome}`;
  return isTotal || !group ? number : `${number}/${group.by}/${group.group}`;
}
