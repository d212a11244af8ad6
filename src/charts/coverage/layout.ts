import { keyOf } from '../../casebook/entry.ts';
import { descendantsOf, type Casebook } from '../../casebook/link.ts';
import { type Locale, outcomeHeading, outcomeLabel, strings } from '../../i18n/index.ts';
import { titled } from '../../sentences/about.ts';
import { plainText } from '../../sentences/pieces.ts';
import type { Coverage } from '../../tally/coverage.ts';
import type { Cell, Chart, Size, Table } from '../chart.ts';
import { addGrids, mostLines } from './grid.ts';
import { groupsText, incidentsText, lastOf } from './heads.ts';
import { addLists } from './lists.ts';
import { finishChart } from '../drawing/finish.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { countCells, countColumns } from '../drawing/table.ts';
import { nameOf } from '../drawing/words.ts';

export interface CoverageMatrixInput {
  casebook: Casebook;
  /** The incident's id. */
  incident: string;
  coverage: Coverage;
}

/** Below this width a list takes the place of the grid. */
const roomy = 480;

/** So many incidents or speakers without a claim are named. */
const mostNamed = 24;

/**
 * Who made a claim about which incident and group of people. No claim is not zero, and has a quiet dot. On
 * narrow paper a list of the subjects, each with those who spoke of it.
 */
export function layoutCoverageMatrix(
  { casebook, incident, coverage }: CoverageMatrixInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.coverage;
  const { asserters, subjects, silent, outcome, said } = coverage;
  const page = verticalLayout(width);
  page.add(paragraph(outcomeHeading(outcome, locale), width, 'heading'));
  if (asserters.length === 0) page.add(paragraph(t.charts.noData, width, 'note'));
  else {
    const isRoomy = width >= roomy;
    page.add(paragraph(isRoomy ? words.emptyCell : words.notListed, width, 'note'));
    page.skip(6);
    (isRoomy ? addGrids : addLists)(page, casebook, coverage, width, locale);
  }
  if (silent.length > 0) {
    page.skip(10);
    page.add(paragraph(words.silentHeading, width, 'strong'));
    for (const one of silent.slice(0, mostNamed)) {
      const name = nameOf(casebook, one, locale);
      page.add(paragraph(name, width, 'label', mostLines), {
        to: keyOf(one),
        label: t.common.labelled(name, t.tally.noClaim),
      });
    }
    if (silent.length > mostNamed)
      page.add(paragraph(t.charts.others(silent.length - mostNamed), width, 'note'));
  }
  const title = titleOf(casebook, incident, coverage, locale);
  return finishChart({ casebook, locale }, page, {
    name: 'coverage-matrix',
    title,
    description: describe(casebook, coverage, locale),
    claims: asserters.flatMap((asserter) =>
      subjects.flatMap((subject) =>
        said(asserter, subject).map(({ statement }) => statement.claim),
      ),
    ),
    table: tableOf(casebook, title, coverage, locale),
  });
}

/** How much nobody spoke of, or what the picture is where somebody spoke of everything. */
function titleOf(
  casebook: Casebook,
  incident: string,
  { silent, outcome }: Coverage,
  locale: Locale,
): string {
  const { charts, common } = strings(locale);
  const all = descendantsOf(casebook, incident).length;
  const finding =
    silent.length > 0
      ? common.labelled(outcomeHeading(outcome, locale), charts.coverage.silent(silent.length, all))
      : common.aside(charts.coverage.title, outcomeLabel(outcome, locale));
  if (incident === casebook.case.data.root) return finding;
  return charts.titled(plainText(titled(casebook, [incident], locale)), finding);
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

/** One row for each claim; a speaker and subject without a row are without a claim. */
function tableOf(
  casebook: Casebook,
  caption: string,
  { asserters, subjects, said, outcome }: Coverage,
  locale: Locale,
): Table {
  const { charts } = strings(locale);
  const { column: words } = charts;
  return {
    caption: `${caption}. ${charts.coverage.onlyClaims}`,
    columns: [
      { key: 'said_by', label: words.saidBy },
      { key: 'incidents', label: words.incident },
      { key: 'group', label: words.group },
      { key: 'outcome', label: words.outcome, only: 'download' },
      ...countColumns(locale),
      { key: 'state', label: words.state },
      { key: 'claim', label: words.claim, only: 'download' },
    ],
    rows: asserters.flatMap((asserter) =>
      subjects.flatMap((subject) => {
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
        return said(asserter, subject).map(({ statement, count, standing }) => ({
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
