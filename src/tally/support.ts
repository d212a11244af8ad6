import type { LinkedRecords } from '../casebook/link.ts';
import { compareText } from '../casebook/problem.ts';
import { isBounded, type BoundedCount } from '../schemas/count.ts';
import type { Axis } from '../schemas/measure.ts';
import { areApart } from './apart-groups.ts';
import { markOverlap, mayShareCounted, sharingPairs, type Overlaps } from './overlap.ts';
import { possibleDays } from './scope.ts';
import { partitionPoint } from './partition-point.ts';
import { clustersOf, selectApart, type Weighted } from './selection.ts';
import type { Statement } from './statement.ts';

/** One group of a breakdown, with its lower bound. */
export interface GroupCount {
  group: string;
  count: BoundedCount;
}

/** A lower bound, the claims it rests on, and the rule it follows by (rules 4 and 5). `value` is in people. */
export type Support =
  /** One number of one claim. */
  | { rule: 'statement'; statement: Statement; value: number }
  /** The largest group of one claim's breakdown. */
  | {
      rule: 'group';
      statement: Statement;
      by: Axis;
      group: string;
      count: BoundedCount;
      value: number;
    }
  /** Groups of one axis that are shown to be apart, added. `left` may share people with those counted. */
  | {
      rule: 'groups';
      statement: Statement;
      by: Axis;
      counted: GroupCount[];
      left: GroupCount[];
      value: number;
    }
  /** Increments of one asserter over days that cannot overlap, added. */
  | { rule: 'increments'; statements: Statement[]; left: Statement[]; value: number }
  /** Numbers of which the record says that they count different people, added. */
  | { rule: 'declared'; supports: StatementSupport[]; value: number };

/** A support that rests on one statement alone. */
export type StatementSupport = Extract<Support, { statement: Statement }>;

/** The statements that a support rests on, in the order in which they are counted. */
export function statementsIn(support: Support): Statement[] {
  switch (support.rule) {
    case 'increments':
      return support.statements;
    case 'declared':
      return support.supports.map(({ statement }) => statement);
    default:
      return [support.statement];
  }
}

/** The lower bound of a count, or undefined where it has none: "up to 20" bounds nothing from below. */
export function lowerBoundOf({ count }: { count: Statement['count'] }): number | undefined {
  if (!isBounded(count) || count.kind === 'up_to' || count.kind === 'fewer_than') return undefined;
  return count.min;
}

/**
 * The most that one statement supports: its own lower bound, its largest group, or, for people killed
 * where it has no lower bound of its own, the groups of one axis that are shown to be apart.
 */
export function supportOf(
  casebook: LinkedRecords,
  statement: Statement,
): StatementSupport | undefined {
  const own = lowerBoundOf(statement);
  const supports: StatementSupport[] = [];
  if (own !== undefined) supports.push({ rule: 'statement', statement, value: own });
  for (const { by, parts } of statement.breakdown) {
    const groups = parts.flatMap(({ group, count }): GroupCount[] =>
      isBounded(count) && lowerBoundOf({ count }) !== undefined ? [{ group, count }] : [],
    );
    for (const { group, count } of groups)
      supports.push({ rule: 'group', statement, by, group, count, value: count.min });
    const isSummed = statement.outcome === 'killed' && own === undefined && groups.length > 1;
    if (isSummed) supports.push(sumOfGroups(casebook, statement, by, groups));
  }
  return largest(supports);
}

function sumOfGroups(
  casebook: LinkedRecords,
  statement: Statement,
  by: Axis,
  groups: readonly GroupCount[],
): StatementSupport {
  const overlaps: Overlaps = new Map();
  const items = groups.map((one, index) => ({ id: String(index), weight: one.count.min, one }));
  for (const a of items)
    for (const b of items)
      if (a.id < b.id && !areApart(casebook, by, a.one.group, b.one.group))
        markOverlap(overlaps, a.id, b.id);
  const counted = selectApart(items, overlaps).items.map(({ one }) => one);
  return {
    rule: 'groups',
    statement,
    by,
    counted,
    left: groups.filter((group) => !counted.includes(group)),
    value: sum(counted.map(({ count }) => count.min)),
  };
}

/** The increments of one asserter of people killed, over possible days that do not overlap and between which no relation stands. */
export function sumOfIncrements(
  casebook: LinkedRecords,
  statements: readonly Statement[],
): Support | undefined {
  const items = statements.flatMap((statement): Increment[] => {
    const weight = lowerBoundOf(statement);
    const { nature, covers } = statement.claim.data;
    const isIncrement = nature === 'incremental' && statement.outcome === 'killed';
    return isIncrement && weight !== undefined
      ? [{ id: statement.claim.id, weight, statement, ...possibleDays(covers.occurred) }]
      : [];
  });
  if (items.length < 2) return undefined;
  const selected = new Set(selectIncrements(casebook, items));
  if (selected.size < 2) return undefined;
  const [counted, left] = [true, false].map((isCounted) =>
    items.filter((item) => selected.has(item) === isCounted).map(({ statement }) => statement),
  ) as [Statement[], Statement[]];
  return {
    rule: 'increments',
    statements: counted,
    left,
    value: sum([...selected].map(({ weight }) => weight)),
  };
}

interface Increment extends Weighted {
  statement: Statement;
  /** Milliseconds since 1970 UTC; infinite where an end is not certain. */
  from: number;
  to: number;
}

function selectIncrements(
  casebook: LinkedRecords,
  items: readonly Increment[],
): readonly Increment[] {
  const related = sharingPairs(
    casebook,
    items.map(({ id }) => id),
  );
  if (related.length === 0) return heaviestIntervals(items);
  const overlaps: Overlaps = new Map();
  for (const [a, b] of related) markOverlap(overlaps, a, b);
  const ordered = [...items].sort((a, b) => a.from - b.from);
  for (const [index, a] of ordered.entries())
    for (const b of ordered.slice(index + 1)) {
      if (b.from > a.to) break;
      markOverlap(overlaps, a.id, b.id);
    }
  return selectApart(items, overlaps).items;
}

/** The heaviest set of intervals no two of which meet (weighted interval scheduling, n log n). */
function heaviestIntervals(items: readonly Increment[]): Increment[] {
  const ordered = [...items].sort((a, b) => a.to - b.to || compareText(a.id, b.id));
  /** By the number of intervals that may be used, in the order of their ends. */
  const best = [0];
  const before = ordered.map(({ from }, index) =>
    partitionPoint(index, (place) => (ordered[place]?.to ?? Infinity) < from),
  );
  for (const [index, { weight }] of ordered.entries())
    best.push(Math.max(best[index] ?? 0, (best[before[index] ?? 0] ?? 0) + weight));
  const selected: Increment[] = [];
  for (let index = ordered.length; index > 0;) {
    const item = ordered[index - 1];
    if (item && best[index] !== best[index - 1]) {
      selected.push(item);
      index = before[index - 1] ?? 0;
    } else index -= 1;
  }
  return selected.reverse();
}

/** The heaviest set of statements every two of which the record declares `disjointFrom` (rule 5). */
export function sumOfDeclared(
  casebook: LinkedRecords,
  supports: readonly StatementSupport[],
): Support | undefined {
  const items = new Map(
    supports.map((support) => {
      const id: string = support.statement.claim.id;
      return [id, { id, weight: support.value, support }];
    }),
  );
  const apart: Overlaps = new Map();
  for (const { id, support } of items.values())
    for (const { claim } of support.statement.claim.data.disjointFrom)
      if (items.has(claim) && !mayShareCounted(casebook, id, claim)) markOverlap(apart, id, claim);
  // Every two of a set are declared, so that it lies within one group of claims linked by declarations.
  const linked = [...items.values()].filter(({ id }) => apart.has(id));
  const sums = clustersOf(linked, apart).map((cluster) => {
    const overlaps = overlapsBetween(cluster, (a, b) => !apart.get(a.id)?.has(b.id));
    const selected = selectApart(cluster, overlaps).items.map(({ support }) => support);
    return {
      rule: 'declared' as const,
      supports: selected,
      value: sum(selected.map(({ value }) => value)),
    };
  });
  return largest(sums);
}

function overlapsBetween<Item extends { id: string }>(
  items: readonly Item[],
  isOverlap: (a: Item, b: Item) => boolean,
): Overlaps {
  const overlaps: Overlaps = new Map();
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1)) if (isOverlap(a, b)) markOverlap(overlaps, a.id, b.id);
  return overlaps;
}

/** The largest support; of equals the first. */
export function largest<Item extends { value: number }>(
  supports: readonly Item[],
): Item | undefined {
  let best: Item | undefined;
  for (const support of supports) if (!best || support.value > best.value) best = support;
  return best;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
