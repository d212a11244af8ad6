import type { z } from 'astro/zod';
import type { CollectionName } from '../schemas/collections.ts';
import { referencesOf } from '../schemas/shape.ts';

/**
 * The data of a record made comparable: lists of things with a name become named branches, so that a
 * change of order is no change, and dates and counts become leaves.
 */
export type Tree = Leaf | FieldBranch;

export interface Leaf {
  /** What two equal values have in common. */
  same: string;
  /** As people write it. */
  shown: string;
}

export interface FieldBranch {
  /** `step` is the branch's key or place in the front matter, for a field's dotted name. */
  branches: ReadonlyMap<string, { step: string; tree: Tree }>;
  list: boolean;
}

/** One difference between two records. */
export interface FieldChange {
  /** Keys from the top: `measures`, `killed`, `count`. */
  keys: readonly string[];
  /** As a correction names it: `measures.0.count`. */
  field: string;
  /** Undefined: it was not there. */
  from: Tree | undefined;
  /** Undefined: it is no longer there. */
  to: Tree | undefined;
}

/** By which key an entry of a list is known, the first that it has. */
const names = [
  'outcome',
  'by',
  'group',
  'claim',
  'actor',
  'figure',
  'term',
  'value',
  'url',
  'title',
  'name',
  'summary',
];

/** Lists whose order says something, and lists that are one value. */
const ordered = ['via', 'languages', 'point', 'bounds'];

/** Translates an id of the older revision into that of the newer one. */
export type Rename = (collections: readonly CollectionName[], id: string) => string;

/** The data of one record as a tree, its references as they are called in the newer revision. */
export function treeOf(schema: z.ZodType, data: unknown, rename: Rename = (_, id) => id): Tree {
  const renamed = new Map(
    referencesOf(schema, data).map(({ path, id, collections }) => [
      path.join('.'),
      rename(collections, id),
    ]),
  );
  return grow(data, [], (path, value) => renamed.get(path.join('.')) ?? value);
}

type Path = readonly (string | number)[];
type Respell = (path: Path, value: string) => string;

function grow(value: unknown, path: Path, respell: Respell): Tree {
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    if (ordered.includes(String(path.at(-1))) || Array.isArray(first)) {
      const items = value.map((item, index) => respell([...path, index], String(item)));
      return leaf(items.join(', '));
    }
    return listOf(value, path, respell);
  }
  if (typeof value !== 'object' || value === null)
    return leaf(typeof value === 'string' ? respell(path, value) : String(value));
  if ('edtf' in value) return leaf(String(value.edtf));
  if ('wording' in value && 'kind' in value) {
    const { wording, ...meaning } = value;
    return { same: JSON.stringify(meaning), shown: String(wording) };
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return {
    list: false,
    branches: new Map(
      fields.map(([key, field]) => [
        key,
        { step: key, tree: grow(field, [...path, key], respell) },
      ]),
    ),
  };
}

function listOf(items: readonly unknown[], path: Path, respell: Respell): FieldBranch {
  const branches = new Map<string, { step: string; tree: Tree }>();
  for (const [index, item] of items.entries()) {
    const tree = grow(item, [...path, index], respell);
    const name = nameOf(tree) ?? String(index);
    let key = name;
    for (let copy = 2; branches.has(key); copy++) key = `${name} (${copy})`;
    branches.set(key, { step: String(index), tree });
  }
  return { list: true, branches };
}

function nameOf(tree: Tree): string | undefined {
  if ('shown' in tree) return tree.shown;
  for (const name of names) {
    const found = tree.branches.get(name)?.tree;
    if (!found || !('shown' in found)) continue;
    const language = tree.branches.get('lang')?.tree;
    return language && 'shown' in language ? `${found.shown} (${language.shown})` : found.shown;
  }
  return undefined;
}

function leaf(text: string): Leaf {
  return { same: text, shown: text };
}

/** Every difference between two trees, each at the highest place at which it can be told. */
export function changesBetween(
  before: Tree | undefined,
  after: Tree | undefined,
  keys: readonly string[] = [],
  field = '',
): FieldChange[] {
  if (isEmpty(before) && isEmpty(after)) return [];
  if (
    before &&
    after &&
    'branches' in before &&
    'branches' in after &&
    !isEmpty(before) &&
    !isEmpty(after)
  ) {
    const all = new Set([...before.branches.keys(), ...after.branches.keys()]);
    return [...all].flatMap((key) => {
      const [old, young] = [before.branches.get(key), after.branches.get(key)];
      const step = young?.step ?? old?.step ?? key;
      const inner = field ? `${field}.${step}` : step;
      return changesBetween(old?.tree, young?.tree, [...keys, key], inner);
    });
  }
  if (before && after && 'same' in before && 'same' in after && before.same === after.same)
    return [];
  return [
    {
      keys,
      field,
      from: isEmpty(before) ? undefined : before,
      to: isEmpty(after) ? undefined : after,
    },
  ];
}

function isEmpty(tree: Tree | undefined): boolean {
  return tree === undefined || ('branches' in tree && tree.branches.size === 0);
}

/** A tree as one line of text. */
export function shownTree(tree: Tree | undefined): string {
  if (!tree) return 'nothing';
  if ('shown' in tree) return tree.shown;
  const parts = [...tree.branches]
    .filter(([, { tree: inner }]) => !isEmpty(inner))
    .map(([key, { tree: inner }]) =>
      tree.list ? shownTree(inner) : `${key}: ${shownTree(inner)}`,
    );
  return tree.list ? parts.join('; ') : parts.join(', ');
}

export function treeAt(tree: Tree | undefined, keys: readonly string[]): Tree | undefined {
  return keys.reduce<Tree | undefined>(
    (current, key) =>
      current && 'branches' in current ? current.branches.get(key)?.tree : undefined,
    tree,
  );
}
