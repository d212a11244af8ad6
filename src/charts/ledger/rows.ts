import {
  compareIncidents,
  descendantsOf,
  lastMomentOf,
  newestFirst,
  recordOf,
  type LinkedRecords,
} from '../../casebook/link.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { filedUnder, scopeOf, type ScopeRelation } from '../../tally/scope.ts';
import { stackOf } from '../../tally/stack.ts';
import {
  standingOf,
  statementsNaming,
  type AsOf,
  type StatementStatus,
  type Statement,
} from '../../tally/statement.ts';

/** A piece of a bar, in people from zero: a group that the same source names. */
export interface Segment {
  group: string;
  count: Count;
  from: number;
  to: number;
}

/** What a number looks like on a scale, in people from zero. */
export interface Bar {
  /** About a part of the incident, or about all of it. */
  isPart: boolean;
  /** Surely up to here. */
  sure: number;
  /** Perhaps up to here; the same where there is nothing in between. */
  perhaps: number;
  /** That number or more. */
  isOpen: boolean;
  /** End to end from zero; none where the source names no groups with bounds. */
  segments: Segment[];
}

/** One claim's number in a ledger. */
export interface LedgerRow {
  statement: Statement;
  standing: Exclude<StatementStatus, { state: 'unsaid' }>;
  /** How what it counts lies to the incident of the ledger. */
  relation: ScopeRelation;
  /** Whether it is filed under a part of the incident, and not under the incident itself. */
  isBelow: boolean;
  /** Undefined where it has no place on a scale: words, approximate numbers, numbers of more than the incident. */
  bar: Bar | undefined;
  /** The older numbers that it replaces, newest first. */
  replaced: LedgerRow[];
}

/**
 * What was said about an incident and its parts, one number a row: first those for the whole of it, then
 * the others about the incident itself, then part by part in the order in which they happened; each
 * newest first by the latest day of `claimed`. What was replaced stands beneath what replaces it. `asOf`
 * (milliseconds since 1970 UTC) leaves out what was said later.
 */
export function ledgerRows(
  casebook: LinkedRecords,
  incident: string,
  outcome: Outcome,
  asOf?: AsOf,
): LedgerRow[] {
  const within = descendantsOf(casebook, incident)
    .slice(1)
    .map((id) => recordOf(casebook, 'incidents', id))
    .sort(compareIncidents)
    .map(({ id }) => id);
  const order = new Map([incident, ...within].map((id, index) => [id, index]));
  const rankOf = ({ statement, relation, isBelow }: LedgerRow): number => {
    if (!isBelow) return relation === 'same' ? -2 : -1;
    const [first = incident] = filedUnder(casebook, statement.claim.id).filter((id) =>
      order.has(id),
    );
    return order.get(first) ?? 0;
  };
  const statements = statementsNaming(casebook, [...order.keys()], outcome);
  const rows = rowsOfStatements(casebook, statements, incident, asOf);
  const ranked = rows.map((row) => ({ row, rank: rankOf(row) }));
  ranked.sort((a, b) => a.rank - b.rank || byDay(a.row, b.row));
  return foldReplaced(ranked.map(({ row }) => row));
}

/** Some statements as they lie to an incident, one number a row, those for the whole of it first, each newest first; what was replaced beneath what replaces it. */
export function rowsOfSome(
  casebook: LinkedRecords,
  statements: readonly Statement[],
  incident: string,
): LedgerRow[] {
  const isOfWhole = ({ relation }: LedgerRow) => Number(relation === 'same');
  return foldReplaced(
    rowsOfStatements(casebook, statements, incident).sort(
      (a, b) => isOfWhole(b) - isOfWhole(a) || byDay(a, b),
    ),
  );
}

/** Some statements as they lie to an incident, one number a row, in their order; but for what was said later. */
export function rowsOfStatements(
  casebook: LinkedRecords,
  statements: readonly Statement[],
  incident: string,
  asOf?: AsOf,
): LedgerRow[] {
  const record = recordOf(casebook, 'incidents', incident);
  return statements.flatMap((statement): LedgerRow[] => {
    const standing = standingOf(casebook, statement, asOf);
    if (standing.state === 'unsaid') return [];
    const relation = scopeOf(casebook, statement, record).overall;
    const isBelow = !statement.claim.data.covers.incidents.includes(incident);
    const bar = barOf(statement, relation);
    return [{ statement, standing, relation, isBelow, bar, replaced: [] }];
  });
}

/** Newest first by the latest day of `claimed`; of one day numbers before words, then by id. */
function byDay(a: LedgerRow, b: LedgerRow): number {
  const [one, other] = [a.statement.claim, b.statement.claim];
  const isSameDay = lastMomentOf(one.data.claimed) === lastMomentOf(other.data.claimed);
  return (isSameDay ? Number(!a.bar) - Number(!b.bar) : 0) || newestFirst(one, other);
}

/** Puts each replaced number beneath the one that stands in its place, where that one has a row. */
function foldReplaced(rows: readonly LedgerRow[]): LedgerRow[] {
  const byClaim = new Map(rows.map((row) => [row.statement.claim.id, row]));
  const successorOf = (row: LedgerRow): LedgerRow | undefined => {
    const seen = new Set<LedgerRow>();
    let last: LedgerRow | undefined = row;
    while (last && last.standing.state === 'superseded' && !seen.has(last)) {
      seen.add(last);
      last = byClaim.get(last.standing.by.id);
    }
    return last && !seen.has(last) ? last : undefined;
  };
  const shown: LedgerRow[] = [];
  for (const row of rows) {
    const successor = row.standing.state === 'superseded' ? successorOf(row) : undefined;
    if (successor) successor.replaced.push(row);
    else shown.push(row);
  }
  for (const { replaced } of shown) replaced.sort(byDay);
  return shown;
}

/** The bar of a number that lies within the incident; undefined where there is no place for it on a scale. */
export function barOf({ count, breakdown }: Statement, relation: ScopeRelation): Bar | undefined {
  if (!isBounded(count) || (relation !== 'same' && relation !== 'part')) return undefined;
  return {
    isPart: relation === 'part',
    sure: count.min,
    perhaps: count.max ?? count.min,
    isOpen: count.max === null,
    segments: segmentsOf(count, breakdown),
  };
}

/** A row whose bar is one piece, where its groups are not named beside it. */
export function withoutGroups(row: LedgerRow): LedgerRow {
  return row.bar ? { ...row, bar: { ...row.bar, segments: [] } } : row;
}

/** A group of a row's bar as a row of its own, in its place along the bar. */
export function rowOfSegment(row: LedgerRow, segment: Segment): LedgerRow {
  const { to } = segment;
  return {
    ...row,
    bar: { isPart: true, sure: to, perhaps: to, isOpen: false, segments: [segment] },
  };
}

/** The groups of the first breakdown that fills no more than the number and has more than one group with a length. */
function segmentsOf(count: Count & { min: number }, breakdown: Statement['breakdown']): Segment[] {
  for (const { parts } of breakdown) {
    const segments = stackOf(count, { parts }).parts.filter(({ from, to }) => to > from);
    const end = segments.at(-1)?.to ?? 0;
    if (segments.length > 1 && end <= count.min)
      return segments.map(({ group, count: of, from, to }) => ({ group, count: of, from, to }));
  }
  return [];
}
