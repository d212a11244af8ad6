import { describe, expect, test } from 'vitest';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import { problemsOf } from '../../src/diff/compare.ts';
import { diff } from './edits.ts';

const second = 'claims/guard-second.mdx';
const correction = (record: string, field: string, from: unknown, to: unknown) =>
  `---\ndate: 2001-07-01\nrecord: ${record}\nfield: ${field}\nfrom: ${String(from)}\nto: ${String(to)}\nbecause: The bulletin was misread.\n---\n`;

describe('a fact that changed needs a correction that fits', () => {
  const changed = { [second]: { replace: '    count: 14\n', by: '    count: 15\n' } };
  const added = 'corrections/guard-second-count.mdx';
  const field = 'measures.0.count';
  test.each<[string, ExampleFiles, string[]]>([
    ['none', changed, ['undefined']],
    ['of the field', { ...changed, [added]: correction('claims/guard-second', field, 14, 15) }, []],
    [
      'of the field without its place in the list',
      { ...changed, [added]: correction('claims/guard-second', 'measures.count', 14, 15) },
      [],
    ],
    [
      'of the whole list',
      { ...changed, [added]: correction('claims/guard-second', 'measures', 'fourteen', 'fifteen') },
      [],
    ],
    [
      'of another place in the list',
      { ...changed, [added]: correction('claims/guard-second', 'measures.1.count', 14, 15) },
      ['undefined'],
    ],
    [
      'of another field',
      { ...changed, [added]: correction('claims/guard-second', 'source', 14, 15) },
      ['undefined'],
    ],
    [
      'of another record',
      { ...changed, [added]: correction('claims/guard-first', field, 14, 15) },
      ['undefined'],
    ],
    [
      'with another old value',
      { ...changed, [added]: correction('claims/guard-second', field, 13, 15) },
      ['the correction says that it was 13'],
    ],
    [
      'with another new value',
      { ...changed, [added]: correction('claims/guard-second', field, 14, 16) },
      ['the correction says that it is 16 now'],
    ],
    [
      'in two steps',
      {
        ...changed,
        [added]: correction('claims/guard-second', field, 14, 16),
        'corrections/again.mdx': correction('claims/guard-second', field, 16, 15),
      },
      [],
    ],
    [
      'of a removal',
      {
        'claims/guard-rescue.mdx': null,
        [added]: correction('claims/guard-rescue', 'id', 'guard-rescue', 'null'),
      },
      [],
    ],
    [
      'none is needed for what was added',
      {
        [second]: {
          replace: 'basis: counted',
          by: 'basis: counted\ndisputes:\n  - claim: monitor-total\n    because: It counts less.',
        },
      },
      [],
    ],
    [
      'for what was taken away',
      { [second]: { replace: 'via: [lake-wire]\n', by: '' } },
      ['undefined'],
    ],
    [
      'a correction is never changed',
      {
        'corrections/guard-second-locator.mdx': {
          replace: 'reportedBy: A reader',
          by: 'reportedBy: Another reader',
        },
      },
      ['corrections are only ever added'],
    ],
    [
      'a correction is never taken away',
      { 'corrections/guard-second-locator.mdx': null },
      ['corrections are only ever added'],
    ],
  ])('%s', (_, edits, reasons) => {
    expect(diff(edits).facts.map(({ reason }) => String(reason))).toEqual(reasons);
  });

  test('what is missing is told where it is, with the command that mends it', () => {
    const missing = problemsOf(diff(changed)).filter(({ code }) => /correction$/.test(code));
    expect(missing).toEqual([
      {
        code: 'fact-without-correction',
        severity: 'error',
        file: second,
        line: 15,
        column: 12,
        what: '"measures.0.count" of claims/guard-second was published as "14" and is "15" now, and no new correction says so.',
        fix: 'Add one: npm run new -- correction "What changed" --record claims/guard-second --field measures.0.count --from 14 --to 15 --because "Why".',
      },
    ]);
  });
});

test('the first publication of a case is a fact, the day of this version is none', () => {
  const facts = (by: string) =>
    diff({ 'case.mdx': { replace: 'published: 2001-06-30', by } }).facts.map(({ field }) => field);
  expect(facts('published: 2001-06-30\nupdated: 2002-01-01')).toEqual([]);
  expect(facts('published: 2002-01-01')).toEqual(['published']);
});
