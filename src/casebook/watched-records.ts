import type { ProseTree } from '../prose/tree.ts';
import { nameWatched, noteRead } from './reads.ts';
import { WatchedFact, WatchedKind } from './watched-fact.ts';

/** What an entry has besides the names by which it is known. */
export interface Body {
  file: string;
  data: object;
  prose: ProseTree;
}

/** What is read of an entry besides the fields of its data: which fields there are, and its prose. */
const [keys, prose] = ['(keys)', '(prose)'];

/** The value of a field that is not there, which is not the same as one without a value. */
const absent = nameWatched({}, 'absent');

/** Entries of one kind that note whatever is read of them. */
export class WatchedRecords {
  readonly #kind: string;
  readonly #fields = new Map<string, WatchedKind>();
  readonly #records = new Map<string, WatchedRecord>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  /** An entry that notes what is read of it. */
  watch<Entry extends Body>(entry: Entry, id: string): Entry {
    const record = new WatchedRecord(this, entry, id);
    this.#records.set(id, record);
    const name = `${this.#kind}/${id}`;
    const { prose: _, ...rest } = entry;
    const data = nameWatched(new Proxy(entry.data, record), `${name} data`);
    const watched = Object.defineProperty({ ...rest, data }, recordOf, { value: record });
    return nameWatched(Object.defineProperty(watched, 'prose', notedProse) as Entry, name);
  }

  /** A field of the record of an id, or of all for `*`. */
  factOf(field: string, id: string): WatchedFact | undefined {
    const { all } = this.field(field);
    return id === all.id ? all : this.#records.get(id)?.factOf(field);
  }

  field(name: string): WatchedKind {
    const field =
      this.#fields.get(name) ??
      new WatchedKind(`${this.#kind}.${name}`, () =>
        Array.from(this.#records.values(), (record) => record.factOf(name)),
      );
    this.#fields.set(name, field);
    return field;
  }
}

const recordOf = Symbol('record');

/** One for all entries: of objects that differ in a function V8 would make tables. */
const notedProse: PropertyDescriptor & ThisType<{ [recordOf]: WatchedRecord }> = {
  enumerable: true,
  get() {
    return this[recordOf].prose();
  },
};

/** Notes what is read of an entry, and of its data as whose proxy's handler it stands. */
class WatchedRecord implements ProxyHandler<object> {
  readonly #of: WatchedRecords;
  readonly #entry: Body;
  readonly #id: string;
  readonly #facts = new Map<string, WatchedFact>();

  constructor(of: WatchedRecords, entry: Body, id: string) {
    this.#of = of;
    this.#entry = entry;
    this.#id = id;
  }

  factOf(field: string): WatchedFact {
    let fact = this.#facts.get(field);
    if (!fact) {
      fact = new WatchedFact(this.#of.field(field), this.#id, this.#valueOf(field));
      this.#facts.set(field, fact);
    }
    return fact;
  }

  #valueOf(field: string): unknown {
    const { data, prose: body } = this.#entry;
    if (field === keys) return Object.keys(data);
    if (field === prose) return body;
    return Object.hasOwn(data, field) ? data[field as keyof typeof data] : absent;
  }

  prose(): ProseTree {
    noteRead(this.factOf(prose));
    return this.#entry.prose;
  }

  get(data: object, key: string | symbol): unknown {
    if (typeof key === 'string') noteRead(this.factOf(key));
    return Reflect.get(data, key);
  }

  has(data: object, key: string | symbol): boolean {
    noteRead(this.factOf(String(key)));
    return Reflect.has(data, key);
  }

  ownKeys(data: object): (string | symbol)[] {
    noteRead(this.factOf(keys));
    return Reflect.ownKeys(data);
  }
}
