import { z } from 'astro/zod';
import type { CollectionName } from '../schemas/collections.ts';
import {
  descriptionAt,
  exampleAt,
  metaOf,
  schemaAt,
  unwrap,
  enumOptionsOf,
  type FieldPath,
} from '../schemas/shape.ts';

/** One thing that a record says, as a question and as a flag of the command line. */
export interface RecordField {
  /** Its path in front matter; 0 is the first entry of a list. */
  path: FieldPath;
  /** The flag without its hyphens: the last key, or the whole dotted path where that would be ambiguous. */
  flag: string;
  description: string;
  required: boolean;
  /** The form in which its text is read: as it is, as a list with commas, or as YAML. */
  form: 'text' | 'list' | 'yaml';
  /** Whether it is a list of groups of keys, which only YAML can say. */
  lists: boolean;
  /** The words that it takes, if there are only these. */
  options: readonly string[];
  /** The collections in which its ids must be. */
  references: readonly CollectionName[];
  example: string | undefined;
}

/** The fields of a record in the order of its schema. */
export function recordFieldsOf(schema: z.ZodType): RecordField[] {
  const leaves = leavesOf(schema, schema, [], true);
  const names = leaves.map(({ path }) => lastKey(path));
  return leaves.map((leaf, index) => {
    const name = names[index] ?? '';
    const alone = names.filter((other) => other === name).length === 1;
    const whole = leaf.path.filter((step) => typeof step === 'string').join('.');
    // The shortest path keeps the short name: `--title` is the record's own.
    const shortest = leaves.every(
      ({ path }, other) => names[other] !== name || path.length >= leaf.path.length,
    );
    return { ...leaf, flag: alone || (shortest && leaf.path.length === 1) ? name : whole };
  });
}

function leavesOf(
  top: z.ZodType,
  schema: z.ZodType,
  path: FieldPath,
  required: boolean,
): Omit<RecordField, 'flag'>[] {
  const inner = unwrap(schema);
  const needed = required && !schema.safeParse(undefined).success;
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      leavesOf(top, field, [...path, key], needed),
    );
  const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
  if (element && unwrap(element) instanceof z.ZodObject && needed)
    return leavesOf(top, element, [...path, 0], needed);
  return [
    {
      path,
      required: needed,
      description: descriptionAt(top, path) ?? '',
      form: formOf(inner, element),
      lists: element !== undefined && unwrap(element) instanceof z.ZodObject,
      options: optionsOf(element ?? inner),
      references: (metaOf(element ?? schema, 'references') ?? []) as readonly CollectionName[],
      example: exampleOf(top, path),
    },
  ];
}

function formOf(inner: z.ZodType, element: z.ZodType | undefined): RecordField['form'] {
  if (element) return unwrap(element) instanceof z.ZodObject ? 'yaml' : 'list';
  if (inner instanceof z.ZodString || inner instanceof z.ZodURL || inner instanceof z.ZodEnum)
    return 'text';
  return inner instanceof z.ZodTuple ? 'list' : 'yaml';
}

function optionsOf(schema: z.ZodType): readonly string[] {
  return unwrap(schema) instanceof z.ZodBoolean ? ['true', 'false'] : enumOptionsOf(schema);
}

function exampleOf(schema: z.ZodType, path: FieldPath): string | undefined {
  const example = exampleAt(schema, path);
  return example === undefined ? undefined : String(example);
}

function lastKey(path: FieldPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** The schema of one field, by which an answer can be judged alone. */
export function schemaOfField(
  schema: z.ZodType,
  { path }: Pick<RecordField, 'path'>,
): z.ZodType | undefined {
  return schemaAt(schema, path);
}
