import { z } from 'astro/zod';
import type { CollectionName } from '../schemas/collections.ts';
import { count } from '../schemas/count.ts';
import { descriptionAt, schemaAt, enumOptionsOf, type FieldPath } from '../schemas/shape.ts';

/** The kinds of values in front matter. */
export type ValueKind =
  'text' | 'whole number' | 'number' | 'yes or no' | 'date' | 'count' | 'list' | 'group' | 'value';

/** The facts of a schema about one field, as columns and the codebook state them. */
export interface SchemaFacts {
  kind: ValueKind;
  description: string;
  /** `default` means that it may be left out and then has a value all the same. */
  presence: 'required' | 'default' | 'optional';
  /** The only values allowed, or undefined. */
  values: readonly string[] | undefined;
  /** The collections whose ids it may hold, or undefined. */
  references: readonly CollectionName[] | undefined;
}

/** Returns the facts of `schema` about the field at `path`. Throws where there is no such field. */
export function factsAt(schema: z.ZodType, path: FieldPath): SchemaFacts {
  const found = schemaAt(schema, path);
  if (!found) throw new Error(`The schema has no place ${path.join('.')}.`);
  return {
    kind: kindOf(found),
    description: descriptionAt(schema, path) ?? '',
    presence: presenceOf(found),
    values: valuesOf(found),
    references: referencesOf(found),
  };
}

/** The keys of the object, or of the objects in the list, that stand at `path`; none for plain values. */
export function keysBelow(schema: z.ZodType, path: FieldPath): string[] {
  const found = schemaAt(schema, path);
  const inner = found && elementOf(found);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** Whether the schema is that of a count or of a date, which are written as text and read as more. */
export function isCount(schema: z.ZodType): boolean {
  return schema === count;
}

export function isEdtf(schema: z.ZodType): boolean {
  return schema.meta()?.['edtf'] === true;
}

function kindOf(schema: z.ZodType): ValueKind {
  if (isCount(schema)) return 'count';
  if (isEdtf(schema)) return 'date';
  const inner = unwrapOnce(schema);
  if (inner !== schema) return kindOf(inner);
  if (schema instanceof z.ZodBoolean) return 'yes or no';
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'whole number' : 'number';
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return 'list';
  if (schema instanceof z.ZodObject) return 'group';
  if (schema instanceof z.ZodUnion) return 'value';
  return 'text';
}

function presenceOf(schema: z.ZodType): SchemaFacts['presence'] {
  if (schema instanceof z.ZodOptional) return 'optional';
  if (schema instanceof z.ZodDefault) return 'default';
  return 'required';
}

function valuesOf(schema: z.ZodType): readonly string[] | undefined {
  const words = enumOptionsOf(elementOf(schema));
  return words.length > 0 ? words : undefined;
}

/** A union of one collection or more is kept in the metadata of the id's schema. */
function referencesOf(schema: z.ZodType): readonly CollectionName[] | undefined {
  const own = schema.meta()?.['references'] as readonly CollectionName[] | undefined;
  if (own) return own;
  const inner = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : unwrapOnce(schema);
  return inner === schema ? undefined : referencesOf(inner);
}

/** The schema of a list's entries, or `schema` itself where it is no list. */
function elementOf(schema: z.ZodType): z.ZodType {
  const inner = unwrapOnce(schema);
  if (inner !== schema) return elementOf(inner);
  return schema instanceof z.ZodArray ? elementOf(schema.element as z.ZodType) : schema;
}

function unwrapOnce(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schema.unwrap() as z.ZodType;
  return schema;
}
