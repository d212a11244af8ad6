import { z } from 'astro/zod';
import { splitKey } from '../casebook/entry.ts';
import { compareText } from '../casebook/problem.ts';
import type { Content } from '../casebook/read.ts';
import { roleOf } from '../casebook/role.ts';
import { translatedOf } from '../casebook/translation.ts';
import { collectionNames, type CollectionName } from '../schemas/collections.ts';
import { correction } from '../schemas/correction.ts';
import { count } from '../schemas/count.ts';
import { group } from '../schemas/measure.ts';
import { metaOf } from '../schemas/shape.ts';
import { schemaOfTranslated, translationSchemas, type Translated } from '../schemas/translation.ts';

/** A JSON Schema (draft 7, which editors understand), as it is written to a file. */
export type JsonSchema = Record<string, unknown>;

/** The front matter of the case and of each collection, and of their translations. */
export type SchemaName = Translated | `translation-${Translated}`;

/** One JSON Schema for each kind of file, with the ids of this content where ids belong. */
export function editorSchemas(known: Content['known']): Map<SchemaName, JsonSchema> {
  const ids = idsByCollection(known);
  const names = ['case', ...collectionNames] as const;
  const schemas: [SchemaName, z.ZodType][] = [
    ...names.map((name): [SchemaName, z.ZodType] => [name, schemaOfTranslated(name)]),
    ...names.map((name): [SchemaName, z.ZodType] => [
      `translation-${name}`,
      translationSchemas[name],
    ]),
  ];
  return new Map(schemas.map(([name, schema]) => [name, jsonSchema(name, schema, ids, known)]));
}

type Ids = ReadonlyMap<CollectionName, readonly string[]>;

function jsonSchema(name: SchemaName, schema: z.ZodType, ids: Ids, known: Content['known']) {
  const written = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: out }) => {
      const type = zodSchema as unknown as z.ZodType;
      const examples = metaOf(type, 'examples');
      if (examples !== undefined) out.examples = examples as never;
      const references = metaOf(type, 'references') as readonly CollectionName[] | undefined;
      if (references && out.type === 'string') refer(out, references, ids);
      if (metaOf(type, 'edtf') && out.type !== 'array') replace(out, dateForms);
      if (type === count) replace(out, countForms);
      if (type === group)
        suggest(out, [...groups, ...(ids.get('actors') ?? []), ...(ids.get('places') ?? [])]);
      if (type === correction.shape.record)
        suggest(out, [
          'case',
          ...[...known.keys()].filter((key) => !key.startsWith('corrections/')).sort(compareText),
        ]);
      delete out['references'];
      delete out['edtf'];
      delete out['voice'];
      delete out['translatable'];
    },
  }) as JsonSchema;
  return { ...written, title: `Front matter: ${name}` };
}

/** Groups that are no records; others may be written too. */
const groups = ['civilians', 'unknown', 'women', 'men', 'girls', 'boys', 'children', 'adults'];

type Out = Record<string, unknown>;

/** Only an id that exists; while there is none, any that could be one. */
function refer(out: Out, references: readonly CollectionName[], ids: Ids): void {
  const all = references.flatMap((name) => ids.get(name) ?? []);
  if (all.length === 0) return;
  out['enum'] = all;
  delete out['pattern'];
}

/** These are offered, and others of the right form are accepted. */
function suggest(out: Out, offered: readonly string[]): void {
  const { description, ...form } = out;
  for (const key of Object.keys(form)) delete out[key];
  out['description'] = description;
  out['anyOf'] = [{ enum: offered }, form];
}

function replace(out: Out, forms: readonly JsonSchema[]): void {
  delete out['type'];
  out['anyOf'] = forms;
}

/** Wordings are too many for a pattern: what is none of them is for `npm run check`. */
const countForms = [
  { type: 'integer', minimum: 0 },
  { type: 'string', pattern: String.raw`\S` },
];

const end =
  '(?:-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?)?)?|Y-?[0-9]{5,})[~?%]?';
/** EDTF level 1 by its form; whether the day is in the calendar is for `npm run check`. */
const dateForms = [
  { type: 'integer' },
  { type: 'string', pattern: `^(?:${end}|(?:${end}|\\.\\.)?/(?:${end}|\\.\\.)?)$` },
];

function idsByCollection(known: Content['known']): Ids {
  const ids = new Map<CollectionName, string[]>();
  for (const key of [...known.keys()].sort(compareText)) {
    const [collection, id] = splitKey(key);
    ids.set(collection, [...(ids.get(collection) ?? []), id]);
  }
  return ids;
}

/** The kind of a content file, by its path; undefined for what is none. */
export function schemaNameOf(file: string): SchemaName | undefined {
  const role = roleOf(file);
  if ('code' in role) return undefined;
  if (role.kind === 'translation') return `translation-${translatedOf(role.record)}`;
  return role.kind === 'record' ? role.collection : 'case';
}
