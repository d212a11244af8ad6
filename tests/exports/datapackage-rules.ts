/**
 * The rules of the Data Package standard, version 2 (datapackage.org: Data Package, Data Resource, Table
 * Schema), as far as our descriptor uses them: a JSON Schema (2020-12) written after the specification
 * and its profile 2.0, closed so that a property that the standard does not have is an error too.
 */
const title = { type: 'string', minLength: 1 };

/** A relative POSIX path without a way up, or an address. */
const path = {
  type: 'string',
  pattern: '^((?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*|(http|ftp)s?://.*)$',
};

function closed(properties: Record<string, unknown>, required: string[]) {
  return { type: 'object', properties, required, additionalProperties: false };
}

const licence = {
  ...closed({ name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title }, []),
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
};

const field = closed(
  {
    name: title,
    type: { enum: ['string', 'integer', 'number', 'boolean', 'date'] },
    description: title,
    constraints: closed(
      {
        required: { type: 'boolean' },
        enum: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
      },
      [],
    ),
  },
  ['name', 'type'],
);

const fieldNames = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } };

const tableSchema = closed(
  {
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: fieldNames,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: closed(
        {
          fields: fieldNames,
          // Without a resource the key leads into the table itself.
          reference: closed({ resource: title, fields: fieldNames }, ['fields']),
        },
        ['fields', 'reference'],
      ),
    },
  },
  ['fields'],
);

const resource = {
  ...closed(
    {
      name: { type: 'string', pattern: '^[-a-z0-9._]+$' },
      path,
      type: { const: 'table' },
      title,
      description: title,
      format: title,
      mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
      encoding: { const: 'utf-8' },
      bytes: { type: 'integer', minimum: 0 },
      hash: { type: 'string', pattern: '^sha256:[a-f0-9]{64}$' },
      schema: tableSchema,
    },
    ['name', 'path', 'bytes', 'hash'],
  ),
  // A schema is that of a table, and a table of ours has one.
  dependentRequired: { schema: ['type'], type: ['schema'] },
};

export const dataPackageRules = closed(
  {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[-a-z0-9._]+$' },
    title,
    description: title,
    version: title,
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' },
    licenses: { type: 'array', minItems: 1, items: licence },
    contributors: {
      type: 'array',
      minItems: 1,
      items: closed(
        { title, path, organization: title, roles: { type: 'array', minItems: 1, items: title } },
        ['title'],
      ),
    },
    sources: { type: 'array', items: closed({ title, path }, []) },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  ['$schema', 'name', 'licenses', 'resources'],
);
