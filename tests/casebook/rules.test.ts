import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/casebook/rule.ts';
import { layOver, type ExampleFiles } from '../../src/casebook/examples.ts';
import { cycleChecks } from '../../src/casebook/checks/cycles.ts';
import { checks } from '../../src/casebook/checks/index.ts';
import { rules } from '../../src/casebook/checks/pages.ts';
import { repeatsOrder, supersessionOrder } from '../../src/casebook/checks/relation-orders.ts';
import { repetitionChecks } from '../../src/casebook/checks/repetitions.ts';
import { supersessionMismatches } from '../../src/casebook/checks/supersession-mismatches.ts';
import { proseCodes } from '../../src/casebook/codes.ts';
import type { Problem } from '../../src/casebook/problem.ts';
import { docs, docsFolder } from '../../cli/docs.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { example, problemsWith } from './example.ts';

test('the example case has nothing wrong with it', () => {
  expect(problemsWith({})).toEqual([]);
});

describe.each(rules.map((rule): [string, Rule] => [rule.code, rule]))('%s', (code, rule) => {
  test.each(rule.refuses.map((change, index) => [index, change]))(
    'refuses its example %i, and finds nothing else wrong with it',
    (_, change) => {
      const problems = problemsWith(change);
      expect(problems).not.toEqual([]);
      for (const problem of problems)
        expect(problem).toMatchObject({ code, severity: rule.severity });
    },
  );

  test.each(rule.accepts.map((change, index) => [index, change]))(
    'accepts its example %i, and so does every other rule',
    (_, change) => {
      expect(problemsWith(change)).toEqual([]);
    },
  );

  test('says what to do in whole sentences', () => {
    for (const { what, fix, related = [] } of rule.refuses.flatMap(problemsWith))
      for (const text of [what, fix, ...related.map((place) => place.what)])
        expect(text).toMatch(/^["A-Z“].*[.?]$/s);
  });
});

test('every problem points at what is wrong, and says what and what to do', async () => {
  const lines = rules.flatMap(({ refuses }) => refuses.flatMap(reports));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('problems.txt');
});

/** Each problem of an example as its words and the line it points to, with a mark before the column. */
function reports(change: ExampleFiles): string[] {
  const files = layOver(example, change);
  const lineAt = ({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>) => {
    const bytes = files.get(file);
    const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
    const whole = text.split('\n')[line - 1] ?? '';
    const start = Math.max(0, column - 1 - 30);
    return `${whole.slice(start, column - 1)}▸${whole.slice(column - 1, column + 29)}`.trim();
  };
  return problemsWith(change).flatMap((problem) => [
    `${problem.code}  ${problem.file}:${problem.line}  ${lineAt(problem)}`,
    `    ${problem.what} ${problem.fix}`,
    ...(problem.related ?? []).map(
      (place) => `    ${place.file}:${place.line}  ${lineAt(place)}  ${place.what}`,
    ),
  ]);
}

describe('the tables of rules', () => {
  test('hold every file of src/casebook/checks that is a check, under its code', () => {
    const helpers = [
      'breakdowns',
      'cycles',
      'dates',
      'examples',
      'index',
      'pages',
      'phrases',
      'reach',
      'relation-orders',
      'repetitions',
      'supersession-mismatches',
      'supersessions',
    ];
    const files = readdirSync(join(import.meta.dirname, '../../src/casebook/checks'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => !helpers.includes(file));
    const inTables = new Set([
      ...cycleChecks,
      ...repetitionChecks,
      ...supersessionMismatches,
      repeatsOrder,
      supersessionOrder,
    ]);
    const single = checks.filter((check) => !inTables.has(check));
    expect(single.map(({ code }) => code).sort()).toEqual(files.sort());
  });

  test('name each code once', () => {
    const codes = [...rules, ...proseCodes].map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('say why of every code', () => {
    expect([...rules, ...proseCodes].filter(({ why }) => !why).map(({ code }) => code)).toEqual([]);
  });

  test('illustrate every check with something refused', () => {
    expect(checks.filter(({ refuses }) => refuses.length === 0).map(({ code }) => code)).toEqual(
      [],
    );
  });
});

describe('docs/checks is what cli/docs.ts makes of the rules: run `node cli/docs.ts` when it is not', () => {
  const pages = docs({ files: example, problemsWith });

  test('with a page for each code', () => {
    expect(readdirSync(docsFolder).sort()).toEqual([...pages.keys()].sort());
  });

  test.each([...pages])('%s', (name, page) => {
    expect(readFileSync(join(docsFolder, name), 'utf8')).toBe(page());
  });
});
