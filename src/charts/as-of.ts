import { keyOf } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import {
  direction,
  formatDay,
  formatNumber,
  type Locale,
  outcomeHeading,
  outcomeLabel,
  strings,
} from '../i18n/index.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Known } from '../tally/known.ts';
import type { Statement } from '../tally/statement.ts';
import { addCrowd } from './as-of-crowd.ts';
import { isAdded, minimumText } from './as-of-key.ts';
import { addPanels } from './as-of-panels.ts';
import { addRows } from './as-of-rows.ts';
import type { Cell, Chart, Size, Table } from './chart.ts';
import { mirror } from './mirror.ts';
import { column, paragraph } from './setting.ts';
import { countCells, countColumns } from './table.ts';
import { nameOf, speakerOf } from './words.ts';

export interface AsOfInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  outcome: Outcome;
  /** What was known on each reporting day, in order. */
  known: readonly Known[];
}

/** So many days get a panel each; more of them get a row each. */
const mostPanels = 6;
/** So many days get a row with its text each. */
const mostRows = 62;

/**
 * What was known of an incident and outcome at the end of each reporting day: the claims that stood
 * then, and the conservative minimum that they gave, all along one axis from zero.
 */
export function layoutAsOf(
  { casebook, incident, outcome, known }: AsOfInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.asOf;
  const page = column(width, 2);
  page.add(paragraph(outcomeHeading(outcome, locale), width, 'heading'));
  page.skip(6);
  if (known.length === 0) page.add(paragraph(words.none, width, 'note'));
  else if (known.length <= mostPanels) addPanels(page, casebook, known, width, locale);
  else if (known.length > mostRows) addCrowd(page, casebook, known, width, locale);
  else addRows(page, casebook, known, width, locale);
  const record = casebook.incidents.get(incident);
  const title = t.charts.titled(
    words.title,
    t.common.aside(
      record ? nameOf(casebook, record, locale) : incident,
      outcomeLabel(outcome, locale),
    ),
  );
  const chart: Chart = {
    name: 'as-of',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: describe(known, locale),
    marks: page.marks(),
    table: tableOf(casebook, title, known, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

/** So many days are told one by one. */
const mostTold = 6;

function describe(known: readonly Known[], locale: Locale): string {
  const { charts, collections } = strings(locale);
  const words = charts.asOf;
  if (known.length === 0) return words.none;
  const told =
    known.length <= mostTold ? known : [known[0], known.at(-1)].filter((day) => day !== undefined);
  return [
    words.describe(known.length),
    ...told.map(({ asOf, minimum, range, aboutParts }) =>
      words.describeDay(
        formatDay(asOf, locale),
        minimumText(minimum, locale),
        collections.claims.count(range.comparable.length + aboutParts.length),
      ),
    ),
  ].join(' ');
}

/** For each day the minimum, then the claims that are drawn. */
function tableOf(
  casebook: Casebook,
  caption: string,
  known: readonly Known[],
  locale: Locale,
): Table {
  const { charts, common, tally } = strings(locale);
  const { columns, about } = charts.asOf;
  const every = known.length <= mostPanels;
  return {
    caption,
    columns: [
      { key: 'day', label: columns.day },
      { key: 'about', label: columns.about },
      { key: 'said_by', label: charts.column.saidBy },
      ...countColumns(locale),
      { key: 'new', label: columns.new },
      { key: 'claim', label: charts.column.claim, only: 'download' },
    ],
    rows: known.flatMap(({ day, asOf, range, aboutParts, minimum, added }) => {
      const date: Cell = { shown: formatDay(asOf, locale), value: day };
      const rowOf = (statement: Statement, part: boolean) => {
        const { claim, count } = statement;
        const isNew = isAdded(statement, added);
        return {
          link: keyOf(claim),
          cells: [
            date,
            part ? { shown: about.part, value: 'part' } : { shown: about.whole, value: 'whole' },
            { shown: speakerOf(casebook, statement, locale), value: claim.data.assertedBy },
            ...countCells(count, locale),
            { shown: isNew ? common.yes : common.no, value: isNew ? 'yes' : 'no' },
            claim.id,
          ],
        };
      };
      const drawn = (statements: readonly Statement[]) =>
        every ? statements : statements.filter((statement) => isAdded(statement, added));
      const open = { shown: charts.bound.openEnd, value: null };
      const floorCells: Cell[] = minimum
        ? [
            { shown: tally.atLeast(formatNumber(minimum.min, locale)), value: null },
            null,
            minimum.min,
            minimum.max ?? open,
          ]
        : [{ shown: charts.asOf.noMinimum, value: null }, null, null, null];
      return [
        {
          cells: [
            date,
            { shown: about.minimum, value: 'minimum' },
            null,
            ...floorCells,
            null,
            null,
          ],
        },
        ...drawn(range.comparable).map((statement) => rowOf(statement, false)),
        ...drawn(aboutParts).map((statement) => rowOf(statement, true)),
      ];
    }),
  };
}
