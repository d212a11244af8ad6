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
import { days, peopleField, speakerField, textField } from './columns.ts';
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
    {
      ...textField(
        'id',
        'The claim, the outcome and, for a part of a breakdown, its axis and group.',
      ),
      required,
      of: measureId,
    },
    {
      ...textField('claim', 'The claim that gives the number.'),
      required,
      references: 'claims',
      of: ({ statement }) => statement.claim.id,
    },
    {
      ...textField(
        'incidents',
        'The incidents whose people are counted, separated by spaces; a row each in claim_incidents.',
      ),
      required,
      of: ({ statement }) => statement.claim.data.covers.incidents.join(' '),
    },
    {
      ...textField(
        'outcome',
        'What befell the people counted; several joined by -or- are counted in one number, of which nothing follows for each. Outcomes are never added to each other.',
      ),
      required,
      values: outcomesIn(casebook),
      of: ({ statement }) => statement.outcome,
    },
    {
      ...textField('by', 'The axis of the group that the number is about; empty means everyone.'),
      values: axes,
      of: ({ group }) => group?.by,
    },
    {
      ...textField(
        'group',
        'The group that the number is about: for side (who they were) and attributed_to (who did it, by the speaker) an actor id, civilians or unknown; for place a place id; empty means everyone.',
      ),
      of: ({ group }) => group?.group,
    },
    {
      ...textField('group_actor', 'The same group, when it is an actor.'),
      references: 'actors',
      of: ({ group }) => idOfGroup(casebook, group, 'actors'),
    },
    {
      ...textField('group_place', 'The same group, when it is a place.'),
      references: 'places',
      of: ({ group }) => idOfGroup(casebook, group, 'places'),
    },
    {
      name: 'is_total',
      type: 'boolean',
      description: "Whether it is the claim's own number, and not a part of its breakdown.",
      required,
      of: ({ isTotal }) => isTotal,
    },
    {
      ...textField('within_by', 'For a part of a claim about one group: the axis of that group.'),
      values: axes,
      of: ({ within }) => within?.by,
    },
    {
      ...textField('within_group', 'For a part of a claim about one group: that group.'),
      of: ({ within }) => within?.group,
    },
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
  {
    ...textField('wording', 'The number in the form its source gave it: 48, at least 4, dozens.'),
    required,
    of: ({ count }) => count.wording,
  },
  {
    ...textField('kind', 'The form of the number.'),
    required,
    values: countKinds,
    of: ({ count }) => count.kind,
  },
  {
    ...peopleField(
      'min',
      'The lowest number of people that the wording allows, included; empty when words allow no bound. Empty is not zero.',
    ),
    of: ({ count }) => (isBounded(count) ? count.min : null),
  },
  {
    ...peopleField(
      'max',
      'The highest number of people that the wording allows, included; empty when the number is open upwards, or when words allow no bound.',
    ),
    of: ({ count }) => (isBounded(count) ? count.max : null),
  },
  {
    ...peopleField(
      'about',
      'The number behind "about", of an approximate range the lower one; it bounds nothing. Empty for every other form.',
    ),
    of: ({ count }) => (count.kind === 'about' ? count.number : null),
  },
  {
    ...peopleField(
      'about_to',
      'The upper number of an approximate range; empty for every other form.',
    ),
    of: ({ count }) => (count.kind === 'about' ? (count.to ?? null) : null),
  },
];

function whoSaysSo(casebook: Casebook): Column<Measured>[] {
  return [
    ...speakerField<Measured>(
      casebook,
      'asserted_by',
      'Whose number it is: the id of an actor or of a figure.',
      ({ statement }) => statement.claim.data.assertedBy,
    ),
    {
      ...textField('source', 'The document in which it was read.'),
      required,
      references: 'sources',
      of: ({ statement }) => statement.claim.data.source,
    },
    {
      ...textField('claimed', 'When it was said (EDTF).'),
      required,
      of: ({ statement }) => statement.claim.data.claimed.edtf,
    },
    ...days<Measured>(
      'claimed',
      'the date of saying',
      ({ statement }) => statement.claim.data.claimed,
    ),
    {
      ...textField('occurred', 'When what the number counts happened (EDTF).'),
      required,
      of: ({ statement }) => statement.claim.data.covers.occurred.edtf,
    },
    ...days<Measured>(
      'occurred',
      'the time it counts',
      ({ statement }) => statement.claim.data.covers.occurred,
    ),
    {
      ...textField('nature', 'cumulative (so far) or incremental (since the last).'),
      required,
      of: ({ statement }) => statement.claim.data.nature,
    },
    {
      ...textField('basis', 'How the number was arrived at, as the source says.'),
      required,
      of: ({ statement }) => statement.claim.data.basis,
    },
  ];
}

const whatBecameOfIt: Column<Measured>[] = [
  {
    ...textField('status', 'Whether the one who said it still stands by it.'),
    required,
    of: ({ statement }) => statement.claim.data.status,
  },
  {
    ...textField(
      'standing',
      'Whether the number counts today: current, superseded by a newer claim of the same asserter, retracted, or a repetition of another claim.',
    ),
    required,
    values: standings,
    of: ({ standing }) => standing.state,
  },
  {
    ...textField('standing_claim', 'The claim that supersedes it, or that it repeats.'),
    references: 'claims',
    of: ({ standing }) =>
      standing.state === 'superseded'
        ? standing.by.id
        : standing.state === 'repeated'
          ? standing.of.id
          : null,
  },
  {
    ...textField('standing_because', 'Why it no longer counts.'),
    of: ({ standing }) => ('because' in standing ? standing.because : null),
  },
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
