import { z } from 'astro/zod';
import type { CollectionName } from './collection-name.ts';
import { isId } from './id.ts';

/** A step into front matter: a key or a place in a list. */
export type FieldPath = readonly (string | number)[];

/** A value found in front matter, with what its schema says under a key of its metadata. */
export interface ShapeMatch {
  path: FieldPath;
  value: unknown;
  meta: unknown;
}

/** A reference found in front matter: where it stands and where it may point. */
export interface SchemaReference {
  path: FieldPath;
  id: string;
  collections: readonly CollectionName[];
}

/**
 * Every reference that `data` makes under `schema`; found by the schemas' own metadata. The data may be
 * front matter as written, with faults: what is no id, or no list where one belongs, is passed over.
 */
export function referencesOf(schema: z.ZodType, data: unknown): SchemaReference[] {
  return valuesWith(schema, 'references', data).flatMap(({ path, value, meta }) =>
    isId(value) ? [{ path, id: value, collections: meta as readonly CollectionName[] }] : [],
  );
}

/** Every value of `data` whose schema says something under `key` of its metadata, in the order of the schema. */
export function valuesWith(
  schema: z.ZodType,
  key: string,
  data: unknown,
  path: FieldPath = [],
): ShapeMatch[] {
  const outline = outlineOf(schema, key);
  if (!outline || data === undefined || data === null) return [];
  if ('meta' in outline) return [{ path, value: data, meta: outline.meta }];
  if ('element' in outline)
    return Array.isArray(data)
      ? data.flatMap((item, index) => valuesWith(outline.element, key, item, [...path, index]))
      : [];
  if (typeof data !== 'object') return [];
  return outline.fields.flatMap(([name, field]) =>
    valuesWith(field, key, (data as Record<string, unknown>)[name], [...path, name]),
  );
}

/** Where a schema holds values with a word of metadata; undefined where it holds none. */
type Outline =
  { meta: unknown } | { element: z.ZodType } | { fields: [string, z.ZodType][] } | undefined;

/** Schemas do not change, and asking each of them anew for every record takes most of the linking. */
const outlines = new Map<string, WeakMap<z.ZodType, { outline: Outline }>>();

function outlineOf(schema: z.ZodType, key: string): Outline {
  const ofKey = outlines.get(key) ?? new WeakMap<z.ZodType, { outline: Outline }>();
  outlines.set(key, ofKey);
  const known = ofKey.get(schema);
  if (known) return known.outline;
  const outline = outlineAnew(schema, key);
  ofKey.set(schema, { outline });
  return outline;
}

function outlineAnew(schema: z.ZodType, key: string): Outline {
  const meta = metaOf(schema, key);
  if (meta !== undefined) return { meta };
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray)
    return outlineOf(inner.element as z.ZodType, key) && { element: inner.element as z.ZodType };
  if (!(inner instanceof z.ZodObject)) return undefined;
  const fields = Object.entries(inner.shape as Record<string, z.ZodType>).filter(([, field]) =>
    outlineOf(field, key),
  );
  return fields.length > 0 ? { fields } : undefined;
}

/** The schema of the value at `path`, or undefined when the schema has no such place. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner: z.ZodType | undefined = alternativesOf(current).find(
      (form) => form instanceof z.ZodObject || form instanceof z.ZodArray,
    );
    if (inner instanceof z.ZodObject)
      current = (inner.shape as Record<string, z.ZodType | undefined>)[String(step)];
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return undefined;
    if (!current) return undefined;
  }
  return current;
}

/** The keys that an object at `path` may have. */
export function keysAt(schema: z.ZodType, path: FieldPath): string[] {
  const found = schemaAt(schema, path);
  const inner = found && unwrap(found);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The description of the value at `path`, however the schema is wrapped. */
export function descriptionAt(schema: z.ZodType, path: FieldPath): string | undefined {
  const found = schemaAt(schema, path);
  return found && (metaOf(found, 'description') as string | undefined);
}

/** An example of the value at `path`, however the schema is wrapped. */
export function exampleAt(schema: z.ZodType, path: FieldPath): unknown {
  const found = schemaAt(schema, path);
  return found && (metaOf(found, 'examples') as unknown[] | undefined)?.[0];
}

/** The words that the value at `path` may be, where it is one of a list; of a word or a list of them, the words. */
export function optionsAt(schema: z.ZodType, path: FieldPath): string[] {
  const found = schemaAt(schema, path);
  return found ? enumOptionsOf(found) : [];
}

/** The words that a value may be; none where it may be any text. */
export function enumOptionsOf(schema: z.ZodType): string[] {
  return alternativesOf(schema).flatMap((form) =>
    form instanceof z.ZodEnum ? form.options.map(String) : [],
  );
}

/** The forms that a value may have: one for most, several for a union, such as a word or a list of words. */
export function alternativesOf(schema: z.ZodType): z.ZodType[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion
    ? (inner.options as z.ZodType[]).flatMap(alternativesOf)
    : [inner];
}

/** The collections in which the value at `path` names a record. */
export function collectionsAt(schema: z.ZodType, path: FieldPath): readonly CollectionName[] {
  const found = schemaAt(schema, path);
  return (found && (metaOf(found, 'references') as CollectionName[] | undefined)) ?? [];
}

/** A word of a schema's metadata; what wraps a schema may say it anew. */
export function metaOf(schema: z.ZodType, key: string): unknown {
  const own = schema.meta()?.[key];
  const inner = unwrapOnce(schema);
  return own === undefined && inner !== schema ? metaOf(inner, key) : own;
}

/** A schema without what only wraps it: optional, default, transformation. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = unwrapOnce(schema);
  return inner === schema ? schema : unwrap(inner);
}

function unwrapOnce(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return schema;
}

/** For rules over several keys: they hold even while other keys are wrong, so that all is told at once. */
export function isObject({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null;
}
