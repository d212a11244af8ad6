import { digestOf, shortDigest } from './digest.ts';
import { nameOfWatched, type Fact, type Kind } from './reads.ts';

/** Something that can be read of a casebook: `incidents.title` of `storm`. */
export class WatchedFact implements Fact {
  readonly kind: WatchedKind;
  readonly id: string;
  readonly #value: unknown;
  #digest: string | undefined;
  notedIn = 0;

  constructor(kind: WatchedKind, id: string, value: unknown) {
    this.kind = kind;
    this.id = id;
    this.#value = value;
  }

  /** Equal for what is read as the same. Throws for what is more than its content. */
  get digest(): string {
    this.#digest ??= this === this.kind.all ? this.kind.digest() : this.#digestOfValue();
    return this.#digest;
  }

  #digestOfValue(): string {
    const digest = digestOf(this.#value, nameOfWatched);
    if (digest === undefined)
      throw new Error(`${this.kind.what} of ${this.id} is more than its content.`);
    return digest;
  }
}

/** What can be read in one way of many ids: `incidents.title`. */
export class WatchedKind implements Kind {
  readonly what: string;
  /** All of it, and the order of the ids. */
  readonly all: WatchedFact = new WatchedFact(this, '*', undefined);
  readonly #facts: () => WatchedFact[];

  constructor(what: string, facts: () => WatchedFact[]) {
    this.what = what;
    this.#facts = facts;
  }

  digest(): string {
    return shortDigest(
      this.#facts()
        .map(({ id, digest }) => `${id} ${digest}`)
        .join('\n'),
    );
  }
}
