import { addressOf, listAddressOf } from '../casebook/addresses.ts';
import {
  keyOf,
  type Claim,
  type Correction,
  type Incident,
  versionDate,
} from '../casebook/entry.ts';
import { correctedBy, recordOf, type Casebook } from '../casebook/link.ts';
import { compareText } from '../casebook/problem.ts';
import { contentLanguage, summaryOf, titleOf, type Words } from '../casebook/title.ts';
import { sentenceOf } from '../charts/words.ts';
import { isolate, plain, strings, type Locale } from '../i18n/index.ts';
import { standingOf, statementsOf } from '../tally/statement.ts';
import { urnOf } from './feed-urn.ts';
import { momentOf, rfc3339 } from './moments.ts';
import { editedAt } from './pages.ts';
import { escapeMarkup, plainLine } from './plain.ts';
import { urlTo, type Web } from './web.ts';

/** The collections that have a feed. */
export const feedNames = ['claims', 'incidents', 'corrections'] as const;
export type FeedName = (typeof feedNames)[number];

/** The address of a feed, below base and language; by its ending every host knows the type of the file. */
export function feedAddressOf(name: FeedName): string {
  return `/${name}/feed.atom`;
}

/** What a feed is called. */
export function feedTitleOf(casebook: Casebook, name: FeedName, locale: Locale): string {
  const t = strings(locale);
  return plainLine(t.cite.feedOf(t.nav[name], titleOf(casebook, casebook.case, locale).text));
}

/** As many entries as a reader that was away for a while may have missed; the page of the list has all. */
const longestFeed = 100;

interface FeedEntry {
  id: string;
  title: Words;
  /** Milliseconds since 1970 UTC. */
  updated: number;
  address: string;
  summary: Words | undefined;
}

/**
 * A feed of the newest records of a collection, in Atom (RFC 4287). Identifiers do not depend on where the
 * site is; dates are those of the records, never of the clock. Links are relative to the host while SITE is
 * not set, which Atom allows.
 */
export function writeFeed(casebook: Casebook, web: Web, locale: Locale, name: FeedName): string {
  const { data } = casebook.case;
  const entries = entriesOf(casebook, locale, name)
    .sort((a, b) => b.updated - a.updated || compareText(a.id, b.id))
    .slice(0, longestFeed);
  const updated = Math.max(
    momentOf(versionDate(casebook.case)) ?? 0,
    ...entries.map((entry) => entry.updated),
  );
  const url = (address: string) => escapeMarkup(urlTo(web, casebook, locale, address));
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">\n`,
    `  <id>${urnOf(`${data.root}/${locale}/feeds/${name}`)}</id>\n`,
    `  <title>${text(feedTitleOf(casebook, name, locale))}</title>\n`,
    `  <updated>${rfc3339(updated)}</updated>\n`,
    `  <link rel="self" type="application/atom+xml" href="${url(feedAddressOf(name))}"/>\n`,
    `  <link rel="alternate" type="text/html" hreflang="${locale}" href="${url(listAddressOf(name))}"/>\n`,
    ...data.authors.map((author) => `  <author><name>${text(author.name)}</name></author>\n`),
    `  <rights>${text(data.licence.content)}</rights>\n`,
    '  <generator>Casebook</generator>\n',
    ...entries.map((entry) => writeEntry(entry, locale, url)),
    '</feed>\n',
  ].join('');
}

function writeEntry(entry: FeedEntry, locale: Locale, url: (address: string) => string): string {
  const { id, title, updated, address, summary } = entry;
  return [
    '  <entry>\n',
    `    <id>${id}</id>\n`,
    `    <title${language(title, locale)}>${text(title.text)}</title>\n`,
    `    <updated>${rfc3339(updated)}</updated>\n`,
    `    <link rel="alternate" type="text/html" hreflang="${locale}" href="${url(address)}"/>\n`,
    summary ? `    <summary${language(summary, locale)}>${text(summary.text)}</summary>\n` : '',
    '  </entry>\n',
  ].join('');
}

function language({ lang }: Words, locale: Locale): string {
  return lang === locale ? '' : ` xml:lang="${escapeMarkup(lang)}"`;
}

/** Text constructs are plain text here: markup in them is shown as it is written. */
function text(words: string): string {
  return escapeMarkup(plainLine(words));
}

function entriesOf(casebook: Casebook, locale: Locale, name: FeedName): FeedEntry[] {
  const of = <Record extends Claim | Incident | Correction>(
    record: Record,
    updated: number,
    summary: Words | undefined,
  ): FeedEntry => ({
    id: urnOf(`${casebook.case.data.root}/${locale}/${keyOf(record)}`),
    title: titleOf(casebook, record, locale),
    updated,
    address: addressOf(record),
    summary,
  });
  switch (name) {
    case 'claims':
      return [...casebook.claims.values()].map((claim) =>
        of(claim, learntAt(casebook, claim), sentencesOf(casebook, claim, locale)),
      );
    case 'incidents':
      return [...casebook.incidents.values()].map((incident) =>
        of(incident, editedAt(casebook, incident) ?? 0, summaryOf(casebook, incident, locale)),
      );
    case 'corrections':
      return [...casebook.corrections.values()].map((correction) => ({
        ...of(correction, momentOf(correction.data.date) ?? 0, changeIn(casebook, correction)),
        title: correctedTitle(casebook, correction, locale),
      }));
  }
}

/** Every number of the claim with who gave it, and what became of the claim. */
function sentencesOf(casebook: Casebook, claim: Claim, locale: Locale): Words {
  const words = strings(locale).pages.claim;
  const statements = statementsOf(claim);
  const superseded = statements
    .map((statement) => standingOf(casebook, statement))
    .find((standing) => standing.state === 'superseded');
  const sentences = [
    ...(claim.data.status === 'retracted' ? [words.retracted] : []),
    ...(superseded
      ? [plain(words.superseded(isolate(titleOf(casebook, superseded.by, locale).text, locale)))]
      : []),
    ...statements.map((statement) => sentenceOf(casebook, statement, locale)),
  ];
  return { text: sentences.join(' '), lang: locale };
}

/**
 * When a claim can have come into the record, at the earliest: not before it was said, published and read,
 * nor before its last correction. No record says when it was entered.
 */
function learntAt(casebook: Casebook, claim: Claim): number {
  const source = recordOf(casebook, 'sources', claim.data.source).data;
  const dates = [
    claim.data.claimed,
    source.published,
    ...(source.retrieved ? [source.retrieved] : []),
  ];
  const moments = dates.flatMap((date) => momentOf(date) ?? []);
  return Math.max(...moments, editedAt(casebook, claim) ?? 0);
}

/** What the corrected record is called; a record that is gone keeps its key. */
function correctedTitle(casebook: Casebook, correction: Correction, locale: Locale): Words {
  return titleOf(casebook, correctedBy(casebook, correction) ?? correction, locale);
}

function changeIn(casebook: Casebook, { data }: Correction): Words {
  return {
    text: `${data.field}: ${String(data.from)} → ${String(data.to)}. ${data.because}`,
    lang: contentLanguage(casebook),
  };
}
