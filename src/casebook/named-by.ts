import { keyOf, type AnyEntry, type Entry, type Figure, type RecordKey } from './entry.ts';
import type { LinkedRecords, Mention } from './link.ts';
import { memoize } from './memoize.ts';
import { compareText } from './problem.ts';
import type { CollectionName } from '../schemas/collections.ts';

/**
 * The records of a collection that name a record in one of some fields of their front matter, each once, by id. A field
 * is written without the positions of lists: `allegations.source`.
 */
export function namedBy<Name extends CollectionName>(
  casebook: LinkedRecords,
  record: AnyEntry,
  collection: Name,
  ...fields: string[]
): readonly Entry<Name>[] {
  return naming(casebook, keyOf(record), collection, ...fields) as readonly Entry<Name>[];
}

const naming = memoize(
  (
    casebook: LinkedRecords,
    key: RecordKey,
    collection: CollectionName,
    ...fields: string[]
  ): readonly AnyEntry[] => {
    const found = mentionsIn(casebook, key, fields).flatMap(({ from }) => from ?? []);
    return [...new Set(found)]
      .filter((from) => from.collection === collection)
      .sort((a, b) => compareText(a.id, b.id));
  },
  'naming',
);

/** The allegations in which a record is the speaker or the source. */
export function allegationsNaming(
  casebook: LinkedRecords,
  record: AnyEntry,
  as: 'by' | 'source',
): { figure: Figure; index: number }[] {
  return mentionsIn(casebook, keyOf(record), [`allegations.${as}`])
    .flatMap(({ from, path }) =>
      from?.collection === 'figures' ? [{ figure: from, index: Number(path?.[1]) }] : [],
    )
    .sort((a, b) => compareText(a.figure.id, b.figure.id) || a.index - b.index);
}

function mentionsIn(casebook: LinkedRecords, key: RecordKey, fields: readonly string[]): Mention[] {
  return (casebook.mentionsOf.get(key) ?? []).filter(
    ({ path }) =>
      path && fields.includes(path.filter((step) => typeof step === 'string').join('.')),
  );
}
