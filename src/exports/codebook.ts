import type { z } from 'astro/zod';
import { caseFile } from '../schemas/case.ts';
import { collectionNames, collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import type { FieldPath } from '../schemas/shape.ts';
import { translationSchemas } from '../schemas/translation.ts';
import { factsAt, keysBelow, type SchemaFacts, type ValueKind } from '../tables/schema-facts.ts';
import { sqliteViews } from './sqlite-views.ts';
import { csvNameOf, type FieldType, type Table, type TableName } from '../tables/table.ts';

/** The fields of records and the columns of downloads, an entry each. */
export interface Codebook {
  /** The front matter of each kind of record. */
  collections: {
    name: 'case' | CollectionName | 'translations';
    file: string;
    fields: CodebookField[];
  }[];
  /** The columns of each CSV file, which are those of the database. */
  tables: {
    name: TableName;
    file: string;
    description: string;
    key: string;
    columns: CodebookField[];
  }[];
  views: { name: string; description: string }[];
}

export interface CodebookField {
  /** The place in front matter (`covers.population.by`; `[]` behind a list), or the column. */
  name: string;
  type: ValueKind | FieldType;
  required: boolean;
  description: string;
  /** The only values allowed; empty when any value of the type is. */
  values: readonly string[];
  /** The tables that its ids refer to; empty where it holds no ids. */
  references: readonly TableName[];
}

const folders: Record<string, z.ZodType> = { ...collectionSchemas };

/** The codebook, from the schemas that check the content and from the descriptions of the columns. */
export function codebookOf(tables: readonly Table[]): Codebook {
  return {
    collections: [
      { name: 'case', file: 'case.mdx', fields: fieldsBelow(caseFile, []) },
      ...collectionNames.map((name) => ({
        name,
        file: `${name}/<id>.mdx`,
        fields: fieldsBelow(folders[name] as z.ZodType, []),
      })),
      {
        name: 'translations',
        file: '<language>/<the same path>.mdx',
        fields: translationFields(),
      },
    ],
    tables: tables.map((table) => ({
      name: table.name,
      file: csvNameOf(table),
      description: table.description,
      key: table.key.join(', '),
      columns: table.fields.map(({ name, type, required, description, values, references }) => ({
        name,
        type,
        required,
        description,
        values: values ?? [],
        references: references ? [references] : [],
      })),
    })),
    views: sqliteViews.map(({ name, description }) => ({ name, description })),
  };
}

/** The keys of translations of every kind of record, each once. */
function translationFields(): CodebookField[] {
  const all = Object.values(translationSchemas).flatMap((schema) => fieldsBelow(schema, []));
  return [...new Map(all.map((field) => [field.name, field])).values()];
}

function fieldsBelow(schema: z.ZodType, path: FieldPath): CodebookField[] {
  return keysBelow(schema, path).flatMap((key) => {
    const place = [...path, key];
    const facts = factsAt(schema, place);
    const inner = facts.kind === 'list' ? [...place, 0] : place;
    return [entryOf(facts, inner), ...fieldsBelow(schema, inner)];
  });
}

function entryOf(facts: SchemaFacts, path: FieldPath): CodebookField {
  return {
    name: path
      .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
      .join('')
      .slice(1),
    type: facts.kind,
    required: facts.presence === 'required',
    description: facts.description,
    values: facts.values ?? [],
    references: facts.references ?? [],
  };
}
