import type { CaseEntry, TranslationEntry } from './entry.ts';
import { linkCasebook, type Casebook } from './link.ts';
import type { ProseTree } from '../prose/tree.ts';
import type { Content } from './read.ts';
import { digestOf } from './digest.ts';
import { all, nameOfWatched, nameWatched, noteRead } from './reads.ts';

/** What an entry has besides the names by which it is known. */
interface Body {
  file: string;
  data: object;
  prose: ProseTree;
}

/**
 * The casebook of a content folder without errors, that notes whatever is read of it: each field of each record, and
 * each look-up of what is linked.
 */
export function watchedCasebook(content: Content & { case: CaseEntry }): Casebook {
  const caseEntry = watchedEntry(content.case, 'case', 'case');
  const linked = linkCasebook({
    ...content,
    case: caseEntry,
    entries: content.entries.map((entry) => watchedEntry(entry, entry.collection, entry.id)),
    translations: content.translations.map((entry) =>
      watchedEntry(entry, 'translations', translationId(entry)),
    ),
  });
  const watched = {};
  for (const [name, value] of Object.entries({ ...linked, case: caseEntry }))
    Object.defineProperty(watched, name, {
      enumerable: true,
      ...(value instanceof Map
        ? { value: watchedMap(value, name) }
        : noted(value, 'casebook', name)),
    });
  return nameWatched(watched as Casebook, 'casebook');
}

function translationId({ language, record }: TranslationEntry): string {
  return `${language}/${record}`;
}

/** A property that notes when it is read. */
function noted(value: unknown, what: string, id: string): PropertyDescriptor {
  return {
    get: () => {
      noteRead(what, id);
      return value;
    },
  };
}

function watchedEntry<Entry extends Body>(entry: Entry, kind: string, id: string): Entry {
  const name = `${kind}/${id}`;
  const data = new Proxy(entry.data, {
    get: (target, key) => {
      if (typeof key === 'string') noteRead(fieldOf(kind, key), id);
      return Reflect.get(target, key) as unknown;
    },
    has: (target, key) => {
      noteRead(`${kind}.${String(key)}`, id);
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      noteRead(keysOf(kind), id);
      return Reflect.ownKeys(target);
    },
  });
  const watched = Object.defineProperty({ ...entry, data }, 'prose', {
    enumerable: true,
    ...noted(entry.prose, `${kind}.prose`, id),
  });
  nameWatched(data, `${name} data`);
  return nameWatched(watched, name);
}

const fields = new Map<string, Map<string, string>>();

/** `incidents.title`, put together once: this is asked millions of times. */
function fieldOf(kind: string, key: string): string {
  const ofKind = fields.get(kind) ?? new Map<string, string>();
  if (ofKind.size === 0) fields.set(kind, ofKind);
  const name = ofKind.get(key) ?? `${kind}.${key}`;
  ofKind.set(key, name);
  return name;
}

/** What is read by asking which fields a record has. */
function keysOf(kind: string): string {
  return `${kind} keys`;
}

function watchedMap(map: ReadonlyMap<string, unknown>, name: string): ReadonlyMap<string, unknown> {
  const whole =
    <Result>(read: () => Result) =>
    () => {
      noteRead(name, all);
      return read();
    };
  const one =
    <Result>(read: (key: string) => Result) =>
    (key: string) => {
      noteRead(name, key);
      return read(key);
    };
  const watched = Object.defineProperties(new Map(map), {
    get: { value: one((key) => map.get(key)) },
    has: { value: one((key) => map.has(key)) },
    size: { get: whole(() => map.size) },
    keys: { value: whole(() => map.keys()) },
    values: { value: whole(() => map.values()) },
    entries: { value: whole(() => map.entries()) },
    [Symbol.iterator]: { value: whole(() => map.entries()) },
    forEach: {
      value: (each: Parameters<typeof map.forEach>[0]) => whole(() => map.forEach(each))(),
    },
  });
  return nameWatched(watched, `casebook ${name}`);
}

/** Digests of all that can be read of a casebook, by what is read and by id. */
export type Facts = Record<string, Record<string, string>>;

/** The facts of a watched casebook: what a page reads as the same has the same digest. */
export function factsOf(casebook: Casebook): Facts {
  const facts: Facts = {};
  const add = (what: string, id: string, value: unknown) => {
    const digest = digestOf(value, nameOfWatched);
    if (digest === undefined) throw new Error(`${what} of ${id} is more than its content.`);
    (facts[what] ??= {})[id] = digest;
  };
  const addEntry = ({ data, prose }: Body, kind: string, id: string) => {
    for (const [key, value] of Object.entries(data)) add(`${kind}.${key}`, id, value);
    add(keysOf(kind), id, Object.keys(data));
    add(`${kind}.prose`, id, prose);
  };
  addEntry(casebook.case, 'case', 'case');
  for (const entry of casebook.entries) addEntry(entry, entry.collection, entry.id);
  for (const entry of casebook.translations.values())
    addEntry(entry, 'translations', translationId(entry));
  for (const [name, value] of Object.entries(casebook)) {
    if (!(value instanceof Map)) add('casebook', name, value);
    else {
      for (const [key, one] of value) add(name, String(key), one);
      add(name, all, [...value.keys()]);
    }
  }
  return facts;
}

/** Ids by what is read of them. */
export type Changes = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether any of some ids, or of all, of which something was read is among the changes. */
export function isTouched(changes: Changes, what: string, ids: Iterable<string>): boolean {
  const changed = changes.get(what);
  if (!changed) return false;
  return ids === all || [...ids].some((id) => changed.has(id));
}

/** What differs between the facts of two content folders: ids by what is read of them. */
export function changesBetween(before: Facts, after: Facts): Changes {
  const changes = new Map<string, Set<string>>();
  for (const what of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old = {}, fresh = {}] = [before[what], after[what]];
    const ids = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
      (id) => old[id] !== fresh[id],
    );
    if (ids.length > 0) changes.set(what, new Set(ids));
  }
  return changes;
}
