import { keyOf, type AnyEntry, type RecordKey } from '../casebook/entry.ts';
import { collectionNames, collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import type { Revision } from './side.ts';
import { treeOf, type Rename, type Tree } from './tree.ts';

/** The same record in both revisions; its id may have changed. */
export interface Pair {
  before: AnyEntry;
  after: AnyEntry;
}

/** The records of two revisions, matched: kept, renamed, added, removed. */
export interface Pairs {
  /** Records with the same id in both. */
  kept: Pair[];
  /** Records whose id changed, told by their content. */
  renamed: Pair[];
  added: AnyEntry[];
  removed: AnyEntry[];
  /** Records with a file in both that cannot be read in one of them: nothing can be said of them. */
  unreadable: RecordKey[];
}

/** From this share of equal values on, a new record is an old one under a new id. */
const alike = 0.6;
/** Beyond this many possible pairs only records with quite the same data are recognised. */
const mostComparisons = 20_000;

/** Pairs the records of two revisions, in the order of their files. */
export function pairsOf(before: Revision, after: Revision): Pairs {
  const pairs: Pairs = { kept: [], renamed: [], added: [], removed: [], unreadable: [] };
  const old = new Map(before.draft.entries.map((entry) => [keyOf(entry), entry]));
  const young = new Map(after.draft.entries.map((entry) => [keyOf(entry), entry]));
  const gone: AnyEntry[] = [];
  const fresh: AnyEntry[] = [];
  for (const [key, entry] of old) {
    const now = young.get(key);
    if (now) pairs.kept.push({ before: entry, after: now });
    else if (after.content.known.has(key)) pairs.unreadable.push(key);
    else gone.push(entry);
  }
  for (const [key, entry] of young) {
    if (old.has(key)) continue;
    if (before.content.known.has(key)) pairs.unreadable.push(key);
    else fresh.push(entry);
  }
  for (const key of before.content.known.keys())
    if (!old.has(key) && !young.has(key)) pairs.unreadable.push(key);
  pairs.renamed = collectionNames.flatMap((name) => renamesIn(name, gone, fresh));
  const moved = new Set(pairs.renamed.flatMap((pair) => [pair.before, pair.after]));
  pairs.removed = gone.filter((entry) => !moved.has(entry));
  pairs.added = fresh.filter((entry) => !moved.has(entry));
  return pairs;
}

/** Returns a function that translates ids of the older revision into those of the newer one. */
export function renameOf({ renamed }: Pairs): Rename {
  const ids = new Map(renamed.map(({ before, after }) => [keyOf(before), after.id]));
  return (collections, id) =>
    collections.map((name) => ids.get(`${name}/${id}`)).find((found) => found !== undefined) ?? id;
}

function renamesIn(
  name: CollectionName,
  gone: readonly AnyEntry[],
  fresh: readonly AnyEntry[],
): Pair[] {
  // Corrections are only ever added; two of them that resemble each other are two.
  if (name === 'corrections') return [];
  const [old, young] = [valuedIn(name, gone), valuedIn(name, fresh)];
  const exact = old.length * young.length > mostComparisons;
  const candidates = old.flatMap((before) =>
    young.map((after) => ({ before, after, likeness: likenessOf(before, after, exact) })),
  );
  const taken = new Set<Valued>();
  return candidates
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return [{ before: before.entry, after: after.entry }];
    });
}

interface Valued {
  entry: AnyEntry;
  values: ReadonlySet<string>;
}

function valuedIn(name: CollectionName, entries: readonly AnyEntry[]): Valued[] {
  return entries
    .filter(({ collection }) => collection === name)
    .map((entry) => ({ entry, values: valuesOf(entry) }));
}

/** The share of the values of both records that they have in common; an alias settles it. */
function likenessOf(before: Valued, after: Valued, exact: boolean): number {
  const { entry } = after;
  if (entry.collection === 'incidents' && entry.data.aliases.includes(before.entry.id)) return 2;
  if (exact) return before.values.symmetricDifference(after.values).size === 0 ? 1 : 0;
  const common = before.values.intersection(after.values).size;
  return common / Math.max(1, before.values.size, after.values.size);
}

function valuesOf(entry: AnyEntry): Set<string> {
  const values = new Set<string>();
  const visit = (tree: Tree, path: string) => {
    if ('same' in tree) values.add(`${path}=${tree.same}`);
    else for (const [key, { tree: inner }] of tree.branches) visit(inner, `${path}.${key}`);
  };
  const { aliases: _, updated: __, ...data } = entry.data as Record<string, unknown>;
  visit(treeOf(collectionSchemas[entry.collection], data), '');
  return values;
}
