import type { CaseEntry, TranslationEntry } from './entry.ts';
import { linkCasebook, type Casebook } from './link.ts';
import type { Content } from './read.ts';
import { nameWatched, noteRead } from './reads.ts';
import { WatchedFact, WatchedKind } from './watched-fact.ts';
import { WatchedRecords, type Body } from './watched-records.ts';

/** A casebook that notes whatever is read of it. */
export interface Watched {
  casebook: Casebook;
  /** What is read under a name of an id, or of all for `*`; undefined where there is nothing of that name or id. */
  factOf: FactOf;
}

type FactOf = (what: string, id: string) => WatchedFact | undefined;

/**
 * The casebook of a content folder without errors, that notes whatever is read of it: each field of each record, and
 * each look-up of what is linked.
 */
export function watchedCasebook(content: Content & { case: CaseEntry }): Watched {
  const records = new Map<string, WatchedRecords>();
  const watch = <Entry extends Body>(entry: Entry, kind: string, id: string): Entry => {
    const some = records.get(kind) ?? new WatchedRecords(kind);
    records.set(kind, some);
    return some.watch(entry, id);
  };
  const caseEntry = watch(content.case, 'case', 'case');
  const linked = linkCasebook({
    ...content,
    case: caseEntry,
    entries: content.entries.map((entry) => watch(entry, entry.collection, entry.id)),
    translations: content.translations.map((entry) =>
      watch(entry, 'translations', translationId(entry)),
    ),
  });
  const { casebook, factOf } = watchedLinks({ ...linked, case: caseEntry });
  return {
    casebook,
    factOf(what, id) {
      const [, kind, field] = /^(\w+)\.(.+)$/.exec(what) ?? [];
      return kind && field ? records.get(kind)?.factOf(field, id) : factOf(what, id);
    },
  };
}

function translationId({ language, record }: TranslationEntry): string {
  return `${language}/${record}`;
}

/** A casebook of which each look-up is noted, and each reading of what is no look-up. */
function watchedLinks(linked: Casebook): Watched {
  const maps = new Map<string, ReturnType<typeof watchedMap>>();
  const others = new Map<string, WatchedFact>();
  const kind = new WatchedKind('casebook', () => [...others.values()]);
  const watched = {};
  for (const [name, value] of Object.entries(linked) as [string, unknown][]) {
    if (value instanceof Map) {
      const map = watchedMap(value, name);
      maps.set(name, map);
      Object.defineProperty(watched, name, { enumerable: true, value: map.watched });
      continue;
    }
    const fact = new WatchedFact(kind, name, value);
    others.set(name, fact);
    const get = () => {
      noteRead(fact);
      return value;
    };
    Object.defineProperty(watched, name, { enumerable: true, get });
  }
  return {
    casebook: nameWatched(watched as Casebook, 'casebook'),
    factOf: (what, id) => (what === kind.what ? others.get(id) : maps.get(what)?.factOf(id)),
  };
}

/** A map of which each look-up is noted. */
function watchedMap(map: ReadonlyMap<string, unknown>, name: string) {
  const facts = new Map<string, WatchedFact>();
  const kind: WatchedKind = new WatchedKind(name, () => Array.from(map.keys(), factOf));
  function factOf(key: string): WatchedFact {
    let fact = facts.get(key);
    if (!fact) facts.set(key, (fact = new WatchedFact(kind, key, map.get(key))));
    return fact;
  }
  const whole =
    <Result>(read: () => Result) =>
    () => {
      noteRead(kind.all);
      return read();
    };
  const one =
    <Result>(read: (key: string) => Result) =>
    (key: string) => {
      noteRead(factOf(key));
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
  return {
    watched: nameWatched(watched, `casebook ${name}`),
    factOf: (id: string) => (id === kind.all.id ? kind.all : factOf(id)),
  };
}
