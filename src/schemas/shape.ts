import { z } from 'astro/zod';
import type { CollectionName } from './collections.ts';

/** A step into front matter: a key or a place in a list. */
export type Path = readonly (string | number)[];

/** A reference found in front matter: where it stands and where it may point. */
export interface Reference {
  path: Path;
  id: string;
  collections: readonly CollectionName[];
}

/** Every reference that `data`, valid under `schema`, makes; found by the schemas' own metadata. */
export function referencesOf(schema: z.ZodType, data: unknown, path: Path = []): Reference[] {
  if (data === undefined || data === null) return [];
  const collections = schema.meta()?.['references'] as readonly CollectionName[] | undefined;
  if (collections) return [{ path, id: String(data), collections }];
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && typeof data === 'object')
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      referencesOf(field, (data as Record<string, unknown>)[key], [...path, key]),
    );
  if (inner instanceof z.ZodArray && Array.isArray(data))
    return data.flatMap((item, index) =>
      referencesOf(inner.element as z.ZodType, item, [...path, index]),
    );
  return [];
}

/** The schema of the value at `path`, or undefined when the schema has no such place. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner: z.ZodType = unwrap(current);
    if (inner instanceof z.ZodObject)
      current = (inner.shape as Record<string, z.ZodType | undefined>)[String(step)];
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return undefined;
    if (!current) return undefined;
  }
  return current;
}

/** The keys that an object at `path` may have. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  const inner = found && unwrap(found);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The description of the value at `path`, however the schema is wrapped. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  let found = schemaAt(schema, path);
  while (found) {
    const description = found.meta()?.description;
    if (description) return description;
    const inner = unwrapOnce(found);
    found = inner === found ? undefined : inner;
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
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
