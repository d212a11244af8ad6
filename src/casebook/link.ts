import { referencesInBody as referencesInProse } from '../prose/mentions.ts';
import type { ProseTree } from '../prose/tree.ts';
import { collectionNames, type CollectionName } from '../schemas/collections.ts';
import { relationKinds, type RelationKind } from '../schemas/claim.ts';
import type { Axis } from '../schemas/measure.ts';
import type { FieldPath, SchemaReference } from '../schemas/shape.ts';
import {
  splitKey,
  type Actor,
  type AnyEntry,
  type BrokenEntry,
  type CaseEntry,
  type Claim,
  type Correction,
  type Entry,
  type Incident,
  type PlaceRecord,
  type RecordKey,
  type TranslationEntry,
} from './entry.ts';
import { formerIdsOf, type FormerId } from './former-ids.ts';
import { compareText } from './problem.ts';
import type { Logo } from '../look/logo.ts';
import type { Kept } from './kept.ts';
import { collectionOfGroup, referencesInFrontMatter } from './references.ts';

type Records = { readonly [Name in CollectionName]: ReadonlyMap<string, Entry<Name>> };

/** One use of a record by another: in a front matter field, or in prose. */
export interface Mention {
  /** The record that mentions; undefined for the case, translations and broken files. */
  from: AnyEntry | undefined;
  file: string;
  to: { collections: readonly CollectionName[]; id: string };
  /** Its path in front matter; undefined in prose. */
  path: FieldPath | undefined;
  /** Its position in prose; undefined in front matter. */
  at: { line: number; column: number } | undefined;
  component: string | undefined;
}

/** A relation as read from its other end. */
export interface IncomingRelation {
  kind: RelationKind;
  claim: Claim;
  because: string;
}

/** Everything the linker knows, before it is certain that there is a case. */
export interface LinkedRecords extends Records {
  case: CaseEntry | undefined;
  /** The records of all collections, in the order of their files. */
  entries: readonly AnyEntry[];
  /** Files that are not valid: they take part in the checks of links alone. */
  broken: readonly BrokenEntry[];
  /** Every body of prose: the case's, the records', the translations', broken ones among them. */
  texts: readonly { file: string; prose: ProseTree }[];
  /** By `language/record`. */
  translations: ReadonlyMap<string, TranslationEntry>;
  mentions: readonly Mention[];
  /** Mentions of a record, in the order of the files that make them. */
  mentionsOf: ReadonlyMap<RecordKey, readonly Mention[]>;
  /** The parts of an incident, in order of time, then of id. */
  parts: ReadonlyMap<string, readonly Incident[]>;
  /** The claims that name an incident in `covers`, in order of when they were said, then of id. */
  claimsAbout: ReadonlyMap<string, readonly Claim[]>;
  /** The relations that point to a claim from other claims. */
  relationsTo: ReadonlyMap<string, readonly IncomingRelation[]>;
  /** Ids that are no record's any more, with the record that has their place. */
  formerIds: ReadonlyMap<RecordKey, FormerId>;
  /** The corrections of a record under all its ids, or of the `case`, newest first. */
  correctionsOf: ReadonlyMap<string, readonly Correction[]>;
  /** Columns of imported datasets that the records do not hold. */
  kept: Kept;
  logo: Logo | undefined;
}

/** One case, linked: every id in it leads somewhere. */
export interface Casebook extends LinkedRecords {
  case: CaseEntry;
}

/** The input of linking: the valid entries of a folder, and the files that are not valid. */
interface Written {
  case: CaseEntry | undefined;
  entries: readonly AnyEntry[];
  translations: readonly TranslationEntry[];
  broken?: readonly BrokenEntry[];
  kept?: Kept;
  logo?: Logo | undefined;
}

/** Links the entries of a content folder by their ids. Ids that lead nowhere are left to the checks. */
export function linkCasebook({
  broken = [],
  kept = new Map(),
  logo,
  ...content
}: Written): LinkedRecords {
  const records = recordsById(content.entries);
  const mentions = mentionsIn(content, broken);
  const claims = [...records.claims.values()].sort(compareClaims);
  const formerIds = formerIdsOf(records);
  return {
    ...records,
    case: content.case,
    entries: content.entries,
    broken,
    texts: [
      ...(content.case ? [content.case] : []),
      ...content.entries,
      ...content.translations,
      ...broken,
    ],
    translations: new Map(
      content.translations.map((entry) => [`${entry.language}/${entry.record}`, entry]),
    ),
    mentions,
    mentionsOf: groupBy(
      mentions.flatMap((mention) =>
        targetsOf(mention, records).map((target) => [target, mention] as const),
      ),
    ),
    parts: groupBy(
      [...records.incidents.values()]
        .sort(compareIncidents)
        .flatMap((part) => (part.data.partOf ? [[part.data.partOf, part] as const] : [])),
    ),
    claimsAbout: groupBy(
      claims.flatMap((claim) =>
        [...new Set(claim.data.covers.incidents)].map((incident) => [incident, claim] as const),
      ),
    ),
    relationsTo: groupBy(
      claims.flatMap((claim) =>
        relationKinds.flatMap((kind) =>
          claim.data[kind].map(({ claim: to, because }) => [to, { kind, claim, because }] as const),
        ),
      ),
    ),
    formerIds,
    kept,
    logo,
    correctionsOf: groupBy(
      [...records.corrections.values()].sort(compareCorrections).map((correction) => {
        const key = correction.data.record as RecordKey;
        return [formerIds.get(key)?.now ?? key, correction] as const;
      }),
    ),
  };
}

function recordsById(entries: readonly AnyEntry[]): Records {
  return Object.fromEntries(
    collectionNames.map((name) => [
      name,
      new Map(
        entries
          .filter((entry) => entry.collection === name)
          .sort((a, b) => compareText(a.id, b.id))
          .map((entry) => [entry.id, entry]),
      ),
    ]),
  ) as unknown as Records;
}

/** Every place where a record is named, in front matter and bodies, those of broken records too. */
function mentionsIn(content: Omit<Written, 'broken' | 'kept'>, broken: readonly BrokenEntry[]) {
  return [
    ...(content.case ? mentionsBy(content.case, undefined) : []),
    ...content.entries.flatMap((entry) => mentionsBy(entry, entry)),
    ...content.translations.flatMap((entry) => mentionsInProse(entry, undefined)),
    ...broken.flatMap((entry) => [
      ...mentionsInFields(entry.file, entry.references, undefined),
      ...mentionsInProse(entry, undefined),
    ]),
  ];
}

/** The record of a collection with this id. Throws when there is none: a checked casebook has no such id. */
export function recordOf<Name extends CollectionName>(
  casebook: LinkedRecords,
  collection: Name,
  id: string,
): Entry<Name> {
  const record = casebook[collection].get(id);
  if (!record) throw new Error(`The casebook has no ${collection}/${id}, though it was checked.`);
  return record as Entry<Name>;
}

export function recordByKey(casebook: LinkedRecords, key: RecordKey): AnyEntry | undefined {
  const [collection, id] = splitKey(key);
  return casebook[collection].get(id) as AnyEntry | undefined;
}

/** The record or case that a correction is about, under its present id; undefined when it was taken away. */
export function correctedBy(
  casebook: LinkedRecords,
  { data }: Correction,
): AnyEntry | CaseEntry | undefined {
  if (data.record === 'case') return casebook.case;
  const key = data.record as RecordKey;
  const now = casebook.formerIds.has(key) ? casebook.formerIds.get(key)?.now : key;
  return now && recordByKey(casebook, now);
}

/** The actor or figure whose claim it is. */
export function asserterOf(
  casebook: LinkedRecords,
  claim: Claim,
): Entry<'actors'> | Entry<'figures'> {
  const id = claim.data.assertedBy;
  return casebook.actors.get(id) ?? recordOf(casebook, 'figures', id);
}

/** Levels of incidents and of places. What nests deeper is an error, and every way up ends one level beyond. */
export const mostLevels = 32;

/** The incident and everything above it, nearest first; stops where a circle would close. */
export function ancestryOf(casebook: LinkedRecords, incident: string): string[] {
  const line = new Set<string>();
  let current: string | undefined = incident;
  while (current !== undefined && line.size <= mostLevels && !line.has(current)) {
    line.add(current);
    current = casebook.incidents.get(current)?.data.partOf;
  }
  return [...line];
}

/** Whether the line above an incident closes a circle, so that nothing is the whole. */
export function isInCircle(casebook: LinkedRecords, incident: string): boolean {
  const top = ancestryOf(casebook, incident).at(-1) ?? '';
  return casebook.incidents.get(top)?.data.partOf !== undefined;
}

/** The incident and everything below it; stops where a circle would close. */
export function descendantsOf(casebook: LinkedRecords, incident: string): string[] {
  // A set may grow while it is walked.
  const found = new Set([incident]);
  for (const id of found) for (const part of casebook.parts.get(id) ?? []) found.add(part.id);
  return [...found];
}

/** The smallest incident that holds all that a claim covers, or undefined when there is none. */
export function holderOf(casebook: LinkedRecords, claim: Claim): string | undefined {
  const [first = [], ...others] = claim.data.covers.incidents.map((id) => ancestryOf(casebook, id));
  return first.find((incident) => others.every((line) => line.includes(incident)));
}

/** Claims in the order in which they were said; of the same time, by id. */
export function compareClaims(a: Claim, b: Claim): number {
  return compareDates(a.data.claimed, b.data.claimed) || compareText(a.id, b.id);
}

/**
 * Claims as lists show them: the newest first, by the last moment at which they can have been said (an
 * open end counts from its beginning); of the same moment, by id.
 */
export function newestFirst(a: Claim, b: Claim): number {
  return (
    compareNumbers(lastMomentOf(b.data.claimed), lastMomentOf(a.data.claimed)) ||
    compareText(a.id, b.id)
  );
}

/** The last moment that a date allows, in milliseconds since 1970 UTC; of an open end, its beginning. */
export function lastMomentOf({ earliest, latest }: TimeSpan): number {
  return latest ?? earliest ?? -Infinity;
}

/** Incidents in the order in which they happened; of the same time, by id. */
export function compareIncidents(a: Incident, b: Incident): number {
  return compareDates(a.data.occurred, b.data.occurred) || compareText(a.id, b.id);
}

/** Newest first, then by id. */
export function compareCorrections(a: Correction, b: Correction): number {
  return compareDates(b.data.date, a.data.date) || compareText(a.id, b.id);
}

interface TimeSpan {
  earliest: number | null;
  latest: number | null;
}

/** By what is known of them: a date without a beginning stands at its end, for it may not be the first. */
function compareDates(a: TimeSpan, b: TimeSpan): number {
  return (
    compareNumbers(a.earliest ?? a.latest ?? Infinity, b.earliest ?? b.latest ?? Infinity) ||
    compareNumbers(a.latest ?? Infinity, b.latest ?? Infinity)
  );
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mentionsBy(entry: CaseEntry | AnyEntry, from: AnyEntry | undefined): Mention[] {
  const references = referencesInFrontMatter(from?.collection ?? 'case', entry.data);
  return [...mentionsInFields(entry.file, references, from), ...mentionsInProse(entry, from)];
}

function mentionsInFields(
  file: string,
  references: readonly SchemaReference[],
  from: AnyEntry | undefined,
): Mention[] {
  return references.map(({ path, id, collections }) => ({
    from,
    file,
    to: { collections, id },
    path,
    at: undefined,
    component: undefined,
  }));
}

/** The actor or the place that a group is; undefined for a word, and for an id that leads nowhere. */
export function recordOfGroup(
  draft: LinkedRecords,
  by: Axis,
  group: string,
): Actor | PlaceRecord | undefined {
  const collection = collectionOfGroup(by, group);
  return collection && draft[collection].get(group);
}

function mentionsInProse(
  entry: Pick<CaseEntry, 'file' | 'prose'>,
  from: AnyEntry | undefined,
): Mention[] {
  return referencesInProse(entry.prose).map(({ component, collections, id, at }) => ({
    from,
    file: entry.file,
    to: { collections, id },
    path: undefined,
    at,
    component,
  }));
}

function targetsOf(mention: Mention, records: Records): RecordKey[] {
  return mention.to.collections
    .filter((collection) => records[collection].has(mention.to.id))
    .map((collection) => `${collection}/${mention.to.id}` as const);
}

/** Values under their keys, in their order. */
export function groupBy<Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
