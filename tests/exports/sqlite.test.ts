import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { writeSqlite } from '../../src/exports/sqlite.ts';
import { sqliteViews } from '../../src/exports/sqlite-views.ts';
import { tablesOf } from '../../src/tables/all.ts';
import { allTallies } from '../../src/tally/minima.ts';
import { standingOf, statementsOf } from '../../src/tally/statement.ts';
import { casebookWith, cellOf, unchecked } from './casebooks.ts';

type Row = Record<string, string | number | null>;

/** A database as somebody opens it who has downloaded it. */
function opened(casebook: Casebook): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  (database as DatabaseSync & { deserialize(bytes: Uint8Array): void }).deserialize(
    writeSqlite(tablesOf(casebook)),
  );
  return database;
}

const casebook = casebookWith();
const database = opened(casebook);
const ask = (sql: string) => database.prepare(sql).all() as Row[];

test('is the same bytes each time', () => {
  const again = casebookWith();
  expect(Buffer.compare(writeSqlite(tablesOf(casebook)), writeSqlite(tablesOf(again)))).toBe(0);
});

test('is whole, and its foreign keys lead somewhere', () => {
  expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(ask('PRAGMA foreign_key_check')).toEqual([]);
  expect(ask("SELECT count(*) AS keys FROM pragma_foreign_key_list('measures')")[0]?.['keys']).toBe(
    7,
  );
});

test.each(tablesOf(casebook).map((table) => [table.name, table] as const))(
  'the table %s holds what the CSV holds',
  (name, table) => {
    const rows = ask(`SELECT * FROM "${name}" ORDER BY rowid`);
    expect(rows).toHaveLength(table.rows.length);
    for (const [index, row] of table.rows.entries())
      for (const field of table.fields) {
        const cell = cellOf(table, row, field.name);
        expect(rows[index]?.[field.name]).toBe(typeof cell === 'boolean' ? Number(cell) : cell);
      }
  },
);

test('unknown and open are null, never zero', () => {
  expect(
    ask("SELECT DISTINCT min, max FROM measures WHERE kind IN ('vague', 'unspecified')"),
  ).toEqual([{ min: null, max: null }]);
  expect(ask("SELECT DISTINCT max FROM measures WHERE kind IN ('at_least', 'more_than')")).toEqual([
    { max: null },
  ]);
});

describe('with foreign keys on, it refuses', () => {
  test.each<[what: string, sql: string]>([
    [
      'a claim about no incident',
      "INSERT INTO claim_incidents VALUES ('guard-first', 9, 'nowhere')",
    ],
    ['another outcome', "UPDATE measures SET outcome = 'hurt'"],
    ['a measure without a claim', 'UPDATE measures SET claim = NULL'],
  ])('%s', (_, sql) => {
    const other = opened(casebook);
    other.exec('PRAGMA foreign_keys = ON');
    expect(() => other.exec(sql)).toThrow(/constraint failed/);
  });

  test('to be built over a key that leads nowhere', () => {
    const broken = unchecked(casebook, (copy) => {
      copy.incidents.get('ferry-sinking')!.data.places = ['nowhere'];
    });
    expect(() => writeSqlite(tablesOf(broken))).toThrow(/FOREIGN KEY constraint failed/);
  });
});

describe('the views', () => {
  test('can all be asked', () => {
    for (const { name } of sqliteViews) expect(() => ask(`SELECT * FROM ${name}`)).not.toThrow();
  });

  test('claims_side_by_side are what is filed under exactly one incident, of everyone, so far', () => {
    for (const { incident, outcome, own } of allTallies(casebook)) {
      const rows = ask(
        `SELECT claim FROM claims_side_by_side WHERE incident = '${incident.id}' AND outcome = '${outcome}' ORDER BY claim`,
      );
      const ofEveryone = own.filter(({ scope }) => scope.population === 'same');
      expect(rows.map(({ claim }) => claim)).toEqual(
        ofEveryone.map(({ statement }) => statement.claim.id).sort(),
      );
    }
  });

  test('current_claims are the statements that stand', () => {
    const current = [...casebook.claims.values()]
      .flatMap(statementsOf)
      .filter((statement) => standingOf(casebook, statement).state === 'current')
      .map(({ claim, outcome }) => `${claim.id} ${outcome}`);
    const rows = ask('SELECT claim, outcome FROM current_claims');
    expect(rows.map(({ claim, outcome }) => `${claim} ${outcome}`).sort()).toEqual(current.sort());
  });

  test('what_follows is what the tally says', () => {
    const rows = ask('SELECT incident, outcome, n, floor, voices FROM what_follows');
    expect(rows).toEqual(
      allTallies(casebook).map(({ incident, outcome, n, floor, voices }) => ({
        incident: incident.id,
        outcome,
        n,
        floor,
        voices,
      })),
    );
  });

  test('incident_tree goes from the whole to its parts', () => {
    expect(ask('SELECT depth, path FROM incident_tree ORDER BY path')).toEqual([
      { depth: 0, path: 'lake-storm' },
      { depth: 1, path: 'lake-storm/ferry-sinking' },
      { depth: 1, path: 'lake-storm/harbour-vigil' },
      { depth: 2, path: 'lake-storm/harbour-vigil/quay-clearing' },
      { depth: 1, path: 'lake-storm/rescue-boat' },
    ]);
  });

  test('superseded_claims has both numbers and the reason', () => {
    expect(
      ask(
        "SELECT earlier, earlier_wording, later, later_wording, because FROM superseded_claims WHERE outcome = 'killed'",
      ),
    ).toEqual([
      {
        earlier: 'guard-first',
        earlier_wording: 'at least 9',
        later: 'guard-second',
        later_wording: '14',
        because: 'The same bulletin, continued a day later.',
      },
    ]);
  });

  test('breakdowns put the groups beside the whole', () => {
    expect(
      ask(
        `SELECT "group", wording, total_wording FROM breakdowns WHERE "by" = 'side' ORDER BY "group"`,
      ),
    ).toEqual([
      { group: 'civilians', wording: '11', total_wording: '14' },
      { group: 'ferry-crew', wording: '3', total_wording: '14' },
    ]);
  });

  test('speakers are actors and figures', () => {
    expect(ask('SELECT count(*) AS n FROM speakers')[0]?.['n']).toBe(
      casebook.actors.size + casebook.figures.size,
    );
  });
});
