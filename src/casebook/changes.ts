import { parseEdtf, type EdtfDate } from '../schemas/edtf.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Claim, Correction } from './entry.ts';
import { correctedBy, lastMomentOf, newestFirst, type Casebook } from './link.ts';
import { memoize } from './memoize.ts';
import { compareText } from './problem.ts';

/** One thing that was done to the record here, whenever what it tells was said. */
export type RecordChange =
  /** The first publication, with every claim that had been entered by that day. */
  | { kind: 'published'; claims: readonly Claim[] }
  | { kind: 'entered'; claim: Claim }
  /** A newer claim was entered, and replaces these numbers of an older one. */
  | { kind: 'replaced'; claim: Claim; by: Claim; outcomes: readonly Outcome[] }
  /** A correction of `status` marked the claim as retracted by the one who said it. */
  | { kind: 'retracted'; claim: Claim; correction: Correction }
  | { kind: 'corrected'; correction: Correction };

export type ChangeKind = RecordChange['kind'];

/** In the order in which the changes of one day are told. */
export const changeKinds = [
  'published',
  'entered',
  'replaced',
  'retracted',
  'corrected',
] as const satisfies readonly ChangeKind[];

export interface DayOfChanges {
  /** The day as the records write it, without a time. */
  date: EdtfDate;
  changes: readonly RecordChange[];
}

/** The day on which a claim was entered here: its `recorded`, or the first publication of the case. */
export function recordedOf(casebook: Casebook, claim: Claim): EdtfDate {
  return claim.data.recorded ?? casebook.case.data.published;
}

/**
 * What was entered, replaced, marked as retracted or corrected here, by day, newest first. A claim counts
 * on the day on which it was entered, a replaced one on the day of its successor, a retraction and any
 * other correction on the day of the correction. What was so when a claim came in is no change: a claim
 * that came in already replaced or retracted is only entered, and all that was there by the day of
 * publication is one change.
 */
export const changesByDay = memoize((casebook: Casebook): readonly DayOfChanges[] => {
  const { published } = casebook.case.data;
  const isLater = (a: EdtfDate, b: EdtfDate) => dayNumber(a) > dayNumber(b);
  const claims = [...casebook.claims.values()].sort(newestFirst);
  const isAdded = (claim: Claim) => isLater(recordedOf(casebook, claim), published);
  const added = claims.filter(isAdded);
  const dated: (readonly [EdtfDate, RecordChange])[] = [
    [published, { kind: 'published', claims: claims.filter((claim) => !isAdded(claim)) }],
    ...added.map((claim) => [recordedOf(casebook, claim), { kind: 'entered', claim }] as const),
    ...added.flatMap((by) =>
      replacedBy(casebook, by)
        .filter(({ claim }) => isLater(recordedOf(casebook, by), recordedOf(casebook, claim)))
        .map((one) => [recordedOf(casebook, by), { kind: 'replaced', by, ...one }] as const),
    ),
    ...[...casebook.corrections.values()].map(
      (correction) => [correction.data.date, changeBy(casebook, correction)] as const,
    ),
  ];
  return byDay(dated);
}, 'changesByDay');

/** The numbers that a claim replaces: along `supersedes`, for each outcome the next claims that give one. */
function replacedBy(casebook: Casebook, by: Claim): { claim: Claim; outcomes: Outcome[] }[] {
  const replaced = new Map<Claim, Outcome[]>();
  for (const { outcome } of by.data.measures) {
    // A set may grow while it is walked.
    const line = new Set(by.data.supersedes.map(({ claim }) => claim));
    for (const id of line) {
      const claim = casebook.claims.get(id);
      if (!claim || claim === by) continue;
      if (claim.data.measures.some((measure) => measure.outcome === outcome))
        replaced.set(claim, [...(replaced.get(claim) ?? []), outcome]);
      else for (const { claim: next } of claim.data.supersedes) line.add(next);
    }
  }
  return [...replaced]
    .map(([claim, outcomes]) => ({ claim, outcomes }))
    .sort((a, b) => newestFirst(a.claim, b.claim));
}

function changeBy(casebook: Casebook, correction: Correction): RecordChange {
  const { field, to } = correction.data;
  const record = field === 'status' && to === 'retracted' && correctedBy(casebook, correction);
  return record && 'collection' in record && record.collection === 'claims'
    ? { kind: 'retracted', claim: record, correction }
    : { kind: 'corrected', correction };
}

function byDay(dated: readonly (readonly [EdtfDate, RecordChange])[]): DayOfChanges[] {
  const days = new Map<string, { date: EdtfDate; changes: RecordChange[] }>();
  for (const [date, change] of dated) {
    const day = withoutTime(date);
    const known = days.get(day.edtf);
    if (known) known.changes.push(change);
    else days.set(day.edtf, { date: day, changes: [change] });
  }
  const place = ({ kind }: RecordChange) => changeKinds.indexOf(kind);
  return [...days.values()]
    .map(({ date, changes }) => ({ date, changes: changes.sort((a, b) => place(a) - place(b)) }))
    .sort((a, b) => dayNumber(b.date) - dayNumber(a.date) || compareText(a.date.edtf, b.date.edtf));
}

/** The last day that a date allows, in days since 1970 UTC. */
function dayNumber(date: EdtfDate): number {
  return Math.floor(lastMomentOf(date) / (24 * 60 * 60 * 1000));
}

/** The day of a time, by the clock of who wrote it; any other date as it is. */
function withoutTime(date: EdtfDate): EdtfDate {
  const isTime = date.ends.length === 1 && date.ends[0].precision === 'time';
  return (isTime && parseEdtf(date.edtf.slice(0, 10))) || date;
}
