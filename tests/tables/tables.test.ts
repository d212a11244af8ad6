import { describe, expect, test } from 'vitest';
import { isBounded, parseCount } from '../../src/schemas/count.ts';
import { tablesOf } from '../../src/tables/all.ts';
import { allTallies, minimaRowOf } from '../../src/tally/minima.ts';
import { casebookWith, cellOf, csvOf, frontMatterOf, rowsOf } from '../exports/casebooks.ts';

const casebook = casebookWith();
const tables = tablesOf(casebook);
const tableNamed = (name: string) => {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};

describe.each([
  'incidents',
  'figures',
  'claims',
  'sources',
  'actors',
  'places',
  'notes',
  'corrections',
])('the table of %s', (collection) => {
  const front = frontMatterOf(collection);
  const rows = csvOf(casebook, collection);

  test('has a row for each file', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(Object.keys(front).sort());
  });

  test('has the plain fields of the front matter, as they are written', () => {
    for (const row of rows)
      for (const [key, value] of Object.entries(front[row['id'] ?? ''] ?? {})) {
        if (typeof value === 'object') continue;
        const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        expect(row[column], `${row['id']} ${column}`).toBe(String(value));
      }
  });

  test('leaves empty what the front matter leaves out', () => {
    for (const row of rows)
      for (const key of ['part_of', 'died', 'url', 'access', 'within', 'longitude', 'because'])
        if (key in row && !(camel(key) in (front[row['id'] ?? ''] ?? {})) && key !== 'longitude')
          expect(row[key], `${row['id']} ${key}`).toBe('');
  });
});

test('what is entered, retracted and kept apart has its columns and its table', () => {
  const changed = casebookWith({
    'case.mdx': { replace: 'published: ', by: 'updated: 2002-02-01\npublished: ' },
    'actors/ferry-crew.mdx': { replace: 'party:', by: 'within: lake-guard\nparty:' },
    'claims/guard-rescue.mdx': {
      replace: 'status: active',
      by: 'disjointFrom:\n  - claim: families-missing\n    because: The families count passengers.\nrecorded: 2001-07-01\nstatus: retracted\nbecause: Both were found.\nretracted: 2001-05-15',
    },
    'incidents/ferry-sinking.mdx': { replace: 'mayOverlap: [rescue-boat]\n', by: '' },
    'incidents/rescue-boat.mdx': {
      replace: 'mayOverlap: [ferry-sinking]\n',
      by: 'apartFrom:\n  - incident: ferry-sinking\n    because: Nobody of the boat was on the ferry.\n',
    },
  });
  const row = (table: string, id: string) => csvOf(changed, table).find((one) => one['id'] === id);
  expect(row('claims', 'guard-rescue')).toMatchObject({
    recorded: '2001-07-01',
    recorded_from: '2001-07-01',
    retracted: '2001-05-15',
    retracted_to: '2001-05-15',
  });
  expect(row('actors', 'ferry-crew')).toMatchObject({ within: 'lake-guard' });
  expect(csvOf(changed, 'about')).toContainEqual({ property: 'updated', value: '2002-02-01' });
  expect(csvOf(changed, 'relations')).toContainEqual({
    claim: 'guard-rescue',
    relation: 'disjointFrom',
    other: 'families-missing',
    because: 'The families count passengers.',
  });
  expect(csvOf(changed, 'incident_separations')).toEqual([
    {
      incident: 'rescue-boat',
      position: '1',
      apart_from: 'ferry-sinking',
      because: 'Nobody of the boat was on the ferry.',
    },
  ]);
});

test('an actor to whom deaths are attributed is an actor among the groups', () => {
  const changed = casebookWith({
    'claims/guard-rescue.mdx': {
      replace: 'count: 2',
      by: 'count: 2\n    breakdown:\n      - by: attributed_to\n        parts:\n          - group: lake-guard\n            count: 1\n          - group: unknown\n            count: 1',
    },
  });
  const parts = csvOf(changed, 'measures').filter(({ by }) => by === 'attributed_to');
  expect(parts.map(({ group, group_actor }) => [group, group_actor])).toEqual([
    ['lake-guard', 'lake-guard'],
    ['unknown', ''],
  ]);
});

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

describe('lists', () => {
  test.each<[table: string, collection: string, list: string[], owner: string]>([
    ['incident_places', 'incidents', ['places'], 'incident'],
    ['incident_actors', 'incidents', ['actors'], 'incident'],
    ['incident_figures', 'incidents', ['figures'], 'incident'],
    ['incident_overlaps', 'incidents', ['mayOverlap'], 'incident'],
    ['incident_aliases', 'incidents', ['aliases'], 'incident'],
    ['claim_incidents', 'claims', ['covers', 'incidents'], 'claim'],
    ['claim_places', 'claims', ['covers', 'places'], 'claim'],
    ['claim_via', 'claims', ['via'], 'claim'],
    ['source_archives', 'sources', ['archived'], 'source'],
    ['actor_names', 'actors', ['names'], 'actor'],
    ['actor_terms', 'actors', ['termsUsed'], 'actor'],
    ['figure_names', 'figures', ['names'], 'figure'],
    ['figure_roles', 'figures', ['roles'], 'figure'],
    ['figure_allegations', 'figures', ['allegations'], 'figure'],
    ['place_names', 'places', ['names'], 'place'],
  ])('%s has every item of %s in its order', (table, collection, list, owner) => {
    const rows = csvOf(casebook, table);
    for (const [id, data] of Object.entries(frontMatterOf(collection))) {
      const items = list.reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key],
        data,
      ) as unknown[] | undefined;
      const own = rows.filter((row) => row[owner] === id);
      expect(own.map(({ position }) => Number(position))).toEqual(
        (items ?? []).map((_, index) => index + 1),
      );
      for (const [index, item] of (items ?? []).entries()) {
        const values = typeof item === 'string' ? [item] : Object.values(item as object);
        for (const value of values)
          expect(Object.values(own[index] ?? {}), `${id} ${String(value)}`).toContain(
            String(value),
          );
      }
    }
  });

  test('relations are those of the claims, with their reasons', () => {
    const kinds = ['supersedes', 'includes', 'mayOverlap', 'repeats', 'disputes'];
    const written = Object.entries(frontMatterOf('claims')).flatMap(([claim, data]) =>
      kinds.flatMap((relation) =>
        ((data[relation] ?? []) as { claim: string; because: string }[]).map(
          ({ claim: other, because }) => ({ claim, relation, other, because }),
        ),
      ),
    );
    expect(csvOf(casebook, 'relations')).toEqual(expect.arrayContaining(written));
    expect(csvOf(casebook, 'relations')).toHaveLength(written.length);
  });
});

describe('measures', () => {
  interface Written {
    claim: string;
    outcome: string;
    group: string;
    count: string;
  }
  interface MeasureFront {
    outcome: string;
    count: unknown;
    breakdown?: { by: string; parts: { group: string; count: unknown }[] }[];
  }
  const written: Written[] = Object.entries(frontMatterOf('claims')).flatMap(([claim, data]) =>
    (data['measures'] as MeasureFront[]).flatMap(({ outcome, count, breakdown = [] }) => [
      {
        claim,
        outcome,
        group: (data['covers'] as { population?: { group: string } }).population?.group ?? '',
        count: String(count),
      },
      ...breakdown.flatMap(({ parts }) =>
        parts.map((part) => ({ claim, outcome, group: part.group, count: String(part.count) })),
      ),
    ]),
  );
  const rows = csvOf(casebook, 'measures');

  test('are a row for each claim, outcome and group', () => {
    const found = rows.map(({ claim, outcome, group, wording }) => ({
      claim,
      outcome,
      group,
      count: wording,
    }));
    expect(found).toEqual(expect.arrayContaining(written));
    expect(found).toHaveLength(written.length);
  });

  test('have the bounds of their wording, and nothing where words allow none', () => {
    for (const row of rows) {
      const count = parseCount(row['wording'] ?? '');
      if (!count) throw new Error(`${row['id']} has no count.`);
      expect(row['kind']).toBe(count.kind);
      expect(row['min']).toBe(isBounded(count) ? String(count.min) : '');
      expect(row['max']).toBe(isBounded(count) && count.max !== null ? String(count.max) : '');
    }
  });

  test('say of unknown and open numbers nothing that could be added', () => {
    const vague = rows.filter(({ kind }) => kind === 'vague' || kind === 'unspecified');
    const open = rows.filter(({ kind }) => kind === 'at_least' || kind === 'more_than');
    expect(vague.length).toBeGreaterThan(0);
    expect(open.length).toBeGreaterThan(0);
    for (const row of vague) expect([row['min'], row['max'], row['about']]).toEqual(['', '', '']);
    for (const row of open) expect(row['max']).toBe('');
  });

  test('say what became of a number', () => {
    const standing = Object.fromEntries(rows.map((row) => [row['id'], row]));
    expect(standing['guard-first/killed']).toMatchObject({
      standing: 'superseded',
      standing_claim: 'guard-second',
      standing_because: 'The same bulletin, continued a day later.',
    });
    expect(standing['wire-repeat/killed']).toMatchObject({
      standing: 'repeated',
      standing_claim: 'guard-first',
    });
    expect(standing['harbour-master-injured/injured']).toMatchObject({
      standing: 'retracted',
      status: 'retracted',
    });
    expect(standing['guard-second/killed/sex_age/women']).toMatchObject({
      standing: 'current',
      is_total: 'false',
      by: 'sex_age',
      group: 'women',
      min: '6',
    });
    expect(standing['monitor-passengers/killed']).toMatchObject({
      is_total: 'true',
      by: 'side',
      group: 'civilians',
      min: '11',
      max: '12',
    });
  });
});

test('minima are the rows of the tally, lists separated by spaces', () => {
  const rows = csvOf(casebook, 'minima');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(
    allTallies(casebook)
      .map(minimaRowOf)
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value),
          ]),
        ),
      ),
  );
});

describe.each(tables.map((table) => [table.name, table] as const))('the table %s', (_, table) => {
  test('is read back as it is', () => {
    const read = rowsOf(table);
    expect(read).toHaveLength(table.rows.length);
    for (const [index, row] of table.rows.entries())
      for (const { name } of table.fields) {
        const cell = cellOf(table, row, name);
        expect(read[index]?.[name]).toBe(cell === null ? '' : String(cell));
      }
  });

  test('has a key that tells its rows apart', () => {
    const keys = table.rows.map((row) =>
      table.key.map((name) => cellOf(table, row, name)).join('\n'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has foreign keys that lead somewhere', () => {
    for (const { name, references } of table.fields) {
      if (!references) continue;
      const target = tableNamed(references);
      const ids = new Set(target.rows.map((row) => cellOf(target, row, 'id')));
      for (const row of table.rows) {
        const id = cellOf(table, row, name);
        if (id !== null) expect(ids, `${table.name}.${name}`).toContain(id);
      }
    }
  });

  test('fills what it says is always there, with values that it allows', () => {
    for (const { name, required, values, type, description } of table.fields) {
      expect(description, name).not.toBe('');
      for (const row of table.rows) {
        const cell = cellOf(table, row, name);
        if (required) expect(cell, name).not.toBeNull();
        if (cell === null) continue;
        if (values) expect(values, name).toContain(cell);
        if (type === 'integer') expect(Number.isInteger(cell), name).toBe(true);
        if (type === 'date') expect(cell, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }
  });
});

test('a date outside the years that tables write stays in EDTF alone', () => {
  const old = casebookWith({
    'figures/ada-example.mdx': { replace: 'vital: alive', by: 'vital: dead\ndied: "-0043-03-15"' },
  });
  expect(csvOf(old, 'figures')[0]).toMatchObject({
    died: "'-0043-03-15",
    died_from: '',
    died_to: '',
  });
});

test('a season has no certain days: its months depend on the hemisphere', () => {
  const spring = casebookWith({
    'sources/monitor-report.mdx': {
      replace: 'published: 2001-06',
      by: 'published: 2001-21/2001-06',
    },
  });
  expect(csvOf(spring, 'sources').find(({ id }) => id === 'monitor-report')).toMatchObject({
    published: '2001-21/2001-06',
    published_from: '',
    published_to: '2001-06-30',
  });
});

test('a relation that is written twice is one relation', () => {
  const twice = casebookWith({
    'claims/guard-rescue.mdx': {
      replace: 'evidence:',
      by: '  - claim: guard-second\n    because: Written once more.\nevidence:',
    },
  });
  expect(csvOf(twice, 'relations').filter(({ claim }) => claim === 'guard-rescue')).toEqual([
    {
      claim: 'guard-rescue',
      relation: 'mayOverlap',
      other: 'guard-second',
      because: 'The bulletin does not say whether the two are among the fourteen.',
    },
  ]);
});
