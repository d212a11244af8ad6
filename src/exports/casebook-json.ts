import { z } from 'astro/zod';
import type { Casebook } from '../casebook/link.ts';
import { caseFile } from '../schemas/case.ts';
import { collectionNames, collectionSchemas } from '../schemas/collections.ts';
import { vagueWords } from '../schemas/count.ts';
import { idPattern } from '../schemas/id.ts';
import { outcome, outcomePattern } from '../schemas/outcome.ts';
import { writeJson } from '../text/inert-json.ts';
import { translatedTexts } from '../tables/others.ts';
import { isCount, isEdtf } from '../tables/schema-facts.ts';

const schemaFile = 'casebook.schema.json';

/**
 * The whole record as one JSON document, under the names of the content model: what the front matter
 * says, with a date as its EDTF text and a count as its wording and bounds. Prose is not data and stays
 * on the pages.
 */
export function casebookJson(casebook: Casebook): string {
  const records = collectionNames.map((name) => [
    name,
    [...casebook[name].values()].map(({ id, data }) => ({ id, ...data })),
  ]);
  return writeJson(
    plain({
      $schema: schemaFile,
      case: casebook.case.data,
      ...Object.fromEntries(records),
      translations: translatedTexts(casebook),
    }),
  );
}

/** The JSON Schema (2020-12) of `casebook.json`, generated from the schemas that the content is checked by. */
export function casebookJsonSchema(): string {
  const collections = collectionNames.map((name) => [
    name,
    { type: 'array', items: withId(jsonSchemaOf(collectionSchemas[name])) },
  ]);
  const properties = {
    $schema: { const: schemaFile },
    case: jsonSchemaOf(caseFile),
    ...Object.fromEntries(collections),
    translations: { type: 'array', items: translatedText },
  };
  return writeJson({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Casebook',
    description: 'A record of contested casualty figures: one case with everything in it.',
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
}

/** A date object becomes the text it was read from; everything else stays. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('edtf' in value) return value.edtf;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

interface JsonObject {
  [key: string]: unknown;
  properties?: Record<string, unknown>;
  required?: string[];
}

function jsonSchemaOf(schema: z.ZodType): JsonObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const origin = zodSchema as unknown as z.ZodType;
      const meant = isCount(origin)
        ? countSchema
        : isEdtf(origin)
          ? edtfSchema
          : origin === outcome
            ? outcomeSchema
            : undefined;
      if (!meant) return;
      const { description, examples } = jsonSchema;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, meant, { description, ...(isCount(origin) ? {} : { examples }) });
    },
  });
  return withoutMarks(json) as JsonObject;
}

function withId(schema: JsonObject): JsonObject {
  const id = {
    type: 'string',
    pattern: idPattern.source,
    description: 'The id of the record: its file name, unique in its collection.',
  };
  return {
    ...schema,
    properties: { id, ...schema.properties },
    required: ['id', ...(schema.required ?? [])],
  };
}

const words = { type: 'string', minLength: 1 };
/** One text in another language, under the names of the columns of `translations.csv`. */
const translatedText = {
  type: 'object',
  properties: {
    language: words,
    record: words,
    part: words,
    text: words,
    behind: { type: 'boolean' },
  },
  required: ['language', 'record', 'part', 'text', 'behind'],
  additionalProperties: false,
};

/** Our own marks in the metadata of the schemas are for the linker; `references` stays, as `x-references`. */
function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'edtf' || inner !== true)
      .filter(([key, inner]) => key !== 'voice' || typeof inner !== 'string')
      .filter(([key, inner]) => key !== 'translatable' || inner !== true)
      .map(([key, inner]) => [
        key === 'references' && Array.isArray(inner) ? 'x-references' : key,
        withoutMarks(inner),
      ]),
  );
}

/** One outcome, or several joined by `-or-`, as in addresses. */
const outcomeSchema = { type: 'string', pattern: `^${outcomePattern}$` };
const edtfSchema = { type: 'string', minLength: 1 };

const people = { type: 'integer', minimum: 0 };
const open = { type: 'null' };

/** One form of a count, with the keys it has beside its wording. */
function form(kinds: readonly string[], rest: Record<string, unknown>) {
  const properties = {
    wording: { type: 'string', minLength: 1 },
    kind: { enum: kinds },
    ...rest,
  };
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const countSchema = {
  oneOf: [
    form(['exact', 'up_to', 'fewer_than', 'range'], { min: people, max: people }),
    form(['at_least', 'more_than'], { min: people, max: open }),
    form(['about'], { number: people }),
    form(['about'], { number: people, to: people }),
    form(['vague'], { word: { enum: vagueWords } }),
    form(['unspecified'], {}),
  ],
};
