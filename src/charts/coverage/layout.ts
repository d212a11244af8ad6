import { keyOf } from '../../casebook/entry.ts';
import { descendantsOf, recordOf, type Casebook } from '../../casebook/link.ts';
import { direction, type Locale, outcomeHeading, outcomeLabel, strings } from '../../i18n/index.ts';
import type { Coverage } from '../../tally/coverage.ts';
import type { Cell, Chart, Size, Table } from '../chart.ts';
import { addGrids } from './grid.ts';
import { groupsText, incidentsText, lastOf } from './heads.ts';
import { addLists } from './lists.ts';
import { mirror } from '../drawing/mirror.ts';
import { column, paragraph } from '../drawing/paragraph.ts';
import { countCells, countColumns } from '../drawing/table.ts';
import { nameOf } from '../drawing/words.ts';

export interface CoverageMatrixInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  coverage: Coverage;
}

const roomy = 480;

/** So many pairs of speaker and subject are listed one by one in the table. */
const mostPairs = 400;

/** So many incidents or speakers without a claim are named. */
const mostNamed = 24;

/**
 * Who made a claim about which incident and group of people. What is empty says so: no claim is not
 * zero. On narrow paper a list of the subjects, each with those who spoke of it and those who did not.
 */
export function layoutCoverageMatrix(
  { casebook, incident, coverage }: CoverageMatrixInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.coverage;
  const { asserters, silent, outcome } = coverage;
  const page = column(width, 2);
  page.add(paragraph(outcomeHeading(outcome, locale), width, 'heading'));
  page.skip(4);
  if (asserters.length === 0) page.add(paragraph(t.charts.noData, width, 'note'));
  else if (width < roomy) addLists(page, casebook, coverage, width, locale);
  else addGrids(page, casebook, coverage, width, locale);
  if (silent.length > 0) {
    page.skip(10);
    page.add(paragraph(words.silentHeading, width, 'strong'));
    for (const one of silent.slice(0, mostNamed)) {
      const name = nameOf(casebook, one, locale);
      page.add(paragraph(name, width, 'label', 2), {
        to: keyOf(one),
        label: t.common.labelled(name, t.tally.noClaim),
      });
    }
    if (silent.length > mostNamed)
      page.add(paragraph(t.charts.others(silent.length - mostNamed), width, 'note'));
  }
  const all = descendantsOf(casebook, incident).length;
  const finding =
    silent.length > 0
      ? t.common.labelled(outcomeHeading(outcome, locale), words.silent(silent.length, all))
      : t.common.aside(words.title, outcomeLabel(outcome, locale));
  const title =
    incident === casebook.case.data.root
      ? finding
      : t.charts.titled(
          nameOf(casebook, recordOf(casebook, 'incidents', incident), locale),
          finding,
        );
  const chart: Chart = {
    name: 'coverage-matrix',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: describe(casebook, coverage, locale),
    marks: page.marks(),
    table: tableOf(casebook, title, coverage, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

function describe(casebook: Casebook, coverage: Coverage, locale: Locale): string {
  const { charts } = strings(locale);
  const { asserters, subjects, silent, said } = coverage;
  const pairs = asserters.length * subjects.length;
  if (asserters.length === 0) return charts.noData;
  const shown = asserters.flatMap((asserter) =>
    subjects.flatMap((subject) => lastOf(said(asserter, subject))?.count ?? []),
  );
  const numbers = shown.filter(({ kind }) => kind !== 'vague' && kind !== 'unspecified');
  const names = silent.slice(0, 12).map((incident) => nameOf(casebook, incident, locale));
  const rest = silent.length - names.length;
  return [
    charts.coverage.describe(
      charts.coverage.speakers(asserters.length),
      charts.coverage.cells(pairs),
      charts.coverage.filled(numbers.length, shown.length - numbers.length, pairs - shown.length),
    ),
    ...(names.length > 0
      ? [
          charts.coverage.describeSilent(
            [...names, ...(rest > 0 ? [charts.others(rest)] : [])].reduce(charts.series),
          ),
        ]
      : []),
  ].join(' ');
}

/** One row for each speaker and subject: null is no claim. Of very many only those with a claim. */
function tableOf(
  casebook: Casebook,
  caption: string,
  { asserters, subjects, said, outcome }: Coverage,
  locale: Locale,
): Table {
  const { charts, tally } = strings(locale);
  const { column: words } = charts;
  const all = asserters.length * subjects.length <= mostPairs;
  const columns = countColumns(locale);
  const noClaim: Cell = { shown: tally.noClaim, value: null };
  return {
    caption: all ? caption : `${caption}. ${charts.coverage.onlyClaims}`,
    columns: [
      { key: 'said_by', label: words.saidBy },
      { key: 'incidents', label: words.incident },
      { key: 'group', label: words.group },
      { key: 'outcome', label: words.outcome, only: 'download' },
      ...columns,
      { key: 'state', label: words.state },
      { key: 'claim', label: words.claim, only: 'download' },
    ],
    rows: asserters.flatMap((asserter) =>
      subjects.flatMap((subject) => {
        const cell = said(asserter, subject);
        const whole: Cell[] = [
          { shown: nameOf(casebook, asserter, locale), value: asserter.id },
          {
            shown: incidentsText(casebook, subject.incidents, locale),
            value: subject.incidents.map(({ id }) => id).join(' '),
          },
          {
            shown: groupsText(casebook, subject, locale),
            value: subject.groups.map(({ group }) => group).join(' ') || null,
          },
          { shown: outcomeLabel(outcome, locale), value: outcome },
        ];
        if (cell.length === 0)
          return all
            ? [{ cells: [...whole, noClaim, ...columns.slice(1).map(() => null), null, null] }]
            : [];
        return cell.map(({ statement, count, standing }) => ({
          link: keyOf(statement.claim),
          cells: [
            ...whole,
            ...countCells(count, locale),
            { shown: charts.state[standing.state], value: standing.state },
            statement.claim.id,
          ],
        }));
      }),
    ),
  };
}
