import { rollup } from 'd3';
import { keyOf } from '../../casebook/entry.ts';
import { descendantsOf } from '../../casebook/link.ts';
import { outcomeHeading, outcomeLabel } from '../../i18n/index.ts';
import { titled } from '../../sentences/about.ts';
import { plainText } from '../../sentences/pieces.ts';
import type { Coverage } from '../../tally/coverage.ts';
import type { Chart, ChartSize, ChartTable } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { largest } from '../drawing/largest.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { countCells, countColumns, recordCell, recordsCell } from '../drawing/table.ts';
import type { Say } from '../drawing/words.ts';
import { addGrids, mostLines } from './grid.ts';
import { groupsText, lastOf } from './heads.ts';
import { addSubjectLists } from './lists.ts';

/** Below this width a list takes the place of the grid. */
const roomy = 480;

/** Of more subjects or speakers than these some are drawn. */
const mostRows = 60;
const [mostSubjects, mostAsserters] = [36, 12];

/** So many incidents or speakers without a claim are named. */
const mostNamed = 24;

/**
 * Who made a claim about which incident and group of people. No claim is not zero, and has a quiet dot. On
 * narrow paper a list of the subjects, each with those who spoke of it.
 */
export function layoutCoverageMatrix(say: Say, coverage: Coverage, { width }: ChartSize): Chart {
  const { t } = say;
  const words = t.charts.coverage;
  const { asserters, subjects, silent, outcome, said } = coverage;
  const page = verticalLayout(width);
  page.add(paragraph(outcomeHeading(outcome, say.locale), width, 'heading'));
  if (asserters.length === 0) page.add(paragraph(t.charts.noData, width, 'note'));
  else {
    const isRoomy = width >= roomy;
    page.add(paragraph(isRoomy ? words.emptyCell : words.notListed, width, 'note'));
    page.skip(6);
    const drawn = mostTalkedOf(coverage);
    (isRoomy ? addGrids : addSubjectLists)(page, say, drawn);
    if (drawn !== coverage) page.add(paragraph(words.mostTalkedOf, width, 'note'));
  }
  if (silent.length > 0) {
    page.skip(10);
    page.add(paragraph(words.silentHeading, width, 'strong'));
    for (const one of silent.slice(0, mostNamed)) {
      const name = say.name(one);
      page.add(paragraph(name, width, 'label', mostLines), {
        to: keyOf(one),
        label: t.common.labelled(name, t.tally.noClaim),
      });
    }
    if (silent.length > mostNamed)
      page.add(paragraph(t.charts.others(silent.length - mostNamed), width, 'note'));
  }
  const title = coverageTitle(say, coverage);
  return finishChart(say, page, {
    name: 'coverage-matrix',
    title,
    description: describe(say, coverage),
    claims: asserters.flatMap((asserter) =>
      subjects.flatMap((subject) =>
        said(asserter, subject).map(({ statement }) => statement.claim),
      ),
    ),
    table: () => tableOf(say, title, coverage),
  });
}

/** The whole where it has room; else the subjects of which most speakers speak, and the speakers who speak of most. */
function mostTalkedOf(coverage: Coverage): Coverage {
  const { asserters, subjects, said } = coverage;
  if (subjects.length <= mostRows && asserters.length <= mostRows) return coverage;
  const voices = new Map(
    subjects.map((subject) => [
      subject,
      asserters.filter((asserter) => said(asserter, subject).length > 0),
    ]),
  );
  const drawn = largest(subjects, mostSubjects, (subject) => voices.get(subject)?.length ?? 0);
  const heard = rollup(
    drawn.flatMap((subject) => voices.get(subject) ?? []),
    (times) => times.length,
    (asserter) => asserter,
  );
  return {
    ...coverage,
    subjects: drawn,
    asserters: largest(asserters, mostAsserters, (asserter) => heard.get(asserter) ?? 0),
  };
}

/** How much nobody spoke of, or what the picture is where somebody spoke of everything. */
export function coverageTitle(say: Say, { incident, silent, outcome }: Coverage): string {
  const { charts, common } = say.t;
  const { casebook, locale } = say;
  const all = descendantsOf(casebook, incident).length;
  const finding =
    silent.length > 0
      ? common.labelled(outcomeHeading(outcome, locale), charts.coverage.silent(silent.length, all))
      : common.aside(charts.coverage.title, outcomeLabel(outcome, locale));
  if (incident === casebook.case.data.root) return finding;
  return charts.titled(plainText(titled(casebook, [incident], locale)), finding);
}

/** So many of them are named in the description. */
const mostTold = 12;

function describe(say: Say, coverage: Coverage): string {
  const { charts } = say.t;
  const { asserters, subjects, silent, said } = coverage;
  const pairs = asserters.length * subjects.length;
  if (asserters.length === 0) return charts.noData;
  const shown = asserters.flatMap((asserter) =>
    subjects.flatMap((subject) => lastOf(said(asserter, subject))?.count ?? []),
  );
  const numbers = shown.filter(({ kind }) => kind !== 'vague' && kind !== 'unspecified');
  const names = silent.map(say.name);
  return [
    charts.coverage.describe(
      charts.coverage.speakers(asserters.length),
      charts.coverage.cells(pairs),
      charts.coverage.filled(numbers.length, shown.length - numbers.length, pairs - shown.length),
    ),
    ...(names.length > 0 ? [charts.coverage.describeSilent(say.list(names, mostTold))] : []),
  ].join(' ');
}

/** One row for each claim; a speaker and subject without a row are without a claim. */
function tableOf(
  say: Say,
  caption: string,
  { asserters, subjects, said, outcome }: Coverage,
): ChartTable {
  const { charts } = say.t;
  const { column: words } = charts;
  return {
    caption: `${caption}. ${charts.coverage.onlyClaims}`,
    columns: [
      { key: 'said_by', label: words.saidBy },
      { key: 'incidents', label: words.incident },
      { key: 'group', label: words.group },
      { key: 'outcome', label: words.outcome, only: 'download' },
      ...countColumns(say),
      { key: 'state', label: words.state },
      { key: 'claim', label: words.claim, only: 'download' },
    ],
    rows: asserters.flatMap((asserter) =>
      subjects.flatMap((subject) =>
        said(asserter, subject).map(({ statement, count, standing }) => ({
          link: keyOf(statement.claim),
          cells: [
            recordCell(say, asserter),
            recordsCell(say, subject.incidents),
            {
              shown: groupsText(say, subject),
              value: subject.groups.map(({ group }) => group).join(' ') || null,
            },
            { shown: outcomeLabel(outcome, say.locale), value: outcome },
            ...countCells(say, count),
            { shown: charts.state[standing.state], value: standing.state },
            statement.claim.id,
          ],
        })),
      ),
    ),
  };
}
