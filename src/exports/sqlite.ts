import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteViews } from './sqlite-views.ts';
import type { Cell, Field, FieldType, Table } from '../tables/table.ts';

const columnTypes: Record<FieldType, string> = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

/**
 * The tables as the bytes of one SQLite database, with keys, foreign keys, checks of fixed values and
 * views. Values go in by parameters, never as SQL. The same tables give the same bytes: the pages have
 * a fixed size, the file is vacuumed and holds no time. Throws when a foreign key leads nowhere.
 */
export function writeSqlite(tables: readonly Table[]): Uint8Array {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  try {
    database.exec('PRAGMA page_size = 1024; PRAGMA encoding = "UTF-8"; VACUUM;');
    database.exec('BEGIN');
    for (const table of tables) database.exec(createTable(table));
    for (const table of tables) insertRows(database, table);
    database.exec('COMMIT');
    checkForeignKeys(database);
    for (const { sql } of sqliteViews) database.exec(sql);
    return bytesOf(database);
  } finally {
    database.close();
  }
}

/** Checked at once: to check row by row, each table would be searched for every row that others may wait for. */
function checkForeignKeys(database: DatabaseSync): void {
  const [broken] = database.prepare('PRAGMA foreign_key_check').all();
  if (broken) throw new Error(`FOREIGN KEY constraint failed: ${JSON.stringify(broken)}`);
}

/** By way of a file, since Node 22 has no other. */
function bytesOf(database: DatabaseSync): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-sqlite-'));
  try {
    const file = join(folder, 'casebook.sqlite');
    database.prepare('VACUUM INTO ?').run(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function createTable({ name, fields, key }: Table): string {
  const columns = fields.map(columnOf);
  const constraints = [
    `PRIMARY KEY (${key.map(quote).join(', ')})`,
    ...fields.flatMap((field) =>
      field.references
        ? [
            `FOREIGN KEY (${quote(field.name)}) REFERENCES ${quote(field.references)} ("id") DEFERRABLE INITIALLY DEFERRED`,
          ]
        : [],
    ),
  ];
  return `CREATE TABLE ${quote(name)} (\n  ${[...columns, ...constraints].join(',\n  ')}\n)`;
}

function columnOf(field: Field): string {
  const name = quote(field.name);
  const type = `${name} ${columnTypes[field.type]}${field.required ? ' NOT NULL' : ''}`;
  if (field.type === 'boolean') return `${type} CHECK (${name} IN (0, 1))`;
  return field.values
    ? `${type} CHECK (${name} IN (${field.values.map(literal).join(', ')}))`
    : type;
}

function insertRows(database: DatabaseSync, { name, fields, rows }: Table): void {
  const insert = database.prepare(
    `INSERT INTO ${quote(name)} VALUES (${fields.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...row.map(storable));
}

function storable(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

/** A name of ours as an identifier: some of them (group, from, to, order) are words of SQL too. */
function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
