import { keyOf, type RecordKey } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import {
  direction,
  formatCount,
  formatNumber,
  formatPeople,
  formatSum,
  plain,
  sentence,
  strings,
  type Locale,
} from '../i18n/index.ts';
import type { Bound, GroupsStep, Minimum, PartsStep, Step } from '../tally/minimum.ts';
import { countAxis } from './axis.ts';
import type { Cell, Chart, Mark, Size, Table } from './chart.ts';
import { mirror } from './mirror.ts';
import type { Stretch } from './place.ts';
import { heightOf, paragraph, setParagraph, type Paragraph } from './setting.ts';
import { faces, widthOf } from './text.ts';
import { groupName, linkTo, nameOf, speakerOf } from './words.ts';

export interface DerivationInput {
  casebook: Casebook;
  minimum: Minimum;
}

/** What something does in the derivation: it gives the result, is computed beside it, or is left out. */
type Standing = 'solid' | 'dashed' | 'dotted';

/** One line of the tree. */
interface Row {
  depth: number;
  standing: Standing;
  label: string;
  face: 'heading' | 'label' | 'note';
  /** What is said about it below the label. */
  notes: string[];
  /** Its number as it is written; undefined where there is none. */
  number?: string;
  /** Its people on the axis, and whether more are allowed. */
  bar?: Stretch & { open: boolean };
  link?: { to: RecordKey; label: string };
  /** For the table. */
  part: keyof ReturnType<typeof strings>['charts']['derivation']['part'] | undefined;
  bound?: Bound;
  min?: number;
}

/** So many claims that give no more are shown one by one. */
const mostOthers = 3;
/** So many parts without a claim are named. */
const mostSilent = 12;

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

/** The whole derivation from the result down. */
function rowsOf(casebook: Casebook, minimum: Minimum, locale: Locale): Row[] {
  const { tally, charts, common } = strings(locale);
  const { min, max, chosen, others, outcome, incident } = minimum;
  const upper = minimum.contradiction
    ? tally.contradiction
    : max === null
      ? tally.openAbove
      : tally.maximum(formatNumber(max, locale));
  const people = formatPeople({ kind: 'at_least', min }, outcome, locale);
  const totals = others.filter((step) => step.rule === 'total');
  const more = totals.slice(mostOthers).length;
  const shown = others.filter((step) => step.rule !== 'total' || totals.indexOf(step) < mostOthers);
  return [
    {
      depth: 0,
      standing: 'solid',
      label: nameOf(casebook, incident, locale),
      face: 'heading',
      notes: [sentence(tally.ifRight(people), locale), sentence(upper, locale)].map(stop),
      number: tally.atLeast(formatNumber(min, locale)),
      bar: { from: 0, to: min, open: max === null },
      link: {
        to: keyOf(incident),
        label: common.labelled(nameOf(casebook, incident, locale), tally.ifRight(people)),
      },
      part: 'minimum',
      min,
    },
    ...stepRows(casebook, chosen, minimum, 'solid', locale),
    ...shown.flatMap((step) => stepRows(casebook, step, minimum, 'dashed', locale)),
    ...(more > 0 ? [note(1, 'dashed', charts.derivation.otherClaims(more), 'other' as const)] : []),
  ];
}

/** A sentence ends in a full stop, unless it has one. */
function stop(text: string): string {
  return /[.!?؟]$/u.test(text) ? text : `${text}.`;
}

function note(depth: number, standing: Standing, text: string, part: Row['part']): Row {
  return { depth, standing, label: text, face: 'note', notes: [], part };
}

function stepRows(
  casebook: Casebook,
  step: Step,
  minimum: Minimum,
  standing: Standing,
  locale: Locale,
): Row[] {
  const { tally, charts } = strings(locale);
  const isChosen = step === minimum.chosen;
  const verdict = isChosen
    ? minimum.others.length > 0
      ? [tally.largest]
      : []
    : [step.min === minimum.min ? charts.derivation.sameNumber : tally.notLargest];
  const part = isChosen ? 'chosen' : 'other';
  const head = {
    depth: 1,
    standing,
    face: 'label' as const,
    label: tally.step[step.rule].title,
    number: formatNumber(step.min, locale),
    min: step.min,
    part: part as Row['part'],
  };
  if (step.rule === 'total') {
    const { statement, count } = step;
    return [
      {
        ...head,
        label: says(casebook, step, locale),
        notes: [stop(tally.step.total.title), ...verdict],
        bar: { from: 0, to: step.min, open: count.max === null },
        link: linkTo(casebook, statement, locale),
        bound: step,
      },
      ...(isChosen ? notCoveredRows(casebook, minimum, locale) : []),
    ];
  }
  return [
    {
      ...head,
      notes: [
        // A single term is no sum.
        ...(termsOf(step).length > 1
          ? [sumOf(step, locale), stop(tally.step[step.rule].meaning)]
          : []),
        ...verdict,
      ],
      bar: { from: 0, to: step.min, open: false },
    },
    ...(step.rule === 'groups'
      ? groupRows(casebook, step, 2, 0, standing, locale)
      : partRows(casebook, step, 2, 0, standing, locale)),
  ];
}

function termsOf(step: GroupsStep | PartsStep): number[] {
  return step.rule === 'groups'
    ? step.parts.map(({ count }) => count.min)
    : step.counted.map(({ min }) => min);
}

function sumOf(step: GroupsStep | PartsStep, locale: Locale): string {
  const terms = termsOf(step);
  return terms.length > mostSilent
    ? strings(locale).tally.atLeast(formatNumber(step.min, locale))
    : formatSum(terms, step.min, locale);
}

function says(casebook: Casebook, { statement, count }: Bound, locale: Locale): string {
  return plain(
    strings(locale).tally.says(speakerOf(casebook, statement, locale), formatCount(count, locale)),
  );
}

function groupRows(
  casebook: Casebook,
  { by, parts }: GroupsStep,
  depth: number,
  start: number,
  standing: Standing,
  locale: Locale,
): Row[] {
  let from = start;
  return parts.map((part): Row => {
    const { group, statement, count } = part;
    const bar = { from, to: from + count.min, open: false };
    from = bar.to;
    return {
      depth,
      standing,
      label: groupName(casebook, { by, group }, locale),
      face: 'label',
      notes: [says(casebook, part, locale)],
      number: formatNumber(count.min, locale),
      bar,
      link: linkTo(casebook, statement, locale),
      part: 'added',
      bound: part,
      min: count.min,
    };
  });
}

function partRows(
  casebook: Casebook,
  { counted, leftOut, silent }: PartsStep,
  depth: number,
  start: number,
  standing: Standing,
  locale: Locale,
): Row[] {
  const { tally, charts } = strings(locale);
  const starts = new Map<string, number>();
  let from = start;
  const added = counted.flatMap((minimum): Row[] => {
    starts.set(minimum.incident.id, from);
    const rows = minimumRows(casebook, minimum, depth, from, standing, locale);
    from += minimum.min;
    return rows;
  });
  const once = leftOut.flatMap(({ minimum, overlaps }): Row[] => {
    const [first = start, ...rest] = overlaps.map(({ id }) => starts.get(id) ?? start);
    const at = Math.min(first, ...rest);
    const others = overlaps
      .map((incident) => nameOf(casebook, incident, locale))
      .reduce(charts.series, '')
      .replace(/^[;؛] /, '');
    const [head] = minimumRows(casebook, minimum, depth, at, 'dotted', locale);
    if (!head) return [];
    const notes = [...head.notes.slice(0, 1), charts.derivation.mayBeAmong(others)];
    return [{ ...head, notes, number: `(${head.number ?? ''})`, part: 'leftOut' }];
  });
  const named = silent.slice(0, mostSilent);
  const unnamed = silent.length - named.length;
  const mute = named.map((incident): Row => {
    const name = nameOf(casebook, incident, locale);
    return {
      depth: depth + 1,
      standing: 'dotted',
      label: name,
      face: 'label',
      notes: [],
      number: tally.noClaim,
      link: { to: keyOf(incident), label: plain(tally.silentPart(name)) },
      part: 'silent',
    };
  });
  return [
    ...added,
    ...once,
    ...(silent.length > 0
      ? [note(depth, 'dotted', charts.derivation.silent(silent.length), undefined)]
      : []),
    ...mute,
    ...(unnamed > 0 ? [note(depth + 1, 'dotted', charts.others(unnamed), undefined)] : []),
  ];
}

/** A part of a sum, with the step that gives its minimum; its other steps in a line. */
function minimumRows(
  casebook: Casebook,
  minimum: Minimum,
  depth: number,
  from: number,
  standing: Standing,
  locale: Locale,
): Row[] {
  const { tally, charts, common } = strings(locale);
  const { incident, outcome, min, chosen, others } = minimum;
  const name = nameOf(casebook, incident, locale);
  const people = formatPeople({ kind: 'at_least', min }, outcome, locale);
  const also = others
    .filter((step) => step.rule !== 'total')
    .map((step) =>
      charts.derivation.alsoComputed(tally.step[step.rule].title, sumOf(step, locale)),
    );
  const [only, second] = chosen.rule === 'groups' ? chosen.parts : [];
  const single = chosen.rule === 'total' ? chosen : second ? undefined : only;
  const group =
    chosen.rule === 'groups' && only
      ? groupName(casebook, { by: chosen.by, group: only.group }, locale)
      : '';
  const said = single && says(casebook, single, locale);
  const row: Row = {
    depth,
    standing,
    label: name,
    face: 'label',
    notes: [
      ...(said ? [group ? common.aside(said, group) : said] : []),
      ...(chosen.rule !== 'total' && !single
        ? [`${tally.step[chosen.rule].title}: ${sumOf(chosen, locale)}`]
        : []),
      ...also,
    ],
    number: formatNumber(min, locale),
    bar: { from, to: from + min, open: false },
    link: { to: keyOf(incident), label: common.labelled(name, people) },
    part: 'added',
    min,
    ...(single ? { bound: single } : {}),
  };
  if (single || chosen.rule === 'total') return [row];
  return [
    row,
    ...(chosen.rule === 'groups'
      ? groupRows(casebook, chosen, depth + 1, from, standing, locale)
      : partRows(casebook, chosen, depth + 1, from, standing, locale)),
  ];
}

/** The parts that the claim which gives the minimum may leave out. */
function notCoveredRows(casebook: Casebook, { notCovered }: Minimum, locale: Locale): Row[] {
  const { tally, charts, common } = strings(locale);
  if (notCovered.length === 0) return [];
  const named = notCovered.slice(0, mostSilent);
  const unnamed = notCovered.length - named.length;
  return [
    note(2, 'dotted', charts.derivation.notKnownToInclude, undefined),
    ...named.map(({ incident, min }): Row => {
      const name = nameOf(casebook, incident, locale);
      const number = tally.atLeast(formatNumber(min, locale));
      return {
        depth: 3,
        standing: 'dotted',
        label: name,
        face: 'label',
        notes: [],
        number,
        link: {
          to: keyOf(incident),
          label: `${common.labelled(name, number)}. ${tally.notCoveredMeaning}`,
        },
        part: 'notCovered',
        min,
      };
    }),
    ...(unnamed > 0 ? [note(3, 'dotted', charts.others(unnamed), undefined)] : []),
  ];
}

const roomy = 480;
const arrowLength = 16;

interface Drawing {
  /** Pixels for one level of depth. */
  indent: number;
  /** Where labels end. */
  labels: number;
  /** Where numbers end. */
  numbers: number;
  /** Where bars begin and end. */
  bars: Stretch;
  /** Bars stand below the text of their row. */
  below: boolean;
}

function drawWide(rows: readonly Row[], width: number, locale: Locale) {
  const numbers = numberWidth(rows);
  const bars = { from: Math.round(width * 0.63), to: width - 2 };
  return drawRows(rows, locale, {
    indent: 18,
    labels: bars.from - 16 - numbers - 10,
    numbers: bars.from - 16,
    bars,
    below: false,
  });
}

function drawNarrow(rows: readonly Row[], width: number, locale: Locale) {
  const numbers = numberWidth(rows);
  const indent = 12;
  const deepest = Math.max(...rows.map(({ depth, bar }) => (bar ? depth : 0)));
  return drawRows(rows, locale, {
    indent,
    labels: width - numbers - 8,
    numbers: width,
    bars: { from: deepest * indent, to: width - 2 },
    below: true,
  });
}

function numberWidth(rows: readonly Row[]): number {
  return Math.max(
    ...rows.map(({ number = '' }) => widthOf(number, faces.strong.size, faces.strong.weight)),
  );
}

const barHeight = 10;
const thinBar = 6;

function drawRows(
  rows: readonly Row[],
  locale: Locale,
  { indent, labels, numbers, bars, below }: Drawing,
): { marks: Mark[]; height: number } {
  const people = Math.max(1, ...rows.map(({ bar }) => bar?.to ?? 0));
  const scale = countAxis(people, { from: bars.from, to: bars.to - arrowLength }, locale);
  // Where the line that leads to the children of a level comes down, and from where.
  const trunks: { x: number; y: number }[] = [];
  const branches: { standing: Standing; mark: Mark }[] = [];
  const marks: Mark[] = [];
  let top = 2;
  for (const row of rows) {
    const { depth, standing, number, bar, link } = row;
    const x = depth * indent;
    const label = paragraph(row.label, labels - x, row.face, 4);
    const isLong = row.notes.map((text) => widthOf(text, faces.note.size) > labels - x);
    const notes = row.notes.map((text, index) =>
      // Below, the number no longer stands in the way.
      paragraph(text, isLong[index] && below ? numbers - x : labels - x, 'note', 8),
    );
    const texts: Mark[] = [];
    let y = top + 3;
    for (const text of [label, ...notes] as Paragraph[]) {
      texts.push(...setParagraph(text, x, y));
      y += heightOf(text);
    }
    const middle = top + 3 + 7.5;
    if (number !== undefined)
      texts.push({
        kind: 'text',
        x: numbers,
        y: top + 3 + 11.5,
        text: number,
        anchor: 'end',
        class: row.min === undefined ? 'note' : standing === 'solid' ? 'strong' : 'label',
      });
    const barAt = below ? y + 2 + thinBar / 2 : middle;
    const thickness = below ? thinBar : barHeight;
    const shape = bar ? drawBar(bar, standing, scale.at, barAt, thickness) : [];
    if (bar && below) y += thinBar + 4;
    trunks[depth] = { x: x + 4, y: y + 1 };
    const height = y - top + 3;
    const hit: Mark = {
      kind: 'rect',
      x: Math.max(0, x - 4),
      y: top,
      width: (below ? numbers : bars.to) - Math.max(0, x - 4),
      height,
      class: 'hit',
    };
    if (link) marks.push({ kind: 'group', link, marks: [hit, ...texts, ...shape] });
    else marks.push(...texts, ...shape);
    const trunk = trunks[depth - 1];
    if (trunk)
      branches.push({
        standing,
        mark: {
          kind: 'path',
          d: `M${trunk.x} ${trunk.y}V${middle}H${x - 4}`,
          class: `branch ${standing}`,
        },
      });
    top += height;
  }
  const order: Standing[] = ['dotted', 'dashed', 'solid'];
  const lines = order.flatMap((standing) =>
    branches.filter((branch) => branch.standing === standing).map(({ mark }) => mark),
  );
  return { marks: [...lines, ...marks], height: Math.ceil(top + 4) };
}

/** From its first to its last person; what is open above ends in an arrow, whose length means nothing. */
function drawBar(
  { from, to, open }: NonNullable<Row['bar']>,
  standing: Standing,
  at: (people: number) => number,
  y: number,
  thickness: number,
): Mark[] {
  const [x, end] = [at(from), at(to)];
  const half = thickness / 2;
  const rect: Mark = {
    kind: 'rect',
    x,
    y: y - half,
    width: Math.max(1.5, end - x),
    height: thickness,
    // A few pixels have no room for dashes, which would read as a letter.
    class: end - x < 8 && standing !== 'solid' ? 'count' : `count ${standing}`,
  };
  if (!open) return [rect];
  const tip = end + arrowLength;
  const round = (n: number) => Math.round(n * 100) / 100;
  return [
    rect,
    {
      kind: 'path',
      d: `M${round(end)} ${round(y)}H${round(tip - 1)}M${round(tip - 6)} ${round(y - 4)}L${round(tip - 1)} ${round(y)}L${round(tip - 6)} ${round(y + 4)}`,
      class: 'open',
    },
  ];
}

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
