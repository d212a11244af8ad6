import { interfaceLanguages } from '../schemas/languages.ts';
import { collectionNames, type CollectionName } from '../schemas/collections.ts';
import { isId, type Id } from '../schemas/id.ts';
import { splitKey, type RecordKey } from './entry.ts';
import type { LinkedRecords } from './link.ts';

/** The pages about the site itself; a note of that name stands in the place of one. */
export const aboutNames = ['colophon', 'accessibility'] as const;
export type AboutName = (typeof aboutNames)[number];

export function isAboutName(id: string): boolean {
  return (aboutNames as readonly string[]).includes(id);
}

/** The address of a page about the site: that of the case's own note, where it has one. */
export function aboutAddress(casebook: Pick<LinkedRecords, 'notes'>, name: AboutName): string {
  const note = casebook.notes.get(name);
  return note ? addressOf(note) : `/${name}/`;
}

/** Pages that every site has besides those of its collections and records: a new route is added here. */
const fixedAddresses = [
  '/changes/',
  '/charts/',
  '/search/',
  '/',
  ...aboutNames.map((name) => `/${name}/`),
  '/data/',
  '/data/codebook/',
];

/** The address of a record's page, below the site's base and without a language: `/claims/ministry-first-count/`. */
export function addressOf(record: { collection: CollectionName; id: Id }): string {
  if (record.collection === 'corrections') return `/corrections/#${record.id}`;
  return `/${record.collection}/${record.id}/`;
}

export function addressOfKey(key: RecordKey): string {
  const [collection, id] = splitKey(key);
  return addressOf({ collection, id });
}

/** The address of the list of a collection: `/claims/`. */
export function listAddressOf(collection: CollectionName): string {
  return `/${collection}/`;
}

/** Every address of the site that prose may link to, without fragments. Broken records count: they are meant to be there. */
export function siteAddresses(
  draft: Pick<LinkedRecords, 'formerIds'>,
  known: ReadonlyMap<RecordKey, string>,
): Set<string> {
  return new Set([
    ...fixedAddresses,
    ...collectionNames.map(listAddressOf),
    ...[...known.keys()].map((key) => withoutFragment(addressOfKey(key))),
    ...[...draft.formerIds.values()].flatMap(({ key, now }) => (now ? [addressOfKey(key)] : [])),
  ]);
}

/** The record that a root-relative link leads to, or undefined when it leads to no record's page. */
export function recordAt(address: string): RecordKey | undefined {
  const [, name, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/?$/.exec(plainAddress(address)) ?? [];
  const collection = collectionNames.find((known) => known === name);
  return collection && isId(id) ? `${collection}/${id}` : undefined;
}

/**
 * A root-relative link without its query, fragment and language, as the addresses of the site are written.
 * `languages` are those that stand in front of addresses.
 */
export function plainAddress(
  href: string,
  languages: readonly string[] = interfaceLanguages,
): string {
  const [path = ''] = withoutFragment(href).split('?');
  const [, language = '', rest = ''] = /^\/([a-z-]+)(\/.*)$/.exec(path) ?? [];
  return languages.includes(language) ? rest : path;
}

function withoutFragment(href: string): string {
  return href.replace(/#.*$/s, '');
}
