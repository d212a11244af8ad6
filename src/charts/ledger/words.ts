import { recordOf } from '../../casebook/link.ts';
import { glossAt, wordsAt } from '../../casebook/title.ts';
import { formatBounds, isolate, sentence } from '../../i18n/index.ts';
import { linked, listed, type Told } from '../../sentences/pieces.ts';
import { remainderOf } from '../../tally/remainder.ts';
import { largestGroupsFirst } from '../../tally/stack.ts';
import type { Statement } from '../../tally/statement.ts';
import type { Say } from '../drawing/words.ts';
import type { LedgerRow, Segment } from './rows.ts';

/** The words of one row of a ledger. */
export interface RowWords {
  /** The number as worded; the source's own words, in its language, where it gives none. */
  number: { text: string; quotedIn: string | undefined };
  /** Who said it, when, and through whom. */
  who: Told;
  /** Whom, where and which days it counts. */
  counts: Told;
  /** What else a reader must know of it, a line each. */
  notes: Told[];
}

/** The words of a row; `among` are the rows with which it stands. */
export function wordsOf(say: Say, row: LedgerRow, among: readonly LedgerRow[]): RowWords {
  const { statement } = row;
  return {
    number: numberOf(say, statement),
    who: whoSaid(say, statement),
    counts: whatItCounts(say, row),
    notes: [
      ...glossOf(say, statement),
      ...standingNotes(say, row),
      ...scopeNotes(say, row),
      ...groupNotes(say, row),
      ...inclusionNotes(say, row, among),
    ],
  };
}

/**
 * The words of a row of a part in brief, where the part's own page tells the rest: who said it, of whom
 * where that is not everyone, which part; what became of it, and in which number it is included.
 */
export function wordsInBrief(say: Say, row: LedgerRow, among: readonly LedgerRow[]): RowWords {
  const { statement } = row;
  const { covers } = statement.claim.data;
  const incidents = covers.incidents.map((id) =>
    say.named(recordOf(say.casebook, 'incidents', id)),
  );
  return {
    number: numberOf(say, statement),
    who: [say.short(statement.claim.data.assertedBy)],
    counts: besideEachOther(say, [
      ...(covers.population ? [say.groupTold(covers.population)] : []),
      listed(incidents, say.locale),
    ]),
    notes: [...standingNotes(say, row), ...inclusionNotes(say, row, among)],
  };
}

/** The words of a claim's own row, on its own page: what it counts, and the groups that have no row of theirs. */
export function wordsOfOwn(say: Say, row: LedgerRow): RowWords {
  const drawn = new Set(row.bar?.segments.map(({ group }) => group));
  const breakdown = row.statement.breakdown.filter(
    ({ parts }) => !parts.every(({ group }) => drawn.has(group)),
  );
  return {
    number: numberOf(say, row.statement),
    who: [],
    counts: whatItCounts(say, row),
    notes: [
      ...scopeNotes(say, row),
      ...groupNotes(say, { ...row, statement: { ...row.statement, breakdown } }),
    ],
  };
}

/** The words of one group of a row, by the axis of the breakdown that names it. */
export function wordsOfSegment(
  say: Say,
  { statement }: LedgerRow,
  { group, count }: Segment,
): RowWords {
  const by = statement.breakdown.find(({ parts }) =>
    parts.some((part) => part.group === group),
  )?.by;
  return {
    number: { text: sentence(say.count(count), say.locale), quotedIn: undefined },
    who: by ? say.groupTold({ by, group }) : [group],
    counts: [],
    notes: [],
  };
}

function numberOf(say: Say, { claim, count }: Statement) {
  const isUnsaid = count.kind === 'unspecified';
  const { language } = recordOf(say.casebook, 'sources', claim.data.source).data;
  return {
    text: isUnsaid
      ? say.t.common.quoted(claim.data.evidence.phrase)
      : sentence(say.count(count), say.locale),
    quotedIn: isUnsaid ? language : undefined,
  };
}

/** Our translation of the words that stand where a number would. */
function glossOf({ casebook, locale, t }: Say, { claim, count }: Statement): Told[] {
  const gloss =
    count.kind === 'unspecified' && glossAt(casebook, claim, ['evidence', 'phrase'], locale);
  return gloss ? [[t.translation.ours(gloss)]] : [];
}

/** "Monitor, 7 March 2025, through a broadcaster". */
export function whoSaid(say: Say, { claim }: Statement): Told {
  const words = say.t.ledger;
  const via = claim.data.via.map((id) => say.short(id));
  return [
    ...words
      .saidBy<Told>([say.short(claim.data.assertedBy)], [say.said(claim.data.claimed)])
      .flat(),
    ...(via.length > 0 ? words.through<Told>(listed(via, say.locale)).flat() : []),
  ];
}

/** "everyone, the harbour, no later than 7 March 2025". */
function whatItCounts(say: Say, { statement, isBelow }: LedgerRow): Told {
  const { common, labels } = say.t;
  const { covers, nature } = statement.claim.data;
  const whom: Told = covers.population ? say.groupTold(covers.population) : [common.everyone];
  const where = isBelow
    ? covers.incidents.map((id) => say.named(recordOf(say.casebook, 'incidents', id)))
    : covers.places.map((id) => say.named(recordOf(say.casebook, 'places', id)));
  const pieces: Told[] = [
    whom,
    ...(where.length > 0 ? [listed(where, say.locale)] : []),
    [say.date(covers.occurred)],
    ...(nature === 'incremental' ? [[labels.nature.incremental]] : []),
  ];
  return besideEachOther(say, pieces);
}

function standingNotes(say: Say, { statement, standing }: LedgerRow): Told[] {
  const { casebook, locale } = say;
  const words = say.t.ledger;
  switch (standing.state) {
    case 'current':
      return [];
    case 'retracted':
      return [
        words.retracted(
          isolate(wordsAt(casebook, statement.claim, ['because'], locale).text, locale),
        ),
      ];
    case 'superseded':
      return [words.replacedBy<Told>([namedNumber(say, standing.by, statement)]).flat()];
    case 'repeated':
      return [words.repeats<Told>([say.short(standing.of.data.assertedBy)]).flat()];
  }
}

/** The number that another claim gives of the same outcome, leading to it. */
function namedNumber(say: Say, claim: Statement['claim'], { outcome }: Statement) {
  const measure = claim.data.measures.find((each) => each.outcome === outcome);
  return {
    text: measure ? say.count(measure.count) : claim.data.title,
    record: claim,
  };
}

/** Why a number has no bar, or a pale one, where its group does not say so. */
function scopeNotes(say: Say, { statement, relation, isBelow }: LedgerRow): Told[] {
  if (relation === 'same' || (isBelow && relation === 'part')) return [];
  const { population, claim } = statement;
  if (relation === 'part' && (population || claim.data.nature === 'incremental')) return [];
  return [[sentence(say.t.tally.reason[relation], say.locale)]];
}

/** The groups that the source itself names, with what it leaves over. */
function groupNotes(say: Say, { statement }: LedgerRow): Told[] {
  const { ledger, tally } = say.t;
  return statement.breakdown.map(({ by, parts }) => {
    const groups = largestGroupsFirst(parts).map(({ group, count }): Told =>
      ledger.group<Told>(say.groupTold({ by, group }), [say.count(count)]).flat(),
    );
    const rest = remainderOf(statement.count, { parts });
    const left: Told[] =
      rest && rest.max !== 0
        ? [ledger.group<Told>([tally.notBrokenDown], [formatBounds(rest, say.locale)]).flat()]
        : [];
    return besideEachOther(say, [...groups, ...left]);
  });
}

/** By which rows with a number it is included: said only where a claim `includes` it. */
function inclusionNotes(say: Say, { statement }: LedgerRow, among: readonly LedgerRow[]): Told[] {
  const words = say.t.ledger;
  const holders = (say.casebook.relationsTo.get(statement.claim.id) ?? []).flatMap(
    ({ kind, claim }) => (kind === 'includes' ? [claim.id] : []),
  );
  if (holders.length === 0) return [];
  return among
    .filter(
      (other) => other.standing.state === 'current' && holders.includes(other.statement.claim.id),
    )
    .map(({ statement: holder }) => {
      const { assertedBy } = holder.claim.data;
      const number = linked(say.count(holder.count), holder);
      return words.includedIn<Told>([number], [say.short(assertedBy)]).flat();
    });
}

/** A number in its own words with whose it is: "48 people killed, Monitor". */
export function numberWithSpeaker(say: Say, statement: Statement): Told {
  const { claim, count, outcome } = statement;
  return besideEachOther(say, [
    [linked(say.people(count, outcome), statement)],
    [say.short(claim.data.assertedBy)],
  ]);
}

/** A number that was replaced, with the day on which it was said. */
export function asReplaced(say: Say, { statement }: LedgerRow): Told {
  const { claim, count } = statement;
  return besideEachOther(say, [
    [say.said(claim.data.claimed)],
    [linked(say.count(count), statement)],
  ]);
}

function besideEachOther(say: Say, pieces: readonly Told[]): Told {
  return pieces.reduce((all, piece) => say.t.ledger.beside<Told>(all, piece).flat());
}
