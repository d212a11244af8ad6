import { keyOf, type AnyEntry, type Claim, type RecordKey } from '../casebook/entry.ts';
import type { LinkedRecords } from '../casebook/link.ts';
import { outcomeLabel } from '../i18n/index.ts';
import { caseFile } from '../schemas/case.ts';
import { collectionSchemas } from '../schemas/collections.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { standingOf, statementsOf, type StatementStatus } from '../tally/statement.ts';
import { claimLabel, groupName, recordTitle } from './names.ts';
import { renameOf, type Pair, type Pairs } from './pairs.ts';
import type { Revision } from './side.ts';
import { changesBetween, shownTree, treeAt, treeOf, type FieldChange, type Tree } from './tree.ts';

/** One difference, in words. */
export interface ChangeLine {
  /** As a correction names it. */
  field: string;
  /** What it is: `killed`, `killed, civilians`, `responsibility`. */
  what: string;
  /** Undefined: it was not said before. */
  from: string | undefined;
  /** Undefined: it is no longer said. */
  to: string | undefined;
}

/** A record that is in both revisions, and differs. */
export interface ChangedRecord {
  record: RecordKey | 'case';
  /** "Observatory, the harbour" for a claim, the name or title of others. */
  label: string;
  changes: ChangeLine[];
}

/** A record that is in one revision only. */
export interface LoneRecord {
  record: RecordKey;
  label: string;
  /** For a claim, what it says: `killed 48`. */
  says: string[];
}

/** A claim that stood and no longer does, or the other way round. */
export interface StandingChange {
  record: RecordKey;
  label: string;
  /** `killed 48`. */
  says: string;
  from: string;
  to: string;
  because: string | undefined;
}

/** A record with all its differences as they are in the data. */
export interface Differing {
  record: RecordKey | 'case';
  before: LinkedRecords['case'] | AnyEntry;
  after: LinkedRecords['case'] | AnyEntry;
  changes: FieldChange[];
}

/** The differences of every record that is in both revisions, and of the case. */
export function differencesOf(before: Revision, after: Revision, pairs: Pairs): Differing[] {
  const rename = renameOf(pairs);
  const both = [...pairs.kept, ...pairs.renamed];
  const cases = [before.draft.case, after.draft.case] as const;
  const ofCase = changesBetween(
    cases[0] && treeOf(caseFile, cases[0].data, rename),
    cases[1] && treeOf(caseFile, cases[1].data),
  );
  return [
    ...(cases[0] && cases[1] && ofCase.length > 0
      ? [{ record: 'case' as const, before: cases[0], after: cases[1], changes: ofCase }]
      : []),
    ...both.flatMap((pair) => {
      const schema = collectionSchemas[pair.after.collection];
      const changes = changesBetween(
        treeOf(schema, pair.before.data, rename),
        treeOf(schema, pair.after.data),
      );
      return changes.length > 0 ? [{ record: keyOf(pair.after), ...pair, changes }] : [];
    }),
  ];
}

/** A record's differences in words, numbers first. */
export function changedRecord(after: Revision, differing: Differing): ChangedRecord {
  const { record, changes } = differing;
  const entry = differing.after;
  const tree = dataTree(differing.before);
  const lines = changes.map((change) => inWords(after.draft, change, tree, dataTree(entry)));
  return {
    record,
    label:
      !entry || !('collection' in entry)
        ? 'The case'
        : entry.collection === 'claims'
          ? claimLabel(after.draft, entry)
          : recordTitle(after.draft, entry),
    changes: lines.sort((a, b) => Number(isNumberChange(b)) - Number(isNumberChange(a))),
  };
}

export function isNumberChange({ field }: Pick<ChangeLine, 'field'>): boolean {
  return field.startsWith('measures');
}

function dataTree(entry: LinkedRecords['case'] | AnyEntry): Tree | undefined {
  if (!entry) return undefined;
  return treeOf('collection' in entry ? collectionSchemas[entry.collection] : caseFile, entry.data);
}

/** `measures`, `killed`, `breakdown`, `side`, `parts`, `civilians`, `count` is "killed, civilians". */
function inWords(
  draft: LinkedRecords,
  change: FieldChange,
  before?: Tree,
  after?: Tree,
): ChangeLine {
  const { keys, field, from, to } = change;
  const [first, outcome = '', inner, by = '', , group] = keys;
  if (first !== 'measures' || !outcome)
    return {
      field,
      what: keys.join(' › '),
      from: from && shownTree(from),
      to: to && shownTree(to),
    };
  const of = group === undefined ? '' : `, ${groupName(draft, by, group)}`;
  const about = inner === 'breakdown' && group === undefined ? ` by ${by || 'group'}` : of;
  return {
    field,
    what: `${inEnglish(outcome)}${about}`,
    from: from && numberIn(from, before, keys),
    to: to && numberIn(to, after, keys),
  };
}

/** An outcome as people say it; the reports of differences are in English. */
export function inEnglish(outcome: string): string {
  return outcomeLabel(outcome as Outcome, 'en');
}

/** The count of a measure or part, or the groups of a breakdown: what a reader needs of a subtree. */
function numberIn(tree: Tree, whole: Tree | undefined, keys: readonly string[]): string {
  if ('shown' in tree) return tree.shown;
  const count = treeAt(whole, [...keys, 'count']);
  if (count) return shownTree(count);
  const parts = treeAt(whole, [...keys, 'parts']);
  if (!parts || !('branches' in parts)) return shownTree(tree);
  return [...parts.branches]
    .map(([group, part]) => `${group} ${shownTree(treeAt(part.tree, ['count']))}`)
    .join(', ');
}

export function loneRecord({ draft }: Revision, entry: AnyEntry): LoneRecord {
  const record = keyOf(entry);
  if (entry.collection !== 'claims') return { record, label: recordTitle(draft, entry), says: [] };
  return {
    record,
    label: claimLabel(draft, entry),
    says: statementsOf(entry).map(({ outcome, count }) => `${inEnglish(outcome)} ${count.wording}`),
  };
}

/** The statements of claims that are in both revisions and whose standing is another. */
export function standingChanges(before: Revision, after: Revision, pairs: Pairs): StandingChange[] {
  return [...pairs.kept, ...pairs.renamed]
    .filter(isOfClaims)
    .flatMap(({ before: old, after: claim }) =>
      statementsOf(claim).flatMap((statement): StandingChange[] => {
        const then = statementsOf(old).find(({ outcome }) => outcome === statement.outcome);
        if (!then) return [];
        const [from, to] = [standingOf(before.draft, then), standingOf(after.draft, statement)];
        if (from.state === to.state && wordsOf(from) === wordsOf(to)) return [];
        if (from.state === to.state && isRenamed(pairs, from, to)) return [];
        return [
          {
            record: keyOf(claim),
            label: claimLabel(after.draft, claim),
            says: `${inEnglish(statement.outcome)} ${statement.count.wording}`,
            from: wordsOf(from),
            to: wordsOf(to),
            because: 'because' in to ? to.because : undefined,
          },
        ];
      }),
    );
}

function isOfClaims(pair: Pair): pair is { before: Claim; after: Claim } {
  return pair.after.collection === 'claims';
}

function wordsOf(standing: StatementStatus): string {
  switch (standing.state) {
    case 'superseded':
      return `superseded by claims/${standing.by.id}`;
    case 'repeated':
      return `a repetition of claims/${standing.of.id}`;
    default:
      return standing.state;
  }
}

function isRenamed({ renamed }: Pairs, from: StatementStatus, to: StatementStatus): boolean {
  const [old, young] = [from, to].map((standing) =>
    standing.state === 'superseded'
      ? standing.by.id
      : standing.state === 'repeated'
        ? standing.of.id
        : undefined,
  );
  return renamed.some(({ before, after }) => before.id === old && after.id === young);
}
