import type { Problem } from '../casebook/problem.ts';
import { factProblem, uncorrectedFacts, type UncorrectedFact } from './facts.ts';
import { movementsBetween, type Movement } from './incidents.ts';
import { pairsOf } from './pairs.ts';
import { proseChanges, type ProseChange } from './prose.ts';
import {
  changedRecord,
  differencesOf,
  loneRecord,
  standingChanges,
  type ChangedRecord,
  type LoneRecord,
  type StandingChange,
} from './records.ts';
import type { Revision } from './side.ts';
import { pageChanges, type PageChanges } from './site.ts';
import { translationsLeftBehind, type LeftBehind } from './translations.ts';

/** The differences between two revisions of the record, as a reviewer should see them. */
export interface RecordDiff {
  before: string;
  after: string;
  added: LoneRecord[];
  removed: LoneRecord[];
  renamed: { from: string; to: string; label: string }[];
  changed: ChangedRecord[];
  standings: StandingChange[];
  movements: Movement[];
  pages: PageChanges;
  prose: ProseChange[];
  translations: LeftBehind[];
  facts: UncorrectedFact[];
  /** Errors of each revision, and the records that therefore cannot be compared. */
  broken: { before: Problem[]; after: Problem[]; records: string[] };
}

/** Compares the records, the numbers computed from them, the addresses and the prose of two revisions. */
export function compareSides(before: Revision, after: Revision): RecordDiff {
  const pairs = pairsOf(before, after);
  const differences = differencesOf(before, after, pairs);
  const errors = ({ problems }: Revision) =>
    problems.filter(({ severity }) => severity === 'error');
  return {
    before: before.name,
    after: after.name,
    added: pairs.added.map((entry) => loneRecord(after, entry)),
    removed: pairs.removed.map((entry) => loneRecord(before, entry)),
    renamed: pairs.renamed.map((pair) => ({
      from: `${pair.before.collection}/${pair.before.id}`,
      to: `${pair.after.collection}/${pair.after.id}`,
      label: loneRecord(after, pair.after).label,
    })),
    changed: differences.map((differing) => changedRecord(after, differing)),
    standings: standingChanges(before, after, pairs),
    movements: movementsBetween(before, after, pairs),
    pages: pageChanges(before, after, pairs),
    prose: proseChanges(before, after, pairs),
    translations: translationsLeftBehind(before, after),
    facts: uncorrectedFacts(after, pairs, differences),
    broken: { before: errors(before), after: errors(after), records: pairs.unreadable },
  };
}

/** The problems for which a change should not be merged: facts changed without a correction, and errors in the newer revision. */
export function problemsOf({ facts, broken }: RecordDiff): Problem[] {
  return [...broken.after, ...facts.map(factProblem)];
}
