import type { Casebook } from '../casebook/link.ts';
import {
  direction,
  formatCount,
  formatNumber,
  formatPeople,
  sentence,
  strings,
  type Locale,
} from '../i18n/index.ts';
import type { Minimum, Step } from '../tally/minimum.ts';
import type { Cell, Chart, Size, Table } from './chart.ts';
import { mostOthers, rowsOf, says, stop, sumOf, type Row } from './derivation-rows.ts';
import { drawNarrow, drawWide } from './derivation-tree.ts';
import { mirror } from './mirror.ts';
import { nameOf, speakerOf } from './words.ts';

export interface DerivationInput {
  casebook: Casebook;
  minimum: Minimum;
}

/**
 * The conservative minimum as an indented tree: what gives it is solid, what was computed and is no
 * larger is dashed, what was left out is dotted, each with its reason. The bars run from zero; those of
 * a sum follow one another, and what is counted once lies beneath that by which it is counted.
 */
export function layoutDerivation(
  { casebook, minimum }: DerivationInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const rows = rowsOf(casebook, minimum, locale);
  const t = strings(locale);
  const title = t.charts.titled(
    t.charts.derivation.title,
    nameOf(casebook, minimum.incident, locale),
  );
  const { marks, height } =
    width >= roomy ? drawWide(rows, width, locale) : drawNarrow(rows, width, locale);
  const chart: Chart = {
    name: 'derivation',
    width,
    height,
    title,
    description: describe(casebook, minimum, locale),
    marks,
    table: tableOf(casebook, title, rows, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

const roomy = 480;

function describe(casebook: Casebook, minimum: Minimum, locale: Locale): string {
  const { tally, charts } = strings(locale);
  const { min, max, outcome, chosen, others } = minimum;
  const words = charts.derivation;
  const how = (step: Step) =>
    step.rule === 'total' ? says(casebook, step, locale) : sumOf(step, locale);
  const say = (step: Step) =>
    words.describeStep(tally.step[step.rule].title, formatNumber(step.min, locale), how(step));
  const once = [chosen, ...others].flatMap((step) =>
    step.rule === 'parts'
      ? step.leftOut.map(({ minimum: { incident } }) => nameOf(casebook, incident, locale))
      : [],
  );
  const people = formatPeople({ kind: 'at_least', min }, outcome, locale);
  return [
    stop(sentence(tally.ifRight(people), locale)),
    say(chosen),
    ...others.slice(0, mostOthers).map(say),
    ...(once.length > 0 ? [words.describeLeftOut(once.reduce(charts.series))] : []),
    stop(
      sentence(max === null ? tally.openAbove : tally.maximum(formatNumber(max, locale)), locale),
    ),
  ].join(' ');
}

function tableOf(casebook: Casebook, caption: string, rows: readonly Row[], locale: Locale): Table {
  const { tally, charts } = strings(locale);
  const { columns, part: parts } = charts.derivation;
  return {
    caption,
    columns: [
      { key: 'level', label: columns.level, numeric: true },
      { key: 'step', label: columns.what },
      { key: 'part', label: columns.part },
      { key: 'min', label: charts.column.atLeast, numeric: true },
      { key: 'said_by', label: charts.column.saidBy },
      { key: 'wording', label: charts.column.wording },
      { key: 'claim', label: charts.column.claim, only: 'download' },
      { key: 'why', label: columns.why },
    ],
    rows: rows
      .filter(({ part }) => part !== undefined)
      .map(({ depth, label, part, min, bound, notes, link }) => {
        const cells: Cell[] = [
          depth,
          label,
          part ? { shown: parts[part], value: part } : null,
          min ?? { shown: tally.noClaim, value: null },
          bound
            ? {
                shown: speakerOf(casebook, bound.statement, locale),
                value: bound.statement.claim.data.assertedBy,
              }
            : null,
          bound ? { shown: formatCount(bound.count, locale), value: bound.count.wording } : null,
          bound?.statement.claim.id ?? null,
          notes.map(stop).join(' ') || null,
        ];
        return { cells, ...(link ? { link: link.to } : {}) };
      }),
  };
}
