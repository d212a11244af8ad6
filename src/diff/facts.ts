import { keyOf, type Correction, type RecordKey } from '../casebook/entry.ts';
import type { SourcePosition, Problem } from '../casebook/problem.ts';
import type { Pairs } from './pairs.ts';
import type { Differing } from './records.ts';
import type { Revision } from './side.ts';
import { shownTree, type FieldChange } from './tree.ts';

/** A published fact that is another now, and that no correction explains. */
export interface UncorrectedFact {
  record: RecordKey | 'case';
  field: string;
  from: string;
  to: string;
  /** Why a correction that names it does not fit, if there is one. */
  reason: string | undefined;
  at: SourcePosition;
}

/** Fields that say themselves when they changed, or that say nothing about the world. */
const exempt: Record<string, readonly string[]> = {
  incidents: ['updated', 'aliases'],
  case: ['updated', 'version'],
  notes: ['order'],
};

/**
 * Published facts that changed, or were taken away, without a new correction of that record and field.
 * What was added to a record is no change of what had been published; corrections are never changed.
 */
export function uncorrectedFacts(
  after: Revision,
  pairs: Pairs,
  differences: readonly Differing[],
): UncorrectedFact[] {
  const fresh = pairs.added.filter((entry) => entry.collection === 'corrections');
  const top = (file: string): SourcePosition => ({ file, line: 1, column: 1 });
  const inRecords = differences.flatMap(({ record, changes, before: entry, after: now }) => {
    const collection = record.split('/')[0] ?? '';
    const names = [record, entry && 'collection' in entry ? keyOf(entry) : record];
    const position = (change: FieldChange) =>
      now
        ? after.content.where(now.file, pathOf(change.to ? change.field : parentOf(change.field)))
        : top('case.mdx');
    return (
      changes
        .filter(({ from }) => from !== undefined)
        // What a record accepts is said to the checks, and to no reader.
        .filter(({ keys }) => keys[0] !== 'accept' && !exempt[collection]?.includes(keys[0] ?? ''))
        .flatMap((change): UncorrectedFact[] => {
          const fact = {
            record,
            field: change.field,
            from: shownTree(change.from),
            to: shownTree(change.to),
            at: position(change),
          };
          if (collection === 'corrections')
            return [{ ...fact, reason: 'corrections are only ever added' }];
          const verdict = judge(names, change, fresh);
          return verdict.covered ? [] : [{ ...fact, reason: verdict.reason }];
        })
    );
  });
  const gone = [
    ...pairs.removed.map((entry) => ({ entry, to: 'nothing' })),
    ...pairs.renamed
      .filter(
        ({ after: now, before: old }) =>
          !(now.collection === 'incidents' && now.data.aliases.includes(old.id)),
      )
      .map(({ before: entry, after: now }) => ({ entry, to: now.id })),
  ].flatMap(({ entry, to }): UncorrectedFact[] => {
    const record = keyOf(entry);
    const covered = fresh.some(
      ({ data }) =>
        data.field === 'id' &&
        (data.record === record || data.record === `${entry.collection}/${to}`),
    );
    if (covered && entry.collection !== 'corrections') return [];
    const reason =
      entry.collection === 'corrections' ? 'corrections are only ever added' : undefined;
    return [{ record, field: 'id', from: entry.id, to, reason, at: top(entry.file) }];
  });
  return [...inRecords, ...gone];
}

type CoverVerdict = { covered: true } | { covered: false; reason: string | undefined };

/** Whether the new corrections explain a change; a chain of them may lead from the old value to the new one. */
function judge(
  names: readonly string[],
  change: FieldChange,
  fresh: readonly Correction[],
): CoverVerdict {
  const about = fresh.filter(
    ({ data }) => names.includes(data.record) && isAbout(data.field, change),
  );
  if (about.length === 0) return { covered: false, reason: undefined };
  const exact = about.filter(({ data }) => sameField(data.field, change));
  if (exact.length < about.length) return { covered: true };
  const [from, to] = [change.from, change.to];
  if (!isLeaf(from) || !isLeaf(to)) return { covered: true };
  if (!exact.some(({ data }) => isValue(data.from, from.shown)))
    return {
      covered: false,
      reason: `the correction says that it was ${String(exact[0]?.data.from)}`,
    };
  if (!exact.some(({ data }) => isValue(data.to, to.shown)))
    return {
      covered: false,
      reason: `the correction says that it is ${String(exact[0]?.data.to)} now`,
    };
  return { covered: true };
}

function isLeaf(tree: FieldChange['from']): tree is { same: string; shown: string } {
  return tree !== undefined && 'shown' in tree;
}

function isValue(written: Correction['data']['from'], shown: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(String(written)) === plain(shown);
}

/** Whether a correction's field is the change's, holds it or lies in it; places in lists may be left out. */
function isAbout(field: string, change: FieldChange): boolean {
  return [change.field, change.keys.join('.')].some((name) => {
    const [a, b] = [stepsOf(field), stepsOf(name)];
    const shared = Math.min(a.length, b.length);
    return a.slice(0, shared).join('.') === b.slice(0, shared).join('.') && samePlaces(field, name);
  });
}

function sameField(field: string, { field: name, keys }: FieldChange): boolean {
  const steps = stepsOf(field).join('.');
  return steps === stepsOf(name).join('.') || field === keys.join('.');
}

function stepsOf(field: string): string[] {
  return field.split('.').filter((step) => !/^\d+$/.test(step));
}

/** Whether two paths in front matter name the same entry wherever both name an entry of a list. */
function samePlaces(a: string, b: string): boolean {
  const [one, other] = [a.split('.'), b.split('.')];
  if (!one.some((step) => /^\d+$/.test(step))) return true;
  return one.every((step, index) => other[index] === undefined || other[index] === step);
}

function pathOf(field: string): (string | number)[] {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function parentOf(field: string): string {
  return field.split('.').slice(0, -1).join('.');
}

/** The documentation of the code for a changed fact without a correction, printed in `docs/checks/`. */
export const factWithoutCorrection = {
  code: 'fact-without-correction',
  severity: 'error',
  rule: 'A published fact that changes gets a correction that says from what, to what and why.',
  why: 'Readers have quoted what was published. A number that changes in silence takes the ground from under them. The way to accept the change is to add the correction.',
} as const;

/** The same as problems, for annotations. */
export function factProblem({ record, field, from, to, reason, at }: UncorrectedFact): Problem {
  return {
    code: factWithoutCorrection.code,
    severity: factWithoutCorrection.severity,
    ...at,
    what: `"${field}" of ${record} was published as "${from}" and is "${to}" now, and no new correction says so${reason ? `: ${reason}` : ''}.`,
    fix: reason?.startsWith('corrections')
      ? 'Put the published correction back, and add another one that corrects it.'
      : `Add one: npm run new -- correction "What changed" --record ${record} --field ${field} --from ${quoted(from)} --to ${quoted(to)} --because "Why".`,
  };
}

/** A value as one word of a shell command, whatever stands in it. */
function quoted(value: string): string {
  return /^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
