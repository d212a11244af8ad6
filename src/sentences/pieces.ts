import type { AnyEntry } from '../casebook/entry.ts';
import { recordOf, recordOfGroup, type Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import { groupLabel, isolate, listOf, strings, type Locale, type Phrase } from '../i18n/index.ts';
import type { Population } from '../schemas/measure.ts';
import type { Statement } from '../tally/statement.ts';

/** A piece of a sentence that a page may link: a record by its name, or a text that leads to a record. */
export interface Named {
  text: string;
  record: AnyEntry;
}

/** A sentence of texts and names; `plainText` gives it as one string. */
export type Told = Phrase<string | Named>;

/** A sentence without its links. */
export function plainText(told: Told): string {
  return told.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** A record by its name or title, fit to stand in a sentence of the locale. */
export function named(casebook: Casebook, record: AnyEntry, locale: Locale): Named {
  return { text: isolate(titleOf(casebook, record, locale).text, locale), record };
}

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
  const { text, lang } = titleOf(casebook, record, locale);
  const short = record.data.names
    .filter((name) => name.lang === lang && name.kind === 'alias')
    .reduce((least, { value }) => (value.length < least.length ? value : least), text);
  return { text: isolate(short, locale), record };
}

/** A number or its words, leading to the claim that says it. */
export function linked(text: string, { claim }: Statement): Named {
  return { text, record: claim };
}

/** Pieces as the locale lists them: "a, b and c". */
export function listed(pieces: readonly (Told | Named | string)[], locale: Locale): Told {
  return listOf(
    pieces.map((piece): Told => (Array.isArray(piece) ? piece : [piece])),
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
