import { keyOf } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { formatDay, type Locale, outcomeHeading, outcomeLabel, strings } from '../../i18n/index.ts';
import { answerText } from '../../sentences/answer.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Known, Stood } from '../../tally/known.ts';
import { addDays } from './days.ts';
import { changesOf, countsWhole, keyItems } from './words.ts';
import { addTime } from './time.ts';
import type { Cell, Chart, Size, Table } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { countCells, countColumns } from '../drawing/table.ts';
import { nameOf, speakerOf } from '../drawing/words.ts';

export interface AsOfInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  outcome: Outcome;
  /** What was known on each reporting day, in order. */
  known: readonly Known[];
}

/** So many days are told one below the other; of more the time runs across. */
const mostDays = 14;

/**
 * What was known of an incident and outcome at the end of each day on which something was said or
 * retracted: all that had been said, what changed on the day, and what could be built upon, on one axis
 * of people from zero.
 */
export function layoutAsOf(
  { casebook, incident, outcome, known }: AsOfInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.asOf;
  const page = verticalLayout(width);
  page.add(paragraph(outcomeHeading(outcome, locale), width, 'heading'));
  page.skip(6);
  if (known.length === 0) page.add(paragraph(words.none, width, 'note'));
  else (known.length > mostDays ? addTime : addDays)(page, casebook, known, width, locale);
  const record = casebook.incidents.get(incident);
  const name = record ? nameOf(casebook, record, locale) : incident;
  const title = t.charts.titled(words.title, t.common.aside(name, outcomeLabel(outcome, locale)));
  return finishChart({ casebook, locale }, page, {
    name: 'as-of',
    title,
    description: describe(casebook, known, locale),
    key: keyItems(casebook, known, locale),
    claims: known.flatMap(({ said }) => said.map(({ statement }) => statement.claim)),
    table: tableOf(casebook, title, known, locale),
  });
}

/** So many days are described one by one. */
const mostTold = 6;

function describe(casebook: Casebook, known: readonly Known[], locale: Locale): string {
  const words = strings(locale).charts.asOf;
  if (known.length === 0) return words.none;
  const told =
    known.length <= mostTold ? known : [known[0], known.at(-1)].filter((day) => day !== undefined);
  return [
    words.describe(known.length),
    ...told.map((day) =>
      words.describeDay(
        formatDay(day.asOf, locale),
        answerText(casebook, day.tally, locale),
        changesOf(day, locale),
      ),
    ),
  ].join(' ');
}

/** For each day what follows, then all that had been said by then; of very many days what changed. */
function tableOf(
  casebook: Casebook,
  caption: string,
  known: readonly Known[],
  locale: Locale,
): Table {
  const { charts } = strings(locale);
  const { columns } = charts.asOf;
  return {
    caption,
    columns: [
      { key: 'day', label: columns.day },
      { key: 'about', label: columns.about },
      { key: 'said_by', label: charts.column.saidBy },
      ...countColumns(locale),
      { key: 'change', label: columns.change },
      { key: 'state', label: charts.column.state },
      { key: 'claim', label: charts.column.claim, only: 'download' },
    ],
    rows: known.flatMap((day) => [
      { cells: answerCells(casebook, day, locale) },
      ...(known.length > mostDays ? [...day.added, ...day.ended] : day.said).map((stood) =>
        rowOf(casebook, day, stood, locale),
      ),
    ]),
  };
}

function answerCells(casebook: Casebook, { day, asOf, tally }: Known, locale: Locale): Cell[] {
  const { about } = strings(locale).charts.asOf;
  return [
    { shown: formatDay(asOf, locale), value: day },
    { shown: about.floor, value: 'floor' },
    null,
    { shown: answerText(casebook, tally, locale), value: null },
    null,
    tally.floor ?? { shown: strings(locale).charts.bound.noBound, value: null },
    null,
    null,
    null,
    null,
  ];
}

function rowOf(
  casebook: Casebook,
  { day, asOf, tally, added, ended }: Known,
  stood: Stood,
  locale: Locale,
): Table['rows'][number] {
  const { charts } = strings(locale);
  const { about, change } = charts.asOf;
  const { statement, standing } = stood;
  const { claim, count } = statement;
  const scope = countsWhole(casebook, statement, tally.incident) ? 'whole' : 'part';
  const isChange = { new: includes(added, stood), ended: includes(ended, stood) };
  const changed = isChange.new ? 'new' : isChange.ended ? 'ended' : undefined;
  return {
    link: keyOf(claim),
    cells: [
      { shown: formatDay(asOf, locale), value: day },
      { shown: about[scope], value: scope },
      { shown: speakerOf(casebook, statement, locale), value: claim.data.assertedBy },
      ...countCells(count, locale),
      changed ? { shown: change[changed], value: changed } : null,
      { shown: charts.state[standing.state], value: standing.state },
      claim.id,
    ],
  };
}

function includes(list: readonly Stood[], { statement }: Stood): boolean {
  return list.some((one) => one.statement === statement);
}
