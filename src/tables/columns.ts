import type { Entry } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { contentLanguage, nameIn } from '../casebook/title.ts';
import { collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import type { EdtfDate } from '../schemas/edtf.ts';
import type { FieldPath } from '../schemas/shape.ts';
import { factsAt, type SchemaFacts, type ValueKind } from './schema-facts.ts';
import {
  firstDayOf,
  lastDayOf,
  type Cell,
  type Column,
  type Field,
  type FieldType,
} from './table.ts';

const types: Partial<Record<ValueKind, FieldType>> = {
  'whole number': 'integer',
  number: 'number',
  'yes or no': 'boolean',
};

/** A column that shows a field of the front matter as it is, described by its schema. */
export function own<Name extends CollectionName>(
  collection: Name,
  path: string,
  name: string = snake(path),
): Column<Entry<Name>> {
  const facts = factsAt(collectionSchemas[collection], path.split('.'));
  return {
    ...fieldOf(facts, name),
    required: isAlwaysThere(collection, path.split('.')),
    of: (entry) => plainCell(valueAt(entry.data, path.split('.'))),
  };
}

/** The two days between which a date of the front matter lies, as columns beside the date itself. */
export function days<Row>(
  name: string,
  what: string,
  of: (row: Row) => EdtfDate | undefined,
): Column<Row>[] {
  const day = (end: string, description: string, dayOf: typeof firstDayOf): Column<Row> =>
    column(`${name}_${end}`, description, (row) => dayOf(of(row)), { type: 'date' });
  return [
    day(
      'from',
      `The first day that ${what} allows (UTC); empty when open, unknown or a season.`,
      firstDayOf,
    ),
    day(
      'to',
      `The last day that ${what} allows (UTC); empty when open, unknown or a season.`,
      lastDayOf,
    ),
  ];
}

/** The name to show of a record that has names, in the language of the content. */
export function primaryName<Name extends 'actors' | 'figures' | 'places'>(
  casebook: Casebook,
): Column<Entry<Name>> {
  const language = contentLanguage(casebook);
  return column(
    'name',
    'The name shown in the language of the content; all names are in their own table.',
    ({ data }) => nameIn(data.names, language, language).text,
    { required: true },
  );
}

/** A speaker is an actor or a figure: the id, and the same id once more in the column of its table. */
export function speakerField<Row>(
  casebook: Casebook,
  name: string,
  description: string,
  of: (row: Row) => string,
): Column<Row>[] {
  return [
    column(name, description, of, { required: true }),
    column(
      `${name}_actor`,
      'The same id, when it is that of an actor.',
      (row) => (casebook.actors.has(of(row)) ? of(row) : null),
      { references: 'actors' },
    ),
    column(
      `${name}_figure`,
      'The same id, when it is that of a figure.',
      (row) => (casebook.actors.has(of(row)) ? null : of(row)),
      { references: 'figures' },
    ),
  ];
}

/** A column with how its value is found: text that may be empty, where `facts` say nothing else. */
export function column<Row>(
  name: string,
  description: string,
  of: Column<Row>['of'],
  facts: Partial<Field> = {},
): Column<Row> {
  return { name, type: 'string', description, required: false, ...facts, of };
}

/** A column's name, type and description by the facts of its schema. */
export function fieldOf(
  { kind, description, values, references }: SchemaFacts,
  name: string,
): Field {
  return {
    name,
    type: types[kind] ?? 'string',
    description,
    required: false,
    ...(values ? { values } : {}),
    ...(references?.length === 1 ? { references: references[0] } : {}),
  };
}

function isAlwaysThere(collection: CollectionName, path: FieldPath): boolean {
  return path.every(
    (_, index) =>
      factsAt(collectionSchemas[collection], path.slice(0, index + 1)).presence !== 'optional',
  );
}

/** The value at a path of front matter; undefined where there is none. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    data,
  );
}

/** A value of front matter as a cell: a date as it is written (EDTF). */
export function plainCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object') return (value as EdtfDate).edtf;
  return value as Cell;
}

/** A path of front matter as the name of a column: `evidence_phrase`. */
export function snake(path: string): string {
  return path.replaceAll('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
