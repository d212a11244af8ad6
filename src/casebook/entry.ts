import type { CaseData, CollectionName, RecordData } from '../schemas/collections.ts';
import type { EdtfDate } from '../schemas/edtf.ts';
import type { Translation } from '../schemas/translation.ts';
import type { ProseTree } from '../prose/tree.ts';
import { startOfFile, type SourcePosition } from './problem.ts';
import { idOf, type Id } from '../schemas/id.ts';
import type { SchemaReference } from '../schemas/shape.ts';

/** One record as written: valid in itself, its references not yet looked up. */
export interface Entry<Name extends CollectionName = CollectionName> {
  collection: Name;
  /** The file name without its ending. */
  id: Id;
  /** The path below the content folder, with forward slashes. */
  file: string;
  data: RecordData[Name];
  prose: ProseTree;
}

/** Any entry, as a union that narrows by its collection. */
export type AnyEntry = { [Name in CollectionName]: Entry<Name> }[CollectionName];

export type Incident = Entry<'incidents'>;
export type Figure = Entry<'figures'>;
export type Claim = Entry<'claims'>;
export type Source = Entry<'sources'>;
export type Actor = Entry<'actors'>;
export type PlaceRecord = Entry<'places'>;
export type Note = Entry<'notes'>;
export type Correction = Entry<'corrections'>;

/** case.mdx. */
export interface CaseEntry {
  file: string;
  data: CaseData;
  prose: ProseTree;
}

/**
 * A record that its schema refuses, or whose front matter cannot be read: what it refers to is looked up and
 * its prose is searched for links, so that all is told at once. It is never counted and never published.
 */
export interface BrokenEntry {
  /** Undefined for the case and for translations. */
  key: RecordKey | undefined;
  file: string;
  /** The references in it that can be read. */
  references: SchemaReference[];
  prose: ProseTree;
}

/** Where the text of an entry begins; the beginning of the file where it has none. */
export function startOfBody({ file, prose }: Pick<CaseEntry, 'file' | 'prose'>): SourcePosition {
  return { ...startOfFile(file), ...prose.children.find(({ at }) => at)?.at };
}

/** When this version of the case was published; the first version has no other date than its publication. */
export function versionDate({ data }: Pick<CaseEntry, 'data'>): EdtfDate {
  return data.updated ?? data.published;
}

/** The words of one record in another language. `record` is `case` or `collection/id`. */
export interface TranslationEntry {
  language: string;
  record: string;
  file: string;
  data: Translation;
  prose: ProseTree;
}

/** The name of a record across collections: `claims/ministry-first-count`. */
export type RecordKey = `${CollectionName}/${string}`;

export function keyOf(entry: { collection: CollectionName; id: string }): RecordKey {
  return `${entry.collection}/${entry.id}`;
}

/** A key as collection and id. Throws when what follows the collection is no id. */
export function splitKey(key: RecordKey): [CollectionName, Id] {
  const [collection, ...id] = key.split('/');
  return [collection as CollectionName, idOf(id.join('/'))];
}
