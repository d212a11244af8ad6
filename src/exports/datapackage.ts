import { versionDate } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import type { EdtfDate } from '../schemas/edtf.ts';
import { writeJson } from '../text/inert-json.ts';
import type { DataFile } from '../tables/table.ts';
import { sha256Of } from './checksums.ts';
import type { Field, TableOutline } from '../tables/table.ts';

/**
 * The descriptor of the downloads as a Data Package (datapackage.org, version 2): every other data file
 * with its size and hash, and for the tables their fields, keys and foreign keys. It holds no time but
 * the case's own date of this version.
 */
export function dataPackage(casebook: Casebook, files: readonly DataFile[]): string {
  const { data } = casebook.case;
  const created = createdOf(versionDate(casebook.case));
  return writeJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: data.root,
    title: data.title,
    description: data.summary,
    version: data.version,
    ...(created ? { created } : {}),
    licenses: [licence(data.licence.data)],
    contributors: [
      ...data.authors.map(({ name, affiliation }) => ({
        title: name,
        ...(affiliation ? { organization: affiliation } : {}),
        roles: ['author'],
      })),
      ...(data.publisher
        ? [
            {
              title: data.publisher.name,
              ...(data.publisher.url ? { path: data.publisher.url } : {}),
              roles: ['publisher'],
            },
          ]
        : []),
    ],
    ...sourcesOf(casebook),
    resources: files.map(resourceOf),
  });
}

function resourceOf(file: DataFile) {
  const { table } = file;
  return {
    name: file.name.replace(/\.[a-z]+$/, '').replaceAll('.', '-') + (table ? '' : suffixOf(file)),
    path: file.name,
    ...(table ? { type: 'table' } : {}),
    title: file.title,
    description: file.description,
    format: file.name.split('.').at(-1),
    mediatype: file.mediaType,
    ...(file.mediaType === sqliteType ? {} : { encoding: 'utf-8' }),
    bytes: file.bytes.length,
    hash: `sha256:${sha256Of(file.bytes)}`,
    ...(table ? { schema: tableSchemaOf(table) } : {}),
  };
}

const sqliteType = 'application/vnd.sqlite3';

/** `casebook.json` and `casebook.sqlite` are two resources, so each has its format in its name. */
function suffixOf({ name }: DataFile): string {
  return `-${name.split('.').at(-1)}`;
}

/** The Table Schema of a table. */
export function tableSchemaOf(table: TableOutline) {
  const foreignKeys = table.fields.flatMap((field) =>
    field.references
      ? [
          {
            fields: [field.name],
            // A key into the table itself names no resource (version 2 of the standard).
            reference: {
              ...(field.references === table.name ? {} : { resource: field.references }),
              fields: ['id'],
            },
          },
        ]
      : [],
  );
  return {
    fields: table.fields.map((field) => fieldSchemaOf(field)),
    missingValues: [''],
    primaryKey: [...table.key],
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function fieldSchemaOf({ name, type, description, required, values }: Field) {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(values ? { enum: values } : {}),
  };
  return {
    name,
    type,
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A name is an identifier by the profile; a licence written otherwise keeps its words as the title. */
function licence(written: string) {
  const name = written.replace(/[^-A-Za-z0-9._]+/g, '-').replace(/^-+|-+$/g, '');
  return name === written ? { name } : { name: name || 'other', title: written };
}

/** RFC 3339, from the day of this version; left out where not even the day is known. */
function createdOf(date: EdtfDate): string | undefined {
  const [point] = date.ends;
  if (!point || (point.precision !== 'day' && point.precision !== 'time')) return undefined;
  return new Date(point.earliest).toISOString().replace('.000Z', 'Z');
}

function sourcesOf(casebook: Casebook) {
  const sources = [...casebook.sources.values()].map(({ data }) => ({
    title: data.title,
    ...(data.url ? { path: data.url } : {}),
  }));
  return sources.length > 0 ? { sources } : {};
}
