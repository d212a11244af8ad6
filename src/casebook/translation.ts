import type { ProseNode, ProseTree } from '../prose/tree.ts';
import { languageOf } from '../schemas/languages.ts';
import { metaOf, schemaAt, valuesWith, type FieldPath } from '../schemas/shape.ts';
import {
  bodyPart,
  schemaOfTranslated,
  translationSchemas,
  type Translated,
} from '../schemas/translation.ts';
import { sha256Of } from '../text/sha256.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from './entry.ts';
import type { LinkedRecords } from './link.ts';
import { memoize } from './memoize.ts';

/** One text of a record that a reader reads, and that a translation may hold. */
export interface TranslatablePart {
  /** `body`, or the place in front matter: `roles.0.title`. */
  name: string;
  /** Its path in front matter; undefined for the body. */
  path: FieldPath | undefined;
  /** The text of front matter; empty for the body. */
  text: string;
  /** Words of others stay as they are: a translation of them may stand beside them, and need not. */
  isOptional: boolean;
  /** The first 12 hexadecimal digits of the SHA-256 of its words. */
  digest: string;
}

/**
 * How a part stands in a translation. `unconfirmed` is a text without the digest of an original: nobody can
 * say what it was made from.
 */
export type PartState = 'done' | 'behind' | 'unconfirmed' | 'missing';

export interface TranslatedPart extends TranslatablePart {
  state: PartState;
}

/** The record that a translation is named after: `case` or `collection/id`. */
export function recordName(record: AnyEntry | CaseEntry): string {
  return 'collection' in record ? `${record.collection}/${record.id}` : 'case';
}

/** The collection of a record, or `case`. */
export function translatedOf(record: string): Translated {
  return record.replace(/\/.*$/, '') as Translated;
}

/** The record that a translation is one of; undefined when there is none, or it is broken. */
export function originalOf(
  draft: LinkedRecords,
  { record }: Pick<TranslationEntry, 'record'>,
): AnyEntry | CaseEntry | undefined {
  const [collection, id = ''] = record.split('/') as [Translated, string?];
  return collection === 'case' ? draft.case : draft[collection].get(id);
}

/** The names that the exports of the field read as sides: they are codes, and the interface has words for them. */
const sides = new Set(['side_a', 'side_b']);

/** The parts of a record, in the order of its schema, the body last. */
export const translatablePartsOf = memoize(
  (record: AnyEntry | CaseEntry): readonly TranslatablePart[] => {
    const schema = schemaOfTranslated('collection' in record ? record.collection : 'case');
    const texts = valuesWith(schema, 'voice', record.data).flatMap(
      ({ path, value, meta }): TranslatablePart[] => {
        const isOptional = meta === 'others';
        const field = schemaAt(schema, path);
        if (typeof value !== 'string' || sides.has(value)) return [];
        if (isOptional && !(field && metaOf(field, 'translatable'))) return [];
        return [{ name: partName(path), path, text: value, isOptional, digest: wordDigest(value) }];
      },
    );
    const body = { name: bodyPart, path: undefined, text: '', isOptional: false };
    return record.prose.children.length > 0
      ? [...texts, { ...body, digest: wordDigest(JSON.stringify(plain(record.prose))) }]
      : texts;
  },
);

/** The state of each part of a record in a language other than its own. */
export function translationOf(
  draft: Pick<LinkedRecords, 'translations'>,
  record: AnyEntry | CaseEntry,
  language: string,
): { entry: TranslationEntry | undefined; parts: TranslatedPart[] } {
  const entry = draft.translations.get(`${languageOf(language)}/${recordName(record)}`);
  return {
    entry,
    parts: translatablePartsOf(record).flatMap((part) => {
      const state = stateOf(entry, part);
      return state === 'missing' && part.isOptional ? [] : [{ ...part, state }];
    }),
  };
}

function stateOf(
  entry: TranslationEntry | undefined,
  { name, path, digest }: TranslatablePart,
): PartState {
  const isThere = path
    ? textAt(entry?.data, path) !== undefined
    : (entry?.prose.children.length ?? 0) > 0;
  if (!entry || !isThere) return 'missing';
  const made = entry.data.of?.[name];
  return made === undefined ? 'unconfirmed' : made === digest ? 'done' : 'behind';
}

/** The text at a place in front matter; undefined where there is none. */
export function textAt(data: unknown, path: FieldPath): string | undefined {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return typeof value === 'string' ? value : undefined;
}

/** The parts of a translation whose originals have changed since, by their names. */
export function partsBehind(
  draft: Pick<LinkedRecords, 'translations'>,
  original: AnyEntry | CaseEntry,
  { language }: TranslationEntry,
): ReadonlySet<string> {
  const { parts } = translationOf(draft, original, language);
  return new Set(parts.filter(({ state }) => state === 'behind').map(({ name }) => name));
}

/** The texts of front matter that a translation holds. */
export function textsIn({ record, data }: TranslationEntry): { path: FieldPath; text: string }[] {
  const schema = translationSchemas[translatedOf(record)];
  return valuesWith(schema, 'voice', data).flatMap(({ path, value }) =>
    typeof value === 'string' && !['review', 'accept'].includes(String(path[0]))
      ? [{ path, text: value }]
      : [],
  );
}

/** A place in front matter as the name of a part. */
export function partName(path: FieldPath): string {
  return path.join('.');
}

function wordDigest(text: string): string {
  return sha256Of(spaced(text).trim(), 12);
}

/** White space is no word: a text may be broken into other lines. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A body without its places in the file: words, links and components in their order. */
function plain(node: ProseTree | ProseNode): unknown {
  if (node.type === 'text') return spaced(node.value);
  const children = node.children.map(plain);
  if (node.type === 'root') return children;
  return node.type === 'element'
    ? [node.tagName, node.properties, children]
    : [node.name, node.attributes, children];
}
