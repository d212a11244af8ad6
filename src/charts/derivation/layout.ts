import { hierarchy } from 'd3';
import type { Claim } from '../../casebook/entry.ts';
import { asserterOf, type Casebook } from '../../casebook/link.ts';
import { answerText, findingTitle } from '../../sentences/answer.ts';
import type { Tally } from '../../tally/tally.ts';
import type { Chart, ChartSize, ChartTable } from '../chart.ts';
import { numberOf, stepsOf, type DerivationStep } from './steps.ts';
import { drawTree } from './tree.ts';
import { finishChart } from '../drawing/finish.ts';
import { verticalLayout } from '../drawing/paragraph.ts';
import { recordsCell } from '../drawing/table.ts';
import { wordsFor, type Say } from '../drawing/words.ts';

/**
 * What the number of an incident and outcome rests on, as an indented tree: what gives it is solid,
 * what was supported too is dashed, what was left out is dotted, each with whose it is and why. Where
 * what may be built upon differs from the largest number, both ways are shown.
 */
export function layoutDerivation(say: Say, tally: Tally, { width }: ChartSize): Chart {
  const { casebook, locale } = say;
  const root = stepsOf(say, tally);
  const title = derivationTitle(say, tally);
  const page = verticalLayout(width, 0);
  const { marks, height } = drawTree(say, root, width);
  page.put(marks, height);
  return finishChart(say, page, {
    name: 'derivation',
    title,
    description: describe(answerText(casebook, tally, locale), root),
    claims: claimsIn(root),
    table: () => tableOf(say, title, root),
  });
}

/** What follows, and that the chart shows why. */
export function derivationTitle({ casebook, locale, t }: Say, tally: Tally): string {
  return t.charts.titled(findingTitle(casebook, tally, locale), t.charts.derivation.title);
}

function claimsIn({ claims, steps }: DerivationStep): Claim[] {
  return [...claims, ...steps.flatMap(claimsIn)];
}

/** How many numbers with different claims behind them have a place on the axis. */
export function derivationPositions(casebook: Casebook, tally: Tally): number {
  const drawn = hierarchy(stepsOf(wordsFor(casebook, 'en'), tally), ({ steps }) => steps)
    .descendants()
    .filter(({ data }) => data.bar !== undefined);
  return new Set(drawn.map(({ data }) => data.claims.map(({ id }) => id).join(' '))).size;
}

/** So many steps of a section are told. */
const mostTold = 3;

function describe(answer: string, root: DerivationStep): string {
  const sections = root.steps.map(
    ({ label, steps }) =>
      `${label}: ${steps
        .slice(0, mostTold)
        .map((step) => stop(step.label))
        .join(' ')}`,
  );
  return [answer, ...sections].join(' ');
}

/** A sentence ends in a full stop, unless it has one. */
function stop(text: string): string {
  return /[.!?؟]$/u.test(text) ? text : `${text}.`;
}

/** Every step, also those for which the drawing has no room. */
function tableOf(say: Say, caption: string, root: DerivationStep): ChartTable {
  const { charts, tally } = say.t;
  const { columns } = charts.derivation;
  const parts = { answer: tally.whatFollows, ...tally.derivationOf };
  const rows: ChartTable['rows'] = [];
  const add = (step: DerivationStep, level: number) => {
    const speakers = new Set(step.claims.map((claim) => asserterOf(say.casebook, claim)));
    // The heading of a section is told by the column beside its steps.
    if (step.face !== 'strong')
      rows.push({
        cells: [
          level,
          [step.label, ...step.notes].map(stop).join(' '),
          { shown: parts[step.part], value: step.part },
          step.value === undefined ? null : { shown: numberOf(say, step) ?? '', value: step.value },
          recordsCell(say, [...speakers]),
          step.claims.map(({ id }) => id).join(' ') || null,
        ],
        link: step.link?.to,
      });
    for (const inner of step.steps) add(inner, step.face === 'strong' ? level : level + 1);
  };
  add(root, 0);
  return {
    caption,
    columns: [
      { key: 'level', label: columns.level, numeric: true },
      { key: 'step', label: columns.what },
      { key: 'part', label: columns.part },
      { key: 'min', label: charts.column.atLeast, numeric: true },
      { key: 'said_by', label: charts.column.saidBy },
      { key: 'claim', label: charts.column.claim, only: 'download' },
    ],
    rows,
  };
}
