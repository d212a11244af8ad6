import type { Actor, AnyEntry, Figure, Source } from '../casebook/entry.ts';
import { recordOf, recordOfGroup, type Casebook } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { namesInLanguage, titleOf } from '../casebook/title.ts';
import {
  formatWithoutTime,
  groupLabel,
  isolate,
  listOf,
  strings,
  type Locale,
  type Pieces,
} from '../i18n/index.ts';
import type { Population } from '../schemas/measure.ts';
import type { Statement } from '../tally/statement.ts';

/** A piece of a sentence that a page may link: a record by its name, or a text that leads to a record. */
export interface Named {
  text: string;
  record: AnyEntry;
}

/** A sentence of texts and names; `plainText` gives it as one string. */
export type Told = Pieces<string | Named>;

/** A sentence without its links. */
export function plainText(told: Told): string {
  return told.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/**
 * A record by its name or title, fit to stand in a sentence of the locale; a source by its publisher and
 * day, for its headline among our words would read as one of them.
 */
export function named(casebook: Casebook, record: AnyEntry, locale: Locale): Named {
  const text =
    record.collection === 'sources'
      ? sourceInShort(casebook, record, locale)
      : isolate(titleOf(casebook, record, locale).text, locale);
  return { text, record };
}

/** "Broadcaster, 7 March 2025"; where that is true of several, with the document's title in quotation marks. */
function sourceInShort(casebook: Casebook, source: Source, locale: Locale): string {
  const name = publishedOn(casebook, source, locale);
  const { labelled, quoted } = strings(locale).common;
  return namesakes(casebook, locale).has(name)
    ? labelled(name, quoted(isolate(source.data.title, locale)))
    : name;
}

function publishedOn(casebook: Casebook, { data }: Source, locale: Locale): string {
  const publisher = inShort(casebook, recordOf(casebook, 'actors', data.publisher), locale);
  return strings(locale).common.source(publisher, formatWithoutTime(data.published, locale));
}

/** The short names that several sources have. */
const namesakes = memoize((casebook: Casebook, locale: Locale): ReadonlySet<string> => {
  const byName = Map.groupBy(casebook.sources.values(), (one) =>
    publishedOn(casebook, one, locale),
  );
  return new Set([...byName].flatMap(([name, sources]) => (sources.length > 1 ? [name] : [])));
}, 'namesakes');

/** An actor or a figure by its id. */
export function speaker(casebook: Casebook, id: string, locale: Locale): Named {
  return named(casebook, casebook.actors.get(id) ?? recordOf(casebook, 'figures', id), locale);
}

/** An actor or a figure by its id, as the subject of a sentence: "the Ministry of Health". */
export function subject(casebook: Casebook, id: string, locale: Locale): Named {
  const one = speaker(casebook, id, locale);
  return { ...one, text: strings(locale).tally.answer.asSubject(one.text) };
}

/** An actor or a figure by the shortest of its names in the locale: for rows in which the full name would be told many times. */
export function speakerInShort(casebook: Casebook, id: string, locale: Locale): Named {
  const record = casebook.actors.get(id) ?? recordOf(casebook, 'figures', id);
  return { text: inShort(casebook, record, locale), record };
}

function inShort(casebook: Casebook, record: Actor | Figure, locale: Locale): string {
  const { text, lang } = titleOf(casebook, record, locale);
  const short = namesInLanguage(record.data.names, lang)
    .filter(({ kind }) => kind === 'alias')
    .reduce((least, { value }) => (value.length < least.length ? value : least), text);
  return isolate(short, locale);
}

/** A number or its words, leading to the claim that says it. */
export function linked(text: string, { claim }: Statement): Named {
  return { text, record: claim };
}

/** So many pieces of a list are told; how many others there are is told in their place. */
const mostListed = 12;

/** Pieces as the locale lists them: "a, b and c"; of very many the first: "a, b, … and 30 others". */
export function listed(pieces: readonly (Told | Named | string)[], locale: Locale): Told {
  const rest = pieces.length - mostListed;
  const told =
    rest > 1 ? [...pieces.slice(0, mostListed), strings(locale).charts.others(rest)] : pieces;
  return listOf(
    told.map((piece): Told => (Array.isArray(piece) ? piece : [piece])),
    locale,
  ).flat();
}

/** What a group of a breakdown is called: an actor or a place by its name, the rest in words; of who did it, that it is attributed. */
export function groupNamed(casebook: Casebook, { by, group }: Population, locale: Locale): Told {
  const record = recordOfGroup(casebook, by, group);
  const name = record ? named(casebook, record, locale) : (groupLabel(group, locale) ?? group);
  if (by !== 'attributed_to') return [name];
  return strings(locale).common.attributedTo<string | Named>(name);
}
