import { keyOf, type RecordKey } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import {
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
import type { Stretch } from './place.ts';
import { groupName, linkTo, nameOf, speakerOf } from './words.ts';

/** What something does in the derivation: it gives the result, is computed beside it, or is left out. */
export type Standing = 'solid' | 'dashed' | 'dotted';

/** One line of the tree. */
export interface Row {
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
export const mostOthers = 3;

/** So many parts without a claim are named. */
const mostSilent = 12;

/** The whole derivation from the result down. */
export function rowsOf(casebook: Casebook, minimum: Minimum, locale: Locale): Row[] {
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
export function stop(text: string): string {
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

/** The terms with their sum; of very many the sum alone. */
export function sumOf(step: GroupsStep | PartsStep, locale: Locale): string {
  const terms = termsOf(step);
  return terms.length > mostSilent
    ? strings(locale).tally.atLeast(formatNumber(step.min, locale))
    : formatSum(terms, step.min, locale);
}

/** Who says it, and how many in their words. */
export function says(casebook: Casebook, { statement, count }: Bound, locale: Locale): string {
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
