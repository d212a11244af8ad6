import type { CollectionName } from './collection-name.ts';

/** A key of front matter that records had in an older version of Casebook. */
export interface FormerKey {
  collection: CollectionName | 'case';
  /** Where it stood: `corroboration`; of the entries of a list `measures.count`. */
  path: string;
  /** What it is called now; null where what it said is no longer written. */
  now: string | null;
  /** The first version of Casebook that does not know it. */
  since: string;
  /** Why, as the end of a sentence. */
  because: string;
}

/** Every such key: `check` says what became of it, and `npm run migrate` changes it in the files. */
export const formerKeys: readonly FormerKey[] = [
  {
    collection: 'incidents',
    path: 'corroboration',
    now: null,
    since: '0.2.0',
    because: 'how well an incident is supported is counted from its voices and documents',
  },
];
