import { keyOf } from '../../casebook/entry.ts';
import { outcomeHeading } from '../../i18n/index.ts';
import { answerText, findingTitle } from '../../sentences/answer.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { KnownByDay, Stood } from '../../tally/known.ts';
import { tallyIncident } from '../../tally/tally.ts';
import { addDays } from './days.ts';
import { changedClaims, countsWhole, keyItems } from './words.ts';
import { addTime } from './time.ts';
import type { ChartCell, Chart, ChartSize, ChartTable } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { countCells, countColumns } from '../drawing/table.ts';
import type { Say } from '../drawing/words.ts';

/** What one chart shows of what was known. */
interface KnownOverDays {
  /** The incident's id. */
  incident: string;
  outcome: Outcome;
  /** What was known on each reporting day, in order. */
  known: readonly KnownByDay[];
}

/** So many days are told one below the other; of more the time runs across. */
const mostDays = 14;

/**
 * What was known of an incident and outcome at the end of each day on which something was said or
 * retracted: all that had been said, what changed on the day, and what could be built upon, on one axis
 * of people from zero.
 */
export function layoutAsOf(say: Say, given: KnownOverDays, { width }: ChartSize): Chart {
  const { outcome, known } = given;
  const { locale, t } = say;
  const words = t.charts.asOf;
  const page = verticalLayout(width);
  page.add(paragraph(outcomeHeading(outcome, locale), width, 'heading'));
  page.skip(6);
  if (known.length === 0) page.add(paragraph(words.none, width, 'note'));
  else (known.length > mostDays ? addTime : addDays)(page, say, known);
  const title = asOfTitle(say, given);
  return finishChart(say, page, {
    name: 'as-of',
    title,
    description: describe(say, known),
    key: keyItems(say, known),
    claims: known.flatMap(({ added }) => added.map(({ statement }) => statement.claim)),
    table: () => tableOf(say, title, known),
  });
}

/** What follows now, and that the chart shows how it came to be known. */
export function asOfTitle(
  { casebook, locale, t }: Say,
  { incident, outcome }: Pick<KnownOverDays, 'incident' | 'outcome'>,
): string {
  const now = tallyIncident(casebook, incident, outcome);
  return t.charts.titled(findingTitle(casebook, now, locale), t.charts.asOf.title);
}

/** So many days are described one by one. */
const mostTold = 6;

function describe(say: Say, known: readonly KnownByDay[]): string {
  const words = say.t.charts.asOf;
  if (known.length === 0) return words.none;
  const told =
    known.length <= mostTold ? known : [known[0], known.at(-1)].filter((day) => day !== undefined);
  return [
    words.describe(known.length),
    ...told.map((day) =>
      words.describeDay(
        say.day(day.asOf),
        answerText(say.casebook, day.tally, say.locale),
        changedClaims(say, day),
      ),
    ),
  ].join(' ');
}

/** For each day what follows, then all that had been said by then; of very many days what changed. */
function tableOf(say: Say, caption: string, known: readonly KnownByDay[]): ChartTable {
  const { charts } = say.t;
  const { columns } = charts.asOf;
  return {
    caption,
    columns: [
      { key: 'day', label: columns.day },
      { key: 'about', label: columns.about },
      { key: 'said_by', label: charts.column.saidBy },
      ...countColumns(say),
      { key: 'change', label: columns.change },
      { key: 'state', label: charts.column.state },
      { key: 'claim', label: charts.column.claim, only: 'download' },
    ],
    rows: known.flatMap((day) => [
      { cells: answerCells(say, day) },
      ...(known.length > mostDays ? [...day.added, ...day.ended] : day.said()).map((stood) =>
        rowOf(say, day, stood),
      ),
    ]),
  };
}

function answerCells(say: Say, { day, asOf, tally }: KnownByDay): ChartCell[] {
  const { asOf: words, bound } = say.t.charts;
  return [
    { shown: say.day(asOf), value: day },
    { shown: words.about.floor, value: 'floor' },
    null,
    { shown: answerText(say.casebook, tally, say.locale), value: null },
    null,
    tally.floor ?? { shown: bound.noBound, value: null },
    null,
    null,
    null,
    null,
  ];
}

function rowOf(
  say: Say,
  { day, asOf, tally, added, ended }: KnownByDay,
  stood: Stood,
): ChartTable['rows'][number] {
  const { charts } = say.t;
  const { about, change } = charts.asOf;
  const { statement, standing } = stood;
  const { claim, count } = statement;
  const scope = countsWhole(say.casebook, statement, tally.incident) ? 'whole' : 'part';
  const isChange = { new: includes(added, stood), ended: includes(ended, stood) };
  const changed = isChange.new ? 'new' : isChange.ended ? 'ended' : undefined;
  return {
    link: keyOf(claim),
    cells: [
      { shown: say.day(asOf), value: day },
      { shown: about[scope], value: scope },
      { shown: say.speaker(statement), value: claim.data.assertedBy },
      ...countCells(say, count),
      changed ? { shown: change[changed], value: changed } : null,
      { shown: charts.state[standing.state], value: standing.state },
      claim.id,
    ],
  };
}

function includes(list: readonly Stood[], { statement }: Stood): boolean {
  return list.some((one) => one.statement === statement);
}
