import type { LinkedRecords } from '../link.ts';
import { readable } from '../../text/fold.ts';
import type { PassageRange } from './flatten.ts';

/** A name that stands in some words. */
export interface NameFound extends PassageRange {
  /** Whose name it is. */
  id: string;
}

/** Names by their first word, so that a text is read once however many there are. */
export type NameIndex = ReadonlyMap<string, readonly { name: string; id: string }[]>;

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** An index of names; where two begin alike the longer one is found. */
export function indexNames(names: Iterable<{ name: string; id: string }>): NameIndex {
  const index = new Map<string, { name: string; id: string }[]>();
  for (const { id, name: written } of names) {
    const entry = { id, name: readable(written).text };
    const [first] = entry.name.match(word) ?? [];
    if (first === undefined) continue;
    const same = index.get(first);
    if (same) same.push(entry);
    else index.set(first, [entry]);
  }
  for (const same of index.values()) same.sort((a, b) => b.name.length - a.name.length);
  return index;
}

/** The names that stand in a text, each once where it stands. */
export function namesIn(text: string, index: NameIndex): NameFound[] {
  const found: NameFound[] = [];
  for (const match of text.matchAll(word)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const [whole] = match;
    // A name stands in its genitive as well.
    const stem = /['’]/.test(whole) ? whole.replace(/['’]s?$/, '') : whole;
    const candidates = index.get(whole) ?? index.get(stem);
    if (!candidates) continue;
    const hit = candidates.find(({ name }) => standsAt(text, match.index, name));
    if (hit) found.push({ id: hit.id, start: match.index, end: match.index + hit.name.length });
  }
  return found;
}

function standsAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

/** Every name of every actor and figure: those who can be a speaker. */
export function speakerNames(draft: LinkedRecords): NameIndex {
  const actors = [...draft.actors.values()].flatMap(({ id, data }) =>
    data.names.map(({ value }) => ({ name: value, id })),
  );
  return indexNames([...actors, ...figureNames(draft)]);
}

/** Every name of every figure, whole and by its last word alone. */
export function figureNameIndex(draft: LinkedRecords): NameIndex {
  return indexNames(figureNames(draft));
}

function figureNames(draft: LinkedRecords): { name: string; id: string }[] {
  const others = otherWords(draft);
  return [...draft.figures.values()].flatMap(({ id, data }) =>
    data.names.flatMap(({ value }) => {
      const [, ...rest] = value.split(/\s+/);
      const last = rest.at(-1);
      const isOwn = last !== undefined && last.length > 3 && !others.has(last);
      return [{ name: value, id }, ...(isOwn ? [{ name: last, id }] : [])];
    }),
  );
}

/** What the record calls things: the names of actors, figures and places, and the titles of sources. */
export function namesOfRecords(draft: LinkedRecords): { name: string; id: string }[] {
  const named = [...draft.actors.values(), ...draft.figures.values(), ...draft.places.values()];
  return [
    ...named.flatMap(({ id, data }) => data.names.map(({ value }) => ({ name: value, id }))),
    ...Array.from(draft.sources.values(), ({ id, data }) => ({ name: data.title, id })),
  ];
}

/** The words of all other names: a last name that is also a place's would be found everywhere. */
function otherWords(draft: LinkedRecords): Set<string> {
  const records = [...draft.actors.values(), ...draft.places.values()];
  return new Set(
    records.flatMap(({ data }) => data.names.flatMap(({ value }) => value.split(/\s+/))),
  );
}
