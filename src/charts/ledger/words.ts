import { recordOf, type Casebook } from '../../casebook/link.ts';
import { glossAt, wordsAt } from '../../casebook/title.ts';
import {
  formatBounds,
  formatCount,
  formatDate,
  formatSaid,
  formatPeople,
  isolate,
  sentence,
  strings,
  type Locale,
} from '../../i18n/index.ts';
import { remainderOf } from '../../tally/remainder.ts';
import { largestFirst } from '../../tally/stack.ts';
import type { Statement } from '../../tally/statement.ts';
import {
  groupNamed,
  linked,
  listed,
  named,
  speakerInShort,
  type Told,
} from '../../sentences/pieces.ts';
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
export function wordsOf(
  casebook: Casebook,
  row: LedgerRow,
  among: readonly LedgerRow[],
  locale: Locale,
): RowWords {
  const { statement } = row;
  return {
    number: numberOf(casebook, statement, locale),
    who: whoSaid(casebook, statement, locale),
    counts: whatItCounts(casebook, row, locale),
    notes: [
      ...glossOf(casebook, statement, locale),
      ...standingNotes(casebook, row, locale),
      ...scopeNotes(row, locale),
      ...groupNotes(casebook, row, locale),
      ...inclusionNotes(casebook, row, among, locale),
    ],
  };
}

/**
 * The words of a row of a part in brief, where the part's own page tells the rest: who said it, of whom
 * where that is not everyone, which part; what became of it, and in which number it is included.
 */
export function wordsInBrief(
  casebook: Casebook,
  row: LedgerRow,
  among: readonly LedgerRow[],
  locale: Locale,
): RowWords {
  const { statement } = row;
  const { covers } = statement.claim.data;
  const incidents = covers.incidents.map((id) =>
    named(casebook, recordOf(casebook, 'incidents', id), locale),
  );
  return {
    number: numberOf(casebook, statement, locale),
    who: [speakerInShort(casebook, statement.claim.data.assertedBy, locale)],
    counts: besideEachOther(
      [
        ...(covers.population ? [groupNamed(casebook, covers.population, locale)] : []),
        listed(incidents, locale),
      ],
      locale,
    ),
    notes: [
      ...standingNotes(casebook, row, locale),
      ...inclusionNotes(casebook, row, among, locale),
    ],
  };
}

/** The words of a claim's own row, on its own page: what it counts, and the groups that have no row of theirs. */
export function wordsOfOwn(casebook: Casebook, row: LedgerRow, locale: Locale): RowWords {
  const drawn = new Set(row.bar?.segments.map(({ group }) => group));
  const breakdown = row.statement.breakdown.filter(
    ({ parts }) => !parts.every(({ group }) => drawn.has(group)),
  );
  return {
    number: numberOf(casebook, row.statement, locale),
    who: [],
    counts: whatItCounts(casebook, row, locale),
    notes: [
      ...scopeNotes(row, locale),
      ...groupNotes(casebook, { ...row, statement: { ...row.statement, breakdown } }, locale),
    ],
  };
}

/** The words of one group of a row, by the axis of the breakdown that names it. */
export function wordsOfSegment(
  casebook: Casebook,
  { statement }: LedgerRow,
  { group, count }: Segment,
  locale: Locale,
): RowWords {
  const by = statement.breakdown.find(({ parts }) =>
    parts.some((part) => part.group === group),
  )?.by;
  return {
    number: { text: sentence(formatCount(count, locale), locale), quotedIn: undefined },
    who: by ? groupNamed(casebook, { by, group }, locale) : [group],
    counts: [],
    notes: [],
  };
}

function numberOf(casebook: Casebook, { claim, count }: Statement, locale: Locale) {
  const isUnsaid = count.kind === 'unspecified';
  const { language } = recordOf(casebook, 'sources', claim.data.source).data;
  return {
    text: isUnsaid
      ? strings(locale).common.quoted(claim.data.evidence.phrase)
      : sentence(formatCount(count, locale), locale),
    quotedIn: isUnsaid ? language : undefined,
  };
}

/** Our translation of the words that stand where a number would. */
function glossOf(casebook: Casebook, { claim, count }: Statement, locale: Locale): Told[] {
  const gloss =
    count.kind === 'unspecified' && glossAt(casebook, claim, ['evidence', 'phrase'], locale);
  return gloss ? [[strings(locale).translation.ours(gloss)]] : [];
}

/** "Monitor, 7 March 2025, through a broadcaster". */
export function whoSaid(casebook: Casebook, { claim }: Statement, locale: Locale): Told {
  const words = strings(locale).ledger;
  const via = claim.data.via.map((id) => speakerInShort(casebook, id, locale));
  return [
    ...words
      .saidBy<Told>(
        [speakerInShort(casebook, claim.data.assertedBy, locale)],
        [formatSaid(claim.data.claimed, locale)],
      )
      .flat(),
    ...(via.length > 0 ? words.through<Told>(listed(via, locale)).flat() : []),
  ];
}

/** "everyone, the harbour, no later than 7 March 2025". */
function whatItCounts(casebook: Casebook, { statement, isBelow }: LedgerRow, locale: Locale): Told {
  const { common, labels } = strings(locale);
  const { covers, nature } = statement.claim.data;
  const whom: Told = covers.population
    ? groupNamed(casebook, covers.population, locale)
    : [common.everyone];
  const where = isBelow
    ? covers.incidents.map((id) => named(casebook, recordOf(casebook, 'incidents', id), locale))
    : covers.places.map((id) => named(casebook, recordOf(casebook, 'places', id), locale));
  const pieces: Told[] = [
    whom,
    ...(where.length > 0 ? [listed(where, locale)] : []),
    [formatDate(covers.occurred, locale)],
    ...(nature === 'incremental' ? [[labels.nature.incremental]] : []),
  ];
  return besideEachOther(pieces, locale);
}

function standingNotes(
  casebook: Casebook,
  { statement, standing }: LedgerRow,
  locale: Locale,
): Told[] {
  const words = strings(locale).ledger;
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
      return [words.replacedBy<Told>([namedNumber(standing.by, statement, locale)]).flat()];
    case 'repeated':
      return [
        words.repeats<Told>([speakerInShort(casebook, standing.of.data.assertedBy, locale)]).flat(),
      ];
  }
}

/** The number that another claim gives of the same outcome, leading to it. */
function namedNumber(claim: Statement['claim'], { outcome }: Statement, locale: Locale) {
  const measure = claim.data.measures.find((each) => each.outcome === outcome);
  return {
    text: measure ? formatCount(measure.count, locale) : claim.data.title,
    record: claim,
  };
}

/** Why a number has no bar, or a pale one, where its group does not say so. */
function scopeNotes({ statement, relation, isBelow }: LedgerRow, locale: Locale): Told[] {
  if (relation === 'same' || (isBelow && relation === 'part')) return [];
  const { population, claim } = statement;
  if (relation === 'part' && (population || claim.data.nature === 'incremental')) return [];
  return [[sentence(strings(locale).tally.reason[relation], locale)]];
}

/** The groups that the source itself names, with what it leaves over. */
function groupNotes(casebook: Casebook, { statement }: LedgerRow, locale: Locale): Told[] {
  const { ledger, tally } = strings(locale);
  return statement.breakdown.map(({ by, parts }) => {
    const groups = largestFirst(parts).map(({ group, count }): Told =>
      ledger
        .group<Told>(groupNamed(casebook, { by, group }, locale), [formatCount(count, locale)])
        .flat(),
    );
    const rest = remainderOf(statement.count, { parts });
    const left: Told[] =
      rest && rest.max !== 0
        ? [ledger.group<Told>([tally.notBrokenDown], [formatBounds(rest, locale)]).flat()]
        : [];
    return besideEachOther([...groups, ...left], locale);
  });
}

/** By which rows with a number it is included: said only where a claim `includes` it. */
function inclusionNotes(
  casebook: Casebook,
  { statement }: LedgerRow,
  among: readonly LedgerRow[],
  locale: Locale,
): Told[] {
  const words = strings(locale).ledger;
  const holders = (casebook.relationsTo.get(statement.claim.id) ?? []).flatMap(({ kind, claim }) =>
    kind === 'includes' ? [claim.id] : [],
  );
  if (holders.length === 0) return [];
  return among
    .filter(
      (other) => other.standing.state === 'current' && holders.includes(other.statement.claim.id),
    )
    .map((other) =>
      words
        .includedIn<Told>(
          [linked(formatCount(other.statement.count, locale), other.statement)],
          [speakerInShort(casebook, other.statement.claim.data.assertedBy, locale)],
        )
        .flat(),
    );
}

/** A number in its own words with whose it is: "48 people killed, Monitor". */
export function inBrief(casebook: Casebook, statement: Statement, locale: Locale): Told {
  const { claim, count, outcome } = statement;
  return besideEachOther(
    [
      [linked(formatPeople(count, outcome, locale), statement)],
      [speakerInShort(casebook, claim.data.assertedBy, locale)],
    ],
    locale,
  );
}

/** A row in a line: "48 people killed, Monitor, 7 March 2025"; and what became of it. */
export function inOneLine(casebook: Casebook, row: LedgerRow, locale: Locale): Told {
  const { statement } = row;
  return besideEachOther(
    [
      [linked(formatPeople(statement.count, statement.outcome, locale), statement)],
      whoSaid(casebook, statement, locale),
      ...standingNotes(casebook, row, locale),
    ],
    locale,
  );
}

/** A number that was replaced, with the day on which it was said. */
export function asReplaced({ statement }: LedgerRow, locale: Locale): Told {
  const { claim, count } = statement;
  return besideEachOther(
    [[formatSaid(claim.data.claimed, locale)], [linked(formatCount(count, locale), statement)]],
    locale,
  );
}

function besideEachOther(pieces: readonly Told[], locale: Locale): Told {
  return pieces.reduce((all, piece) => strings(locale).ledger.beside<Told>(all, piece).flat());
}
