import { addressOf } from '../casebook/addresses.ts';
import { changesByDay, type RecordChange } from '../casebook/changes.ts';
import { keyOf, versionDate, type Claim, type Correction } from '../casebook/entry.ts';
import { correctedBy, type Casebook } from '../casebook/link.ts';
import { authorsOf, summaryOf, titleOf, wordsAt, type LocalizedText } from '../casebook/title.ts';
import { wordsFor } from '../charts/drawing/words.ts';
import {
  formatList,
  isolate,
  languageOf,
  outcomeHeading,
  asText,
  strings,
  type Locale,
} from '../i18n/index.ts';
import type { EdtfDate } from '../schemas/edtf.ts';
import { remarksOn } from '../tally/remarks.ts';
import { statementsOf, type Statement } from '../tally/statement.ts';
import { urnOf } from './feed-urn.ts';
import { momentOf, rfc3339 } from '../web/moments.ts';
import { editedAt } from '../web/pages.ts';
import { escapeMarkup, plainLine } from '../web/plain.ts';
import { urlTo, type Web } from '../web/web.ts';

/** The lists that have a feed: what was new of claims and corrections, and the incidents by their last change. */
export const feedNames = ['changes', 'incidents'] as const;
export type FeedName = (typeof feedNames)[number];

/** The address of a feed, below base and language; by its ending every host knows the type of the file. */
export function feedAddressOf(name: FeedName): string {
  return `/${name}/feed.atom`;
}

export function feedTitleOf(casebook: Casebook, name: FeedName, locale: Locale): string {
  const t = strings(locale);
  return plainLine(t.cite.feedOf(t.nav[name], titleOf(casebook, casebook.case, locale).text));
}

/** As many entries as a reader that was away for a while may have missed; the page of the list has all. */
const longestFeed = 100;

interface FeedEntry {
  id: string;
  title: LocalizedText;
  /** Milliseconds since 1970 UTC. */
  updated: number;
  address: string;
  summary: LocalizedText | undefined;
}

/**
 * A feed of the newest entries of a list, in Atom (RFC 4287). Identifiers do not depend on where the
 * site is; dates are those of the records, never of the clock. Links are relative to the host while SITE is
 * not set, which Atom allows.
 */
export function writeFeed(casebook: Casebook, web: Web, locale: Locale, name: FeedName): string {
  const { data } = casebook.case;
  const entries = entriesOf(casebook, locale, name)
    .sort((a, b) => b.updated - a.updated)
    .slice(0, longestFeed);
  const updated = Math.max(
    momentOf(versionDate(casebook.case)) ?? 0,
    ...entries.map((entry) => entry.updated),
  );
  const url = (address: string) => escapeMarkup(urlTo(web, casebook, locale, address));
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">\n`,
    `  <id>${urnOf(`${data.root}/${languageOf(locale)}/feeds/${name}`)}</id>\n`,
    `  <title>${text(feedTitleOf(casebook, name, locale))}</title>\n`,
    `  <updated>${rfc3339(updated)}</updated>\n`,
    `  <link rel="self" type="application/atom+xml" href="${url(feedAddressOf(name))}"/>\n`,
    `  <link rel="alternate" type="text/html" hreflang="${locale}" href="${url(`/${name}/`)}"/>\n`,
    ...authorsOf(casebook, locale).map(
      (author) => `  <author><name>${text(author.name)}</name></author>\n`,
    ),
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

function language({ lang }: LocalizedText, locale: Locale): string {
  return lang === locale ? '' : ` xml:lang="${escapeMarkup(lang)}"`;
}

/** Text constructs are plain text here: markup in them is shown as it is written. */
function text(words: string): string {
  return escapeMarkup(plainLine(words));
}

function entriesOf(casebook: Casebook, locale: Locale, name: FeedName): FeedEntry[] {
  switch (name) {
    case 'changes':
      return changesByDay(casebook).flatMap(({ date, changes }) =>
        changes.map((change) => changeEntry(casebook, locale, date, change)),
      );
    case 'incidents':
      return [...casebook.incidents.values()].map((incident) => ({
        id: urnOf(`${casebook.case.data.root}/${languageOf(locale)}/${keyOf(incident)}`),
        title: titleOf(casebook, incident, locale),
        updated: editedAt(casebook, incident) ?? 0,
        address: addressOf(incident),
        summary: summaryOf(casebook, incident, locale),
      }));
  }
}

function changeEntry(
  casebook: Casebook,
  locale: Locale,
  date: EdtfDate,
  change: RecordChange,
): FeedEntry {
  const { common, pages } = strings(locale);
  const entry = (
    id: string,
    title: string,
    address: string,
    summary?: LocalizedText,
  ): FeedEntry => ({
    id: urnOf(`${casebook.case.data.root}/${languageOf(locale)}/changes/${change.kind}${id}`),
    title: { text: title, lang: locale },
    updated: momentOf(date) ?? 0,
    address,
    summary,
  });
  if (change.kind === 'published')
    return entry(
      '',
      pages.changes.firstPublished(change.claims.length),
      `/changes/#${date.edtf}`,
      summaryOf(casebook, casebook.case, locale),
    );
  const titled = (record: Parameters<typeof titleOf>[1]) =>
    common.labelled(
      pages.changes.label[change.kind],
      isolate(titleOf(casebook, record, locale).text, locale),
    );
  if (change.kind === 'corrected') {
    const { correction } = change;
    return entry(
      `/${correction.id}`,
      // A record that is gone keeps its key.
      titled(correctedBy(casebook, correction) ?? correction),
      addressOf(correction),
      changeIn(casebook, correction, locale),
    );
  }
  const by = change.kind === 'replaced' ? [change.by] : [];
  return entry(
    ['', change.claim.id, ...by.map(({ id }) => id)].join('/'),
    titled(change.claim),
    addressOf(change.claim),
    {
      text: [change.claim, ...by].map((claim) => sentencesOf(casebook, claim, locale)).join(' '),
      lang: locale,
    },
  );
}

/** Every number of the claim with who gave it, and what became of them. */
function sentencesOf(casebook: Casebook, claim: Claim, locale: Locale): string {
  const words = strings(locale).pages.claim;
  const title = (of: Claim) => isolate(titleOf(casebook, of, locale).text, locale);
  const part = (statements: readonly Statement[]) => {
    if (statements.length === claim.data.measures.length) return '';
    const outcomes = statements.map(({ outcome }) => outcomeHeading(outcome, locale));
    return ` (${words.inPart(formatList(outcomes, locale, 'and'))})`;
  };
  const remarks = remarksOn(casebook, claim).map(({ standing, statements }) => {
    if (standing.state === 'retracted') return words.retracted;
    const said =
      standing.state === 'superseded'
        ? words.replacedBy(title(standing.by))
        : words.passesOn(title(standing.of));
    return `${asText(said)}${part(statements)}.`;
  });
  const sentences = statementsOf(claim).map((statement) =>
    wordsFor(casebook, locale).sentence(statement),
  );
  return [...remarks, ...sentences].join(' ');
}

function changeIn(casebook: Casebook, correction: Correction, locale: Locale): LocalizedText {
  const { field, from, to } = correction.data;
  const { text, lang } = wordsAt(casebook, correction, ['because'], locale);
  return { text: `${field}: ${String(from)} → ${String(to)}. ${text}`, lang };
}
